import type { Cause } from '../model/cause.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Operation } from '../model/inventory.ts';
import type { Proof } from '../model/proof.ts';
import { causeAt } from '../policy/anchor.ts';
import type { Chain, ChainBuilder } from '../policy/chain.ts';
import type { Route } from '../policy/routes.ts';
import type { Subject } from '../policy/subjects.ts';
import { prove } from '../proof/prove.ts';

/** A route with what was proved about its chain. */
export interface ProvedRoute {
  readonly route: Route;
  readonly proof: Proof;
  readonly chain: Chain;
}

export interface Prover {
  readonly prove: (subject: Subject, route: Route) => ProvedRoute;
}

/**
 * Proves each chain once. What is said about a chain names its API, so chains of different APIs are
 * different even where their documents are the same.
 */
export function prover(chains: ChainBuilder, expectation: Expectation): Prover {
  const proofs = new Map<string, Omit<ProvedRoute, 'route'>>();
  return {
    prove: (subject, route) => {
      const key = keyOf(subject, route);
      let known = proofs.get(key);
      if (known === undefined) {
        const { space, api } = subject;
        const operation = ownDocument(subject);
        const chain = chains.chain({ space, api, operation, product: route.product });
        known = { chain, proof: prove({ chain, expectation, method: methodOf(subject) }) };
        proofs.set(key, known);
      }
      return { route, ...known };
    },
  };
}

/**
 * Settles what hangs on all routes of a subject: a guarded cache holds nothing that was given to a
 * token as long as every counting route reads its tokens from `Authorization` (design 3.4 c).
 */
export function settleCaches(routes: readonly ProvedRoute[]): readonly ProvedRoute[] {
  return routes.map((proved) => {
    const { ifCacheOpen } = proved.proof;
    const fills = ({ route, proof }: ProvedRoute): boolean =>
      proof.tokenElsewhere && (route.counted || route === proved.route);
    return ifCacheOpen !== null && routes.some(fills) ? { ...proved, proof: ifCacheOpen } : proved;
  });
}

/** Operations without a document of their own share the chain of their API. */
const ownDocument = ({ operation }: Subject): Operation | null =>
  operation?.policy.state === 'absent' ? null : operation;

const methodOf = ({ operation }: Subject): string | null =>
  operation?.method?.toUpperCase() ?? null;

/** Of the method only GET or not matters to a proof, for the caches. */
function keyOf(subject: Subject, route: Route): string {
  const { space, api } = subject;
  const method = methodOf(subject);
  const isGet = method === null ? null : method === 'GET';
  const operation = ownDocument(subject)?.id ?? null;
  const product = route.product?.id ?? null;
  return JSON.stringify([space.workspace, api.id, api.revision, operation, product, isGet]);
}

/**
 * Where another route of the same subject is closed, the difference between the two is what is
 * wrong, not the absence on this one (design 4.5).
 */
export function comparedWithOthers(
  { route, proof, chain }: ProvedRoute,
  all: readonly ProvedRoute[],
): readonly Cause[] {
  const closed = all.find((other) => other.proof.verdict === 'conforming');
  if (!proof.byAbsence || closed === undefined) return proof.causes;
  const { product } = route;
  if (product !== null) {
    const facts = { product: product.id, open: route.reach === 'anyone' };
    return [{ ...productAt(chain, product.place), told: { rule: 'product-route-open', facts } }];
  }
  const guard = closed.proof.counting[0];
  if (guard === undefined) return proof.causes;
  const facts = { product: closed.route.product?.id ?? '' };
  return [{ ...guard, told: { rule: 'productless-route-open', facts } }];
}

/** `<inbound>` of the product's document, else the product. */
function productAt(chain: Chain, place: Cause['place']) {
  const link = chain.links.find(({ scope }) => scope === 'product');
  if (link?.state === 'document') {
    const body = link.document.sections.get('inbound') ?? link.document.root;
    return causeAt(link.document, body);
  }
  return { document: link?.id ?? '', anchor: '(product)', place };
}
