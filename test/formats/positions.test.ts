import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lineStartsOf, positionAt } from '../../src/formats/positions.ts';

describe('positionAt', () => {
  it.each([
    ['the start', 'ab\ncd', 0, '1:1'],
    ['a line feed', 'ab\ncd', 2, '1:3'],
    ['the line behind it', 'ab\ncd', 3, '2:1'],
    ['a carriage return before it', 'ab\r\ncd', 4, '2:1'],
    ['the end', 'ab\n', 3, '2:1'],
    ['an empty text', '', 0, '1:1'],
    ['a character that takes two units', '😀x', 2, '1:3'],
  ])('finds %s', (_, text, offset, want) => {
    const { line, column } = positionAt(lineStartsOf(text), offset);
    expect(`${line}:${column}`).toBe(want);
  });

  it('counts like a person who counts line feeds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r') }), fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const lines = text.slice(0, offset).split('\n');
        expect(positionAt(lineStartsOf(text), offset)).toEqual({
          line: lines.length,
          column: (lines.at(-1)?.length ?? 0) + 1,
        });
      }),
    );
  });
});
