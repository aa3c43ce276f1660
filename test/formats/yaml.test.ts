import { describe, expect, it } from '@jest/globals';
import { parseYaml } from '../../src/formats/yaml.ts';

const fault = (text: string): string => {
  const parsed = parseYaml(text);
  return parsed.ok ? 'none' : `${parsed.line}:${parsed.column} ${parsed.message}`;
};

describe('YAML is read', () => {
  it.each([
    [
      'with every scalar as it was written',
      'a: 1e5\nb: 1.10\nc: ~\nd: yes\ne:\n200: x',
      { a: '1e5', b: '1.10', c: '~', d: 'yes', e: '', '200': 'x' },
    ],
    [
      'with merge keys followed',
      'a: &a { x: 1 }\nb: { <<: *a, y: 2 }',
      { a: { x: '1' }, b: { x: '1', y: '2' } },
    ],
    ['when it is JSON', '{"a": ["b"]}', { a: ['b'] }],
  ])('%s', (_name, text, value) => expect(parseYaml(text)).toEqual({ ok: true, value }));

  it('with a key named like a prototype as a key', () => {
    const parsed = parseYaml('__proto__: { polluted: yes }');
    expect(parsed.ok && Object.keys(parsed.value ?? {})).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('YAML is refused', () => {
  it.each([
    ['when a key stands twice', 'a: 1\nb: 2\na: 3', '3:1 duplicated mapping key'],
    ['when it is empty', '', '1:1 expected a document, but the input is empty'],
    [
      'when it holds several documents',
      'a: 1\n---\nb: 2',
      '1:1 expected a single document in the stream, but found more',
    ],
    [
      'when it names a type',
      'a: !!js/function x',
      '1:4 unknown scalar tag !<tag:yaml.org,2002:js/function>',
    ],
    ['when it nests too deep', '['.repeat(200), '1:100 nesting exceeded maxDepth (100)'],
    [
      'when it holds too many aliases',
      `a: &a x\nb: [${'*a,'.repeat(1001)}]`,
      '2:3006 aliases exceeded maxAliases (1000)',
    ],
    [
      'when a quote is not closed',
      'a: "b',
      '1:6 unexpected end of the stream within a double quoted scalar',
    ],
  ])('%s', (_name, text, message) => expect(fault(text)).toBe(message));
});
