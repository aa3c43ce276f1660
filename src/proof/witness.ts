import type { WitnessStep, WitnessToken } from '../model/proof.ts';
import type { Chain } from '../policy/chain.ts';
import type { BadEvent } from './flow.ts';
import type { State, Trace } from './flow-state.ts';

/** The path of a bad event, first step first, ending in what the caller gets. */
export function stepsOf(event: BadEvent, chain: Chain): readonly WitnessStep[] {
  const steps: WitnessStep[] = [];
  for (let trace: Trace | null = event.state.trace; trace !== null; trace = trace.before) {
    const { scope, place, text } = trace;
    steps.unshift({ scope, place, text });
  }
  return [...steps, lastStep(event, steps.at(-1) ?? withoutDocuments(chain))];
}

function lastStep(event: BadEvent, before: WitnessStep): WitnessStep {
  const { kind, policy, status, at, scope } = event;
  const text =
    kind === 'end' ? 'end of inbound: the backend is reached' : `${policy ?? ''} answers ${status}`;
  return { scope: scope ?? before.scope, place: at?.place ?? before.place, text };
}

/** Without any document, what tells is the information of the API. */
function withoutDocuments({ links }: Chain): WitnessStep {
  const place = links.find(({ scope }) => scope === 'api')?.place ?? NOWHERE;
  return { scope: 'api', place, text: '' };
}

const NOWHERE = { file: null, line: null, column: null, resourceId: null };

/** The token a request needs to take this path, if it needs one, and whether anybody can make it. */
export function requestNeeds({ passed }: State): {
  readonly token: WitnessToken | null;
  readonly selfMade: boolean;
} {
  const selfMade = passed.every(({ assessment }) => assessment.selfMade);
  const [first, ...rest] = passed.flatMap(({ assessment }) => assessment.token ?? []);
  if (first === undefined) return { token: null, selfMade };
  const token = rest.reduce<WitnessToken>(
    (all, next) => ({
      issuer: all.issuer ?? next.issuer,
      audiences: [...new Set([...all.audiences, ...next.audiences])],
      signed: all.signed || next.signed,
      expires: all.expires || next.expires,
      claims: claimsOfBoth(all.claims, next.claims),
    }),
    first,
  );
  return { token, selfMade };
}

type Claims = WitnessToken['claims'];

/** What either asks for; of a claim that both ask for, the values of both. */
function claimsOfBoth(one: Claims, other: Claims): Claims {
  const shared = Object.entries(other).map(([name, value]) => {
    const before = Object.hasOwn(one, name) ? one[name] : undefined;
    return [name, before === undefined || before === value ? value : `${before} ${value}`] as const;
  });
  return { ...one, ...Object.fromEntries(shared) };
}
