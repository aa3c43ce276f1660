import type { Assumptions, FileScope, NamedText } from '../../model/configuration.ts';
import { OPEN_READINGS, type PinnedReadings } from '../../model/readings.ts';
import { asBefore, type Change, contentOf, type Found, type Kept } from './kept.ts';

/**
 * What the configuration claims beside what the source tells. A claim can turn unknown into
 * conforming, so that only one that the base makes too is none that loosens. Without a claim a
 * refuted subject may become unknown, which is no more lenient as long as unknown fails.
 */
interface Belief<T> extends Change<T> {
  /** Why unknown would pass, as a clause; null where it fails. */
  readonly unknownPasses: string | null;
}

interface KeptClaim<V> {
  readonly holds: V | null;
  readonly found: Found | null;
}

/** @param name How people are told of the claim. */
function keepClaim<V extends string>(
  name: string,
  { base, child, place, unknownPasses }: Belief<V | null>,
): KeptClaim<V> {
  if (base === child) return { holds: base, found: null };
  if (child === null) {
    if (unknownPasses === null) return { holds: null, found: null };
    const what = `${name} was “${base ?? ''}” and is open again, so that what it refuted becomes unknown and passes (${unknownPasses})`;
    return { holds: base, found: { what, place } };
  }
  const was = base === null ? 'was open' : `was “${base}”`;
  const what = `${name} ${was} and is “${child}”, which can turn what was not proved into a proof`;
  return { holds: base, found: { what, place } };
}

export function keepAssume(change: Belief<Assumptions>): Kept<Assumptions> {
  const { base, child } = change;
  const apiScopedKeys = keepClaim("'assume.apiScopedKeys'", {
    ...change,
    base: base.apiScopedKeys,
    child: child.apiScopedKeys,
  });
  const workspacePolicy = keepClaim("'assume.workspacePolicy'", {
    ...change,
    base: base.workspacePolicy,
    child: child.workspacePolicy,
  });
  return {
    holds: { apiScopedKeys: apiScopedKeys.holds, workspacePolicy: workspacePolicy.holds },
    loosened: [apiScopedKeys.found, workspacePolicy.found].filter((found) => found !== null),
  };
}

export function keepReadings(change: Belief<PinnedReadings>): Kept<PinnedReadings> {
  const loosened: Found[] = [];
  let holds: PinnedReadings = {};
  for (const id of readingIds()) {
    const { [id]: base = null } = change.base;
    const { [id]: child = null } = change.child;
    const kept = keepClaim<string>(`The reading '${id}'`, { ...change, base, child });
    if (kept.found !== null) loosened.push(kept.found);
    // What holds is one of the two, as it stands there.
    const from = kept.holds === base ? change.base : change.child;
    if (kept.holds !== null) holds = { ...holds, [id]: from[id] };
  }
  return { holds, loosened };
}

type ReadingId = keyof typeof OPEN_READINGS;

function readingIds(): readonly ReadingId[] {
  const isId = (id: string): id is ReadingId => Object.hasOwn(OPEN_READINGS, id);
  return Object.keys(OPEN_READINGS).filter(isId);
}

/** @param key `named value` or `placeholder`. */
export function keepTexts(
  key: string,
  change: Belief<readonly NamedText[]>,
): Kept<readonly NamedText[]> {
  const { base, child, place } = change;
  const names = [...new Set([...child, ...base].map(({ name }) => name))];
  const kept = names.map((name) => {
    const [was, is] = [base, child].map((texts) => texts.find((text) => text.name === name));
    const claim = keepClaim(`The ${key} '${name}'`, {
      ...change,
      base: was?.value ?? null,
      child: is?.value ?? null,
      place: is?.place ?? place,
    });
    const holds = claim.found === null ? is : was;
    return { holds, found: claim.found };
  });
  return {
    holds: kept.flatMap(({ holds }) => holds ?? []),
    loosened: kept.flatMap(({ found }) => found ?? []),
  };
}

/** Where files belong decides what is read at all, and in which order may matter. */
export function keepFiles({
  base,
  child,
  place,
}: Change<readonly FileScope[]>): Kept<readonly FileScope[]> {
  if (contentOf(base) === contentOf(child)) return asBefore(child);
  const at = child.findIndex((entry, index) => contentOf(entry) !== contentOf(base[index]));
  const what = `'files' had ${entries(base)} and has ${entries(child)}, not the same ones, so that other documents may be read`;
  return { holds: base, loosened: [{ what, place: child[at]?.place ?? place }] };
}

function entries(files: readonly FileScope[]): string {
  return files.length === 1 ? 'one entry' : `${files.length} entries`;
}
