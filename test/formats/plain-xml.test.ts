import { describe, expect, it } from '@jest/globals';
import type { PlainElement } from '../../src/formats/plain-xml.ts';
import { parsePlainXml } from '../../src/formats/plain-xml.ts';

const shown = ({ name, attributes, children }: PlainElement): string =>
  `${name}(${[...attributes].map(([key, value]) => `${key}=${value}`).join(' ')})[${children.map(shown).join(' ')}]`;

const read = (text: string): string => {
  const parsed = parsePlainXml(text);
  return parsed.ok ? shown(parsed.value) : `${parsed.line}:${parsed.column} ${parsed.message}`;
};

describe('plain XML is read', () => {
  it.each([
    ['without prefixes', '<w:a xmlns:w="u"><w:b w:c="1"/></w:a>', 'a()[b(c=1)[]]'],
    ['in order, repeated names included', '<a><b/><c/><b/></a>', 'a()[b()[] c()[] b()[]]'],
    ['with the five entities decoded', '<a x="1 &lt; &amp;2"/>', 'a(x=1 < &2)[]'],
    [
      'without declaration, comments, instructions and text',
      '<?xml version="1.0"?><!-- c --><a>t<?p x?><!-- <b/> --></a>',
      'a()[]',
    ],
    ['with numbers as text', '<a x="007"/>', 'a(x=007)[]'],
  ])('%s', (_name, text, found) => expect(read(text)).toBe(found));
});

describe('plain XML is refused', () => {
  it.each([
    [
      'with a document type',
      '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
      '2:1 a document type declaration is not accepted',
    ],
    [
      'when a tag is not closed',
      '<a>\n<b></a>',
      "2:4 Expected closing tag 'b' (opened in line 2, col 1) instead of closing tag 'a'.",
    ],
    ['when it is empty', '', '1:1 Start tag expected.'],
    ['with two roots', '<a/><b/>', '1:1 expected one root element, found 2'],
    [
      'when it nests too deep',
      '<a>'.repeat(200) + '</a>'.repeat(200),
      '1:1 Maximum nested tags exceeded',
    ],
  ])('%s', (_name, text, message) => expect(read(text)).toBe(message));

  it('with names that could reach prototypes', () => {
    expect(read('<a><constructor/></a>')).toContain('1:1 ');
    expect(read('<a __proto__="x"/>')).not.toContain('undefined');
  });
});
