import type { Value } from './values.ts';

/** Names with values in the order they came; a name may come more than once. */
export type Pairs = readonly (readonly [name: string, value: string])[];

export interface ConcreteUrl {
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** With its leading slash. */
  readonly path: string;
  /** Decoded. */
  readonly query: Pairs;
  /** With its question mark, or empty: pages write `Url.Path + Url.QueryString`. */
  readonly queryString: string;
}

export interface ConcreteRequest {
  readonly method: string;
  readonly url: ConcreteUrl;
  readonly originalUrl: ConcreteUrl;
  readonly headers: Pairs;
  readonly matchedParameters: ReadonlyMap<string, string>;
  readonly ipAddress: string;
  /** Null where the request has no body. */
  readonly body: string | null;
  readonly certificate: { readonly thumbprint: string; readonly subject: string } | null;
}

export interface ConcreteResponse {
  readonly statusCode: number;
  readonly statusReason: string;
  readonly headers: Pairs;
  readonly body: string | null;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Everything that `context` can tell one expression. What a caller cannot fill in is null where
 * null means "there is none", so leave out (`undefined`) what is not known: reading it is unsupported.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables
 */
export interface ConcreteContext {
  readonly operation: Named & { readonly method: string; readonly urlTemplate: string };
  readonly api: Named & {
    readonly path: string;
    readonly revision: string;
    readonly version: string | null;
    readonly isCurrentRevision: boolean;
    readonly serviceUrl?: ConcreteUrl | null;
  };
  readonly product:
    | (Named & {
        readonly subscriptionRequired?: boolean;
        readonly approvalRequired?: boolean;
        readonly groups?: readonly Named[];
      })
    | null;
  readonly subscription: (Named & { readonly key?: string }) | null;
  readonly user:
    | (Named & {
        readonly email?: string;
        readonly firstName?: string;
        readonly lastName?: string;
        readonly groups?: readonly Named[];
      })
    | null;
  readonly deployment: {
    readonly gatewayId?: string;
    readonly region?: string;
    readonly serviceId?: string;
    readonly serviceName?: string;
  };
  readonly workspace: Named | null;
  readonly request: ConcreteRequest;
  readonly response: ConcreteResponse | null;
  /** Written by set-variable between expressions; an expression only reads it. */
  readonly variables: Map<string, Value>;
  readonly lastError: {
    readonly source: string;
    readonly reason: string;
    readonly message: string;
    readonly scope: string;
    readonly section: string;
    readonly path: string;
    readonly policyId: string;
  } | null;
  /** As `Guid.ToString()` writes it. */
  readonly requestId: string;
  /** When the request came, in milliseconds since 1970; also the clock of the expression. */
  readonly timestampMs: number;
  /** Numbers from 0 to below 1, for `Random` and `Guid.NewGuid`. */
  readonly random: () => number;
  /** What a literal stands for that is not what the gateway sees (`isHiddenText`). */
  readonly hiddenText?: (text: string) => string;
}
