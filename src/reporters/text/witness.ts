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
    `sent by ${sender(request, route)}, ${tokenText(request.token)}`,
    ...hiddenConstants(textsOf(request)),
  ];
}

function textsOf({ path, body, headers, certificate }: WitnessRequest): string[] {
  return [path, body ?? '', ...Object.values(headers), ...Object.values(certificate ?? {})];
}

function hiddenConstants(texts: readonly string[]): string[] {
  const names = texts.flatMap((text) => text.match(/\{\{[^{}]+\}\}/g) ?? []);
  return [...new Set(names)].map(
    (name) => `${say(name)} is a fixed value that the caller must know`,
  );
}

function sender({ key, address, certificate }: WitnessRequest, route: JudgedRoute): string {
  const { reach, product } = route;
  const keyed = reach === 'anyone' && key === null ? '' : ` with a subscription key${user(key)}`;
  const way = product === null ? '' : ` through product ${sayId(product)}`;
  const place = address === null ? '' : ` from ${say(address)}`;
  return `anyone${keyed}${way}${place}${certificateText(certificate)}`;
}

function user(key: WitnessRequest['key']): string {
  const [first, ...others] = (key?.groups ?? []).map((group) => sayId(group));
  if (first === undefined) return '';
  return others.length === 0
    ? ` of a user in group ${first}`
    : ` of a user in groups ${[first, ...others].join(', ')}`;
}

function certificateText(certificate: WitnessRequest['certificate']): string {
  if (certificate === null) return '';
  const claims = Object.entries(certificate).map(
    ([name, value]) => `${say(name)} ${visible(redactValue(name, value))}`,
  );
  return ` with a client certificate${claims.length === 0 ? '' : ` of ${claims.join(' and ')}`}`;
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
