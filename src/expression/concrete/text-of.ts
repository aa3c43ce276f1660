import { unsupported } from './failures.ts';
import { nodeText } from './json-text.ts';
import { bare, typeNameOf } from './values.ts';
import type { DoubleValue, Tagged, Value } from './values.ts';

/** What `ToString()` gives, and the empty string for null, as in a concatenation. */
export function textOf(value: Value): string {
  const inner = bare(value);
  if (inner === null) return '';
  if (typeof inner === 'boolean') return inner ? 'True' : 'False';
  return typeof inner === 'string' ? inner : taggedText(inner);
}

function taggedText(value: Tagged): string {
  if (value.type === 'int' || value.type === 'long') return value.value.toString();
  if (value.type === 'char') return value.value;
  if (value.type === 'double') return doubleText(value);
  if (value.type === 'guid') return value.text;
  if (value.type === 'enum') return value.member;
  return value.type === 'json' ? nodeText(value.node) : ownText(value);
}

function ownText(value: Tagged): string {
  const invoked = value.type === 'host' ? value.member?.('ToString()') : undefined;
  return typeof invoked === 'string' ? invoked : unsupported(`the text of ${typeNameOf(value)}`);
}

/** .NET Framework and .NET agree on numbers of at most 15 digits without an exponent. */
export function doubleText({ value }: DoubleValue): string {
  const text = String(value);
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  const plain = Number.isFinite(value) && !Object.is(value, -0) && !text.includes('e');
  if (!plain || digits.length > 15) unsupported('the text of this double');
  return text;
}
