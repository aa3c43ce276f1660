import type { CauseAt } from '../model/cause.ts';
import { causeAt } from '../policy/anchor.ts';
import type { Link } from '../policy/chain.ts';
import { elementsOf } from '../policy/document.ts';
import { withDefinition, type Definitions, type Seen } from './definitions.ts';
import { call, member, name, text } from './expression-building.ts';
import type { Flow } from './flow.ts';
import { START, type State } from './flow-state.ts';
import { sendsWrongKey, WRONG_KEY } from './guess.ts';

/**
 * Requests that fail before or beside the policies of inbound, and end in on-error all the same
 * (design 3.4 e, policy facts 5).
 *
 * A key that is not one is refused whoever asks for keys, in the built-in step `authorization`, with
 * 401 and before any policy runs (policy facts 1.4). Any policy may fail as well, for a reason that it
 * does not show: whether one does is hidden.
 */
export function otherFailures(flow: Flow): readonly State[] {
  const at = errorSection(flow);
  if (at === null) return [];
  const { guess } = flow;
  const refused = guess === null || sendsWrongKey(guess) ? keyRefusal(flow) : [];
  return guess !== null && sendsWrongKey(guess)
    ? refused
    : [...refused, ...unnamedFailure(flow, at)];
}

/** The narrowest on-error that does anything; null where a failure stays what it is. */
function errorSection({ chain }: Flow): CauseAt | null {
  for (const link of chain.links) {
    if (link.state === 'unknown') return atLink(link);
    const body = link.state === 'document' ? link.document.sections.get('on-error') : undefined;
    if (link.state !== 'document' || body === undefined) continue;
    if (elementsOf(body).some((element) => element.name !== 'base')) {
      return causeAt(link.document, body);
    }
  }
  return null;
}

const atLink = ({ id, place }: Link): CauseAt => ({ document: id, anchor: '(api)', place });

/** Reads the key where it is sent unless an API gives it another name. */
const KEY: Seen = {
  parsed: {
    form: 'single',
    expression: call(
      member(member(member(name('context'), 'Request'), 'Headers'), 'GetValueOrDefault'),
      text('Ocp-Apim-Subscription-Key'),
      text(''),
    ),
  },
  definitions: new Map(),
};

function keyRefusal(flow: Flow): readonly State[] {
  const { links } = flow.chain;
  const link = links.find(({ scope }) => scope === 'api') ?? links[0];
  if (link === undefined) return [];
  const at = atLink(link);
  const said = 'the gateway refuses the subscription key before any policy runs';
  const asked = { ...KEY, holds: true, tries: [WRONG_KEY], at } as const;
  const state: State = {
    ...START,
    failed: { source: 'authorization', reason: 'SubscriptionKeyInvalid' },
    status: {
      code: { kind: 'rejection', status: 401 },
      policy: 'authorization',
      at,
      changed: false,
    },
    constraints: {
      constraint: { ...asked, accepts: (_, guess) => sendsWrongKey(guess) },
      before: null,
    },
    trace: { scope: link.scope, place: link.place, text: said, before: null },
  };
  // With a key that belongs to nobody, nobody can say in which product the request would have been.
  const byProduct = links.some((one) => one.scope === 'product' && one.state !== 'absent');
  return byProduct ? [hidden(flow, state, 'whether a product handles a refused key', at)] : [state];
}

function unnamedFailure(flow: Flow, at: CauseAt): readonly State[] {
  const state: State = {
    ...START,
    definitions: anything(flow),
    failed: { source: null, reason: null },
    status: { code: { kind: 'rejection' }, policy: 'a policy', at, changed: false },
    trace: { scope: 'api', place: at.place, text: 'some step fails', before: null },
  };
  return [hidden(flow, state, 'which other failures come to on-error', at)];
}

/** What policies wrote before the failure. */
function anything({ formulas }: Flow): Definitions {
  const key = `?${formulas.choiceOf('written before a failure')}`;
  const what = 'what was written before a failure';
  const unknown = { kind: 'unknown', key, reason: 'hidden-condition', what } as const;
  return withDefinition(new Map(), 'variable:*', unknown);
}

function hidden(flow: Flow, state: State, what: string, at: CauseAt): State {
  const { formulas, choices } = flow;
  const choice = formulas.choiceOf(`other failure: ${what}`);
  const told = { rule: 'undecided', facts: { code: 'hidden-condition', what } } as const;
  choices.set(choice, { hidden: 1, reason: 'hidden-condition', cause: { ...at, told } });
  return { ...state, hidden: formulas.when(choice, true) };
}
