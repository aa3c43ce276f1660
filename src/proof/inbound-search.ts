import type { PolicyElement } from '../model/policy-text.ts';
import type { Link } from '../policy/chain.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { elementsIn, type Found } from './chain-search.ts';
import { isValidator } from './validator.ts';
import { readValidator, type ValidatorSpec } from './validator-spec.ts';

/** A validator that stands in inbound, whether or not a request ever gets there. */
export interface FoundValidator extends Found<PolicyElement> {
  readonly spec: ValidatorSpec;
}

interface Inbound {
  readonly validators: readonly FoundValidator[];
  readonly bases: readonly Found<PolicyElement>[];
}

const NOTHING: Inbound = { validators: [], bases: [] };

/** A document stands in the chains of many operations, always among the same named values. */
const known = new WeakMap<Link['surroundings'], WeakMap<PolicyDocument, Inbound>>();

/** What the inbound of one scope holds, fragments included. */
export function inboundOf(link: Link): Inbound {
  if (link.state !== 'document') return NOTHING;
  const { surroundings, document } = link;
  const near = known.get(surroundings) ?? new WeakMap<PolicyDocument, Inbound>();
  known.set(surroundings, near);
  const made = near.get(document) ?? search(link);
  near.set(document, made);
  return made;
}

function search(link: Link): Inbound {
  const found = elementsIn({ links: [link], sections: ['inbound'] });
  const validators = found
    .filter(({ node }) => isValidator(node))
    .map((one) => ({ ...one, spec: readValidator(one.node, link.surroundings.names) }));
  return { validators, bases: found.filter(({ node }) => node.name === 'base') };
}
