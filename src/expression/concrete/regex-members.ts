import { compileRegex, matchRegex } from '../regex/regex.ts';
import type { Regex, RegexMatch } from '../regex/regex.ts';
import { unsupported } from './failures.ts';
import { enumArg, expectArgs, textArg } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { bare, intOf, isTagged } from './values.ts';
import type { HostValue, Value } from './values.ts';

type Run = (regex: Regex, text: string, invocation: Invocation) => Value;

const RUNS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['IsMatch', (regex, text) => search(regex, text) !== null],
  ['Match', (regex, text) => matchOf(regex, text, search(regex, text))],
  ['Replace', replace],
]);

/** `Regex.IsMatch(text, pattern)` and the like, by type and name. */
export const REGEX_STATICS = [...RUNS].map(
  ([name, run]) => [`Regex.${name}`, (call: Invocation) => runStatic(run, call)] as const,
);

function runStatic(run: Run, invocation: Invocation): Value {
  const count = invocation.name === 'Replace' ? 3 : 2;
  expectArgs(invocation, count, count + 1);
  const regex = compiled(textArg(invocation, 1), invocation, count);
  return run(regex, textArg(invocation, 0), { ...invocation, args: invocation.args.slice(1) });
}

function compiled(pattern: string, invocation: Invocation, optionsAt: number): Regex {
  const options = enumArg(invocation, optionsAt, 'RegexOptions');
  if (options === undefined && invocation.args.length > optionsAt) unsupported('these options');
  const members = options?.member.split(', ') ?? [];
  const regex = compileRegex(pattern, {
    ignoreCase: members.includes('IgnoreCase'),
    invariant: members.includes('CultureInvariant'),
  });
  return 'unsupported' in regex ? unsupported(`a pattern with ${regex.unsupported}`) : regex;
}

/** `new Regex(pattern)`. */
export function newRegex(invocation: Invocation): Value {
  expectArgs(invocation, 1, 2);
  const regex = compiled(textArg(invocation, 0), invocation, 1);
  return {
    type: 'host',
    name: 'Regex',
    call: (call) => {
      const run = RUNS.get(call.name);
      expectArgs(call, call.name === 'Replace' ? 2 : 1);
      return run?.(regex, textArg(call, 0), call);
    },
  };
}

function search(regex: Regex, text: string, from = 0): RegexMatch | null {
  const match = matchRegex(regex, text, from);
  return match === 'unsupported' ? unsupported('a pattern on this text') : match;
}

/** Replaces all matches; `$` in the replacement is not modeled. */
function replace(regex: Regex, text: string, invocation: Invocation): Value {
  const replacement = textArg(invocation, 1);
  if (replacement.includes('$')) unsupported('`$` in a replacement');
  let result = '';
  let from = 0;
  for (;;) {
    const whole = search(regex, text, from)?.groups[0];
    if (whole === null || whole === undefined) return result + text.slice(from);
    if (whole.start === whole.end) unsupported('replacing an empty match');
    invocation.spend(1 + Math.ceil(text.length / 16));
    result += text.slice(from, whole.start) + replacement;
    from = whole.end;
  }
}

/** A `Match`; `Value` of one without success is empty. */
function matchOf(regex: Regex, text: string, match: RegexMatch | null): HostValue {
  const whole = groupOf(text, match?.groups[0] ?? null, 'Match');
  const groups: HostValue = {
    type: 'host',
    name: 'GroupCollection',
    member: (name) => (name === 'Count' ? intOf(match?.groups.length ?? 1) : undefined),
    item: ({ args }) => groupOf(text, groupAt(regex, match, args[0] ?? null), 'Group'),
  };
  return { ...whole, member: (name) => (name === 'Groups' ? groups : whole.member?.(name)) };
}

type Place = RegexMatch['groups'][number];

/** A name or number that no group has gives a group without success. */
function groupAt(regex: Regex, match: RegexMatch | null, key: Value): Place {
  const index = bare(key);
  if (typeof index === 'string') {
    if (/^\d/.test(index)) unsupported('a group by this name');
    return match?.groups[regex.groupNames.get(index) ?? -1] ?? null;
  }
  const number = isTagged(index) && index.type === 'int' ? index.value : unsupported('this group');
  return match?.groups[number] ?? null;
}

function groupOf(text: string, place: Place, name: string): HostValue {
  const members: ReadonlyMap<string, Value> = new Map<string, Value>([
    ['Success', place !== null],
    ['Value', place === null ? '' : text.slice(place.start, place.end)],
    ['ToString()', place === null ? '' : text.slice(place.start, place.end)],
    ['Length', intOf(place === null ? 0 : place.end - place.start)],
    ['Index', intOf(place?.start ?? 0)],
  ]);
  return { type: 'host', name, member: (member) => members.get(member) };
}
