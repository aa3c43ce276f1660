import { describe, expect, it } from '@jest/globals';
import type { Api } from '../../src/model/inventory.ts';
import { subjectName, subjectsOf } from '../../src/policy/subjects.ts';
import { api, inventory, operation, policies, present, space } from '../support/chains.ts';

const own = present('x', policies(''));
const LISTED = [operation('get'), operation('put', { method: 'PUT', policy: own })];
const KNOWN = operation('lost', { method: null, template: null, listed: false, policy: own });
const LIST = { state: 'present', value: LISTED } as const;
const NO_LIST = { state: 'not-extracted', why: 'no specification' } as const;

const names = (...apis: readonly Api[]): readonly string[] =>
  subjectsOf(inventory(space({ apis }))).map(subjectName);

describe('the subjects of', () => {
  it.each<[string, Api, readonly string[]]>([
    ['an API are its operations', api('a', { operations: LIST }), ['a/get', 'a/put']],
    [
      'an API with an empty list are none',
      api('a', { operations: { state: 'present', value: [] } }),
      [],
    ],
    ['an API without a list is the API', api('a', { operations: NO_LIST }), ['a']],
    [
      'an API without a list also are operations known by a document',
      api('a', { operations: NO_LIST, unlistedOperations: [KNOWN] }),
      ['a', 'a/lost'],
    ],
    [
      'an API with a list also is a document that matches nothing',
      api('a', { operations: LIST, unlistedOperations: [KNOWN] }),
      ['a/get', 'a/put', 'a/lost'],
    ],
    ['an MCP server is the server', api('a', { type: 'mcp', operations: LIST }), ['a', 'a/put']],
    [
      'a WebSocket API is its handshake',
      api('a', {
        type: 'websocket',
        operations: { state: 'present', value: [operation('onHandshake')] },
      }),
      ['a/onHandshake'],
    ],
    [
      'an older revision carry its number',
      api('a', { operations: LIST, current: false, revision: '2', online: null }),
      ['a;rev=2/get', 'a;rev=2/put'],
    ],
    [
      'a revision that is taken offline are none',
      api('a', { operations: LIST, current: false, online: false }),
      [],
    ],
    ['a stale copy are none', api('a', { operations: LIST, stale: true }), []],
    [
      'an API of a type we do not know are its operations',
      api('a', { type: 'quantum', operations: LIST }),
      ['a/get', 'a/put'],
    ],
  ])('%s', (_, given, want) => {
    expect(names(given)).toEqual(want);
  });

  it('a workspace carry its name', () => {
    const workspace = space({ workspace: 'sales', apis: [api('a')] });
    expect(subjectsOf(inventory(space(), workspace)).map(subjectName)).toEqual([
      'workspaces/sales/a/get',
    ]);
  });

  it('a list with an unmatched document are in doubt where they have none of their own', () => {
    const given = api('a', { operations: LIST, unlistedOperations: [KNOWN] });
    const doubts = subjectsOf(inventory(space({ apis: [given] }))).map(
      ({ unmatched }) => unmatched?.id,
    );
    expect(doubts).toEqual(['lost', undefined, undefined]);
  });
});
