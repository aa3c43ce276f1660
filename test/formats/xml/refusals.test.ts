import { describe, expect, it } from '@jest/globals';
import { POLICY_LIMITS } from '../../../src/formats/limits.ts';
import { crossCheck } from '../../../src/formats/xml/cross-check.ts';
import { readPolicyText } from '../../../src/formats/xml/read-policy-text.ts';
import { show } from './show.ts';

describe('readPolicyText refuses broken text and says where', () => {
  it.each([
    ['nothing', '', 'empty 1:1'],
    ['white space', ' \n', 'empty 1:1'],
    ['comments only', '<!-- a -->', 'no-root 1:1'],
    ['two roots', '<a/>\n<b/>', 'two-roots 2:1'],
    ['text before the root', 'x<a/>', 'trailing-text 1:1'],
    ['text behind the root', '<a/>\n x', 'trailing-text 2:2'],
    ['CDATA behind the root', '<a/><![CDATA[x]]>', 'trailing-text 1:5'],
    ['an expression behind the root', '<a/>@(x)', 'trailing-text 1:5'],
    ['a second byte order mark', '\ufeff\ufeff<a/>', 'trailing-text 1:2'],
    ['a control character', '<a>\u0007</a>', 'control-character 1:4'],
    ['a control character in a comment', '<a><!-- \u0007 --></a>', 'control-character 1:9'],
    ['a control character in an expression', '<a b="@("\u0007")"/>', 'control-character 1:10'],
    ['NUL', '<a>\n\u0000</a>', 'control-character 2:1'],
    ['a character that is none', '<a>\uffff</a>', 'control-character 1:4'],
    ['half a surrogate pair', '<a>\ud800</a>', 'encoding 1:4'],
    ['the other half', '<a b="\udc00"/>', 'encoding 1:7'],
    ['mismatched tags', '<a><b></a></b>', 'tag-mismatch 1:7'],
    ['tags that differ in case', '<a></A>', 'tag-mismatch 1:4'],
    ['an end tag alone', '</a>', 'tag-mismatch 1:1'],
    ['an unclosed element', '<a>\n<b>', 'unclosed 2:1'],
    ['an unclosed start tag', '<a b="1"', 'unclosed 1:1'],
    ['an unclosed value', '<a b="1/>', 'unclosed 1:6'],
    ['an unclosed comment', '<a><!-- </a>', 'unclosed 1:4'],
    ['a comment of three dashes', '<a><!---></a>', 'unclosed 1:4'],
    ['unclosed CDATA', '<a><![CDATA[ </a>', 'unclosed 1:4'],
    ['an unclosed instruction', '<?x <a/>', 'unclosed 1:1'],
    ['an instruction in an element', '<a><?x?></a>', 'syntax 1:4'],
    ['a declaration that is not first', '\n<?xml version="1.0"?><a/>', 'syntax 2:1'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>', 'doctype 1:1'],
    [
      'a billion laughs',
      '<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;&l;">]><a>&m;</a>',
      'doctype 1:1',
    ],
    [
      'an external entity',
      '<!doctype a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'doctype 1:1',
    ],
    ['a DOCTYPE inside', '<a><!DOCTYPE a></a>', 'doctype 1:4'],
    ['another declaration', '<a><!ELEMENT b></a>', 'syntax 1:4'],
    ['an unknown entity', '<a>\n&unknown;</a>', 'entity 2:1'],
    ['an entity of HTML', '<a b="x&nbsp;"/>', 'entity 1:8'],
    ['a bare ampersand', '<a b="?x=1&y=2"/>', 'entity 1:11'],
    ['an entity in capitals', '<a>&LT;</a>', 'entity 1:4'],
    ['entity zero', '<a>&#0;</a>', 'entity 1:4'],
    ['an entity that is a control character', '<a>&#7;</a>', 'entity 1:4'],
    ['an entity that is a surrogate', '<a>&#xD800;</a>', 'entity 1:4'],
    ['an entity beyond Unicode', '<a>&#x110000;</a>', 'entity 1:4'],
    ['an entity with a capital X', '<a>&#X41;</a>', 'entity 1:4'],
    ['an empty entity', '<a>&#;&;</a>', 'entity 1:4'],
    ['< in a value', '<a b="<c/>"/>', 'syntax 1:7'],
    [']]> in text', '<a>x]]></a>', 'syntax 1:5'],
    ['a duplicate attribute', '<a b="1" c="2" b="1"/>', 'duplicate-attribute 1:16'],
    ['an attribute without value', '<a b/>', 'syntax 1:4'],
    ['a value without quotes', '<a b=1/>', 'syntax 1:4'],
    ['no space between attributes', '<a b="1"c="2"/>', 'syntax 1:9'],
    ['a slash in a tag', '<a / b="1"/>', 'syntax 1:1'],
    ['< alone', '<a> < </a>', 'syntax 1:5'],
    ['a name that begins with a digit', '<1a/>', 'syntax 1:1'],
    ['two colons in a name', '<a:b:c/>', 'syntax 1:1'],
    ['a colon at the end of a name', '<a:/>', 'syntax 1:1'],
    ['an end tag with attributes', '<a></a b="1">', 'syntax 1:4'],
    ['an element __proto__', '<a><__proto__/></a>', 'forbidden-name 1:5'],
    ['an element constructor', '<constructor/>', 'forbidden-name 1:2'],
    ['an attribute __proto__', '<a __proto__="x"/>', 'forbidden-name 1:4'],
    ['an attribute prototype', '<a prototype="x"/>', 'forbidden-name 1:4'],
    ['an expression without end', '<a b="@(x"/>', 'expression 1:10'],
    ['brackets that do not match', '<a b="@(x])"/>', 'expression 1:10'],
    ['an expression without end in CDATA', '<a><![CDATA[@(x]]></a>', 'expression 1:14'],
    [
      'a lost quote that would swallow a tag',
      '<p><a b="@("x)"/>\n<c d="@("y")"/></p>',
      'expression 1:17',
    ],
    ['an empty element that lost its <', '<inbound>base /></inbound>', 'syntax 1:15'],
    ['a comment that lost its <', '<a>!-- <b/> --></a>', 'syntax 1:13'],
    [
      'a comment that lost its end before an element',
      '<a><!-- x <b/> <!-- y --></a>',
      'ambiguous 1:11',
    ],
  ])('%s', (_, text, want) => {
    const result = readPolicyText(text);
    expect(
      result.readable ? show(result) : `${result.refusal} ${result.line}:${result.column}`,
    ).toBe(want);
  });

  it('says what was seen in one short sentence', () => {
    expect(readPolicyText(`<a>${'<b>'.repeat(3)}</${'x'.repeat(500)}></a>`)).toMatchObject({
      message: `\`</${'x'.repeat(40)}…>\` closes \`b\`.`,
    });
    expect(readPolicyText('<a b="@(x\n == 1")/>')).toMatchObject({
      message:
        'The expression cannot be read: a string or character runs into the end of its line.',
      line: 2,
      column: 6,
    });
  });
});

describe('readPolicyText refuses text beyond its limits at once', () => {
  const elements = (count: number) => `<a>${'<b/>'.repeat(count)}</a>`;
  const attributes = (count: number) =>
    `<a ${Array.from({ length: count }, (_, index) => `a${index}=""`).join(' ')}/>`;
  it.each([
    ['50 MB', () => 'x'.repeat(50_000_000), 'too-large'],
    ['a million elements', () => elements(1_000_000), 'too-large'],
    ['a million attributes', () => attributes(1_000_000), 'too-large'],
    ['200,000 elements', () => elements(200_000), 'too-many'],
    ['10,000 levels', () => '<a>'.repeat(10_000) + '</a>'.repeat(10_000), 'too-deep'],
    ['10,000 levels that never end', () => '<a>'.repeat(10_000), 'too-deep'],
    ['300,000 brackets', () => `<a b="@${'('.repeat(300_000)}"/>`, 'expression'],
    ['nested interpolated strings', () => `<a b="@(${'$"{'.repeat(300_000)}"/>`, 'expression'],
    ['a million ampersands', () => `<a>${'&'.repeat(1_000_000)}</a>`, 'entity'],
    [
      'expressions that one reading never ends',
      () => `<a>${"<b c='@(/*&quot;*&#47;)'/>".repeat(30_000)}</a>`,
      'too-many',
    ],
  ])('%s', (_, text, want) => {
    const startedAt = performance.now();
    expect(readPolicyText(text())).toMatchObject({ readable: false, refusal: want });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('reads what just fits', () => {
    const { maxDepth, maxLength } = POLICY_LIMITS;
    const deep = '<a>'.repeat(maxDepth) + '</a>'.repeat(maxDepth);
    expect(readPolicyText(deep).readable).toBe(true);
    expect(readPolicyText(`<a>${deep}</a>`)).toMatchObject({ refusal: 'too-deep' });
    expect(readPolicyText(`<a>${'x'.repeat(maxLength - 7)}</a>`).readable).toBe(true);
    expect(readPolicyText(`<a>${'x'.repeat(maxLength - 6)}</a>`)).toMatchObject({
      refusal: 'too-large',
    });
    expect(readPolicyText(`<${'a'.repeat(maxLength - 3)}/>`).readable).toBe(true);
  });
});

describe('crossCheck refuses a tree that the second parser does not see', () => {
  const tree = readPolicyText('<a b="1">x<c/><!-- d --><![CDATA[e]]></a>');
  const nodes = tree.readable ? tree.nodes : [];
  it.each([
    ['the same text', '<a b="1">x<c/><!-- d --><![CDATA[e]]></a>', 'agreed'],
    ['another element', '<a b="1">x<f/><!-- d --><![CDATA[e]]></a>', 'parsers-disagree'],
    ['one more element', '<a b="1">x<c/><!-- d --><![CDATA[e]]><f/></a>', 'parsers-disagree'],
    ['one element less', '<a b="1">x    <!-- d --><![CDATA[e]]></a>', 'parsers-disagree'],
    ['another attribute', '<a f="1">x<c/><!-- d --><![CDATA[e]]></a>', 'parsers-disagree'],
    ['another comment', '<a b="1">x<c/><!-- f --><![CDATA[e]]></a>', 'parsers-disagree'],
    ['other nesting', '<a b="1">x<c><!-- d --><![CDATA[e]]></c></a>', 'parsers-disagree'],
    ['text that the other parser refuses', '<a b="1">x<c/><!-- d', 'parsers-disagree'],
  ])('%s', (_, text, want) => expect(check(text)).toBe(want));

  function check(masked: string): unknown {
    try {
      crossCheck(masked, nodes);
      return 'agreed';
    } catch (error) {
      return error instanceof Error && 'refusal' in error ? error.refusal : error;
    }
  }
});
