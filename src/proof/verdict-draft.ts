import type { CauseAt, CauseFacts, Told } from '../model/cause.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { ReasonCode } from '../model/verdict.ts';
import type { Hole, Resolved } from '../policy/values.ts';

/** A cause before it has its place: what is told, and the element that shows it. */
export type CauseDraft = Told & {
  readonly element: PolicyElement;
  /** What names the cause better than the element that was judged. */
  readonly at?: Partial<CauseAt>;
};

/** Something that could not be told, and the reason code it gives. */
export interface Doubt {
  readonly reason: ReasonCode;
  readonly draft: CauseDraft;
}

export function undecided(code: ReasonCode, what: string, element: PolicyElement): Doubt {
  return { reason: code, draft: { rule: 'undecided', facts: { code, what }, element } };
}

/** The doubt that a value leaves which is not a constant. `what` names the value. */
export function doubtOf(
  value: Exclude<Resolved, { kind: 'constant' }>,
  what: string,
  element: PolicyElement,
): Doubt {
  if (value.kind === 'unresolved') return doubtOfHole(value.hole, what, element);
  const [hole] = value.holes;
  return hole === undefined
    ? undecided('expression-unsupported', `${what} is computed: ${value.code}`, element)
    : doubtOfHole(hole, what, element);
}

export function doubtOfHole(hole: Hole, what: string, element: PolicyElement): Doubt {
  switch (hole.reason) {
    case 'named-value-secret':
    case 'named-value-missing': {
      const facts = { name: hole.name, ...whyUnresolved(hole) };
      // One named value that nobody can read is one finding, wherever it is used.
      const at = { document: hole.document, anchor: hole.name };
      return { reason: hole.reason, draft: { rule: 'named-value-unresolved', facts, element, at } };
    }
    case 'placeholder':
      return undecided('placeholder', `${what} holds the placeholder ${hole.name}`, element);
    case 'expression-unsupported':
      return undecided(hole.reason, `${what} mixes text and an expression: ${hole.name}`, element);
  }
}

type NamedValueHole = Hole & { readonly reason: 'named-value-secret' | 'named-value-missing' };

function whyUnresolved(hole: NamedValueHole): Omit<CauseFacts['named-value-unresolved'], 'name'> {
  if (hole.reason === 'named-value-secret') return { why: 'secret', similar: null };
  return { why: hole.ambiguous ? 'ambiguous' : 'missing', similar: hole.similar };
}
