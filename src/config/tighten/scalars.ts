import type { Configuration } from '../../model/configuration.ts';
import { SEVERITIES } from '../../model/finding.ts';
import { asBefore, type Change, type Kept } from './kept.ts';

/** Keys with one value each, all of which are more or less strict than one another. */

/** Strictest first. */
const FAIL_ON: readonly Configuration['failOn'][] = [...SEVERITIES, 'never'];
const ROUTES: readonly Configuration['routes'][] = ['strict', 'existing'];
const GATES: readonly Configuration['gate'][] = ['all', 'auto', 'new'];
const FLAGS: readonly boolean[] = [true, false];

interface Scale<T> {
  readonly strictestFirst: readonly T[];
  /** What the looser value leaves undone, as a clause. */
  readonly so: string;
}

/** Keeps the stricter of two values. */
function onScale<T extends string | boolean>(key: string, { strictestFirst, so }: Scale<T>) {
  return ({ base, child, place }: Change<T>): Kept<T> => {
    if (strictestFirst.indexOf(child) <= strictestFirst.indexOf(base)) return asBefore(child);
    const what = `'${key}' was ${base} and is ${child}, so that ${so}`;
    return { holds: base, loosened: [{ what, place }] };
  };
}

export const keepFailOn = onScale('failOn', {
  strictestFirst: FAIL_ON,
  so: 'lighter findings no longer fail the gate',
});

export const keepFailOnUnknown = onScale('failOnUnknown', {
  strictestFirst: FLAGS,
  so: 'what could not be decided no longer fails the gate',
});

export const keepRoutes = onScale('routes', {
  strictestFirst: ROUTES,
  so: 'routes that only a key not seen could open no longer count',
});

export const keepGate = onScale('gate', {
  strictestFirst: GATES,
  so: 'findings that were there before no longer fail it',
});

export const keepPortal = onScale('portal', {
  strictestFirst: FLAGS,
  so: 'the OAuth set-up is judged only where something uses it',
});

export const keepProduction = onScale('production', {
  strictestFirst: FLAGS,
  so: 'a preview org is no longer told as unfit',
});

export function keepMinCoverage({
  base,
  child,
  place,
}: Change<number | null>): Kept<number | null> {
  if ((child ?? 0) >= (base ?? 0)) return asBefore(child ?? base);
  const is = child === null ? 'is gone' : `is ${child}`;
  const what = `'minCoverage' was ${base ?? 0} and ${is}, so that a smaller share of protected operations passes`;
  return { holds: base, loosened: [{ what, place }] };
}
