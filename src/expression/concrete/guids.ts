import { unsupported } from './failures.ts';
import { expectArgs } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import type { Value } from './values.ts';

/** A random Guid of version 4, from the random source of the context. */
export function newGuid(invocation: Invocation): Value {
  expectArgs(invocation, 0);
  const text = 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () =>
    Math.floor(invocation.context.random() * 16).toString(16),
  );
  return { type: 'guid', text };
}

const HYPHENS =
  /^[{(]?([\da-f]{8})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{4})-?([\da-f]{12})[)}]?$/i;

/**
 * The forms D and N, also in brackets; others, such as X, are unsupported where they could be one.
 *
 * @see https://learn.microsoft.com/dotnet/api/system.guid.tryparse
 */
export function parseGuid(text: string): Value | undefined {
  const trimmed = text.trim();
  if (/0x|\+/i.test(trimmed) || /[\u0080-\uffff]/.test(trimmed)) unsupported('this form of a Guid');
  const groups = HYPHENS.exec(trimmed);
  if (groups === null) return undefined;
  const plain = /^[\da-f]{32}$/i.test(trimmed);
  const hyphened = /^[{(]?[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}[)}]?$/i.test(trimmed);
  const brackets = `${trimmed.charAt(0)}${trimmed.slice(-1)}`;
  const bracketed = /^[{(]|[)}]$/.test(trimmed);
  if (!plain && (!hyphened || (bracketed && brackets !== '{}' && brackets !== '()')))
    return undefined;
  return { type: 'guid', text: groups.slice(1).join('-').toLowerCase() };
}
