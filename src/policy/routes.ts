import type { Api, Product, Space, Subscription } from '../model/inventory.ts';
import type { Reach } from '../model/verdict.ts';

/** One product context in which a caller reaches an API (design 3.2). */
export interface Route {
  readonly product: Product | null;
  readonly reach: Reach;
  /** Whether its verdict counts for the subject. */
  readonly counted: boolean;
}

/** What `subscriptionRequired` means where nobody wrote it down: an open reading. */
export type RequiredWhenAbsent = boolean;

/**
 * The routes to one API.
 *
 * Without a key a caller lands in the open product that holds the API, even where the API itself
 * asks for a key; without such a product, and where the API asks for none, in no product at all.
 * With a key its scope decides: a key of the API or of all APIs skips every product's policy
 * (policy facts 1.4).
 *
 * @param absent Value of `subscriptionRequired` where the source does not say.
 */
export function routesTo(space: Space, api: Api, absent: RequiredWhenAbsent): readonly Route[] {
  const products = space.products
    .filter(({ apis }) => apis.includes(api.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const isOpen = (product: Product): boolean => !(product.subscriptionRequired ?? absent);
  const viaProducts = products.map((product): Route => ({
    product,
    reach: isOpen(product) ? 'anyone' : 'key-holder',
    counted: true,
  }));
  const keyless = !products.some(isOpen) && !(api.subscriptionRequired ?? absent);
  const reach = keyless ? 'anyone' : productlessReach(space, api);
  const certain = reach === 'anyone' || reach === 'key-holder';
  const counted = certain || viaProducts.length === 0;
  return [...viaProducts, { product: null, reach, counted }];
}

/** Whether the source leaves `subscriptionRequired` open for anything that decides these routes. */
export function hangsOnAbsent(space: Space, api: Api): boolean {
  return (
    api.subscriptionRequired === null ||
    space.products.some(
      ({ apis, subscriptionRequired }) => subscriptionRequired === null && apis.includes(api.id),
    )
  );
}

function productlessReach(space: Space, api: Api): Reach {
  if (space.subscriptions.state !== 'present') return 'unseen';
  const fitting = space.subscriptions.value.filter((key) => mayOpen(key, api));
  if (fitting.some(({ active, scope }) => active === true && scope.kind !== 'unresolved')) {
    return 'key-holder';
  }
  return fitting.length > 0 ? 'unseen' : 'possible';
}

/** Keys of products never skip the product; an inactive key opens nothing. */
function mayOpen({ scope, active }: Subscription, api: Api): boolean {
  if (active === false) return false;
  switch (scope.kind) {
    case 'product':
      return false;
    case 'api':
      return scope.api === api.id;
    case 'all-apis':
    case 'unresolved':
      return true;
  }
}
