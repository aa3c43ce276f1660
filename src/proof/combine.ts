import type { Place } from '../model/place.ts';
import type { Because, Proof } from '../model/proof.ts';
import { unknown } from './conclude.ts';
import type { Flow } from './flow.ts';
import { readingDoubt } from './reading-doubt.ts';
import { READINGS, type Assignment, type OpenReadingId } from './readings.ts';

/** What one way of reading the open rows gives. */
export interface Outcome {
  readonly assignment: Assignment;
  readonly pinned: Assignment;
  readonly flow: Flow;
  readonly proof: Proof;
}

/** One verdict for all readings: the common one, else unknown. */
export function combine(all: readonly [Outcome, ...Outcome[]]): Proof {
  const [first, ...others] = all;
  if (others.every(({ proof }) => proof.verdict === first.proof.verdict)) {
    return first.proof.verdict === 'unknown' ? unknownOf(all) : withReadings(first, all);
  }
  if (all.some(({ proof }) => proof.verdict === 'unknown')) return unknownOf(all);
  return unknown([readingDoubt(all)]);
}

function unknownOf(all: readonly Outcome[]): Proof {
  const unknowns = all.filter(({ proof }) => proof.verdict === 'unknown');
  return unknown(
    unknowns.flatMap(({ proof }) =>
      proof.causes.map((cause) => ({ reason: proof.reasonCode ?? 'limit', cause })),
    ),
  );
}

function textOfReading(id: OpenReadingId, pinned: Assignment): string | null {
  const option = pinned[id];
  return option === undefined
    ? null
    : `the configuration says “${option}”: ${READINGS[id].question}`;
}

function becauseOfReading(id: OpenReadingId, pinned: string | null, place: Place): Because {
  const text = pinned ?? `holds whichever way this is: ${READINGS[id].question}`;
  return { kind: 'reading', text, issuers: [], audiences: [], place };
}

/** A green that holds under both readings of something says so. */
function withReadings(first: Outcome, all: readonly Outcome[]): Proof {
  const { proof, flow } = first;
  if (proof.verdict === 'violating') return proof;
  const readings = [...flow.readings.asked].flatMap(([id, { place }]): Because[] => {
    const text = textOfReading(id, first.pinned);
    // What is asked for only under another reading is told by that one.
    return text === null && all.length === 1 ? [] : [becauseOfReading(id, text, place)];
  });
  return { ...proof, because: [...proof.because, ...readings] };
}
