import type { Told } from '../../model/cause.ts';
import type { Api, Inventory, Space } from '../../model/inventory.ts';
import type { NeighborFacts } from '../../model/neighbor-cause.ts';
import { documentOfApi } from '../../policy/chain.ts';
import type { Subject } from '../../policy/subjects.ts';
import type { SubjectResult } from '../judge-subject.ts';
import type { Judgement } from '../judgement.ts';
import { tagsOf } from '../tags.ts';
import { idIn, isPublic, judgementOf } from './judgement-of.ts';

/** APIs that take calls without encryption. What is public sends no token that could be read. */
export function protocolJudgements(results: readonly SubjectResult[]): readonly Judgement[] {
  return results.flatMap(({ subject, name, verdict }) => {
    const protocol = plainProtocol(subject.api);
    if (protocol === null || isPublic(verdict)) return [];
    const { space, api } = subject;
    const told = { rule: 'api-allows-http', facts: { protocol } } as const;
    const document = idIn(space, documentOfApi(api));
    const about = { subject: name, route: null, tags: tagsOf(subject, null) };
    return [judgementOf({ document, anchor: '(api)', place: api.place, told }, about)];
  });
}

/** Where the source names none, the service takes https alone. */
function plainProtocol({ protocols }: Api): 'http' | 'ws' | null {
  const names = protocols.map((protocol) => protocol.toLowerCase());
  return (['http', 'ws'] as const).find((plain) => names.includes(plain)) ?? null;
}

/** The built-in key of the service: it belongs to no caller. */
const BUILT_IN = 'master';

/** Active keys that open every API of the service, or of a workspace. */
export function subscriptionJudgements({ spaces }: Inventory): readonly Judgement[] {
  return spaces.flatMap((space) => {
    const { subscriptions } = space;
    if (subscriptions.state !== 'present') return [];
    return subscriptions.value
      .filter(({ scope, active, id }) => {
        const everybodys = id.toLowerCase() === BUILT_IN;
        return scope.kind === 'all-apis' && active === true && !everybodys;
      })
      .map(({ id, place }) => {
        const document = idIn(space, `subscriptions/${id}`);
        const told = subscriptionMatter(space, id);
        return judgementOf({ document, anchor: '(subscription)', place, told });
      });
  });
}

function subscriptionMatter(
  { workspace }: Space,
  subscription: string,
): Told<'all-apis-subscription'> {
  return { rule: 'all-apis-subscription', facts: { subscription, workspace } };
}

/**
 * What the specification asks of the callers of an operation: `nothing` for an empty `security` or
 * one with an empty alternative, `key` for API keys alone, `token` for anything that carries one.
 * Null: it says nothing about it, for the operation or for the whole.
 */
export type Declared = NeighborFacts['spec-security-differs']['says'] | null;

/** Operations whose specification says something else than what holds. */
export function specificationJudgements(
  results: readonly SubjectResult[],
  declared: (subject: Subject) => Declared,
): readonly Judgement[] {
  return results.flatMap((result) => {
    const { subject, name } = result;
    const { space, api, operation } = subject;
    const says = operation === null ? null : declared(subject);
    const found = standing(result);
    if (operation === null || says === null || found === null) return [];
    if ((says === 'token') === (found === 'protected')) return [];
    const told = { rule: 'spec-security-differs', facts: { says, found } } as const;
    const document = idIn(space, `${documentOfApi(api)}/operations/${operation.id}`);
    const about = { subject: name, route: null, tags: tagsOf(subject, null) };
    return [judgementOf({ document, anchor: '(operation)', place: operation.place, told }, about)];
  });
}

/**
 * Null where nobody knows, or where something else than a token closes it. What is declared public or
 * waived may be either, so its routes tell.
 */
function standing({ verdict, routes }: SubjectResult): 'protected' | 'open' | null {
  if (verdict === 'conforming') return 'protected';
  const open = routes.some(({ route, proof }) => route.counted && proof.verdict === 'violating');
  return open && verdict !== 'unknown' ? 'open' : null;
}
