import type { Expression, ExpressionOf, ParsedExpression } from '../ast.ts';
import { expressionOf } from './ways.ts';

interface Prefix {
  readonly text: string;
  /** Nothing follows: this is the whole text. */
  readonly whole: boolean;
}

const UNKNOWN: Prefix = { text: '', whole: false };

/** The literal text that a computed text begins with, whatever follows; empty where it has none. */
export function prefixOf(parsed: ParsedExpression): string {
  const expression = expressionOf(parsed);
  return expression === null ? '' : prefixIn(expression).text;
}

function prefixIn(node: Expression): Prefix {
  if (node.kind === 'string') return { text: node.value, whole: true };
  if (node.kind === 'interpolated') return prefixOfParts(node.parts);
  if (node.kind === 'call') return prefixOfCall(node);
  const isSum = node.kind === 'binary' && node.operator === '+';
  return isSum ? followed(prefixIn(node.left), () => prefixIn(node.right)) : UNKNOWN;
}

function followed(first: Prefix, next: () => Prefix): Prefix {
  if (!first.whole) return first;
  const { text, whole } = next();
  return { text: first.text + text, whole };
}

function prefixOfParts(parts: ExpressionOf['interpolated']['parts']): Prefix {
  return parts.reduce<Prefix>(
    (before, part) =>
      followed(before, () => (part.kind === 'text' ? { text: part.value, whole: true } : UNKNOWN)),
    { text: '', whole: true },
  );
}

/** `string.Concat(a, b)`, and `string.Format` up to its first brace. */
function prefixOfCall({ callee, arguments: list }: ExpressionOf['call']): Prefix {
  const isText = callee.kind === 'member' && isStringType(callee.target);
  const values = list.map(({ value }) => value);
  const [first] = values;
  if (!isText || first === undefined) return UNKNOWN;
  if (callee.name === 'Concat' && values.length > 1) {
    return values.reduce<Prefix>((before, value) => followed(before, () => prefixIn(value)), {
      text: '',
      whole: true,
    });
  }
  if (callee.name !== 'Format' || first.kind !== 'string') return UNKNOWN;
  return { text: first.value.split(/[{}]/u)[0] ?? '', whole: false };
}

function isStringType(node: Expression): boolean {
  if (node.kind === 'predefined-type') return node.name === 'string';
  return node.kind === 'name' && node.name === 'String';
}
