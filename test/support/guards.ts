import type { Proof } from '../../src/model/proof.ts';
import { policies } from './chains.ts';
import { proofOf, told, type Given } from './proofs.ts';

/** Verdict, reason and rules; for a violation also what the caller must have or send. */
export function outcome(given: Given): string {
  const proof = proofOf(given);
  return [told(proof), ...needs(proof)].join('; ');
}

function needs({ guess, verdict, selfMade }: Proof): readonly string[] {
  if (verdict !== 'violating' || guess === null) return [];
  const { headers, address, certificate } = guess;
  return [
    ...[...headers].map(([name, value]) => `${name}: ${value}`),
    ...(address === null ? [] : [`from ${address}`]),
    ...(certificate === null ? [] : [`certificate ${JSON.stringify(certificate)}`]),
    selfMade ? 'anybody' : 'some',
  ];
}

export type Row = readonly [string, Given, string];

export const check = (name: string, values: readonly string[] = [], more = ''): string =>
  `<check-header name="${name}" failed-check-httpcode="401" failed-check-error-message="no" ` +
  `ignore-case="false"${more}>${values.map((value) => `<value>${value}</value>`).join('')}</check-header>`;
export const any = (name: string, value: string): string =>
  check(name, [value]).replace('ignore-case="false"', 'ignore-case="true"');
export const header = (name: string): string =>
  `context.Request.Headers.GetValueOrDefault(&quot;${name}&quot;,&quot;&quot;)`;
export const when = (condition: string, body: string): string =>
  `<choose><when condition="@(${condition})">${body}</when></choose>`;
export const only = (...inbound: readonly string[]): Given => ({ api: policies(inbound.join('')) });

export const filter = (action: string, ...entries: readonly string[]): string =>
  `<ip-filter action="${action}">${entries.join('')}</ip-filter>`;
export const one = (address: string): string => `<address>${address}</address>`;
export const range = (from: string, to: string): string =>
  `<address-range from="${from}" to="${to}"/>`;
