import type { Cause } from '../model/cause.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { Proof } from '../model/proof.ts';
import type { Chain, Link } from '../policy/chain.ts';
import { answeredBefore, onlyOnError } from './cause.ts';
import { distinctCauses } from './doubts.ts';
import type { BadEvent, Flow } from './flow.ts';
import { inboundOf, type FoundValidator } from './inbound-search.ts';
import { READINGS, readingsUnder, type Assignment } from './readings.ts';
import { alwaysRun, switchesOf, type Assessed } from './switchable.ts';
import { assessValidator, type Assessment } from './validator.ts';
import { readsAuthorization, validatorWeaknesses } from './validator-weakness.ts';
import { valuesByFacts } from './values-here.ts';
import type { CauseDraft } from './verdict-draft.ts';

/**
 * Adds to a proof what decides nothing: its weaknesses, and where its validators read their tokens.
 * Each way of reading the open rows may be the real one, so a weakness is told only if it is one
 * under all of them (design 3.6).
 */
export function withSideFacts(flows: readonly Flow[], proof: Proof): Proof {
  return {
    ...proof,
    weaknesses: weaknessesOf(flows, proof),
    tokenElsewhere: flows.some(tokenElsewhere),
  };
}

/**
 * Whether requests are accepted whose token is not sent in Authorization: a counting validator reads
 * it elsewhere, and none that runs on every path asks for one in Authorization as well.
 */
function tokenElsewhere({ chain, counting }: Flow): boolean {
  const elsewhere = (node: PolicyElement): boolean =>
    counting.get(node)?.assessment.tokenElsewhere ?? false;
  return (
    [...counting.keys()].some(elsewhere) &&
    !validatorsOf(inEffect(chain, hasPlainBase)).some(
      ({ node, inside, spec }) => alwaysRun(inside) && readsAuthorization(spec) && !elsewhere(node),
    )
  );
}

function weaknessesOf(flows: readonly Flow[], { verdict, causes }: Proof): readonly Cause[] {
  const told = new Set(causes.map(keyOf));
  const [first = [], ...others] = flows.map((flow) => weaknessesUnder(flow, verdict));
  const everywhere = others.map((found) => new Set(found.map(wholeOf)));
  const found = first.filter((cause) => everywhere.every((other) => other.has(wholeOf(cause))));
  return distinctCauses(found.filter((cause) => !told.has(keyOf(cause))));
}

const keyOf = ({ told, document, anchor }: Cause): string =>
  JSON.stringify([told.rule, document, anchor]);

const wholeOf = ({ told, document, anchor }: Cause): string =>
  JSON.stringify([told.rule, told.facts, document, anchor]);

/** What is weak by one way of reading the open rows. */
function weaknessesUnder(flow: Flow, verdict: Proof['verdict']): readonly Cause[] {
  const validators = validatorsOf(inEffect(flow.chain, mayHandOn(flow)));
  // Where nothing asks for a token, nothing comes before it.
  const calls = validators.length > 0 ? flow.weaknesses : [];
  const ofValidators = validators.flatMap((validator) => weaknessesOfOne(flow, validator));
  const switches =
    verdict === 'conforming' && flow.decisions.length > 0
      ? switchesOf(flow, validators.map(assessed(flow)))
      : [];
  return [...calls, ...flow.bad.flatMap(ofEvent), ...ofValidators, ...switches];
}

/** Answers that stand before a validator, and refusals that do not stay one. */
function ofEvent(event: BadEvent): readonly Cause[] {
  if (event.kind === 'error') return event.changed ? (onlyOnError(event) ?? []) : [];
  return event.later === null ? [] : (answeredBefore(event) ?? []);
}

const validatorsOf = (links: readonly Link[]): readonly FoundValidator[] =>
  links.flatMap((link) => inboundOf(link).validators);

/** The scopes whose inbound runs: as far out as every document on the way hands on. */
function inEffect({ links }: Chain, handsOn: (link: Link) => boolean): readonly Link[] {
  const cut = links.findIndex(
    (link) => link.state === 'unknown' || (link.state === 'document' && !handsOn(link)),
  );
  return cut === -1 ? links : links.slice(0, cut + 1);
}

/** Wider scopes run on every path. */
const hasPlainBase = (link: Link): boolean =>
  inboundOf(link).bases.some(({ inside }) => alwaysRun(inside));

/** Wider scopes can run: on some path, or by what a section means here that is left out. */
const mayHandOn =
  ({ assignment }: Flow) =>
  (link: Link): boolean =>
    inboundOf(link).bases.length > 0 ||
    (link.state === 'document' &&
      !link.document.sections.has('inbound') &&
      assignment['missing-section'] === 'inherited');

/** What is weak in a validator, and what would keep it from counting if it were needed. */
function weaknessesOfOne(flow: Flow, validator: FoundValidator): readonly Cause[] {
  const { node, at, spec } = validator;
  const unneeded = flow.counting.has(node) ? [] : defectsOf(flow, validator);
  return [...validatorWeaknesses(spec, flow.maxClockSkew), ...unneeded].map((draft) => ({
    ...at,
    ...draft.at,
    told: draft,
  }));
}

const assessed =
  (flow: Flow) =>
  (found: FoundValidator): Assessed => ({
    found,
    around: aroundBases(flow.chain, found),
    counts: assessments(flow, found, flow.assignment).every(({ outcome }) => outcome === 'counts'),
  });

/** What surrounds the `<base/>` of each narrower document; nothing where one stands in the open. */
function aroundBases({ links }: Chain, found: FoundValidator): readonly PolicyElement[] {
  const wide = links.findIndex((link) => inboundOf(link).validators.includes(found));
  return links
    .slice(0, wide)
    .flatMap((link) => (hasPlainBase(link) ? [] : (inboundOf(link).bases[0]?.inside ?? [])));
}

/** Defects that it has whatever the open rows mean that nothing settles here. */
function defectsOf(flow: Flow, validator: FoundValidator): readonly CauseDraft[] {
  const all = assessments(flow, validator, flow.assignment);
  return (all[0]?.defects ?? []).filter((defect) =>
    all.every(({ defects }) => defects.some((other) => isSame(defect, other))),
  );
}

const isSame = (one: CauseDraft, other: CauseDraft): boolean =>
  one.rule === other.rule &&
  one.element === other.element &&
  JSON.stringify(one.facts) === JSON.stringify(other.facts);

/** What it is worth, for each meaning of the open rows that this hangs on. */
function assessments(
  flow: Flow,
  validator: FoundValidator,
  settled: Assignment,
): readonly Assessment[] {
  const { assessment, asked } = assess(flow, validator, settled);
  const free = asked.find((id) => !Object.hasOwn(settled, id));
  if (free === undefined) return [assessment];
  return READINGS[free].options.flatMap((option) =>
    assessments(flow, validator, { ...settled, [free]: option }),
  );
}

function assess(flow: Flow, { node, link, at }: FoundValidator, under: Assignment) {
  // It decides no verdict, so what earlier steps write does not matter.
  const readings = readingsUnder(under, () => at);
  const assessment = assessValidator({
    element: node,
    names: link.surroundings.names,
    expectation: flow.expectation,
    readings,
    values: valuesByFacts(flow, link.surroundings),
  });
  return { assessment, asked: [...readings.asked.keys()] };
}
