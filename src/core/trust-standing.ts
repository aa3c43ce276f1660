import type { Inventory } from '../model/inventory.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { UnguardedApi } from '../model/trust-map.ts';
import { chainBuilder } from '../policy/chain.ts';
import { compose, type ComposedLine } from '../policy/composition.ts';
import { routesTo, type Route } from '../policy/routes.ts';
import { subjectName, subjectsOf, type Subject } from '../policy/subjects.ts';
import { isValidator } from '../proof/validator.ts';
import { rolesFor } from './explain-lines.ts';

/** Which subjects stand on which validators. */
export interface Standings {
  /** All subjects of the service, with the name of their API. */
  readonly subjects: ReadonlyMap<string, string>;
  /** Names of the subjects that have a route on which the validator runs, or may run. */
  readonly on: ReadonlyMap<PolicyElement, ReadonlySet<string>>;
  readonly unguarded: readonly UnguardedApi[];
}

/** What stands in inbound of one chain. */
interface Guards {
  readonly elements: readonly PolicyElement[];
  readonly unclear: boolean;
}

/** A route of a subject without any validator. */
interface OpenRoute {
  readonly api: string;
  readonly subject: string;
  readonly product: string | null;
  readonly unclear: boolean;
}

/** Follows every counted route of every subject, and looks which validators stand on it. */
export function standings(inventory: Inventory): Standings {
  const subjects = new Map<string, string>();
  const on = new Map<PolicyElement, Set<string>>();
  const open: OpenRoute[] = [];
  const guardsOf = guardFinder(inventory);
  for (const subject of subjectsOf(inventory)) {
    const name = subjectName(subject);
    const api = subjectName({ ...subject, operation: null });
    subjects.set(name, api);
    for (const route of countedRoutes(subject)) {
      const { elements, unclear } = guardsOf(subject, route);
      for (const element of elements) {
        const standing = on.get(element) ?? new Set();
        on.set(element, standing.add(name));
      }
      const product = route.product?.id ?? null;
      if (elements.length === 0) open.push({ api, subject: name, product, unclear });
    }
  }
  return { subjects, on, unguarded: unguardedOf(open) };
}

/** Whatever an absent subscriptionRequired means: a route that counts either way is looked at. */
function countedRoutes({ space, api }: Subject): readonly Route[] {
  const both = [true, false].flatMap((absent) => routesTo(space, api, absent));
  const counted = both.filter(({ counted }) => counted);
  return [...new Map(counted.map((route) => [route.product?.id ?? null, route])).values()];
}

/** Operations without a policy of their own share the chain of their API. */
function guardFinder(inventory: Inventory): (subject: Subject, route: Route) => Guards {
  const chains = chainBuilder(inventory);
  const known = new Map<string, Guards>();
  return ({ space, api, operation }, { product }) => {
    const own = operation?.policy.state === 'absent' ? null : operation;
    const ids = [space.workspace, api.id, api.revision, own?.id, product?.id];
    const key = JSON.stringify(ids);
    const before = known.get(key);
    if (before !== undefined) return before;
    const chain = chains.chain({ space, api, operation: own, product });
    const guards = guardsIn(compose(chain, 'inbound', rolesFor(api.type)));
    known.set(key, guards);
    return guards;
  };
}

function guardsIn(lines: readonly ComposedLine[]): Guards {
  const running = lines.filter(({ runs }) => runs !== 'never');
  return {
    elements: running.flatMap(({ element }) =>
      element !== null && isValidator(element) ? [element] : [],
    ),
    unclear: running.some(({ element, note }) => element === null || note !== null),
  };
}

function unguardedOf(open: readonly OpenRoute[]): readonly UnguardedApi[] {
  const byApi = new Map<string, OpenRoute[]>();
  for (const route of open) {
    const group = byApi.get(route.api);
    if (group === undefined) byApi.set(route.api, [route]);
    else group.push(route);
  }
  return [...byApi].map(([api, routes]) => ({
    api,
    routes: [...new Set(routes.map(({ product }) => product))],
    subjects: new Set(routes.map(({ subject }) => subject)).size,
    unclear: routes.some(({ unclear }) => unclear),
  }));
}
