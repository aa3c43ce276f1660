import type { ConcreteContext, ConcreteUrl, Pairs } from '../expression/concrete/context.ts';
import { unsupported } from '../expression/concrete/failures.ts';
import type { Value } from '../expression/concrete/values.ts';
import { fixedPath, type Facts } from './facts.ts';
import type { Guess } from './guess.ts';
import { pathOf, templatePath } from './request-path.ts';

/** What is known when an expression is evaluated. */
export interface Known {
  readonly facts: Facts;
  /** Null: nothing of the request is known, and whatever reads of it cannot be told. */
  readonly guess: Guess | null;
  readonly variables: ReadonlyMap<string, Value>;
  /** In on-error: the status as it stands and the policy that failed. */
  readonly error: { readonly status: number | null; readonly policy: string } | null;
  /** Reading `url-path`: does `Request.Url.Path` hold the path of the API? */
  readonly urlHoldsApiPath: () => boolean;
}

/**
 * The context of an expression in which everything unknown is poison: reading it ends the
 * evaluation as not supported. So whatever comes out does not hang on anything unknown.
 */
export function contextOf(known: Known): ConcreteContext {
  const { facts, variables } = known;
  return {
    get operation() {
      return operationOf(facts);
    },
    api: apiOf(facts),
    product: productOf(facts),
    get subscription() {
      return keyOf(known, { id: 'subscription', name: 'subscription' });
    },
    get user() {
      return keyOf(known, { id: 'user', name: 'user', groups: groupsOf(known) });
    },
    deployment: {},
    workspace: facts.workspace === null ? null : { id: facts.workspace, name: facts.workspace },
    request: requestOf(known),
    get response() {
      return responseOf(known);
    },
    variables: new Map(variables),
    get lastError() {
      return lastErrorOf(known);
    },
    get requestId() {
      return guessed(known, () => '00000000-0000-4000-8000-000000000001');
    },
    get timestampMs() {
      return unsupported('the clock');
    },
    random: () => guessed(known, ({ chance }) => chance),
  };
}

function guessed<T>({ guess }: Known, read: (guess: Guess) => T): T {
  return guess === null ? unsupported('the request') : read(guess);
}

function operationOf({ operation }: Facts): ConcreteContext['operation'] {
  if (operation === null) return unsupported('the operation');
  const { id, name, method, template } = operation;
  return {
    id,
    get name() {
      return name ?? unsupported('the name of the operation');
    },
    get method() {
      return method ?? unsupported('the method of the operation');
    },
    get urlTemplate() {
      return template ?? unsupported('the template of the operation');
    },
  };
}

function apiOf({ api }: Facts): ConcreteContext['api'] {
  return {
    // What a revision that is not current calls itself is not documented (policy facts 6).
    get id() {
      return api.current ? api.id : unsupported('the id of a revision');
    },
    get name() {
      return api.name ?? unsupported('the name of the API');
    },
    path: api.path,
    revision: api.revision,
    version: api.version,
    isCurrentRevision: api.current,
  };
}

function productOf({ product }: Facts): ConcreteContext['product'] {
  if (product === null) return null;
  const { id, name, subscriptionRequired } = product;
  return {
    id,
    get name() {
      return name ?? unsupported('the name of the product');
    },
    ...(subscriptionRequired === null ? {} : { subscriptionRequired }),
  };
}

function keyOf<T>(known: Known, holder: T): T | null {
  return guessed(known, ({ groups }) => (groups === null ? null : holder));
}

function groupsOf({ guess }: Known) {
  return (guess?.groups ?? []).map((name) => ({ id: name, name }));
}

function requestOf(known: Known): ConcreteContext['request'] {
  const { facts } = known;
  return {
    get method() {
      return facts.operation?.method ?? guessed(known, ({ method }) => method ?? 'GET');
    },
    get url() {
      return urlOf(known, () =>
        known.urlHoldsApiPath() ? fullPath(known) : pathWithoutApi(known),
      );
    },
    get originalUrl() {
      return urlOf(known, () => fullPath(known));
    },
    get headers() {
      return guessed(known, ({ headers }): Pairs => [...headers]);
    },
    get matchedParameters() {
      return guessed(known, ({ parameters }) => parameters);
    },
    get ipAddress() {
      return guessed(known, ({ address }) => address);
    },
    get body() {
      return guessed(known, ({ body }) => body);
    },
    get certificate() {
      return guessed(known, () => null);
    },
  };
}

function fullPath(known: Known): string {
  return fixedPath(known.facts) ?? guessed(known, (guess) => pathOf(known.facts, guess));
}

function pathWithoutApi(known: Known): string {
  const { facts } = known;
  const path = fixedPath(facts);
  if (path !== null) return path.slice(facts.base.length) || '/';
  return guessed(known, ({ parameters }) => templatePath(facts, parameters) || '/');
}

function urlOf(known: Known, path: () => string): ConcreteUrl {
  return {
    get scheme() {
      return unsupported('the scheme');
    },
    get host() {
      return unsupported('the host');
    },
    get port() {
      return unsupported('the port');
    },
    get path() {
      return path();
    },
    get query() {
      return guessed(known, ({ query }): Pairs => [...query]);
    },
    get queryString() {
      return guessed(known, ({ query }) => queryStringOf(query));
    },
  };
}

export function queryStringOf(query: ReadonlyMap<string, string>): string {
  const pairs = [...query].map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function responseOf({ error }: Known): ConcreteContext['response'] {
  const { status } = error ?? unsupported('the response');
  return {
    get statusCode() {
      return status ?? unsupported('the status of the failure');
    },
    get statusReason() {
      return unsupported('the reason of the failure');
    },
    get headers() {
      return unsupported('the headers of the failure');
    },
    get body() {
      return unsupported('the body of the failure');
    },
  };
}

function lastErrorOf({ error }: Known): ConcreteContext['lastError'] {
  const { policy } = error ?? unsupported('the last error');
  const poison = (): never => unsupported('the details of the failure');
  return {
    source: policy,
    get reason() {
      return poison();
    },
    get message() {
      return poison();
    },
    get scope() {
      return poison();
    },
    get section() {
      return poison();
    },
    get path() {
      return poison();
    },
    get policyId() {
      return poison();
    },
  };
}
