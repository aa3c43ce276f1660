import type { RuleSetting } from '../../model/configuration.ts';
import { SEVERITIES, type Severity } from '../../model/finding.ts';
import type { Change, Found, Kept, RuleWeight } from './kept.ts';

type Level = Severity | 'off';

/** Lightest first. */
const LEVELS: readonly Level[] = ['off', ...SEVERITIES];

/** Keeps of every rule the heavier level, and of its options those that tell at least as much. */
export function keepRules(
  { base, child, place }: Change<readonly RuleSetting[]>,
  rules: readonly RuleWeight[],
): Kept<readonly RuleSetting[]> {
  const ids = [...new Set([...child, ...base].map(({ rule }) => rule))];
  const loosened: Found[] = [];
  const holds = ids.flatMap((rule): readonly RuleSetting[] => {
    const was = settingOf(base, rule);
    const is = settingOf(child, rule);
    const weight = rules.find(({ id }) => id === rule) ?? null;
    const level = keepLevel({ was, is }, weight);
    const options = keepOptions({ was, is }, weight);
    const at = is?.place ?? place;
    loosened.push(...[...level.told, ...options.told].map((what) => ({ what, place: at })));
    const setting = { rule, level: level.holds, options: options.holds };
    const isSet = level.holds !== null || Object.keys(options.holds).length > 0;
    return isSet ? [{ ...setting, place: is?.place ?? was?.place ?? place }] : [];
  });
  return { holds, loosened };
}

function settingOf(settings: readonly RuleSetting[], id: string): RuleSetting | null {
  return settings.findLast(({ rule }) => rule === id) ?? null;
}

interface Pair {
  readonly was: RuleSetting | null;
  readonly is: RuleSetting | null;
}

interface KeptPart<T> {
  readonly holds: T;
  readonly told: readonly string[];
}

function keepLevel({ was, is }: Pair, weight: RuleWeight | null): KeptPart<Level | null> {
  const [before, after] = [was?.level ?? null, is?.level ?? null];
  if (isAtLeast(after, before, weight)) return { holds: after, told: [] };
  const id = ruleOf({ was, is });
  const so = after === 'off' ? 'nothing of it is told' : 'its findings may weigh less';
  const what = `The rule ${id} was ${levelText(before)} and is ${levelText(after)}, so that ${so}`;
  return { holds: before, told: [what] };
}

/** A level that nobody sets is that of the rule, which may not be known here. */
function isAtLeast(after: Level | null, before: Level | null, weight: RuleWeight | null): boolean {
  if (after === before) return true;
  const usual = usualLevel(weight);
  const isUnknown = before === null && usual === null;
  return rank(after ?? usual) >= (isUnknown ? LEVELS.length - 1 : rank(before ?? usual));
}

/** What is not known weighs nothing. */
const rank = (level: Level | null): number => (level === null ? 0 : LEVELS.indexOf(level));

function usualLevel(weight: RuleWeight | null): Level | null {
  return weight?.enabled === false ? 'off' : (weight?.severity ?? null);
}

const levelText = (level: Level | null): string => level ?? 'as heavy as it is by itself';

function keepOptions(pair: Pair, weight: RuleWeight | null): KeptPart<RuleSetting['options']> {
  const [is, was] = [optionsOf(pair.is), optionsOf(pair.was)];
  // A rule that is off has nothing to tell, whatever its options say.
  if ((pair.was?.level ?? usualLevel(weight)) === 'off') return { holds: is, told: [] };
  if (pair.is?.level === 'off') return { holds: was, told: [] };
  const kept = [...new Set([...Object.keys(is), ...Object.keys(was)])].map((name) => {
    const usual = weight?.options[name]?.default;
    return { name, ...keepOption(name, { is: is[name], was: was[name], usual }) };
  });
  const set = kept.flatMap(({ name, holds }) =>
    holds === undefined ? [] : [[name, holds] as const],
  );
  return {
    holds: Object.fromEntries(set),
    told: kept.flatMap(({ told }) => (told === null ? [] : [`The rule ${ruleOf(pair)}: ${told}`])),
  };
}

const optionsOf = (setting: RuleSetting | null): RuleSetting['options'] => setting?.options ?? {};

const ruleOf = ({ was, is }: Pair): string => (is ?? was)?.rule ?? '';

interface OptionValues {
  readonly is: number | undefined;
  readonly was: number | undefined;
  /** What holds where nobody sets it, as far as it is known here. */
  readonly usual: number | undefined;
}

function keepOption(name: string, { is, was, usual }: OptionValues) {
  const [after, before] = [is ?? usual, was ?? usual];
  if (tellsAtLeast(name, after, before)) return { holds: is, told: null };
  const [wasText, isText] = [before, after].map((value) => value ?? 'as it is by itself');
  const told = `${name} was ${wasText ?? ''} and is ${isText ?? ''}, so that less of it may be told`;
  return { holds: was, told };
}

/** A limit shows in its name which way is stricter; another option only stays as it is. */
function tellsAtLeast(
  name: string,
  after: number | undefined,
  before: number | undefined,
): boolean {
  if (after === before) return true;
  if (after === undefined || before === undefined) return false;
  if (name.startsWith('max')) return after < before;
  return name.startsWith('min') && after > before;
}
