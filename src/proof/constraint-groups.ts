import { sourcesOf, type Seen, type Source } from './definitions.ts';

/**
 * Conditions that hang together, because they look at the same part of the request or are tied by
 * others that do. A request can be put together from parts that meet one group each.
 */
export function groupsOf<T extends Seen>(all: readonly T[]): readonly (readonly T[])[] {
  const groups: Group<T>[] = [];
  const whole = wholeKinds(all);
  for (const member of all) {
    const own = new Set(sourcesOf(member).map((source) => partOf(source, whole)));
    const tied = groups.filter(({ parts }) => [...own].some((part) => parts.has(part)));
    for (const group of tied) groups.splice(groups.indexOf(group), 1);
    groups.push({
      parts: new Set([...tied.flatMap(({ parts }) => [...parts]), ...own]),
      members: [...tied.flatMap(({ members }) => members), member],
    });
  }
  return groups.map(({ members }) => members);
}

interface Group<T> {
  readonly parts: ReadonlySet<string>;
  readonly members: readonly T[];
}

/** Kinds of which some condition looks at everything, whatever it is called. */
function wholeKinds(all: readonly Seen[]): ReadonlySet<string> {
  const reads = all.flatMap(sourcesOf).flatMap((source) => ('read' in source ? source.read : []));
  return new Set(reads.filter((read) => !('name' in read) || read.name === null).map(kindOf));
}

const kindOf = ({ kind }: { readonly kind: string }): string => kind;

/** Headers and query parameters stand alone; all else is taken as one. */
function partOf(source: Source, whole: ReadonlySet<string>): string {
  if (!('read' in source)) return '';
  const { read } = source;
  const alone = (read.kind === 'header' || read.kind === 'query') && !whole.has(read.kind);
  return alone ? `${read.kind}:${read.name ?? ''}` : '';
}
