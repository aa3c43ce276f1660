import { createHash } from 'node:crypto';
import { RULES } from '../../rules/index.ts';
import type { Cause, CauseCode, Told } from '../model/cause.ts';
import {
  SEVERITIES,
  type Finding,
  type FindingKind,
  type Severity,
  type WaiverUse,
} from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { Rule } from '../rule-kit/index.ts';
import { isOpen, type Judgement } from './judgement.ts';

/** sha256 of `v1`, rule and cause: the same in every run and from every source (design 4.3). */
export function fingerprintOf(rule: string, document: string, anchor: string): string {
  return createHash('sha256').update(['v1', rule, document, anchor].join('\n')).digest('hex');
}

/** Equal for the same word on the same route of the same subject, in every run (design 4.3). */
export function judgementKey({ cause, subject, route }: Judgement): string {
  const { told, document, anchor } = cause;
  return JSON.stringify([fingerprintOf(told.rule, document, anchor), subject, route]);
}

/** What a run is compared with; null where there is nothing. */
export interface Compared {
  /** Keys of the judgements of the baseline file. */
  readonly baseline: ReadonlySet<string> | null;
  /** Keys of the judgements of the base commit. */
  readonly base: ReadonlySet<string> | null;
}

const NOT_COMPARED: Compared = { baseline: null, base: null };

/** Makes one finding of all judgements with equal rule and cause; most severe first. */
export function findingsOf(
  judgements: readonly Judgement[],
  compared: Compared = NOT_COMPARED,
): readonly Finding[] {
  const groups = new Map<string, [Judgement, ...Judgement[]]>();
  for (const judgement of judgements) {
    const { told, document, anchor } = judgement.cause;
    const key = fingerprintOf(told.rule, document, anchor);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judgement]);
    else group.push(judgement);
  }
  return [...groups].map(([key, group]) => findingOf(key, group, compared)).sort(bySeverity);
}

function findingOf(fingerprint: string, group: Group, compared: Compared): Finding {
  const open = group.filter(isOpen);
  // What is accepted already says nothing about the rest, unless nothing else is left.
  const [firstOpen, ...others] = open;
  const said: Group = firstOpen === undefined ? group : [firstOpen, ...others];
  const [first] = said;
  const keys = open.map(judgementKey);
  const { told, document, anchor } = first.cause;
  return {
    ruleId: told.rule,
    kind: strongestKind(said),
    severity: highest(said.map(({ severity }) => severity)),
    message: `${messageOf(told)}${moreSaid(said)}`,
    tags: sorted(said.flatMap(({ tags }) => tags)),
    cause: { document, anchor },
    affected: sorted(open.flatMap(({ subject }) => subject ?? [])),
    fingerprint,
    waived: open.length === 0,
    waivers: waiversOf(group),
    known: open.length > 0 && keys.every((key) => compared.baseline?.has(key) ?? false),
    new: newness(keys, compared),
    locations: [first.cause.place, ...otherPlaces(causesOf(said))],
    fix: fixOf(told),
    help: `rules/${told.rule}.md`,
  };
}

type Group = readonly [Judgement, ...Judgement[]];

function waiversOf(group: Group): readonly WaiverUse[] {
  const uses = group.flatMap(({ subject, waiver }): WaiverUse[] =>
    waiver === null || waiver === undefined
      ? []
      : [{ subject, owner: waiver.owner, expires: waiver.expires }],
  );
  const distinct = new Map(uses.map((use) => [JSON.stringify(use), use]));
  return [...distinct].sort(([a], [b]) => byUnit(a, b)).map(([, use]) => use);
}

/** New is what neither the base commit nor the baseline file has. */
function newness(keys: readonly string[], { baseline, base }: Compared): boolean | null {
  if (baseline === null && base === null) return null;
  return keys.some((key) => !(baseline?.has(key) ?? false) && !(base?.has(key) ?? false));
}

function ruleOf<C extends CauseCode>({ rule }: Told<C>): Rule<C> {
  const rules: { readonly [K in CauseCode]: Rule<K> } = RULES;
  return rules[rule];
}

export function messageOf<C extends CauseCode>(told: Told<C>): string {
  return ruleOf(told).message(told.facts);
}

function fixOf<C extends CauseCode>(told: Told<C>): string | null {
  return ruleOf(told).fix(told.facts);
}

const KINDS: readonly FindingKind[] = ['verdict', 'undecided', 'weakness', 'hygiene'];

/** One cause can refute one route and only weaken another. */
function strongestKind(group: Group): FindingKind {
  const kinds = new Set(group.map(({ kind }) => kind));
  return KINDS.find((kind) => kinds.has(kind)) ?? group[0].kind;
}

function highest(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The cause of the finding first, then what its judgements were joined from. */
function causesOf(group: Group): readonly [Cause, ...Cause[]] {
  const [first, ...rest] = group;
  const own = rest.map(({ cause }) => cause);
  return [first.cause, ...own, ...group.flatMap(({ more }) => more ?? [])];
}

function otherPlaces([first, ...rest]: readonly [Cause, ...Cause[]]): readonly Place[] {
  const seen = new Set([JSON.stringify(first.place)]);
  return rest.flatMap(({ place }) => {
    const key = JSON.stringify(place);
    if (seen.has(key)) return [];
    seen.add(key);
    return [place];
  });
}

/** How much else of the document is open for the same reason; empty where nothing is. */
function moreSaid(group: Group): string {
  const anchors = new Set(causesOf(group).map(({ anchor }) => anchor));
  const more = anchors.size - 1;
  if (more === 0) return '';
  const what = [...anchors].every((anchor) => anchor.startsWith('<when')) ? 'condition' : 'place';
  const those = more === 1 ? `1 more ${what} is` : `${more} more ${what}s are`;
  return ` In the same document, ${those} open for the same reason.`;
}

const sorted = (items: readonly string[]): readonly string[] => [...new Set(items)].sort(byUnit);

/** Code units, not a culture's order: equal input gives equal bytes on every machine. */
function byUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bySeverity(a: Finding, b: Finding): number {
  return (
    rank(b.severity) - rank(a.severity) ||
    byUnit(a.ruleId, b.ruleId) ||
    byUnit(a.cause.document, b.cause.document) ||
    byUnit(a.cause.anchor, b.cause.anchor)
  );
}
