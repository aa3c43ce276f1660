import type { AnyNode } from '../expression/abstract/walk.ts';
import { childrenOf } from '../expression/abstract/walk.ts';
import type { ParsedExpression } from '../expression/ast.ts';
import type { Definition, Seen } from './definitions.ts';
import { sampleOf } from './pattern-samples.ts';

/** Texts and numbers that an expression, or a variable it reads, is compared with. */
export interface Literals {
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  /** The string literals, one for each time they stand there. */
  readonly strings: readonly string[];
  /** Texts of lengths that are asked for. */
  readonly padded: readonly string[];
}

export function literalsOf(all: readonly Seen[]): Literals {
  const texts = new Set<string>();
  const numbers = new Set<number>();
  const strings: string[] = [];
  const words = new Set<string>();
  const seen = new Set<Definition>();
  const visit = (node: AnyNode & { readonly value?: unknown; readonly name?: unknown }): void => {
    if (typeof node.name === 'string') words.add(node.name);
    if ((node.kind === 'string' || node.kind === 'char') && typeof node.value === 'string') {
      texts.add(node.value);
      if (node.kind === 'string') strings.push(node.value);
    }
    if (node.kind === 'int' && typeof node.value === 'number') numbers.add(node.value);
    childrenOf(node).forEach(visit);
  };
  const collect = ({ parsed, definitions }: Seen): void => {
    visit(rootOf(parsed));
    for (const definition of definitions.values()) {
      if (seen.has(definition)) continue;
      seen.add(definition);
      if (definition.kind === 'constant') texts.add(definition.text);
      if (definition.kind === 'expression') collect(definition);
    }
  };
  all.forEach(collect);
  const samples = words.has('Regex') ? strings.map(sampleOf) : [];
  const matching = samples.filter((sample) => sample !== null);
  return {
    texts: [...new Set([...texts, ...matching])],
    numbers: [...numbers],
    strings,
    padded: words.has('Length') ? paddedTo([...numbers]) : [],
  };
}

/** More signs than this are not sent only to be counted. */
const MAX_LENGTH = 256;

const paddedTo = (lengths: readonly number[]): readonly string[] =>
  lengths
    .flatMap((length) => [length, length + 1])
    .filter((length) => length > 1 && length <= MAX_LENGTH)
    .map((length) => 'x'.repeat(length));

const rootOf = (parsed: ParsedExpression): AnyNode =>
  parsed.form === 'single' ? parsed.expression : parsed.body;

/** With further texts: each of them alone, and behind the texts that are named. */
export function withTries(
  literals: Literals,
  all: readonly { readonly tries?: readonly string[] }[],
): Literals {
  const tries = all.flatMap((one) => one.tries ?? []);
  const behind = literals.texts.flatMap((text) => tries.map((one) => text + one));
  return { ...literals, texts: [...new Set([...literals.texts, ...tries, ...behind])] };
}

/** Values a header or parameter could usefully have; null is "not sent at all". */
export function textCandidates({ texts, numbers, padded }: Literals): readonly (string | null)[] {
  const near = numbers.flatMap((number) => [number, number + 1, number - 1]).map(String);
  const joined = texts.flatMap((a) => (texts.length <= 4 ? texts.map((b) => a + b) : []));
  return [...new Set([null, ...texts, 'x', '', ...near, 'true', 'false', ...joined, ...padded])];
}

/** The same for a header: in either case too, and last what would make people wonder. */
export function headerCandidates(name: string, literals: Literals): readonly (string | null)[] {
  const values = textCandidates(literals);
  const texts = values.filter((value) => value !== null);
  const folded = texts.flatMap((text) => [text.toLowerCase(), text.toUpperCase()]);
  const all = [...new Set([...values, ...folded])];
  const isOdd = (value: string | null): boolean => value === '' || value?.toLowerCase() === name;
  return [...all.filter((value) => !isOdd(value)), ...all.filter(isOdd)];
}

/** Values that fit into one segment of a path. */
export function segmentCandidates(literals: Literals): readonly string[] {
  const found = textCandidates(literals).flatMap((text) => {
    const segment = text?.replaceAll(/^\/+|\/+$/gu, '') ?? '';
    return segment === '' || /[?#%\s]/u.test(segment) ? [] : [segment];
  });
  return [...new Set(['1', ...found])];
}

/** Bodies: none, and JSON with one of the texts under another. */
export function bodyCandidates({ texts }: Literals): readonly (string | null)[] {
  const few = texts.slice(0, 8);
  const objects = few.flatMap((key) => few.map((value) => JSON.stringify({ [key]: value })));
  return [null, '', '{}', ...few, ...objects];
}

/**
 * Every value that an expression which only compares for equality can tell apart: not sent, empty,
 * each text it names (in as many ways to write its case as can matter), and texts it does not name.
 */
export function completeDomain({ texts }: Literals): readonly (string | null)[] {
  const variants = texts.flatMap((text) => caseVariants(text, texts.length + 2));
  return [...new Set([...texts, null, '', ...UNNAMED, ...variants])];
}

/** In small and capital letters, in both and in none: `ToLower` tells these apart. */
const UNNAMED = ['another-value', 'ANOTHER-VALUE', 'Another-Value', '90210'];

/** Capitals, and up to `most` different ways to write the letters of a text. */
function caseVariants(text: string, most: number): readonly string[] {
  const letters = text.match(/[A-Za-z]/gu)?.length ?? 0;
  const total = Math.min(most, 2 ** Math.min(letters, 10));
  const capitals = text.replaceAll(/[a-z]/gu, (sign) => sign.toUpperCase());
  const others = Array.from({ length: total }, (_, bits) => {
    let letter = -1;
    return text.replaceAll(/[A-Za-z]/gu, (sign) => {
      letter += 1;
      const isUpper = letter < 10 && (bits & (1 << letter)) !== 0;
      return isUpper ? sign.toUpperCase() : sign.toLowerCase();
    });
  });
  return [capitals, ...others];
}
