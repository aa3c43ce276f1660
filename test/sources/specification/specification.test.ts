import { describe, expect, it } from '@jest/globals';
import { normalizedOperationId } from '../../../src/sources/specification/operation-ids.ts';
import { readSpecification } from '../../../src/sources/specification/specification.ts';

const rows = (text: string, name = 'specification.yaml'): readonly string[] => {
  const specification = readSpecification(text, name);
  if (specification.state === 'no-list') return ['no list'];
  if (specification.state === 'invalid') return [`invalid: ${specification.message}`];
  return specification.operations.map(
    ({ id, method, template, derivedId }) =>
      `${id} ${method ?? '-'} ${template ?? '-'}${derivedId ? ' derived' : ''}`,
  );
};

interface Row {
  readonly name: string;
  readonly text: string;
  readonly file?: string;
  readonly found: readonly string[];
}

const openApi = (paths: unknown, more: object = {}): string =>
  JSON.stringify({ openapi: '3.0.1', paths, ...more });

const wadl = (inner: string): string =>
  `<application xmlns="http://wadl.dev.java.net/2009/02">${inner}</application>`;

const wsdl = (inner: string): string =>
  `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/">${inner}</definitions>`;

const ROWS: readonly Row[] = [
  {
    name: 'OpenAPI 2 in YAML',
    text: 'swagger: "2.0"\nbasePath: /v1\npaths:\n  /x:\n    get: { operationId: read }\n',
    found: ['read GET /x'],
  },
  {
    name: 'JSON in a file that ends in yaml',
    text: openApi({ '/x': { get: { operationId: 'read' } } }),
    found: ['read GET /x'],
  },
  {
    name: 'every method, and no other key of a path',
    text: openApi({
      '/x': Object.fromEntries(
        [
          'get',
          'put',
          'post',
          'delete',
          'options',
          'head',
          'patch',
          'trace',
          'summary',
          'x-a',
          'parameters',
        ].map((key) => [key, { operationId: key }]),
      ),
    }),
    found: [
      'get GET /x',
      'put PUT /x',
      'post POST /x',
      'delete DELETE /x',
      'options OPTIONS /x',
      'head HEAD /x',
      'patch PATCH /x',
      'trace TRACE /x',
    ],
  },
  {
    name: 'ids that look like numbers, as written',
    text: 'openapi: 3.0.1\npaths:\n  /x:\n    get: { operationId: 1e5 }\n    put: { operationId: 007 }\n',
    found: ['1e5 GET /x', '007 PUT /x'],
  },
  {
    name: 'operations behind an alias or a merge key',
    text: 'openapi: 3.0.1\nx-a: &a { get: { operationId: one } }\npaths:\n  /x: *a\n  /y:\n    <<: { put: { operationId: two } }\n',
    found: ['one GET /x', 'two PUT /y'],
  },
  {
    name: 'additional operations of OpenAPI 3.2',
    text: openApi(
      {
        '/x': { query: { operationId: 'q' }, additionalOperations: { COPY: { operationId: 'c' } } },
      },
      { openapi: '3.2.0' },
    ),
    found: ['q QUERY /x', 'c COPY /x'],
  },
  {
    name: 'ids that import would make',
    text: openApi({ '/foo/{bar}': { get: {}, post: { operationId: '' } }, '/': { get: null } }),
    found: [
      'get-foo-bar GET /foo/{bar} derived',
      'post-foo-bar POST /foo/{bar} derived',
      'get GET / derived',
    ],
  },
  {
    name: 'ids that import would make for several, under names that match no folder',
    text: openApi({
      '/a-b': { get: {} },
      '/a/b': { get: {} },
      '/c': { get: {}, put: { operationId: 'GET-C' } },
    }),
    found: [
      'GET /a-b GET /a-b derived',
      'GET /a/b GET /a/b derived',
      'GET /c GET /c derived',
      'GET-C PUT /c',
    ],
  },
  { name: 'no paths at all since 3.1', text: '{"openapi": "3.1.0", "webhooks": {}}', found: [] },
  { name: 'an empty object of paths', text: 'openapi: 3.0.1\npaths: {}\n', found: [] },
  {
    name: 'no paths before 3.1',
    text: '{"openapi": "3.0.3"}',
    found: ['invalid: the document has no "paths"'],
  },
  {
    name: 'paths that are a list',
    text: openApi([]),
    found: ['invalid: "paths" is not an object'],
  },
  {
    name: 'a path that is a reference',
    text: openApi({ '/x': { $ref: '#/y', get: {} } }),
    found: ['invalid: the path "/x" is a reference ("$ref"), which hides its operations'],
  },
  {
    name: 'an operation that is text',
    text: openApi({ '/x': { get: 'x' } }),
    found: ['invalid: the operation GET /x is not an object'],
  },
  {
    name: 'an id that stands twice',
    text: openApi({ '/x': { get: { operationId: 'a' }, put: { operationId: 'a' } } }),
    found: ['invalid: the operationId "a" stands twice'],
  },
  {
    name: 'a path that stands twice',
    text: '{"openapi": "3.0.1", "paths": {"/x": {"get": {}}, "/x": {"put": {}}}}',
    found: ['invalid: the key "/x" stands twice'],
  },
  {
    name: 'another version',
    text: '{"openapi": "4.0.0", "paths": {}}',
    found: ['invalid: expected "swagger: 2.0" or "openapi: 3.x", found "4.0.0"'],
  },
  {
    name: 'YAML of another kind',
    text: 'a: b\n',
    found: ['invalid: expected "swagger: 2.0" or "openapi: 3.x", found ""'],
  },
  { name: 'an empty file', text: ' \n', found: ['invalid: the file is empty'] },
  {
    name: 'GraphQL',
    text: 'type Query { a: Int }',
    file: 'specification.graphql',
    found: ['no list'],
  },
  {
    name: 'nested resources of WADL',
    text: wadl(
      '<resources base="http://x/y/"><resource path="a/"><method id="m" name="get"/><resource path="/{b}"><method id="n" name="PUT"><request/></method></resource></resource></resources>',
    ),
    found: ['m GET /a/', 'n PUT /a/{b}'],
  },
  {
    name: 'a method of WADL that stands elsewhere',
    text: wadl('<resources><resource path="a"><method href="#m"/></resource></resources>'),
    found: ['invalid: <method href="…"> is a reference, which hides its operations'],
  },
  {
    name: 'a resource of WADL that stands elsewhere',
    text: wadl('<resources><resource path="a" type="#t"/></resources>'),
    found: ['invalid: <resource type="…"> is a reference, which hides its operations'],
  },
  {
    name: 'a method id of WADL that stands twice',
    text: wadl(
      '<resources><resource path="a"><method id="m"/><method id="m"/></resource></resources>',
    ),
    found: ['invalid: the method id "m" stands twice'],
  },
  {
    name: 'WSDL without a binding',
    text: wsdl('<portType name="p"><operation name="o"/></portType>'),
    found: ['no list'],
  },
  {
    name: 'WSDL with entities in a name',
    text: wsdl('<binding><operation name="a&amp;b"/></binding>'),
    found: ['a&b POST -'],
  },
  {
    name: 'WSDL 2.0',
    text: '<description/>',
    found: ['invalid: expected WSDL 1.1 or WADL, found <description>'],
  },
  {
    name: 'XML that is not well formed',
    text: '<definitions>',
    file: 'specification.wsdl',
    found: ["invalid: Unclosed tag 'definitions'."],
  },
];

describe('a specification lists its operations:', () => {
  it.each(ROWS)('$name', ({ text, file, found }) => expect(rows(text, file)).toEqual(found));
});

describe('the id that import makes', () => {
  it.each([
    ['GET-/foo/{bar}?buzz={quix}', 'get-foo-bar-buzz-quix'],
    ['GetColors', 'getcolors'],
    ['--a--b--', 'a-b'],
    [`a${'b'.repeat(100)}`, `a${'b'.repeat(75)}`],
  ])('of %s is %s', (text, id) => expect(normalizedOperationId(text)).toBe(id));
});
