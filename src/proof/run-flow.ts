import { Flow, startStates, type FlowOptions } from './flow.ts';
import { runSection } from './flow-run.ts';

/** Runs inbound, and on-error for those who failed in it. */
export function runFlow(options: FlowOptions): Flow {
  const flow = new Flow(options);
  flow.endInbound(flow.merge(runSection(flow, 'inbound', startStates())));
  flow.endError(flow.merge(runSection(flow, 'on-error', flow.errorStates())));
  return flow;
}
