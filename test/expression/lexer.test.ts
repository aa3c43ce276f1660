import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findExpression, lexCode, lexExpression } from '../../src/expression/lexer.ts';
import { code } from '../formats/xml/code.ts';

const lex = (text: string, start = 0) => lexExpression(text, start, { refuseEntities: false });

/** The expression as it stands, or why it is none and where. */
function extent(text: string): string {
  const lexed = lex(text);
  return lexed.ok ? text.slice(lexed.start, lexed.end) : `${lexed.offset}: ${lexed.reason}`;
}

describe('lexExpression finds where an expression ends', () => {
  it.each([
    ['brackets of three kinds', '@(a[b(1)] + new {c}) rest', '@(a[b(1)] + new {c})'],
    ['a block', '@{ return {}; } rest', '@{ return {}; }'],
    ['a bracket in a string', '@(")") rest', '@(")")'],
    ['an escaped quote', String.raw`@("\")") rest`, String.raw`@("\")")`],
    ['an escaped backslash', String.raw`@("\\") rest`, String.raw`@("\\")`],
    ['doubled quotes in a verbatim string', '@(@"a"")") rest', '@(@"a"")")'],
    ['a backslash in a verbatim string', String.raw`@(@"\") rest`, String.raw`@(@"\")`],
    ['a verbatim string over two lines', '@(@"a\n)") rest', '@(@"a\n)")'],
    ['a bracket as a character', "@(')') rest", "@(')')"],
    ['a quote as a character', String.raw`@('\'' + '"') rest`, String.raw`@('\'' + '"')`],
    ['a character of several letters', "@(x('Retry)-After')) rest", "@(x('Retry)-After'))"],
    ['a line comment', '@(a // )\n) rest', '@(a // )\n)'],
    ['a block comment', '@(a /* ) */) rest', '@(a /* ) */)'],
    ['a comment in a string', '@("// /*") rest', '@("// /*")'],
    ['a string in a comment', '@{ // say "hi\n return 1; } rest', '@{ // say "hi\n return 1; }'],
    ['a string in a hole', '@($"{d["k)"]}") rest', '@($"{d["k)"]}")'],
    ['an interpolated string in a hole', '@($"{$"{x})"})") rest', '@($"{$"{x})"})")'],
    ['doubled braces', '@($"{{)}}{x}") rest', '@($"{{)}}{x}")'],
    ['a format', '@($"{x:(yyyy}") rest', '@($"{x:(yyyy}")'],
    ['an alignment and a format', '@($"{x,10:0.0}") rest', '@($"{x,10:0.0}")'],
    ['a global name in a hole', '@($"{global::x[")"]}") rest', '@($"{global::x[")"]}")'],
    ['a verbatim interpolated string', '@($@"a"")\n{x}") rest', '@($@"a"")\n{x}")'],
    ['the prefix the other way round', '@(@$"a"")\n{x}") rest', '@(@$"a"")\n{x}")'],
    ['a brace in a hole', '@($"{new { a = "}" }}") rest', '@($"{new { a = "}" }}")'],
    ['a named value', '@({{a-b}} + "{{c}}") rest', '@({{a-b}} + "{{c}}")'],
    ['deployment tokens', '@(${x} + #{y}# + "$(z)") rest', '@(${x} + #{y}# + "$(z)")'],
    ['an identifier with an at sign', '@(@class) rest', '@(@class)'],
    ['type arguments', '@(a<List<List<int>>>(b)) rest', '@(a<List<List<int>>>(b))'],
    [
      'a word of C# before and behind a string',
      '@(x is "a" && "b" is y) rest',
      '@(x is "a" && "b" is y)',
    ],
    ['return before a string', '@{ return "a"; } rest', '@{ return "a"; }'],
  ])('%s', (_, text, want) => expect(extent(text)).toBe(want));
});

describe('lexExpression says why there is no expression', () => {
  it.each([
    ['no opener', '(a)', '0: it does not begin with `@(` or `@{`'],
    ['a named value behind an at sign', '@{{a}}', '0: it does not begin with `@(` or `@{`'],
    ['never closed', '@(a', '1: `(` is not closed'],
    ['closed by another kind', '@(a]', '3: `]` closes `(`'],
    ['crossed brackets', '@(a[b)]', '5: `)` closes `[`'],
    [
      'a string over two lines',
      '@("a\n")',
      '2: a string or character runs into the end of its line',
    ],
    [
      'a string that ends with an escape',
      '@("a\\',
      '2: a string or character runs into the end of its line',
    ],
    [
      'a separator of lines of Unicode',
      '@("a\u2028")',
      '2: a string or character runs into the end of its line',
    ],
    ['a verbatim string', '@(@"a)', '2: a string does not end'],
    ['a comment', '@(a /* )', '4: a comment does not end'],
    [
      'an interpolated string over two lines',
      '@($"a\n")',
      '5: an interpolated string does not end',
    ],
    [
      'a hole over two lines',
      '@($"{a\n}")',
      '6: an interpolated string runs into the end of its line',
    ],
    ['a hole without end', '@($"{a")', '6: a string or character runs into the end of its line'],
    [
      'two strings',
      '@("a=""")',
      '6: two values stand side by side with no operator between them, so a quote is missing or doubled',
    ],
    [
      'a word and a string',
      '@(a "b")',
      '4: two values stand side by side with no operator between them, so a quote is missing or doubled',
    ],
    ['an end tag', '@(a</b>)', '4: `</` is markup and no C#, so a quote or a bracket is missing'],
    ['an empty tag', '@(a/>)', '4: `/>` is markup and no C#, so a quote or a bracket is missing'],
    ['two tags', '@(a><b)', '4: `><` is markup and no C#, so a quote or a bracket is missing'],
    [
      'too much nesting',
      `@${'('.repeat(300)}`,
      '201: brackets are nested more than 200 levels deep',
    ],
  ])('%s', (_, text, want) => expect(extent(text)).toBe(want));

  it('gives up at an entity in code, not in a string, where that is asked for', () => {
    const strict = (text: string) => lexExpression(text, 0, { refuseEntities: true });
    expect(strict('@("&lt;" /* &gt; */ + \'&amp;\' + $"&lt;{a}")').ok).toBe(true);
    expect(strict('@(a &lt; b)')).toMatchObject({ ok: false, offset: 4 });
    expect(strict('@(a &#60; b)')).toMatchObject({ ok: false, offset: 4 });
    expect(strict('@($"{a &amp; b}")')).toMatchObject({ ok: false, offset: 7 });
    expect(strict('@(a & lt)').ok).toBe(true);
  });
});

describe('lexCode gives the tokens that a parser needs', () => {
  it.each([
    [
      'operators, longest first',
      'a?.b ?? c<=d',
      'identifier:a operator:?. identifier:b operator:?? identifier:c operator:<= identifier:d',
    ],
    [
      'two closing type arguments',
      'a<b<c>>',
      'identifier:a operator:< identifier:b operator:< identifier:c operator:> operator:>',
    ],
    [
      'a condition before a fraction',
      'a?.5:b',
      'identifier:a operator:? number:.5 operator:: identifier:b',
    ],
    ['numbers', '1 0xFF 1_000.5e-3m', 'number:1 number:0xFF number:1_000.5e-3m'],
    ['a method of a number', '1.Equals', 'number:1 operator:. identifier:Equals'],
    ['strings', `"a"+'b'+@"c"`, `string:"a" operator:+ char:'b' operator:+ string:@"c"`],
    [
      'an interpolated string',
      '$"a{b:N0}c{{"',
      'string-start:$" string-text:a hole-start:{ identifier:b format::N0 hole-end:} string-text:c{{ string-end:"',
    ],
    ['a named value in code', '{{a}}', 'placeholder:{{a}}'],
    [
      'nested initialisers',
      '{{1,2}}',
      'open:{ open:{ number:1 operator:, number:2 close:} close:}',
    ],
    ['what C# does not know', 'a $ é 😀 #', 'identifier:a other:$ identifier:é other:😀 other:#'],
    ['comments', 'a // b', 'identifier:a comment:// b'],
  ])('%s', (_, text, want) => {
    const lexed = lexCode(text);
    expect(lexed.ok && lexed.tokens.map(({ kind, text }) => `${kind}:${text}`).join(' ')).toBe(
      want,
    );
  });

  it('refuses brackets that are open or closed too often', () => {
    expect(lexCode('(a')).toMatchObject({ ok: false, offset: 0 });
    expect(lexCode('a)')).toMatchObject({ ok: false, offset: 1, reason: '`)` closes nothing' });
  });
});

describe('findExpression', () => {
  it.each([
    ['the first opener', 'a@b @(c) @{d}', 4],
    ['none behind a named value', 'user@{{domain}}', -1],
    ['a block that begins with a bracket', '@{ {{a}} }', 0],
    ['none', 'a@b', -1],
  ])('finds %s', (_, text, want) => expect(findExpression(text, 0)).toBe(want));
});

describe('the lexer in general', () => {
  it('ends any generated expression at its own bracket, whatever follows', () => {
    fc.assert(
      fc.property(code, fc.string(), (inner, rest) => {
        const lexed = lex(`@(${inner})${rest}`);
        expect(lexed).toMatchObject({ ok: true, end: inner.length + 3 });
      }),
    );
  });

  it('loses no character: between tokens stands white space only', () => {
    fc.assert(
      fc.property(fc.oneof(code, fc.string({ unit: 'binary' })), (text) => {
        const lexed = lexCode(text);
        if (!lexed.ok) return;
        let position = 0;
        for (const { start, end, text: token } of lexed.tokens) {
          expect(text.slice(position, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(token);
          position = end;
        }
        expect(text.slice(position).trim()).toBe('');
      }),
    );
  });
});
