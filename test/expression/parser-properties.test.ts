import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseExpression } from '../../src/expression/parser/parse.ts';
import { readPolicyText } from '../../src/formats/xml/read-policy-text.ts';
import type { PolicyExpression, PolicyNode, PolicyValue } from '../../src/model/policy-text.ts';
import { withSamples } from '../formats/xml/corpus.ts';
import { print, printStatement } from './print.ts';
import { trees } from './trees.ts';

/** The tree without its places. */
function bare(tree: unknown): unknown {
  return JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => {
      if (key === 'start' || key === 'end') return undefined;
      return typeof value === 'bigint' ? `${value}n` : value;
    }),
  );
}

describe('what is printed is read back', () => {
  it('of every expression', () => {
    fc.assert(
      fc.property(trees.expression, (tree) => {
        const parsed = parseExpression(print(tree), 'single');
        expect(bare(parsed)).toEqual({ form: 'single', expression: bare(tree) });
      }),
      { numRuns: 2000 },
    );
  });

  it('of every statement', () => {
    fc.assert(
      fc.property(trees.block, (tree) => {
        const code = tree.statements.map(printStatement).join('\n');
        expect(bare(parseExpression(code, 'block'))).toEqual({ form: 'block', body: bare(tree) });
      }),
      { numRuns: 1000 },
    );
  });
});

const TOKENS = [
  ...[
    'a',
    'is',
    'as',
    'new',
    'string',
    'int',
    'var',
    'null',
    'return',
    'if',
    'else',
    'switch',
    'case',
  ],
  ...['default', 'try', 'catch', 'for', 'foreach', 'in', 'while', 'throw', 'out', 'when', 'typeof'],
  ...['(', ')', '[', ']', '{', '}', '<', '>', '>=', '=', '=>', '==', '?', '?.', ':', ';', ',', '.'],
  ...['??', '&&', '!', '-', '++', '+=', '"s"', '$"{', '}"', "'c'", '1', '1.5', '{{n}}', '//', '\n'],
];

describe('any text is answered', () => {
  const form = fc.constantFrom('single' as const, 'block' as const);

  it('be it a row of tokens', () => {
    const code = fc.array(fc.constantFrom(...TOKENS), { maxLength: 40 });
    fc.assert(
      fc.property(code, form, (tokens, each) => {
        expect(parseExpression(tokens.join(' '), each)).toBeInstanceOf(Object);
      }),
      { numRuns: 5000 },
    );
  });

  it('be it any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), form, (code, each) => {
        expect(parseExpression(code, each)).toBeInstanceOf(Object);
      }),
    );
  });
});

function expressionsOf(nodes: readonly PolicyNode[]): readonly PolicyExpression[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'comment') return [];
    if (node.kind === 'text') return wholeOf(node.value);
    return [
      ...node.attributes.flatMap(({ value }) => wholeOf(value)),
      ...expressionsOf(node.children),
    ];
  });
}

const wholeOf = (value: PolicyValue): readonly PolicyExpression[] => value.expressions;

/** Reached in August 2026; the rest are named values in code and characters of several letters. */
const LEAST_SHARE = 0.99;

withSamples('policy-corpus', '.xml', (documents) => {
  const expressions = documents.flatMap(({ text }) => {
    const tree = readPolicyText(text, { roots: 'many' });
    return tree.readable ? expressionsOf(tree.nodes) : [];
  });
  const results = expressions.map(({ code, form }) => parseExpression(code, form));
  const problems = results.flatMap((each) => ('problem' in each ? [each.problem] : []));
  const share = 1 - problems.length / results.length;

  it(`reads ${(share * 100).toFixed(2)} % of ${results.length} published expressions`, () => {
    expect(results.length).toBeGreaterThan(1000);
    expect(share).toBeGreaterThanOrEqual(LEAST_SHARE);
  });

  it('refuses nothing but what API Management cannot compile as it stands', () => {
    expect([...new Set(problems)].sort()).toEqual([
      'a character literal holds one character',
      'named value',
    ]);
  });

  it('reads each of them again from what is printed', () => {
    for (const parsed of results) {
      if ('problem' in parsed) continue;
      const code =
        parsed.form === 'single'
          ? print(parsed.expression)
          : parsed.body.statements.map(printStatement).join('\n');
      expect(bare(parseExpression(code, parsed.form))).toEqual(bare(parsed));
    }
  });

  it('answers each of them with a piece cut out', () => {
    for (const [index, { code, form }] of expressions.entries()) {
      for (let offset = index % 7; offset < code.length; offset += 61) {
        const cut = code.slice(0, offset) + code.slice(offset + 1 + (index % 3));
        expect(parseExpression(cut, form)).toBeInstanceOf(Object);
      }
    }
  });
});
