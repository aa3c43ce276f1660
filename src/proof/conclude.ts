import type { Because, Proof } from '../model/proof.ts';
import { causesOf } from './cause.ts';
import { confirm, type Shown } from './confirm.ts';
import { distinctCauses, firstReason, type DoubtAt } from './doubts.ts';
import type { BadEvent, Flow } from './flow.ts';
import { ALWAYS, type Formula } from './hidden.ts';
import { isPassable } from './passable.ts';
import { isOfAnybody } from './of-anybody.ts';
import { decidedConditions } from './switchable.ts';
import { requestNeeds, stepsOf } from './witness.ts';

/** What one run through a chain proves; only these of its bad points are looked at. */
export function conclude(flow: Flow, events: readonly BadEvent[]): Proof {
  const bad = events.filter(canPass);
  const anyhow = bad.reduce<Formula>((all, { state }) => flow.formulas.or(all, state.hidden), 0);
  if (anyhow === ALWAYS) {
    const confirmed = confirm(flow, ratherToldFirst(bad));
    return confirmed.holds ? violating(confirmed.shown) : unknown(confirmed.doubts);
  }
  const doubts = [...flow.unknowns, ...unpassable(events), ...hiddenChoices(flow, anyhow)];
  return doubts.length > 0 ? unknown(doubts) : conforming(flow);
}

/**
 * What happens in inbound and whatever is hidden says most. Where the requests that go on after an
 * answer get in as well, that says more than the answer.
 */
function ratherToldFirst(bad: readonly BadEvent[]): readonly BadEvent[] {
  const weight = ({ kind, goesOn, state }: BadEvent): number =>
    (kind === 'error' ? 4 : 0) + (state.hidden === ALWAYS ? 0 : 2) + (goesOn === true ? 1 : 0);
  return [...bad].sort((a, b) => weight(a) - weight(b));
}

const canPass = ({ state }: BadEvent): boolean =>
  isPassable(state.passed.map(({ assessment }) => assessment));

function unpassable(events: readonly BadEvent[]): readonly DoubtAt[] {
  return events
    .filter((event) => !canPass(event))
    .flatMap(({ state }): DoubtAt[] => {
      const [first] = state.passed;
      if (first === undefined) return [];
      const code = 'witness-unconfirmed';
      const facts = {
        code,
        what: 'whether one token can pass all validators of this path',
      } as const;
      return [{ reason: code, cause: { ...first.at, told: { rule: 'undecided', facts } } }];
    });
}

function hiddenChoices(flow: Flow, formula: Formula): readonly DoubtAt[] {
  return flow.formulas.support(formula).flatMap((choice) => flow.choices.get(choice) ?? []);
}

const NOTHING = {
  reasonCode: null,
  causes: [],
  byAbsence: false,
  counting: [],
  weaknesses: [],
  tokenElsewhere: false,
  ifCacheOpen: null,
  because: [],
  witness: [],
  guess: null,
  selfMade: false,
  token: null,
} as const;

function violating({ flow, event, guess }: Shown): Proof {
  const { causes, byAbsence } = causesOf(flow, event);
  const { token, selfMade } = requestNeeds(event.state);
  return {
    ...NOTHING,
    verdict: 'violating',
    causes,
    byAbsence,
    witness: stepsOf(event, flow.chain),
    guess,
    token,
    selfMade: selfMade && isOfAnybody({ event, guess }),
  };
}

/** Nothing is sure, for the first of these reasons in the order of the table. */
export function unknown(doubts: readonly DoubtAt[]): Proof {
  const reasonCode = firstReason(doubts.map(({ reason }) => reason));
  const causes = doubts.filter(({ reason }) => reason === reasonCode).map(({ cause }) => cause);
  return { ...NOTHING, verdict: 'unknown', reasonCode, causes: distinctCauses(causes) };
}

function conforming(flow: Flow): Proof {
  const validators = [...flow.counting.values()];
  const because = validators.map(({ assessment, at }): Because => {
    const { issuers, audiences, outcome } = assessment;
    const demand = outcome === 'counts' ? 'lets only expected tokens pass' : 'refuses every token';
    const text = `<${assessment.element.name}> of ${at.document} ${demand}`;
    return { kind: 'validator', text, issuers, audiences, place: at.place };
  });
  const controls = [...flow.controls.values()].map(({ at, profile }): Because => {
    const { name, owner, reason } = profile;
    const text = `${owner} accepts ${at.anchor} under ${name}: ${reason}`;
    return { kind: 'control', text, issuers: [], audiences: [], place: at.place };
  });
  const closing = [...because, ...controls];
  const counting = validators.map(({ at }) => at);
  const conditions = decidedConditions(flow);
  return {
    ...NOTHING,
    verdict: 'conforming',
    because: [...(closing.length === 0 ? [nobodyGetsIn(flow)] : closing), ...conditions],
    counting,
  };
}

/** Closed without a validator: every path ends in a rejection before anything is served. */
function nobodyGetsIn({ chain }: Flow): Because {
  const link = chain.links.find(({ scope }) => scope === 'api');
  const text = 'every path ends in a rejection, whatever token is sent';
  const place = link?.place ?? { file: null, line: null, column: null, resourceId: null };
  return { kind: 'condition', text, issuers: [], audiences: [], place };
}
