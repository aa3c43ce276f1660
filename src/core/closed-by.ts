import type { ControlProfile, Expectation } from '../model/expectation.ts';
import type { Because, Proof } from '../model/proof.ts';
import type { Reach } from '../model/verdict.ts';

interface Route {
  readonly expectation: Expectation;
  readonly reach: Reach;
}

/**
 * What is proved of a route under an expectation that may accept controls beside tokens (design 3.5).
 *
 * Tokens alone are the stronger answer, so controls are asked only where these do not close it. A
 * subscription key is one where the gateway asks everybody for it, before any policy runs.
 */
export function closedBy(
  { expectation, reach }: Route,
  prove: (expectation: Expectation) => Proof,
): Proof {
  const proof = prove(withoutControls(expectation));
  if (expectation.controls.length === 0 || proof.verdict === 'conforming') return proof;
  const byKey = expectation.controls.find(({ control }) => control === 'subscription-key');
  if (byKey !== undefined && reach !== 'anyone') return closedByKey(proof, byKey);
  const controlled = prove(expectation);
  return controlled.verdict === 'conforming'
    ? { ...controlled, verdict: 'other-control' }
    : controlled;
}

const known = new WeakMap<Expectation, Expectation>();

/** The identical object for the same expectation: proofs are kept by it. */
function withoutControls(expectation: Expectation): Expectation {
  if (expectation.controls.length === 0) return expectation;
  const before = known.get(expectation);
  if (before !== undefined) return before;
  const made = { ...expectation, controls: [] };
  known.set(expectation, made);
  return made;
}

function closedByKey(proof: Proof, { name, owner, reason, place }: ControlProfile): Proof {
  const text = `the gateway asks for a subscription key before any policy runs, and ${owner} accepts that under ${name}: ${reason}`;
  const because: Because = { kind: 'control', text, issuers: [], audiences: [], place };
  return {
    ...proof,
    verdict: 'other-control',
    reasonCode: null,
    causes: [],
    byAbsence: false,
    because: [because],
    witness: [],
    guess: null,
    selfMade: false,
    token: null,
    ifCacheOpen: null,
  };
}
