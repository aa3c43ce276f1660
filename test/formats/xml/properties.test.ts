import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPolicyText } from '../../../src/formats/xml/read-policy-text.ts';
import type { PolicyElement, PolicyNode, PolicyValue } from '../../../src/model/policy-text.ts';
import { code } from './code.ts';
import { samples, withSamples } from './corpus.ts';
import { reprint } from './exact.ts';

/** What is printed and must be read back. */
interface Plant {
  readonly name: string;
  readonly attributes: readonly (readonly [string, Content])[];
  readonly children: readonly (Plant | Content)[];
}
type Content =
  { readonly text: string } | { readonly code: string; readonly form: 'single' | 'block' };

type Style = 'raw' | 'encoded';

const plainText = fc
  .string({
    minLength: 1,
    maxLength: 12,
    unit: fc.constantFrom(...Array.from('ab <>&"\'\n\té{}()$%#;😀')),
  })
  .map((text) => ({ text }));
const expression = fc.record({ code, form: fc.constantFrom('single', 'block') });
const content = fc.oneof(plainText, expression);
const name = fc.constantFrom('a', 'base', 'validate-jwt', 'soap:Body', 'é', 'toString');
const attributeName = fc.constantFrom('b', 'condition', 'x:y', 'valueOf');

const plant = fc.letrec<{ plant: Plant }>((tie) => ({
  plant: fc.record({
    name,
    attributes: fc.uniqueArray(fc.tuple(attributeName, content), {
      selector: ([key]) => key,
      maxLength: 3,
    }),
    children: fc
      .array(fc.oneof({ maxDepth: 4 }, content, tie('plant')), { maxLength: 4 })
      // Two texts in a row would be read as one.
      .filter((children) =>
        children.every((child, at) => isPlant(child) || at === 0 || isPlant(children[at - 1])),
      ),
  }),
})).plant;

function isPlant(child: Plant | Content | undefined): child is Plant {
  return child !== undefined && 'children' in child;
}

function print(plant: Plant, style: Style): string {
  const attributes = plant.attributes.map(([key, value], index) => {
    const quote = index % 2 === 0 ? '"' : "'";
    return ` ${key}=${quote}${printContent(value, style)}${quote}`;
  });
  const children = plant.children.map((child) =>
    isPlant(child) ? print(child, style) : printContent(child, style),
  );
  return `<${plant.name}${attributes.join('')}>${children.join('')}</${plant.name}>`;
}

function printContent(content: Content, style: Style): string {
  if ('text' in content) return encode(content.text);
  const [open, close] = content.form === 'single' ? ['@(', ')'] : ['@{', '}'];
  return open + (style === 'raw' ? content.code : encode(content.code)) + close;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function encode(text: string): string {
  return text.replaceAll(/[<>&"']/g, (character) => ENTITIES.get(character) ?? character);
}

/** What was read, in the shape of what was printed. */
function regrow(element: PolicyElement): Plant {
  return {
    name: element.name,
    attributes: element.attributes.map((attribute) => [attribute.name, reread(attribute.value)]),
    children: element.children.map(regrowNode),
  };
}

function regrowNode(node: PolicyNode): Plant | Content {
  if (node.kind === 'element') return regrow(node);
  return node.kind === 'text' ? reread(node.value) : { text: 'a comment nobody printed' };
}

function reread({ text, expressions }: PolicyValue): Content {
  const [only] = expressions;
  return only === undefined ? { text } : { code: withoutComments(only.code), form: only.form };
}

/** Entities in comments of C# are left as they are, because nothing hangs on them. */
function withoutComments(code: string): string {
  return code.replaceAll(/ \/\* .{5,20} \*\/ | \/\/ \) ("|&quot;)\n/g, ' ');
}

function prune(plant: Plant): Plant {
  const pruned = (content: Content): Content =>
    'code' in content ? { ...content, code: withoutComments(content.code) } : content;
  return {
    name: plant.name,
    attributes: plant.attributes.map(([key, value]) => [key, pruned(value)]),
    children: plant.children.map((child) => (isPlant(child) ? prune(child) : pruned(child))),
  };
}

describe('a policy that is printed and read back', () => {
  it.each(['raw', 'encoded'] as const)('is the same policy, %s', (style) => {
    fc.assert(
      fc.property(plant, (planted) => {
        const tree = readPolicyText(print(planted, style));
        expect(tree).toMatchObject({ readable: true });
        if (!tree.readable) return;
        expect(reprint(tree)).toBe(tree.text);
        expect(
          tree.nodes.flatMap((node) => (node.kind === 'element' ? [regrow(node)] : [])),
        ).toEqual([prune(planted)]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('any text at all', () => {
  const markup = fc.array(
    fc.constantFrom(
      ...[
        '<a>',
        '</a>',
        '<a',
        ' b="',
        '"',
        "'",
        '/>',
        '>',
        '<',
        '@(',
        '@{',
        ')',
        '}',
        '{{x}}',
        '&lt;',
        '&',
        ' ',
      ],
      ...[
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '<?x',
        '?>',
        '\n',
        '$"',
        '{',
        '/*',
        '*/',
        '//',
        'x',
        '&#64;',
        '\ufeff',
      ],
    ),
    { maxLength: 40 },
  );
  it.each([
    ['random characters', fc.string({ unit: 'binary', maxLength: 60 })],
    ['pieces of markup', markup.map((parts) => parts.join(''))],
    ['pieces of markup in an element', markup.map((parts) => `<a>${parts.join('')}</a>`)],
    ['pieces of markup in a value', markup.map((parts) => `<a b="@(${parts.join('')})"/>`)],
  ])('is read exactly or refused: %s', (_, text) => {
    fc.assert(
      fc.property(text, fc.constantFrom('one', 'many'), (text, roots) =>
        exactOrRefused(text, roots),
      ),
      {
        numRuns: 3_000,
      },
    );
  });
});

withSamples('policy-corpus', '.xml', () => {
  const documents = samples('policy-corpus', '.xml').filter(({ text }) => text.length < 8_000);
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    remove: fc.integer({ min: 0, max: 3 }),
    insert: fc.oneof(
      fc.constant(''),
      fc.constantFrom(...Array.from('"\'<>&@(){}[]/-!=; \n'), '-->', '/>', '@(', '@{', '&quot;'),
    ),
  });

  it('a document with some characters changed is read exactly or refused', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        ({ text }, changes) => {
          let changed = text;
          for (const { at, remove, insert } of changes) {
            const offset = Math.floor(at * changed.length);
            changed = changed.slice(0, offset) + insert + changed.slice(offset + remove);
          }
          exactOrRefused(changed, 'many');
        },
      ),
      { numRuns: 3_000 },
    );
  }, 60_000);
});

/** The whole promise about text that nobody wrote with care. */
function exactOrRefused(text: string, roots: 'one' | 'many'): void {
  const result = readPolicyText(text, { roots });
  if (result.readable) expect(reprint(result)).toBe(text);
  else expect(result.offset).toBeLessThanOrEqual(text.length);
}
