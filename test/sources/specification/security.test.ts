import { describe, expect, it } from '@jest/globals';
import type { DeclaredSecurity } from '../../../src/model/inventory.ts';
import { readSpecification } from '../../../src/sources/specification/specification.ts';

/** What each operation asks for, in the order of the document. */
function asked(text: string, file = 'specification.yaml'): readonly (string | null)[] {
  const specification = readSpecification(text, file);
  if (specification.state !== 'list') throw new Error('The specification lists nothing.');
  return specification.operations.map(({ security }) => security);
}

/** What is written, of the operation and of the document; undefined: nothing at all. */
interface Written {
  readonly operation?: unknown;
  readonly root?: unknown;
}

const written = (security: unknown): object => (security === undefined ? {} : { security });

const paths = ({ operation }: Written): object => ({ '/x': { get: written(operation) } });

const openApi3 = (given: Written): object => ({
  openapi: '3.0.3',
  ...written(given.root),
  components: {
    securitySchemes: {
      okta: { type: 'openIdConnect', openIdConnectUrl: 'https://acme.okta.com/x' },
      oauth: { type: 'oauth2', flows: {} },
      bearer: { type: 'http', scheme: 'bearer' },
      Bearer: { type: 'http', scheme: 'Bearer', bearerFormat: 'JWT' },
      basic: { type: 'http', scheme: 'basic' },
      mutual: { type: 'mutualTLS' },
      key: { type: 'apiKey', in: 'header', name: 'Ocp-Apim-Subscription-Key' },
      keyInQuery: { type: 'apiKey', in: 'query', name: 'subscription-key' },
      inAuthorization: { type: 'apiKey', in: 'header', name: 'Authorization' },
      odd: { type: 'smoke-signal' },
      empty: null,
    },
  },
  paths: paths(given),
});

const swagger2 = (given: Written): object => ({
  swagger: '2.0',
  ...written(given.root),
  securityDefinitions: {
    oauth: { type: 'oauth2', flow: 'implicit' },
    key: { type: 'apiKey', in: 'header', name: 'Ocp-Apim-Subscription-Key' },
    basic: { type: 'basic' },
    inAuthorization: { type: 'apiKey', in: 'header', name: 'AUTHORIZATION' },
  },
  paths: paths(given),
});

type Row = readonly [string, Written, DeclaredSecurity | null];

const OPENAPI_3: readonly Row[] = [
  ['nothing written', {}, null],
  ['an empty list', { operation: [] }, 'nothing'],
  ['an empty alternative', { operation: [{ okta: [] }, {}] }, 'nothing'],
  ['OpenID Connect', { operation: [{ okta: ['orders.read'] }] }, 'token'],
  ['OAuth', { operation: [{ oauth: [] }] }, 'token'],
  ['a bearer token', { operation: [{ bearer: [] }] }, 'token'],
  ['a bearer token in capitals', { operation: [{ Bearer: [] }] }, 'token'],
  ['a subscription key', { operation: [{ key: [] }] }, 'key'],
  ['a key in one of two places', { operation: [{ key: [] }, { keyInQuery: [] }] }, 'key'],
  ['two keys at once', { operation: [{ key: [], keyInQuery: [] }] }, 'key'],
  ['a key beside a token', { operation: [{ key: [], okta: [] }] }, 'token'],
  ['a key or a token', { operation: [{ key: [] }, { okta: [] }] }, null],
  ['one of two tokens', { operation: [{ oauth: [] }, { okta: [], key: [] }] }, 'token'],
  ['basic credentials', { operation: [{ basic: [] }] }, null],
  ['basic credentials or a token', { operation: [{ basic: [] }, { okta: [] }] }, null],
  ['basic credentials beside a token', { operation: [{ basic: [], okta: [] }] }, 'token'],
  ['basic credentials beside a key', { operation: [{ basic: [], key: [] }] }, null],
  ['a client certificate', { operation: [{ mutual: [] }] }, null],
  ['anything in Authorization', { operation: [{ inAuthorization: [] }] }, null],
  ['a type that nobody knows', { operation: [{ odd: [] }] }, null],
  ['a scheme without content', { operation: [{ empty: [] }] }, null],
  ['a scheme that is not defined', { operation: [{ missing: [] }] }, null],
  ['the name of a prototype', { operation: [{ constructor: [] }] }, null],
  ['something that is no list', { operation: { okta: [] } }, null],
  ['an item that is no object', { operation: ['okta'] }, null],
  ['no value', { operation: null, root: [{ okta: [] }] }, null],
  ['a token for the whole document', { root: [{ okta: [] }] }, 'token'],
  ['nothing for the whole document', { root: [] }, 'nothing'],
  [
    'nothing where the document asks for a token',
    { operation: [], root: [{ okta: [] }] },
    'nothing',
  ],
  ['a token where the document asks for nothing', { operation: [{ okta: [] }], root: [] }, 'token'],
];

const SWAGGER_2: readonly Row[] = [
  ['nothing written', {}, null],
  ['an empty list', { operation: [] }, 'nothing'],
  ['OAuth', { operation: [{ oauth: ['read'] }] }, 'token'],
  ['a subscription key for the whole document', { root: [{ key: [] }] }, 'key'],
  ['basic credentials', { operation: [{ basic: [] }] }, null],
  ['anything in Authorization', { operation: [{ inAuthorization: [] }] }, null],
];

describe('what a specification asks of callers', () => {
  it.each(OPENAPI_3)('OpenAPI 3: %s', (_, given, want) => {
    expect(asked(JSON.stringify(openApi3(given)))).toEqual([want]);
  });

  it.each(SWAGGER_2)('Swagger 2: %s', (_, given, want) => {
    expect(asked(JSON.stringify(swagger2(given)))).toEqual([want]);
  });

  it('is read from YAML, where every scalar is text', () => {
    const text = `openapi: 3.1.0
security: [{ okta: [] }]
components:
  securitySchemes:
    okta: { type: oauth2 }
    key: { type: apiKey, name: subscription-key, in: query }
paths:
  /inherited: { get: {}, put: }
  /own:
    get: { security: [] }
    put: { security: [{}] }
    post: { security: [{ key: [] }] }
    delete: { security: }
`;
    expect(asked(text)).toEqual(['token', 'token', 'nothing', 'nothing', 'key', null]);
  });

  it('does not stand in WADL and WSDL', () => {
    const wadl =
      '<application><resources><resource path="x"><method name="GET"/></resource></resources></application>';
    const wsdl = '<definitions><binding name="b"><operation name="a"/></binding></definitions>';
    expect([asked(wadl, 'specification.wadl'), asked(wsdl, 'specification.wsdl')]).toEqual([
      [null],
      [null],
    ]);
  });
});
