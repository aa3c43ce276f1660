import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { matcherOf } from '../../src/config/match.ts';
import {
  matchCovers,
  matchesDisjoint,
  partsOfMatch,
} from '../../src/config/tighten/match-covers.ts';
import {
  idCovers,
  idsDisjoint,
  operationCovers,
  operationsDisjoint,
  pathCovers,
  pathsDisjoint,
} from '../../src/config/tighten/pattern-covers.ts';
import { idGlob, pathGlob } from '../../src/config/glob.ts';
import type { Match } from '../../src/model/configuration.ts';
import { facts, match } from './tighten-configurations.ts';

describe('a pattern over ids', () => {
  it.each([
    ['*', 'orders', true],
    ['*', '**', true],
    ['orders*', 'orders-v2', true],
    ['orders*', 'orders', true],
    ['orders*', 'orders-*', true],
    ['*-v*', 'a-*-v2', true],
    ['a*b*c', 'a*c', false],
    ['orders-*', 'orders*', false],
    ['orders', 'Orders', false],
    ['a', '*', false],
    ['a*', '*a', false],
  ])('%j covers %j: %j', (wide, narrow, expected) => {
    expect(idCovers(wide, narrow)).toBe(expected);
  });
});

describe('a pattern over paths', () => {
  it.each([
    ['/**', '/orders/{id}', true],
    ['/**', '/', true],
    ['**', '/a/**/b', true],
    ['/orders/**', '/orders', true],
    ['/orders/**', '/orders/*/items', true],
    ['/orders/**', '/orders/**/x', true],
    ['/**/x', '/a/*/x', true],
    ['/**/x/**', '/x', true],
    ['/a*/b', '/a-*/b', true],
    ['/orders**', '/orders-*', true],
    ['/orders**', '/orders-**', true],
    ['/a/**', '/a**', false],
    ['/o*s**', '/o**s**', false],
    ['/*', '/**', false],
    ['/*/*', '/**', false],
    ['/*/**', '/**', false],
    ['/orders/*', '/orders', false],
    ['/orders/*', '/orders/a/b', false],
    ['/orders', '/orders/**', false],
    ['/a/**/a', '/a', false],
  ])('%j covers %j: %j', (wide, narrow, expected) => {
    expect(pathCovers(wide, narrow)).toBe(expected);
  });
});

describe('a pattern over operations', () => {
  it.each([
    ['*', 'GET /x', true],
    ['* *', 'get-orders', true],
    ['* *', '*', true],
    ['GET *', 'GET /x', true],
    ['GET *', 'GET *', true],
    ['* /x/**', 'POST /x/{id}', true],
    ['P* /x', 'POST /x', true],
    ['get-*', 'get-orders', true],
    ['GET *', '*', false],
    ['GET /**', 'GET *', false],
    ['GET /x', '* /x', false],
    ['* /**', 'get-orders', false],
    ['get-orders', 'GET /orders', false],
  ])('%j covers %j: %j', (wide, narrow, expected) => {
    expect(operationCovers(wide, narrow)).toBe(expected);
  });
});

describe('two patterns that have nothing in common', () => {
  it.each([
    [idsDisjoint, 'a', 'b', true],
    [idsDisjoint, 'a*', 'b*', true],
    [idsDisjoint, '*a', '*b', true],
    [idsDisjoint, 'a*', 'ab', false],
    [idsDisjoint, 'a*', '*b', false],
    [pathsDisjoint, '/a/*', '/b/*', true],
    [pathsDisjoint, '/a/*', '/a/*/b', true],
    [pathsDisjoint, '/a/**', '/b/**', true],
    [pathsDisjoint, '/a/**', '/a', false],
    [pathsDisjoint, '/a/**', '/a/*', false],
    [pathsDisjoint, '/**/a', '/**/b', false],
    [operationsDisjoint, 'GET *', 'POST *', true],
    [operationsDisjoint, '* /a', '* /b/**', true],
    [operationsDisjoint, 'one', 'two', true],
    [operationsDisjoint, 'one', 'GET /one', false],
    [operationsDisjoint, '*', 'GET /one', false],
  ] as const)('%p: %j and %j: %j', (disjoint, one, other, expected) => {
    expect(disjoint(one, other)).toBe(expected);
    expect(disjoint(other, one)).toBe(expected);
  });
});

describe('a match', () => {
  it.each<readonly [string, Match, Match, boolean]>([
    ['one field less is wider', { api: ['a'] }, { api: ['a'], product: ['p'] }, true],
    ['one field more is not', { api: ['a'], product: ['p'] }, { api: ['a'] }, false],
    ['more patterns are wider', { api: ['a', 'b'] }, { api: ['b'] }, true],
    ['fewer patterns are not', { api: ['b'] }, { api: ['a', 'b'] }, false],
    ['every API is asked of nothing more', { api: ['*'], tag: ['t'] }, { tag: ['t'] }, true],
    ['every operation too', { operation: ['*'], api: ['a'] }, { api: ['a'] }, true],
    ['a file alone may belong to no API', { api: ['*'] }, { file: ['**'] }, false],
    ['every workspace leaves out the service', { workspace: ['*'] }, { api: ['a'] }, false],
    ['every revision leaves out the unknown one', { revision: ['*'] }, { api: ['a'] }, false],
  ])('%s', (_, wide, narrow, expected) => {
    expect(matchCovers(wide, narrow)).toBe(expected);
  });

  it('is disjoint by an id, and not by a tag, of which a subject may have two', () => {
    expect(matchesDisjoint({ api: ['a'] }, { api: ['b'] })).toBe(true);
    expect(matchesDisjoint({ tag: ['a'] }, { tag: ['b'] })).toBe(false);
    expect(matchesDisjoint({ api: ['a'] }, { product: ['b'] })).toBe(false);
  });

  it('is taken apart, unless that makes too many', () => {
    expect(partsOfMatch({ api: ['a', 'b'], tag: ['t'] })).toEqual([
      { api: ['a'], tag: ['t'] },
      { api: ['b'], tag: ['t'] },
    ]);
    const nine: [string, ...string[]] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    expect(partsOfMatch({ api: nine, tag: nine })).toEqual([{ api: nine, tag: nine }]);
  });
});

const id = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 });
const path = fc
  .array(fc.constantFrom('a', 'b', '*', '**', 'a*', '*b', 'a**', ''), { maxLength: 4 })
  .map((segments) => `/${segments.join('/')}`);
const idText = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
const pathText = fc
  .array(fc.constantFrom('a', 'b', 'ab', 'c', ''), { maxLength: 5 })
  .map((segments) => `/${segments.join('/')}`);

const YES = { yes: 2, hidden: 1, no: 0 } as const;

describe('what was proved of patterns', () => {
  it('holds for ids', () => {
    fc.assert(
      fc.property(id, id, fc.array(idText, { minLength: 20 }), (wide, narrow, texts) => {
        const matched = texts.filter(idGlob(narrow));
        if (idCovers(wide, narrow)) expect(matched.filter(idGlob(wide))).toEqual(matched);
        if (idsDisjoint(wide, narrow)) expect(matched.filter(idGlob(wide))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('holds for paths', () => {
    fc.assert(
      fc.property(path, path, fc.array(pathText, { minLength: 20 }), (wide, narrow, texts) => {
        const matched = texts.filter(pathGlob(narrow));
        if (pathCovers(wide, narrow)) expect(matched.filter(pathGlob(wide))).toEqual(matched);
        if (pathsDisjoint(wide, narrow)) expect(matched.filter(pathGlob(wide))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('holds for matches, also where the source hides something', () => {
    fc.assert(
      fc.property(match, match, facts, (wide, narrow, subject) => {
        const [may, does] = [matcherOf(wide)(subject), matcherOf(narrow)(subject)];
        if (matchCovers(wide, narrow)) expect(YES[may]).toBeGreaterThanOrEqual(YES[does]);
        if (matchesDisjoint(wide, narrow)) expect([may, does]).not.toEqual(['yes', 'yes']);
        const parts = partsOfMatch(narrow).map((part) => YES[matcherOf(part)(subject)]);
        expect(Math.max(...parts)).toBe(YES[does]);
      }),
      { numRuns: 1000 },
    );
  });
});
