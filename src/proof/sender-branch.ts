import type { ParsedExpression } from '../expression/ast.ts';
import { assume, type Branches } from './condition.ts';
import { NO_DEFINITIONS } from './definitions.ts';
import { member, name } from './expression-building.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import type { Guess } from './guess.ts';
import { passes, type SenderTest } from './sender-test.ts';

/** What a test looks at, written as an expression. */
const LOOKS_AT: Readonly<Record<SenderTest['of'], ParsedExpression>> = {
  address: { form: 'single', expression: requestMember('IpAddress') },
  certificate: { form: 'single', expression: requestMember('Certificate') },
};

function requestMember(what: string) {
  return member(member(name('context'), 'Request'), what);
}

/** Splits states by a test of the sender, as `branchOn` does by a condition. */
export function branchOnSender(
  flow: Flow,
  step: Step,
  test: SenderTest,
  states: readonly State[],
): Pick<Branches, 'yes' | 'no'> {
  const branch = (holds: boolean): readonly State[] =>
    states.flatMap((state) => meet({ flow, step, test, holds }, state) ?? []);
  return { yes: branch(true), no: branch(false) };
}

interface Meeting {
  readonly flow: Flow;
  readonly step: Step;
  readonly test: SenderTest;
  readonly holds: boolean;
}

function meet({ flow, step, test, holds }: Meeting, state: State): State | null {
  if (flow.guess !== null) return passes(test, flow.guess) === holds ? state : null;
  const seen = { parsed: LOOKS_AT[test.of], definitions: NO_DEFINITIONS };
  const accepts = (_: unknown, guess: Guess): boolean => passes(test, guess) === holds;
  return assume(flow, state, { ...seen, test, accepts, holds, at: flow.locate(step) });
}
