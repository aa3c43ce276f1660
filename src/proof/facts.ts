import type { Api, Operation, Product, Space } from '../model/inventory.ts';

/** What is fixed for one subject on one route, and known: expressions may be decided by it. */
export interface Facts {
  readonly operation: {
    readonly id: string;
    readonly name: string | null;
    readonly method: string | null;
    readonly template: string | null;
  } | null;
  readonly api: {
    readonly id: string;
    readonly name: string | null;
    readonly path: string;
    readonly revision: string;
    readonly version: string | null;
    readonly current: boolean;
  };
  readonly product: {
    readonly id: string;
    readonly name: string | null;
    readonly subscriptionRequired: boolean | null;
  } | null;
  readonly workspace: string | null;
  /** `managed`, or the id of a self-hosted gateway; null where it may be any of them. */
  readonly gateway: string | null;
  /** Path of the API below the gateway, with version and revision, without the template. */
  readonly base: string;
}

export interface FactsOf {
  readonly space: Space;
  readonly api: Api;
  readonly operation: Operation | null;
  readonly product: Product | null;
  readonly base: string;
  readonly gateway?: string | null;
}

export function factsOf({ space, api, operation, product, base, gateway = null }: FactsOf): Facts {
  return {
    operation:
      operation === null
        ? null
        : {
            id: operation.id,
            name: operation.displayName,
            method: operation.method?.toUpperCase() ?? null,
            template: operation.template,
          },
    api: {
      id: api.id,
      name: api.displayName,
      path: api.path,
      revision: api.revision,
      version: api.version,
      current: api.current,
    },
    product:
      product === null
        ? null
        : {
            id: product.id,
            name: product.displayName,
            subscriptionRequired: product.subscriptionRequired,
          },
    workspace: space.workspace,
    gateway,
    base,
  };
}

/**
 * The path of a template without parameters is a fact (design 3.8), as far as it has one spelling:
 * the root of an API is called with and without a slash.
 */
export function fixedPath({ operation, base }: Facts): string | null {
  const [template] = operation?.template?.split('?') ?? [];
  if (template === undefined || template === '/' || /[{*]/u.test(template)) return null;
  return `${base}${template}` || '/';
}
