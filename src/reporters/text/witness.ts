import type { WitnessRequest, WitnessToken } from '../../model/proof.ts';
import type { JudgedRoute } from '../../model/report.ts';
import { redactValue } from '../redact.ts';
import { visible } from '../terminal.ts';
import { fewOf, say, sayId } from './sheet.ts';

/** The request that gets past, line by line: request line, headers, body, token, sender. */
export function requestLines(request: WitnessRequest, route: JudgedRoute): string[] {
  const headers = Object.entries(request.headers).map(
    ([name, value]) => `${say(name)}: ${visible(redactValue(name, value))}`,
  );
  const body = request.body === null ? [] : [`body: ${say(request.body)}`];
  return [
    `${say(request.method)} ${say(request.path)}`,
    ...headers,
    ...body,
    `sent by ${sender(route)}, ${tokenText(request.token)}`,
    ...hiddenConstants([request.path, request.body ?? '', ...Object.values(request.headers)]),
  ];
}

function hiddenConstants(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => text.match(/\{\{[^{}]+\}\}/g) ?? []);
  return [...new Set(names)].map(
    (name) => `${say(name)} is a fixed value that the caller must know`,
  );
}

function sender({ reach, product }: JudgedRoute): string {
  const way = product === null ? '' : ` through product ${sayId(product)}`;
  return reach === 'anyone' ? `anyone${way}` : `anyone with a subscription key${way}`;
}

function tokenText(token: WitnessToken | null): string {
  if (token === null) return 'without a token';
  const claims = Object.entries(token.claims).map(
    ([name, value]) => `${say(name)} ${visible(redactValue(name, value))}`,
  );
  const traits = [
    token.signed ? 'signed' : 'unsigned',
    ...(token.expires ? [] : ['without expiry']),
    ...(token.issuer === null ? [] : [`issuer ${sayId(token.issuer)}`]),
    ...token.audiences.map((audience) => `audience ${sayId(audience)}`),
    ...claims,
  ];
  return `with a token: ${fewOf(traits, { shown: 8, what: 'traits' })}`;
}
