import { starterFile } from '../../src/core/init/starter-file.ts';
import { starterFor } from '../../src/core/init/starter.ts';
import type { Api, Operation, Space } from '../../src/model/inventory.ts';
import * as build from '../support/chains.ts';

const { api, ISSUER, JWT, inventory, operation, policies, present, product } = build;

export const TENANT = '7d3f6a52-0c1e-4b7a-9a55-2f1d8c3e4b60';
export const ENTRA = `https://login.microsoftonline.com/${TENANT}/v2.0`;
export const PAYMENTS = 'https://acme.okta.com/oauth2/aus7payments';

/** A validator of this issuer and these audiences. */
export const jwt = (issuer: string, ...audiences: readonly string[]): string =>
  `<validate-jwt header-name="Authorization" require-scheme="Bearer">` +
  `<openid-config url="${issuer}/.well-known/openid-configuration"/><audiences>` +
  audiences.map((audience) => `<audience>${audience}</audience>`).join('') +
  `</audiences></validate-jwt>`;

export const CERTIFICATE =
  '<validate-client-certificate><identities><identity thumbprint="00"/></identities></validate-client-certificate>';

/** True for requests that say so. */
export const BY_HEADER =
  '@(context.Request.Headers.GetValueOrDefault(&quot;X-Old&quot;, &quot;&quot;) == &quot;1&quot;)';

export const under = (id: string, inbound: string, over: Partial<Api> = {}): Api =>
  api(id, { policy: present(`apis/${id}`, policies(inbound)), ...over });

export const listed = (...value: readonly Operation[]): Partial<Api> => ({
  operations: { state: 'present', value },
});

export const KEYED = { subscriptionRequired: true };

export const devices = (...apis: readonly string[]): Partial<Space> => ({
  products: [product('devices', { apis })],
});

/** The default of most tests: more operations follow it than anything else. */
export const MOST = under(
  'most',
  JWT,
  listed(...'a b c d e f'.split(' ').map((id) => operation(id))),
);

export function textOf(service: Partial<Space>, ...workspaces: readonly Space[]): string {
  const starter = starterFor(inventory(build.space(service), ...workspaces), null);
  return starterFile(starter, { location: '.', environment: null, lost: [] });
}

/** The lines that are keys or proposals, without what is the same in all files. */
export function linesOf(text: string): readonly string[] {
  const same = ['version: 1', `issuer: ${ISSUER}`, 'audiences: [api://acme]'];
  return text
    .split('\n')
    .filter((line) => line !== '' && !/^ *##/.test(line) && !same.includes(line))
    .map((line) => line.trim());
}

/** What is explained, as one text. */
export function proseOf(text: string): string {
  const lines = text.split('\n').filter((line) => /^ *##/.test(line));
  return lines.map((line) => line.replace(/^ *## ?/, '')).join(' ');
}

/** A proposal to accept a profile. */
export const entry = (match: string, accept: string, note = ''): string =>
  `# - { match: { ${match} }, accept: [${accept}] } # accept${note}`;
