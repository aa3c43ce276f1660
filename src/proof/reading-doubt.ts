import type { Told } from '../model/cause.ts';
import type { Proof } from '../model/proof.ts';
import type { DoubtAt } from './doubts.ts';
import type { Flow } from './flow.ts';
import { READINGS, type Assignment, type OpenReadingId } from './readings.ts';

interface ReadOutcome {
  readonly assignment: Assignment;
  readonly flow: Flow;
  readonly proof: Proof;
}

/** The open row whose meaning alone turns the verdict, and where the chain hangs on it. */
export function readingDoubt(all: readonly [ReadOutcome, ...ReadOutcome[]]): DoubtAt {
  const ids = [...new Set(all.flatMap(({ flow }) => [...flow.readings.asked.keys()]))];
  const id = ids.find((candidate) => turns(candidate, all)) ?? ids[0] ?? 'missing-section';
  const place = all.map(({ flow }) => flow.readings.asked.get(id)).find((at) => at !== undefined);
  const at = place ?? all[0].flow.here;
  return { reason: `reading:${id}`, cause: { ...at, told: tell(id, all[0].flow) } };
}

function turns(id: OpenReadingId, all: readonly ReadOutcome[]): boolean {
  return all.some((one) =>
    all.some((other) => one.proof.verdict !== other.proof.verdict && differOnlyIn(id, one, other)),
  );
}

function differOnlyIn(id: OpenReadingId, one: ReadOutcome, other: ReadOutcome): boolean {
  const ids = new Set([...Object.keys(one.assignment), ...Object.keys(other.assignment)]);
  const a: Readonly<Record<string, string>> = one.assignment;
  const b: Readonly<Record<string, string>> = other.assignment;
  return [...ids].every((key) => (a[key] !== b[key]) === (key === id));
}

function tell(id: OpenReadingId, { chain }: Flow): Told {
  const withoutInbound = chain.links.some(
    (link) => link.state === 'document' && !link.document.sections.has('inbound'),
  );
  if (id === 'missing-section' && withoutInbound) {
    return { rule: 'inbound-missing', facts: { lost: null, lostAt: null } };
  }
  if (id === 'two-token-sources') {
    return { rule: 'token-source-ambiguous', facts: { sources: [] } };
  }
  return { rule: 'undecided', facts: { code: `reading:${id}`, what: READINGS[id].question } };
}
