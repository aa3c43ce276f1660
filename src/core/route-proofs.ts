import type { Cause } from '../model/cause.ts';
import type { Expected } from '../config/expectation-for.ts';
import type { Expectation } from '../model/expectation.ts';
import type { Inventory } from '../model/inventory.ts';
import type { Proof } from '../model/proof.ts';
import { causeAt } from '../policy/anchor.ts';
import type { Chain, ChainBuilder } from '../policy/chain.ts';
import type { Route } from '../policy/routes.ts';
import type { Subject } from '../policy/subjects.ts';
import { classProver } from '../proof/chain-class.ts';
import { factsOf, type Facts } from '../proof/facts.ts';
import { asksForGateway } from '../proof/liveness.ts';
import type { Assignment } from '../proof/readings.ts';
import { closedBy } from './closed-by.ts';
import { basePath } from './gateway-path.ts';
import { unsureProof } from './unsure-proof.ts';

/** A route with what was proved about its chain. */
export interface ProvedRoute {
  readonly route: Route;
  /** What is expected here. */
  readonly expectation: Expectation;
  /** `managed` or the id of a gateway, where the policy asks which one it runs on; else null. */
  readonly gateway: string | null;
  readonly proof: Proof;
  readonly chain: Chain;
}

export interface Prover {
  /** One result; several where the policy asks on which gateway it runs. */
  readonly prove: (subject: Subject, route: Route) => readonly ProvedRoute[];
}

export interface ProverOptions {
  readonly chains: ChainBuilder;
  readonly gateways: Inventory['gateways'];
  readonly expected: (subject: Subject, route: Route) => Expected;
  readonly pinned?: Assignment;
  /** Seconds. */
  readonly maxClockSkew?: number;
}

/** Proves each class of chains once; what is said about a subject and a route is not kept. */
export function prover({ chains, gateways, expected, ...settings }: ProverOptions): Prover {
  const chainOf = chainFinder(chains);
  const proofOf = classProver();
  return {
    prove: (subject, route) => {
      const chain = chainOf(subject, route);
      const { expectation, unsure } = expected(subject, route);
      return gatewaysOf(subject, chain, gateways).map((gateway): ProvedRoute => {
        const facts = factsFor(subject, route, gateway);
        const proved = closedBy({ expectation, reach: route.reach }, (asked) =>
          proofOf({ chain, expectation: asked, facts, ...settings }),
        );
        const proof = unsure === null ? proved : unsureProof(proved, subject, unsure);
        return { route, expectation, gateway, chain, proof };
      });
    },
  };
}

/**
 * The gateways on which a policy has to be looked at one by one: the managed one and each that serves
 * the API. Null stands for one that nobody can tell (design 3.3).
 */
function gatewaysOf(
  { api, space }: Subject,
  chain: Chain,
  gateways: Inventory['gateways'],
): readonly (string | null)[] {
  if (!asksForGateway(chain)) return [null];
  if (gateways.state !== 'present' || space.workspace !== null) return ['managed', null];
  const serving = gateways.value.filter(({ apis }) => apis?.includes(api.id) ?? false);
  const untold = gateways.value.some(({ apis }) => apis === null);
  return ['managed', ...serving.map(({ id }) => id), ...(untold ? [null] : [])];
}

/** Operations without a document of their own share the chain of their API. */
function chainFinder(chains: ChainBuilder): (subject: Subject, route: Route) => Chain {
  const made = new Map<string, Chain>();
  return ({ space, api, operation }, { product }) => {
    const own = operation?.policy.state === 'absent' ? null : operation;
    const key = JSON.stringify([space.workspace, api.id, api.revision, own?.id, product?.id]);
    const chain = made.get(key) ?? chains.chain({ space, api, operation: own, product });
    made.set(key, chain);
    return chain;
  };
}

function factsFor(
  { space, api, operation }: Subject,
  { product }: Route,
  gateway: string | null,
): Facts {
  return factsOf({ space, api, operation, product, base: basePath(api), gateway });
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

/**
 * Where another route of the same subject is closed, the difference between the two is what is
 * wrong, not the absence on this one (design 4.5).
 */
export function comparedWithOthers(
  { route, proof, chain }: ProvedRoute,
  all: readonly ProvedRoute[],
): readonly Cause[] {
  const closed = all.find(
    (other) => other.proof.verdict === 'conforming' && other.route.product !== route.product,
  );
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
