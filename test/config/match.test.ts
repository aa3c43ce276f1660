import { describe, expect, it } from '@jest/globals';
import { idGlob, pathGlob } from '../../src/config/glob.ts';
import { type MatchAnswer, type MatchFacts, matcherOf } from '../../src/config/match.ts';
import type { Match } from '../../src/model/configuration.ts';

const FACTS: MatchFacts = {
  api: 'orders',
  workspace: null,
  revision: '2',
  product: 'gold',
  operation: 'get-order',
  method: 'get',
  template: '/orders/{id}/lines',
  path: '/shop/orders/{id}/lines',
  tags: ['team-a', 'pii'],
  files: ['apis/orders/apiInformation.json', 'apis/orders/policy.xml'],
};

const answer = (match: Match, facts: Partial<MatchFacts> = {}): MatchAnswer =>
  matcherOf(match)({ ...FACTS, ...facts });

describe('a match of an operation GET /orders/{id}/lines of the API orders, in the product gold', () => {
  it.each<[MatchAnswer, string, Match]>([
    ['yes', 'by the id of its API', { api: ['orders'] }],
    ['no', 'by that id in capitals', { api: ['Orders'] }],
    ['no', 'by the beginning of that id', { api: ['order'] }],
    ['no', 'by the end of that id', { api: ['rders'] }],
    ['yes', 'by a star at its end', { api: ['ord*'] }],
    ['yes', 'by a star for nothing', { api: ['orders*'] }],
    ['yes', 'by a star at its beginning', { api: ['*ers'] }],
    ['yes', 'by stars around', { api: ['*rd*'] }],
    ['yes', 'by any API', { api: ['*'] }],
    ['yes', 'by any API, written with two stars', { api: ['**'] }],
    ['yes', 'by the second of two patterns', { api: ['other', 'orders'] }],
    ['no', 'by neither of two patterns', { api: ['other', 'another'] }],
    ['no', 'by a character that is a wildcard elsewhere', { api: ['order?'] }],
    ['no', 'by a set of characters', { api: ['order[s]'] }],
    ['no', 'by alternatives in braces', { api: ['{orders,items}'] }],
    ['yes', 'by the id of the operation', { operation: ['get-order'] }],
    ['yes', 'by a star in that id', { operation: ['get-*'] }],
    ['yes', 'by any operation', { operation: ['*'] }],
    ['no', 'by its method as an id', { operation: ['GET'] }],
    ['yes', 'by method and template', { operation: ['GET /orders/{id}/lines'] }],
    ['no', 'by another method', { operation: ['POST /orders/{id}/lines'] }],
    ['yes', 'by any method', { operation: ['* /orders/{id}/lines'] }],
    ['yes', 'by a part of its method', { operation: ['G* /orders/{id}/lines'] }],
    ['yes', 'by method and every template', { operation: ['GET *'] }],
    ['no', 'by another method and every template', { operation: ['DELETE *'] }],
    ['yes', 'by any method and every template', { operation: ['* *'] }],
    ['no', 'by a template that is only its beginning', { operation: ['GET /orders'] }],
    ['no', 'by a template with another parameter', { operation: ['GET /orders/{key}/lines'] }],
    ['yes', 'by a star for one segment', { operation: ['GET /orders/*/lines'] }],
    ['no', 'by a star for two segments', { operation: ['GET /orders/*'] }],
    ['yes', 'by a star for each segment', { operation: ['GET /*/*/*'] }],
    ['yes', 'by two stars for all that follows', { operation: ['GET /orders/**'] }],
    ['yes', 'by two stars for everything', { operation: ['GET /**'] }],
    ['yes', 'by two stars in the middle', { operation: ['GET /orders/**/lines'] }],
    ['yes', 'by two stars at the beginning', { operation: ['GET **/lines'] }],
    ['no', 'by its template in capitals', { operation: ['GET /Orders/**'] }],
    ['yes', 'by its path', { path: ['/shop/orders/{id}/lines'] }],
    ['yes', 'by all paths below that of its API', { path: ['/shop/**'] }],
    ['no', 'by the segments right below that of its API', { path: ['/shop/*'] }],
    ['no', 'by a path that its path only begins like', { path: ['/sho/**'] }],
    ['yes', 'by its revision', { revision: ['2'] }],
    ['no', 'by a revision that begins alike', { revision: ['22'] }],
    ['yes', 'by the product of the route', { product: ['gold'] }],
    ['no', 'by another product', { product: ['silver'] }],
    ['no', 'by any workspace', { workspace: ['*'] }],
    ['yes', 'by one of its tags', { tag: ['pii'] }],
    ['no', 'by a tag that it does not have', { tag: ['public'] }],
    ['yes', 'by one of its files', { file: ['apis/orders/policy.xml'] }],
    ['yes', 'by a folder around its files', { file: ['apis/orders/**'] }],
    ['yes', 'by the name of one of its files', { file: ['**/policy.xml'] }],
    ['no', 'by a file of another API', { file: ['apis/items/**'] }],
    ['yes', 'by two fields that hold', { api: ['orders'], tag: ['pii'] }],
    ['no', 'by two fields of which one holds', { api: ['orders'], tag: ['public'] }],
  ])('says %s %s', (want, _, match) => expect(answer(match)).toBe(want));
});

describe('a match', () => {
  it.each<[MatchAnswer, string, Match, Partial<MatchFacts>]>([
    ['no', 'of any product, on the route without one', { product: ['*'] }, { product: null }],
    ['yes', 'of a workspace, inside it', { workspace: ['sales'] }, { workspace: 'sales' }],
    ['yes', 'of an API, inside a workspace', { api: ['orders'] }, { workspace: 'sales' }],
    ['no', 'of any tag, where there is none', { tag: ['*'] }, { tags: [] }],
    ['no', 'of any file, where the source has none', { file: ['**'] }, { files: [] }],
    ['yes', 'of a template that is a wildcard', { operation: ['* /*'] }, { template: '/*' }],
    ['yes', 'of all below a path, at the path itself', { path: ['/shop/**'] }, { path: '/shop' }],
    ['no', 'of all below a path, at a longer name', { path: ['/shop/**'] }, { path: '/shopping' }],
    [
      'yes',
      'of a template, with its query',
      { operation: ['GET /a?b={c}'] },
      { template: '/a?b={c}' },
    ],
    ['hidden', 'of a method, where it is hidden', { operation: ['POST *'] }, { method: null }],
    ['hidden', 'of a template, where it is hidden', { operation: ['GET /a'] }, { template: null }],
    [
      'no',
      'of a method, where only the template is hidden',
      { operation: ['POST /a'] },
      { template: null },
    ],
    ['yes', 'of every template, where it is hidden', { operation: ['GET *'] }, { template: null }],
    [
      'yes',
      'of every operation, where all is hidden',
      { operation: ['* *'] },
      { method: null, template: null },
    ],
    ['hidden', 'of a path, where it is hidden', { path: ['/shop/**'] }, { path: null }],
    [
      'no',
      'of an API as well, where only the path is hidden',
      { path: ['/**'], api: ['x'] },
      { path: null },
    ],
    [
      'hidden',
      'of one operation, for a whole API',
      { operation: ['get-order'] },
      { operation: null },
    ],
    ['hidden', 'of a method, for a whole API', { operation: ['GET *'] }, { operation: null }],
    ['yes', 'of every operation, for a whole API', { operation: ['*'] }, { operation: null }],
    [
      'yes',
      'of a hidden pattern or one that holds',
      { operation: ['POST *', '*'] },
      { method: null },
    ],
    ['no', 'of any API, for a matter of the service', { api: ['*'] }, { api: '' }],
    [
      'no',
      'of every operation, for a matter of the service',
      { operation: ['* *'] },
      { api: '', operation: null },
    ],
  ])('says %s %s', (want, _, match, facts) => expect(answer(match, facts)).toBe(want));

  it('without a field is none', () => {
    expect(() => matcherOf({})).toThrow('A match without a field.');
  });
});

/** What a glob means, told by a regular expression of the engine that nobody attacks here. */
function meaning(pattern: string): RegExp {
  const parts = pattern.replaceAll(/[^*/]/g, (char) => `\\u{${char.charCodeAt(0).toString(16)}}`);
  const source = parts
    .replace(/^\*\*\//, '(?:.*/)?')
    .replaceAll('/**/', '/(?:.*/)?')
    .replace(/\/\*\*$/, '(?:/.*)?')
    .replaceAll(/(?<![.)])\*\*/g, '.*')
    .replaceAll(/(?<![.)*])\*(?!\*)/g, '[^/]*');
  return new RegExp(`^${source}$`, 'su');
}

describe('a glob over paths', () => {
  it('means the same as its regular expression, for all short ones', () => {
    const words = (letters: readonly string[], length: number): readonly string[] =>
      length === 0
        ? ['']
        : ['', ...letters.flatMap((one) => words(letters, length - 1).map((rest) => one + rest))];
    const patterns = [...new Set(words(['a', '/', '*', '**'], 5))].filter(
      (pattern) => !/\*{3}/.test(pattern) && !pattern.includes('**/**'),
    );
    const texts = [...new Set(words(['a', '/', 'b'], 5))];
    const wrong = patterns.flatMap((pattern) => {
      const glob = pathGlob(pattern);
      const expected = meaning(pattern);
      return texts
        .filter((text) => glob(text) !== expected.test(text))
        .map((text) => `${pattern} and ${text}: ${String(glob(text))}`);
    });
    expect(patterns.length).toBeGreaterThan(200);
    expect(wrong).toEqual([]);
  });

  it.each([
    ['/a/**/**/b', '/a/b'],
    ['**/**', 'a/b'],
    ['/a/***', '/a/b/c'],
    ['/**/**/', '/'],
  ])('that doubles its stars is one that does not: %s holds %s', (pattern, text) => {
    expect(pathGlob(pattern)(text)).toBe(true);
  });
});

describe('a hostile pattern', () => {
  // Whoever goes back and tries again does not come to an end here.
  it.each([
    ['stars between letters', '*a'.repeat(249)],
    ['stars that cross, between letters', '**a'.repeat(166)],
    ['segments that cross', '**/a/'.repeat(99)],
    ['stars alone', '*'.repeat(499)],
  ])('is answered: %s', (_, pattern) => {
    for (const text of ['a'.repeat(4_000), 'a/'.repeat(2_000)]) {
      expect(pathGlob(`${pattern}!`)(text)).toBe(false);
      expect(idGlob(`${pattern}!`)(text)).toBe(false);
    }
    expect(idGlob(pattern)('a'.repeat(4_000))).toBe(!pattern.includes('/'));
  });
});
