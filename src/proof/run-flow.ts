import { Flow, startStates, type FlowOptions } from './flow.ts';
import { runSection } from './flow-run.ts';
import { sendsWrongKey } from './guess.ts';
import { otherFailures } from './other-failures.ts';

/** Runs inbound, and on-error for those who failed in it or did not even come to it. */
export function runFlow(options: FlowOptions): Flow {
  const flow = new Flow(options);
  const { guess } = options;
  const start = guess !== null && sendsWrongKey(guess) ? [] : startStates();
  flow.endInbound(flow.merge(runSection(flow, 'inbound', start)));
  const failures = [...flow.errorStates(), ...otherFailures(flow)];
  flow.endError(flow.merge(runSection(flow, 'on-error', failures)));
  return flow;
}
