import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ISSUER = 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9';
const AUDIENCE = 'api://acme';

/** A validator that counts. */
export const JWT = `<validate-jwt header-name="Authorization">
  <openid-config url="${ISSUER}/.well-known/openid-configuration" />
  <audiences>
    <audience>${AUDIENCE}</audience>
  </audiences>
</validate-jwt>`;

/** A whole document. */
export const policies = (inbound) => `<policies>
  <inbound>
    <base />
${inbound}
  </inbound>
  <backend>
    <base />
  </backend>
  <outbound>
    <base />
  </outbound>
  <on-error>
    <base />
  </on-error>
</policies>
`;

const SPECIFICATION = `openapi: 3.0.1
info: { title: Orders, version: '1' }
paths:
  /orders/{id}:
    get: { operationId: get-order, responses: { '200': { description: OK } } }
`;

const INFORMATION = JSON.stringify({
  properties: { path: 'orders', displayName: 'Orders', apiRevision: '1', isCurrent: true },
});

/** Arguments of the smallest honest run: one API, one operation, one document, nothing to find. */
export const ARGUMENTS = ['check', '--path', '.', '--issuer', ISSUER, '--audience', AUDIENCE];

/** Makes an APIOps folder with one API, calls `use` with its path, and removes it. */
export async function withOneApi(use, policy = policies(JWT)) {
  const folder = await mkdtemp(join(tmpdir(), 'one-api-'));
  try {
    const api = join(folder, 'apis', 'orders');
    await mkdir(api, { recursive: true });
    await writeFile(join(api, 'apiInformation.json'), INFORMATION);
    await writeFile(join(api, 'specification.yaml'), SPECIFICATION);
    await writeFile(join(api, 'policy.xml'), policy);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
