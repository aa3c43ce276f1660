import type { Definition, Definitions } from './definitions.ts';
import type { State } from './flow-state.ts';
import type { HiddenFormulas } from './hidden.ts';

/**
 * Makes one state of those that differ only in what is remembered of variables and conditions. It
 * stands for more requests than come here: what it does not let in, none of them gets in, but what
 * it lets in may be none of them (design 3.3).
 */
export function joinStates(
  formulas: HiddenFormulas,
  states: readonly State[],
  keyOf: (state: State) => string,
): readonly State[] {
  const groups = new Map<string, readonly [State, ...State[]]>();
  for (const state of states) {
    const bare = { ...state, definitions: new Map(), assumed: new Map(), imprecise: true };
    const key = keyOf(bare);
    const others = groups.get(key);
    groups.set(key, others === undefined ? [state] : [...others, state]);
  }
  return [...groups.values()].map((group) => joined(formulas, group));
}

function joined(formulas: HiddenFormulas, group: readonly [State, ...State[]]): State {
  const [first, ...others] = group;
  if (others.length === 0) return first;
  return {
    ...first,
    hidden: group.reduce((all, { hidden }) => formulas.or(all, hidden), first.hidden),
    definitions: common(formulas, group),
    assumed: new Map(),
    constraints: null,
    imprecise: true,
  };
}

/** What was written alike on all paths; the rest may be anything. */
function common(formulas: HiddenFormulas, group: readonly State[]): Definitions {
  const names = new Set(group.flatMap(({ definitions }) => [...definitions.keys()]));
  return new Map(
    [...names].map((name): readonly [string, Definition] => {
      const written = group.map(({ definitions }) => definitions.get(name));
      const [one] = written;
      const keys = new Set(written.map((each) => each?.key));
      return one !== undefined && keys.size === 1 ? [name, one] : [name, lost(formulas)];
    }),
  );
}

function lost(formulas: HiddenFormulas): Definition {
  const what = 'which of very many paths was taken';
  return { kind: 'unknown', key: `?${formulas.choice()}`, reason: 'limit', what };
}
