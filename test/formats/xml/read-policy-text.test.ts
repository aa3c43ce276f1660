import { describe, expect, it } from '@jest/globals';
import { readPolicyText } from '../../../src/formats/xml/read-policy-text.ts';
import { show } from './show.ts';

const JWT = '<validate-jwt header-name="Authorization"/>';

describe('readPolicyText reads what policies really look like', () => {
  it.each([
    [
      'P1: double quotes inside a double-quoted attribute',
      '<when condition="@(context.Request.Method == "GET")"/>',
      'when{condition="«raw:(context.Request.Method == "GET")»"}',
    ],
    [
      'P2: a single-quoted attribute',
      `<when condition='@(a == "b")'/>`,
      'when{condition="«raw:(a == "b")»"}',
    ],
    [
      'P2: a character in its own kind of quotes',
      `<when condition='@(a == 'b')'/>`,
      `when{condition="«raw:(a == 'b')»"}`,
    ],
    [
      'P3: a bare < and && in an attribute',
      '<when condition="@(n < 3 && ok)"/>',
      'when{condition="«raw:(n < 3 && ok)»"}',
    ],
    [
      'P4: type arguments are no elements',
      '<b>@{ var l = new List<string>(); return l.Count; }</b>',
      'b("«raw:{ var l = new List<string>(); return l.Count; }»")',
    ],
    ['P5: a bare && in text', '<value>@(a && b)</value>', 'value("«raw:(a && b)»")'],
    ['P6: a lambda', '<value>@(xs.Any(q => q > 1))</value>', 'value("«raw:(xs.Any(q => q > 1))»")'],
    [
      'P7: encoded quotes',
      '<when condition="@(context.Request.Method == &quot;GET&quot;)"/>',
      'when{condition="«decoded:(context.Request.Method == "GET")»"}',
    ],
    [
      'P8: a line comment in an attribute ends with its line',
      '<v value="@{ // why\n return true; }"/>',
      'v{value="«raw:{ // why\n return true; }»"}',
    ],
    [
      'P9: no phantom element from a comment of C#',
      `<set-body>@{ /* ${JWT} */ return ""; }</set-body>`,
      `set-body("«raw:{ /* ${JWT} */ return ""; }»")`,
    ],
    [
      'P10: no phantom attribute from a string',
      `<v value="@("<validate-jwt header-name='Authorization'/>")"/>`,
      `v{value="«raw:("<validate-jwt header-name='Authorization'/>")»"}`,
    ],
    ['P11: a comment is no element', `<a><!-- ${JWT} --></a>`, `a(# ${JWT} #)`],
    ['P12: CDATA is verbatim', '<v><![CDATA[@(a && b < 3)]]></v>', 'v(cdata"«raw:(a && b < 3)»")'],
    [
      'P12: entities in CDATA are plain text',
      '<v><![CDATA[@(a == "&lt;")]]></v>',
      'v(cdata"«raw:(a == "&lt;")»")',
    ],
    ['P13: a byte order mark', '\ufeff<policies/>', 'policies'],
    ['P13: a byte order mark before a comment', '\ufeff<!-- c --><policies/>', '# c # policies'],
    ['P14: a comment first', '<!--\n c\n-->\n<policies/>', '#\n c\n# policies'],
    ['P15: two dashes in a comment', '<a><!-- x -- y ---></a>', 'a(# x -- y -#)'],
    [
      'P16: four spellings of base',
      '<a><base/><base /><base></base><base  /></a>',
      'a(base base base base)',
    ],
    [
      'P17: deployment tokens are plain text',
      '<a b="${TENANT_ID}" c="%CORS_ORIGINS%" d="#{x}#">%{ if x ~}{{name}}$(y)%{ endif }</a>',
      'a{b="${TENANT_ID}" c="%CORS_ORIGINS%" d="#{x}#"}("%{ if x ~}{{name}}$(y)%{ endif }")',
    ],
    [
      'P18: mangled quotes are not guessed at',
      '<when condition="@(m.Equals("patch=""",x))"/>',
      'refused: expression',
    ],
    ['P18: a mangled name is still a string', '<w c="@(v["one="])"/>', 'w{c="«raw:(v["one="])»"}'],
  ])('%s', (_, text, want) => expect(show(readPolicyText(text))).toBe(want));
});

describe('readPolicyText decides whether expressions are encoded', () => {
  it.each([
    [
      'a string that looks encoded stays doubtful without evidence',
      `<a b='@(x == "&lt;")'/>`,
      `a{b="«?:(x == "&lt;")»"}`,
    ],
    [
      'a raw expression elsewhere makes it verbatim',
      `<a b='@(x == "&lt;")' c="@(y && z)"/>`,
      'a{b="«raw:(x == "&lt;")»" c="«raw:(y && z)»"}',
    ],
    [
      'an encoded expression elsewhere, even later, makes it decoded',
      `<a b='@(x == "&lt;")'><c>@(y &amp;&amp; z)</c></a>`,
      'a{b="«decoded:(x == "<")»"}(c("«decoded:(y && z)»"))',
    ],
    [
      'contradictory evidence leaves it doubtful',
      `<a b='@(x == "&lt;")' c="@(y && z)" d="@(y &amp;&amp; z)"/>`,
      'a{b="«?:(x == "&lt;")»" c="«raw:(y && z)»" d="«decoded:(y && z)»"}',
    ],
    [
      'an entity in a comment of C# makes no difference',
      '<a>@(x /* &lt; */)</a>',
      'a("«raw:(x /* &lt; */)»")',
    ],
    [
      'CDATA is no evidence',
      `<a b='@(x == "&lt;")'><![CDATA[@(y && z)]]></a>`,
      'a{b="«?:(x == "&lt;")»"}(cdata"«raw:(y && z)»")',
    ],
    [
      'brackets encoded and quotes not: decoded, as its author meant',
      '<a b="@(n &gt; 1 || (bool)v["k"])"/>',
      'a{b="«decoded:(n > 1 || (bool)v["k"])»"}',
    ],
    [
      'such an expression speaks for both forms',
      `<a b="@(n &gt; 1 || (bool)v["k"])" c='@(x == "&amp;")'/>`,
      'a{b="«decoded:(n > 1 || (bool)v["k"])»" c="«?:(x == "&amp;")»"}',
    ],
    [
      'a string that decodes to no C# is verbatim',
      `<a b='@(x == "say &quot;hi")'/>`,
      'a{b="«raw:(x == "say &quot;hi")»"}',
    ],
    [
      'text outside expressions is always decoded',
      '<a b="x &amp;&#32;&#x79;">&lt;</a>',
      'a{b="x & y"}("<")',
    ],
    ['half encoded and half bare is nothing', '<a b="@(x && y &gt; "1")"/>', 'refused: expression'],
  ])('%s', (_, text, want) => expect(show(readPolicyText(text))).toBe(want));
});

describe('readPolicyText reads expressions in the middle of a value', () => {
  it.each([
    ['text before', '<a b="https://@(host)/x"/>', 'a{b="https://«raw:(host)»/x"}'],
    ['text behind', '<a>@(x)/y</a>', 'a("«raw:(x)»/y")'],
    ['two of them', '<a>@(x)-@{ return 1; }</a>', 'a("«raw:(x)»-«raw:{ return 1; }»")'],
    ['an accident that is balanced', '<a b="user@(example)"/>', 'a{b="user«raw:(example)»"}'],
    ['an at sign before a named value', '<a b="user@{{domain}}"/>', 'a{b="user@{{domain}}"}'],
    ['an at sign alone', '<a b="user@example">@</a>', 'a{b="user@example"}("@")'],
    [
      'the shorter reading would break the document',
      '<a b="Bearer @((string)v["token"])"/>',
      'a{b="Bearer «raw:((string)v["token"])»"}',
    ],
    ['both readings are documents: refused', '<a b="x @(y +" c=")"/>', 'refused: ambiguous'],
    [
      'an accident that swallows an element: refused',
      `<p><m>a@(b</m>${JWT}<m>c)</m></p>`,
      'refused: expression',
    ],
    ['an accident that could be markup: refused', '<a>x @(y<z></z>)</a>', 'refused: expression'],
    ['an accident that could be an element: refused', '<a>x @(y<z>(w))</a>', 'refused: ambiguous'],
    ['an accident that never ends: refused', '<a>hello @( world</a>', 'refused: expression'],
    ['an entity that makes the opener', '<a b="&#64;(x)"/>', 'refused: ambiguous'],
    ['an entity that makes the bracket', '<a b="@&#40;x)"/>', 'refused: ambiguous'],
    [
      'an entity that ends the expression',
      `<a b="@(x &quot;&#41;&quot; &#41;"/>`,
      'refused: expression',
    ],
    [
      'one string when raw, two strings and a sign between them when decoded',
      `<a b='@("&quot;) + (&quot;")'/>`,
      'refused: ambiguous',
    ],
    [
      'an entity that ends it early in one reading only',
      '<a b="@(x&#41; y" c="z)"/>',
      'refused: ambiguous',
    ],
    [
      'no-break spaces around an expression',
      '<a>\u00a0@{ return l<z>(); }\u00a0</a>',
      'a("\u00a0«raw:{ return l<z>(); }»\u00a0")',
    ],
    ['text after a comment', '<a><!-- c -->@(l<z>())</a>', 'a(# c # "«raw:(l<z>())»")'],
  ])('%s', (_, text, want) => expect(show(readPolicyText(text))).toBe(want));
});

describe('readPolicyText keeps to XML', () => {
  it.each([
    ['white space in tags', '<a\n\tb = "1"\r\n c=\'2\' ></a >', 'a{b="1" c="2"}'],
    ['the other quote in a value', `<a b='"' c="'"/>`, `a{b=""" c="'"}`],
    ['> in text and values', '<a b="x>y">x > y</a>', 'a{b="x>y"}("x > y")'],
    [
      'a declaration and an instruction before the root',
      '<?xml version="1.0"?>\n<?x y?><a/><?z?>',
      'a',
    ],
    ['a declaration behind a byte order mark', '\ufeff<?xml version="1.0"?><a/>', 'a'],
    ['one colon in a name', '<soap:Body xmlns:soap="u"/>', 'soap:Body{xmlns:soap="u"}'],
    [
      'names of objects that are harmless',
      '<a toString="1"><hasOwnProperty/></a>',
      'a{toString="1"}(hasOwnProperty)',
    ],
    ['white space as it is', '<a> \r\n\t<b/> </a>', 'a(" \r\n\t" b " ")'],
    [
      'empty CDATA and CDATA beside text',
      '<a>x<![CDATA[]]><![CDATA[<]]>y</a>',
      'a("x" cdata"" cdata"<" "y")',
    ],
    ['a character beyond the first plane', '<a b="&#x1F600;">😀</a>', 'a{b="😀"}("😀")'],
    [
      'an element called like a key of the second parser',
      '<a><text/><x.y-z_1/></a>',
      'a(text x.y-z_1)',
    ],
    ['text that only encodes <', '<a>&lt;br/></a>', 'a("<br/>")'],
  ])('%s', (_, text, want) => expect(show(readPolicyText(text))).toBe(want));
});

describe('readPolicyText on snippets', () => {
  it.each([
    ['several elements', '<a/><!-- c -->\n<b/>', 'a # c # b'],
    ['one element', '<a/>', 'a'],
    ['text between them', '<a/>x<b/>', 'refused: trailing-text'],
    ['no element', '<!-- c -->', 'refused: no-root'],
  ])('%s', (_, text, want) => expect(show(readPolicyText(text, { roots: 'many' }))).toBe(want));
});
