import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { visible } from '../../src/reporters/terminal.ts';
import { displayWidth, padEnd, shorten } from '../../src/reporters/width.ts';
import { HOSTILE, hostileText } from '../support/hostile.ts';

/** What may never reach a terminal or a runner's log. */
export const DANGEROUS = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|##\[|##vso\[|(?:^|\s)::/iu;

describe('visible', () => {
  it.each([
    ['\u001b[2J', '\\x1b[2J'],
    ['\u009b1m', '\\x9b1m'],
    ['a\r\n\tb', 'a\\r\\n\\tb'],
    ['\u202eabc\u2066', '\\u202eabc\\u2066'],
    ['a\u200b\ufeffb', 'a\\u200b\\ufeffb'],
    ['\u2028', '\\u2028'],
    ['\ud800', '\\ud800'],
    ['\u{e0041}', '\\u{e0041}'],
    ['no\u00a0break', 'no\\xa0break'],
    ['::error::x', ':\\x3aerror::x'],
    ['x ::error::x', 'x :\\x3aerror::x'],
    ['global::System', 'global::System'],
    ['##vso[task]', '#\\x23vso[task]'],
    ['##[error]', '#\\x23[error]'],
    ['\u0301abc', '\\u0301abc'],
    ['caf\u00e9 \u6ce8\u6587 \u{1f600}', 'caf\u00e9 \u6ce8\u6587 \u{1f600}'],
    ['C:\\path\\x1b', 'C:\\path\\x1b'],
  ])('%j is shown as %j', (text, want) => expect(visible(text)).toBe(want));

  it.each(HOSTILE)('leaves nothing dangerous of a text that %s', (_, text) => {
    expect(visible(text)).not.toMatch(DANGEROUS);
  });

  it('leaves nothing dangerous of any text', () => {
    fc.assert(fc.property(hostileText, (text) => !DANGEROUS.test(visible(text))));
  });

  it('cuts what nobody reads, and says how much', () => {
    expect(visible('x'.repeat(10_000), 20)).toBe('xxxxxxxxxx[9980 characters cut]xxxxxxxxxx');
  });
});

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['\u6ce8\u6587', 4],
    ['e\u0301', 1],
    ['\u{1f600}', 2],
    ['\u001b[1;31mred\u001b[0m', 3],
    ['\uff21', 2],
    ['', 0],
  ])('%j takes %i columns', (text, want) => expect(displayWidth(text)).toBe(want));

  it.each([
    ['short', 10, 'short'],
    ['abcdefghij', 7, 'ab...ij'],
    ['\u6ce8\u6587\u7ba1\u7406\u6ce8', 7, '\u6ce8...\u6ce8'],
  ])('%j within %i columns is %j', (text, width, want) => expect(shorten(text, width)).toBe(want));

  it('never exceeds what it was asked for', () => {
    const sizes = fc.integer({ min: 3, max: 40 });
    fc.assert(
      fc.property(hostileText, sizes, (text, width) => {
        const cut = shorten(visible(text), width);
        return displayWidth(cut) <= width && displayWidth(padEnd(cut, width)) === width;
      }),
    );
  });
});
