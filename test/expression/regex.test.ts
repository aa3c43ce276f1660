import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileRegex, matchRegex } from '../../src/expression/regex/regex.ts';

/** Matched text, then the groups; `-` for one that took no part. */
function found(pattern: string, text: string, ignoreCase = false): string | null {
  const regex = compileRegex(pattern, { ignoreCase, invariant: true });
  if ('unsupported' in regex) return `unsupported: ${regex.unsupported}`;
  const match = matchRegex(regex, text);
  if (match === null || match === 'unsupported') return match;
  return match.groups.map((each) => (each ? text.slice(each.start, each.end) : '-')).join('|');
}

// https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-language-quick-reference
describe('patterns match as in .NET', () => {
  it.each([
    ['the leftmost match', 'b+', 'abbcb', 'bb'],
    ['greedily', 'a.*b', 'a1b2b3', 'a1b2b'],
    ['the first branch that fits', 'a|ab', 'ab', 'a'],
    ['a dot stops at a line feed', 'a.', 'a\nab', 'ab'],
    ['a class with ranges', '[a-c_-]+', 'x-a_d', '-a_'],
    ['a class that excludes', '[^/]+', '/ab/c', 'ab'],
    ['shorthands in a class', String.raw`[\d.]+`, 'v1.2x', '1.2'],
    ['bounds', 'a{2,3}', 'aaaa', 'aaa'],
    ['at least', 'a{2,}', 'aaaa', 'aaaa'],
    ['groups', '(a)(b)?', 'ac', 'a|a|-'],
    ['the last turn of a group', '(?:(a)|b)+', 'ab', 'ab|a'],
    ['named groups come last', '(?<x>a)(b)', 'ab', 'ab|b|a'],
    ['the end before a last line feed', 'a$', 'a\n', 'a'],
    ['the very end', String.raw`a\z`, 'a\n', null],
    ['edges of words', String.raw`\bb\b`, 'ab b', 'b'],
    ['escapes', String.raw`\x41\u0042\.\/\-`, 'AB./-', 'AB./-'],
    ['nothing at all', '', 'a', ''],
  ])('%s', (_, pattern, text, want) => expect(found(pattern, text)).toBe(want));

  it('without regard to case', () => {
    expect(found('[^a]b', 'AbCB', true)).toBe('CB');
    expect(found('(?i)bearer', 'BEARER')).toBe('BEARER');
  });

  it.each([
    ['lazy quantifiers', 'a+?'],
    ['look-around', '(?=a)'],
    ['references', String.raw`(a)\1`],
    ['Unicode categories', String.raw`\p{L}`],
    ['options inside', 'a(?i)b'],
    ['subtraction', '[a-z-[b]]'],
    ['repetition of what may be empty', '(a*)*'],
    ['a range that runs backwards', '[z-a]'],
    ['huge bounds', 'a{9999}'],
    ['huge patterns', '((a{100}){100}){100}'],
    ['a bracket that is not closed', '(a'],
    ['a bare brace', 'a{b'],
  ])('%s are refused', (_, pattern) => expect(found(pattern, 'a')).toMatch(/^unsupported/));

  it('refuses text on which .NET knows more', () => {
    expect(found(String.raw`\w`, 'é')).toBe('unsupported');
    expect(found('k', '\u212a', true)).toBe('unsupported');
    expect(found('é', 'é')).toBe('é');
  });
});

const atom = fc.constantFrom('a', 'b', '.', '[ab]', '[^a]', String.raw`\d`, String.raw`\w`);
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{1,2}');
const anchor = fc.constantFrom('^', '$', String.raw`\b`);
const pattern = fc.letrec<{ node: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    fc.tuple(atom, quantifier).map(([a, b]) => a + b),
    anchor,
    fc.tuple(tie('node'), fc.constantFrom('(', '(?:')).map(([a, b]) => `${b}${a})`),
    fc.tuple(tie('node'), quantifier).map(([a, b]) => `(a${a})${b}`),
  ),
  node: fc
    .tuple(fc.array(tie('piece'), { maxLength: 3 }), fc.option(tie('piece')))
    .map(([all, other]) => all.join('') + (other === null ? '' : `|${other}`)),
})).node;

it('agrees with the engine on patterns that mean the same to both', () => {
  const text = fc.string({ maxLength: 12, unit: fc.constantFrom('a', 'b', '1', ' ') });
  fc.assert(
    fc.property(pattern, text, (source, each) => {
      // JavaScript forgets a group at each turn of a loop, .NET does not: only the whole is compared.
      const got = found(source, each);
      fc.pre(got?.startsWith('unsupported') !== true);
      const want = new RegExp(source).exec(each)?.[0] ?? null;
      expect(got?.split('|')[0] ?? null).toBe(want);
    }),
    { numRuns: 3000 },
  );
});

it('takes linear time where a backtracking matcher would take for ever', () => {
  expect(found('(a|aa)+$', `${'a'.repeat(5000)}b`)).toBeNull();
});
