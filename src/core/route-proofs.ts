import type { Cause } from '../model/cause.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Operation } from '../model/inventory.ts';
import type { Proof } from '../model/proof.ts';
import { causeAt } from '../policy/anchor.ts';
import type { Chain, ChainBuilder } from '../policy/chain.ts';
import type { Route } from '../policy/routes.ts';
import type { Subject } from '../policy/subjects.ts';
import { factsOf, type Facts } from '../proof/facts.ts';
import { looksAtOperation } from '../proof/liveness.ts';
import { prove } from '../proof/prove.ts';
import { basePath } from './gateway-path.ts';

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
  const made = new Map<string, Chain>();
  const proofs = new Map<string, Proof>();
  const chainOf = (subject: Subject, { product }: Route): Chain => {
    const { space, api } = subject;
    const operation = ownDocument(subject);
    const key = JSON.stringify([space.workspace, api.id, api.revision, operation?.id, product?.id]);
    const chain = made.get(key) ?? chains.chain({ space, api, operation, product });
    made.set(key, chain);
    return chain;
  };
  return {
    prove: (subject, route) => {
      const chain = chainOf(subject, route);
      const key = keyOf(subject, route, chain);
      const proof =
        proofs.get(key) ?? prove({ chain, expectation, facts: factsFor(subject, route) });
      proofs.set(key, proof);
      return { route, chain, proof };
    },
  };
}

function factsFor({ space, api, operation }: Subject, { product }: Route): Facts {
  return factsOf({ space, api, operation, product, base: basePath(api) });
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

/**
 * Operations that share a chain share its proof, unless an expression of the chain looks at what
 * differs between them. Of the method otherwise only GET or not matters, for the caches.
 */
function keyOf(subject: Subject, route: Route, chain: Chain): string {
  const { space, api, operation } = subject;
  const method = methodOf(subject);
  const isGet = method === null ? null : method === 'GET';
  const product = route.product?.id ?? null;
  const own = ownDocument(subject)?.id ?? null;
  const one = looksAtOperation(chain) ? (operation?.id ?? null) : own;
  return JSON.stringify([space.workspace, api.id, api.revision, one, own, product, isGet]);
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
