import { idGlob, pathGlob } from '../glob.ts';

/**
 * Whether one pattern of a `match` holds wherever another one does. The answer `true` is a proof;
 * `false` says only that none was found.
 */
export type Covers = (wide: string, narrow: string) => boolean;

/**
 * Of ids. What stands for any text in the narrow pattern becomes a character that the wide one does
 * not spell: only a wildcard takes it, and that takes any other text just as well.
 */
export function idCovers(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const foreign = characterOutside(wide);
  return idGlob(wide)(narrow.replaceAll(/\*+/g, foreign));
}

/** Of paths and templates, segment by segment; a segment `**` stands for any number of them. */
export function pathCovers(wide: string, narrow: string): boolean {
  if (wide === narrow) return true;
  const wides = wide.split('/');
  const narrows = narrow.split('/');
  // One row per rest of the wide pattern: the rests of the narrow one that it covers, by position.
  let row: readonly boolean[] = [...narrows.map(() => false), true];
  for (const segment of wides.toReversed()) row = rowFor(segment, narrows, row);
  return row[0] === true;
}

function rowFor(
  wide: string,
  narrows: readonly string[],
  after: readonly boolean[],
): readonly boolean[] {
  const row = [...narrows, ''].map(() => false);
  for (let at = narrows.length; at >= 0; at -= 1) {
    const narrow = narrows[at];
    row[at] =
      wide === CROSSING
        ? after[at] === true || row[at + 1] === true
        : narrow !== undefined && segmentCovers(wide, narrow) && after[at + 1] === true;
  }
  return row;
}

const CROSSING = '**';

function segmentCovers(wide: string, narrow: string): boolean {
  if (narrow === CROSSING) return false;
  // A run that crosses segments is taken only by another one that does.
  if (narrow.includes(CROSSING) && /(?<!\*)\*(?!\*)/.test(wide)) return wide === narrow;
  return idCovers(wide, narrow);
}

/** Of operations: ids, or method and template. */
export function operationCovers(wide: string, narrow: string): boolean {
  if (isEvery(wide) || wide === narrow) return true;
  if (isEvery(narrow)) return false;
  const [wideParts, narrowParts] = [partsOf(wide), partsOf(narrow)];
  if (wideParts === null || narrowParts === null) {
    return wideParts === narrowParts && idCovers(wide, narrow);
  }
  return (
    partCovers(wideParts.method, narrowParts.method, idCovers) &&
    partCovers(wideParts.template, narrowParts.template, pathCovers)
  );
}

/** Whether the pattern holds for every operation, also for a whole API. */
export function isEvery(operation: string): boolean {
  return operation === '*' || operation === '* *';
}

/** A bare `*` is any method or template, also one that the source hides. */
function partCovers(wide: string, narrow: string, covers: Covers): boolean {
  return wide === '*' || (narrow !== '*' && covers(wide, narrow));
}

interface OperationParts {
  readonly method: string;
  readonly template: string;
}

/** Null: the pattern is one over ids. */
function partsOf(operation: string): OperationParts | null {
  const space = operation.indexOf(' ');
  if (space < 0) return null;
  return { method: operation.slice(0, space), template: operation.slice(space + 1) };
}

/** Whether no two texts of the patterns are equal; `true` is a proof here too. */
export type Disjoint = (one: string, other: string) => boolean;

export function idsDisjoint(one: string, other: string): boolean {
  if (!one.includes('*')) return !idGlob(other)(one);
  if (!other.includes('*')) return !idGlob(one)(other);
  const [start, end] = endsOf(one);
  const [otherStart, otherEnd] = endsOf(other);
  const fit = start.startsWith(otherStart) || otherStart.startsWith(start);
  return !fit || !(end.endsWith(otherEnd) || otherEnd.endsWith(end));
}

/** What stands before the first wildcard and behind the last one. */
function endsOf(pattern: string): readonly [string, string] {
  return [pattern.slice(0, pattern.indexOf('*')), pattern.slice(pattern.lastIndexOf('*') + 1)];
}

export function pathsDisjoint(one: string, other: string): boolean {
  if (!one.includes('*')) return !pathGlob(other)(one);
  if (!other.includes('*')) return !pathGlob(one)(other);
  const [left, right] = [one.split('/'), other.split('/')];
  const crosses = [...left, ...right].some((segment) => segment.includes(CROSSING));
  if (!crosses && left.length !== right.length) return true;
  // From the start, as far as both patterns have segments of one segment each.
  for (const [at, segment] of left.entries()) {
    const opposite = right[at];
    if (opposite === undefined || segment.includes(CROSSING) || opposite.includes(CROSSING)) break;
    if (idsDisjoint(segment, opposite)) return true;
  }
  return false;
}

export function operationsDisjoint(one: string, other: string): boolean {
  if (isEvery(one) || isEvery(other)) return false;
  const [left, right] = [partsOf(one), partsOf(other)];
  if (left === null && right === null) return idsDisjoint(one, other);
  if (left === null || right === null) return false;
  const apart = (a: string, b: string, disjoint: Disjoint): boolean =>
    a !== '*' && b !== '*' && disjoint(a, b);
  return (
    apart(left.method, right.method, idsDisjoint) ||
    apart(left.template, right.template, pathsDisjoint)
  );
}

function characterOutside(text: string): string {
  for (let code = 0xe000; ; code += 1) {
    const character = String.fromCharCode(code);
    if (!text.includes(character)) return character;
  }
}
