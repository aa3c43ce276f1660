import { raise, unsupported } from './failures.ts';
import { textOf } from './text-of.ts';
import type { Value } from './values.ts';

const HOLE = /\{\{|\}\}|\{(?<index>\d{1,4})(?<more>[,:][^{}]*)?\}|[{}]/g;

/**
 * `string.Format` with plain holes.
 *
 * @see https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting
 */
export function formatted(pattern: string, values: readonly Value[]): string {
  return pattern.replace(HOLE, (...found: readonly unknown[]) => {
    const [all, index, more] = found;
    if (all === '{{') return '{';
    if (all === '}}') return '}';
    if (typeof index !== 'string') return raise('FormatException', 'a bracket alone');
    if (more !== undefined) unsupported('a format or an alignment');
    const value = values[Number(index)];
    return value === undefined ? raise('FormatException', `no value ${index}`) : textOf(value);
  });
}
