import { createHash } from 'node:crypto';
import { RULES } from '../../rules/index.ts';
import type { CauseCode, Told } from '../model/cause.ts';
import { SEVERITIES, type Finding, type FindingKind, type Severity } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { ProofRule } from '../rule-kit/index.ts';
import type { Judgement } from './judgement.ts';

/** sha256 of `v1`, rule and cause: the same in every run and from every source (design 4.3). */
export function fingerprintOf(rule: string, document: string, anchor: string): string {
  return createHash('sha256').update(['v1', rule, document, anchor].join('\n')).digest('hex');
}

/** Makes one finding of all judgements with equal rule and cause; most severe first. */
export function findingsOf(judgements: readonly Judgement[]): readonly Finding[] {
  const groups = new Map<string, [Judgement, ...Judgement[]]>();
  for (const judgement of judgements) {
    const { told, document, anchor } = judgement.cause;
    const key = fingerprintOf(told.rule, document, anchor);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [judgement]);
    else group.push(judgement);
  }
  return [...groups].map(([key, group]) => findingOf(key, group)).sort(bySeverity);
}

function findingOf(fingerprint: string, group: readonly [Judgement, ...Judgement[]]): Finding {
  const [first] = group;
  const { told, document, anchor } = first.cause;
  return {
    ruleId: told.rule,
    kind: strongestKind(group),
    severity: highest(group.map(({ severity }) => severity)),
    message: messageOf(told),
    tags: sorted(group.flatMap(({ tags }) => tags)),
    cause: { document, anchor },
    affected: sorted(group.flatMap(({ subject }) => subject ?? [])),
    fingerprint,
    waived: false,
    waivers: [],
    known: false,
    new: null,
    locations: [first.cause.place, ...otherPlaces(group)],
    fix: fixOf(told),
    help: `rules/${told.rule}.md`,
  };
}

function ruleOf<C extends CauseCode>({ rule }: Told<C>): ProofRule<C> {
  const rules: { readonly [K in CauseCode]: ProofRule<K> } = RULES;
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
function strongestKind(group: readonly [Judgement, ...Judgement[]]): FindingKind {
  const kinds = new Set(group.map(({ kind }) => kind));
  return KINDS.find((kind) => kinds.has(kind)) ?? group[0].kind;
}

function highest(severities: readonly Severity[]): Severity {
  return severities.reduce((a, b) => (rank(b) > rank(a) ? b : a));
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

function otherPlaces([first, ...rest]: readonly [Judgement, ...Judgement[]]): readonly Place[] {
  const seen = new Set([JSON.stringify(first.cause.place)]);
  return rest.flatMap(({ cause: { place } }) => {
    const key = JSON.stringify(place);
    if (seen.has(key)) return [];
    seen.add(key);
    return [place];
  });
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
