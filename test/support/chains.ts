import type { Expectation, TokenSource, TrustProfile } from '../../src/model/expectation.ts';
import type {
  Api,
  Fragment,
  Held,
  NamedValue,
  Operation,
  PolicySource,
  Product,
  Space,
} from '../../src/model/inventory.ts';
import type { Place } from '../../src/model/place.ts';
import type { Inventory } from '../../src/model/inventory.ts';

/** Builders for inventories that are as small as what a test is about. */

export const ISSUER = 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9';
export const AUDIENCE = 'api://acme';

export const EXPECTATION: Expectation & {
  readonly accepted: readonly [TrustProfile];
  readonly tokenSources: readonly [TokenSource];
} = {
  accepted: [
    {
      name: 'default',
      issuers: [ISSUER],
      audiences: [AUDIENCE],
      metadata: [],
      inlineKeys: [],
      tenant: null,
    },
  ],
  controls: [],
  tokenSources: [{ kind: 'header', name: 'Authorization', scheme: 'Bearer' }],
  scopes: [],
  scopeClaims: ['scp'],
  claims: [],
};

/** A validator that counts. */
export const JWT =
  `<validate-jwt header-name="Authorization" require-scheme="Bearer">` +
  `<openid-config url="${ISSUER}/.well-known/openid-configuration"/>` +
  `<audiences><audience>${AUDIENCE}</audience></audiences></validate-jwt>`;

/** A whole document: what stands in inbound, and other sections as written. */
export const policies = (inbound: string, others = ''): string =>
  `<policies><inbound>${inbound}</inbound>${others}</policies>`;

const at = (file: string): Place => ({ file, line: 1, column: 1, resourceId: null });

export function present(document: string, text: string): Held<PolicySource> {
  return { state: 'present', value: { document, text, place: at(`${document}.xml`) } };
}

const ABSENT: Held<PolicySource> = { state: 'absent' };

export function operation(id: string, over: Partial<Operation> = {}): Operation {
  return {
    id,
    method: 'GET',
    template: `/${id}`,
    displayName: null,
    security: null,
    listed: true,
    policy: ABSENT,
    place: at('specification.yaml'),
    ...over,
  };
}

export function api(id: string, over: Partial<Api> = {}): Api {
  return {
    id,
    revision: '1',
    current: true,
    online: true,
    stale: false,
    type: 'http',
    displayName: null,
    path: id,
    version: null,
    versioning: null,
    protocols: ['https'],
    subscriptionRequired: false,
    tags: [],
    policy: ABSENT,
    operations: { state: 'present', value: [operation('get')] },
    unlistedOperations: [],
    unreadable: null,
    place: at(`apis/${id}/apiInformation.json`),
    ...over,
  };
}

export function product(id: string, over: Partial<Product> = {}): Product {
  return {
    id,
    displayName: null,
    subscriptionRequired: true,
    apis: [],
    policy: ABSENT,
    unreadable: null,
    place: at(`products/${id}/productInformation.json`),
    ...over,
  };
}

export function fragment(id: string, text: string): Fragment {
  return { id, policy: present(`fragments/${id}`, text), place: at(`fragments/${id}`) };
}

export function namedValue(displayName: string, value: string | null): NamedValue {
  return { id: displayName, displayName, value, secret: value === null, place: at('named values') };
}

export function space(over: Partial<Space> = {}): Space {
  return {
    workspace: null,
    policy: ABSENT,
    apis: [],
    products: [],
    subscriptions: { state: 'present', value: [] },
    fragments: [],
    namedValues: [],
    backends: [],
    unreadable: null,
    place: at('.'),
    ...over,
  };
}

export function inventory(service: Space, ...workspaces: readonly Space[]): Inventory {
  return {
    source: { kind: 'apiops', location: '.', apiVersion: null },
    service: { name: null, resourceId: null },
    gateways: { state: 'absent' },
    spaces: [service, ...workspaces],
    gaps: [],
  };
}
