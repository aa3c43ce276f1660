import type { CauseAt } from '../../model/cause.ts';
import type { Chain, Link } from '../../policy/chain.ts';
import { compose, type ComposedLine } from '../../policy/composition.ts';
import { elementsIn } from '../../proof/chain-search.ts';
import { isValidator } from '../../proof/validator.ts';
import { rolesFor } from '../explain-lines.ts';
import type { SubjectResult } from '../judge-subject.ts';
import type { Judgement } from '../judgement.ts';
import { tagsOf } from '../tags.ts';
import { isPublic, judgementOf } from './judgement-of.ts';

/** A `<cors>` that comes too late, and what it comes behind. */
interface Late {
  readonly at: CauseAt;
  readonly validator: string;
}

/**
 * `<cors>` that surely runs behind a validator. The page of the policy says that it should be the
 * first one in inbound, and that only the first of several counts in general.
 *
 * @see https://learn.microsoft.com/azure/api-management/cors-policy
 */
export function corsJudgements(results: readonly SubjectResult[]): readonly Judgement[] {
  const known = new Map<Chain, Late | null>();
  return results.flatMap(({ subject, name, verdict, routes }) => {
    if (isPublic(verdict)) return [];
    return routes.flatMap(({ route, chain }) => {
      if (!route.counted) return [];
      const late = known.get(chain) ?? lateCors(chain);
      known.set(chain, late);
      if (late === null) return [];
      const { at, validator } = late;
      const told = { rule: 'cors-after-validation', facts: { validator } } as const;
      const tags = tagsOf(subject, route.reach);
      return [
        judgementOf({ ...at, told }, { subject: name, route: route.product?.id ?? null, tags }),
      ];
    });
  });
}

function lateCors(chain: Chain): Late | null {
  // A WebSocket API does not run the policy at all (policy facts 7.3).
  if (chain.api.type === 'websocket' || !chain.links.some(mayHoldCors)) return null;
  const lines = compose(chain, 'inbound', rolesFor(chain.api.type));
  const first = lines.findIndex((line) => isUnclear(line) || line.element?.name === 'cors');
  const cors = lines[first];
  const validator = lines.slice(0, Math.max(first, 0)).find(surelyValidates)?.element;
  if (cors?.runs !== 'always' || isUnclear(cors) || !validator) return null;
  const search = { links: chain.links, sections: ['inbound'] } as const;
  const found = elementsIn(search).find(({ node }) => node === cors.element);
  return found === undefined ? null : { at: found.at, validator: `<${validator.name}>` };
}

const surelyValidates = ({ element, runs }: ComposedLine): boolean =>
  element !== null && isValidator(element) && runs === 'always';

/** Behind what could not be composed there may stand anything. */
const isUnclear = ({ element, note }: ComposedLine): boolean => element === null || note !== null;

/** Composing a chain is work, and most have no such policy. */
function mayHoldCors(link: Link): boolean {
  return (
    link.state === 'unknown' ||
    (link.state === 'document' && /<(?:cors|include-fragment)\b/u.test(link.document.tree.text))
  );
}
