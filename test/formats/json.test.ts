import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findJsonFault } from '../../src/formats/json-scan.ts';
import { parseJson, placeOfValue } from '../../src/formats/json.ts';

const fault = (text: string): string => {
  const parsed = parseJson(text);
  return parsed.ok ? 'none' : `${parsed.line}:${parsed.column} ${parsed.message}`;
};

describe('a fault in JSON is told with its place:', () => {
  it.each([
    ['', '1:1 expected a value, the text ends'],
    ['{\n  "a": 1,\n}', '3:1 expected a key in quotes, found "}"'],
    ['{"a" 1}', '1:6 expected a colon, found "1"'],
    ['[1 2]', '1:4 expected a comma or a closing bracket, found "2"'],
    ['{"a": 1', '1:8 expected a comma or a closing brace, the text ends'],
    ['[1]\r\n x', '2:2 expected the end of the text, found "x"'],
    ['{"a": nul}', '1:7 expected a value, found "n"'],
    ['["a\n"]', '1:2 a string that is not closed, or holds a line break or a wrong escape'],
    ['["\\x"]', '1:2 a string that is not closed, or holds a line break or a wrong escape'],
    ['["a', '1:2 a string that is not closed, or holds a line break or a wrong escape'],
    ['{"a": [url goes here]}', '1:8 expected a value, found "u"'],
    ['{"a": 1, "b": {"a": 2, "\\u0061": 3}}', '1:24 the key "a" stands twice'],
    ['['.repeat(101) + ']'.repeat(100), '1:101 nested deeper than 100 levels'],
    ['\ufeff{}', '1:1 expected a value, found "\ufeff"'],
  ])('%j', (text, message) => expect(fault(text)).toBe(message));
});

describe('JSON', () => {
  it('is read as the built-in parser reads it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const parsed = parseJson(text);
        expect(parsed).toEqual({ ok: true, value: JSON.parse(text) });
      }),
    );
  });
  it('is refused exactly where the built-in parser refuses it', () => {
    const damaged = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', '"', ',', '{', ']', '\\', 'x', ':'),
    );
    fc.assert(
      fc.property(damaged, ([text, at, inserted]) => {
        const cut = at % (text.length + 1);
        const broken = text.slice(0, cut) + inserted + text.slice(cut + 1);
        let accepted = true;
        try {
          JSON.parse(broken);
        } catch {
          accepted = false;
        }
        const message = findJsonFault(broken)?.message ?? null;
        // A key that stands twice may be met before the place that breaks the text.
        const twice = message?.includes('stands twice') ?? false;
        expect(twice || accepted === (message === null)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
  it('keeps a key named like a prototype as a key', () => {
    const parsed = parseJson('{"__proto__": {"a": 1}}');
    expect(parsed.ok && Object.keys(parsed.value ?? {})).toEqual(['__proto__']);
  });
  it('is not taken for a key where a string holds a colon', () => {
    expect(fault('{"a": "b\\": c", "d": [":", "\\\\"] }')).toBe('none');
  });
});

describe('the place of a value', () => {
  it.each([
    [['a'], { line: 2, column: 6 }],
    [['b', 'c'], { line: 3, column: 12 }],
    [['c'], null],
    [[], { line: 1, column: 1 }],
  ])('%j', (path, place) => {
    expect(placeOfValue('{\n"a": 1,\n"b": {"c": "x", "d": [{"a": 2}]}}', path)).toEqual(place);
  });
});
