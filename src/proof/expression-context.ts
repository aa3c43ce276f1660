import type { ConcreteContext, ConcreteUrl, Pairs } from '../expression/concrete/context.ts';
import { unsupported } from '../expression/concrete/failures.ts';
import type { Value } from '../expression/concrete/values.ts';
import { fixedPath, type Facts } from './facts.ts';
import { senderAddress, type Guess } from './guess.ts';
import { pathOf, spelled, templatePath } from './request-path.ts';
import { lastErrorOf, responseOf } from './failure-context.ts';

/** What is known when an expression is evaluated. */
export interface Known {
  readonly facts: Facts;
  /** Null: nothing of the request is known, and whatever reads of it cannot be told. */
  readonly guess: Guess | null;
  readonly variables: ReadonlyMap<string, Value>;
  readonly overrides: Overrides;
  /** In on-error: the status as it stands, and what failed; null where that is not known. */
  readonly error: {
    readonly status: number | null;
    readonly source: string | null;
    readonly reason: string | null;
  } | null;
  /** Reading `url-path`: does `Request.Url.Path` hold the path of the API? */
  readonly urlHoldsApiPath: () => boolean;
  /** Reading `path-spelling`: is a path spelled as its template? Yes, where nobody says. */
  readonly pathAsWritten?: () => boolean;
}

/** What policies put in the place of what the caller sent. */
export interface Overrides {
  /** By lower-case name; null where a header was removed. */
  readonly headers: ReadonlyMap<string, string | null>;
  /** The expression looks at no header but these. */
  readonly noOthers: boolean;
  readonly method: string | null;
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
    get product() {
      return productOf(facts);
    },
    get subscription() {
      return keyOf(known, { id: 'subscription', name: 'subscription' });
    },
    get user() {
      return keyOf(known, { id: 'user', name: 'user', groups: groupsOf(known) });
    },
    get deployment() {
      return facts.gateway === null ? {} : { gatewayId: facts.gateway };
    },
    get workspace() {
      return facts.workspace === null ? null : { id: facts.workspace, name: facts.workspace };
    },
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
    hiddenText: (text) => hiddenText(known, text),
  };
}

function hiddenText(known: Known, text: string): string {
  return (
    guessed(known, ({ secrets }) => secrets.get(text)) ?? unsupported('a text filled in later')
  );
}

function guessed<T>({ guess }: Known, read: (guess: Guess) => T): T {
  return guess === null ? unsupported('the request') : read(guess);
}

function operationOf({ operation }: Facts): ConcreteContext['operation'] {
  if (operation === null) return unsupported('the operation');
  return {
    get id() {
      return operation.id;
    },
    get name() {
      return operation.name ?? unsupported('the name of the operation');
    },
    get method() {
      return operation.method ?? unsupported('the method of the operation');
    },
    get urlTemplate() {
      return operation.template ?? unsupported('the template of the operation');
    },
  };
}

/** Facts are read one by one, when they are asked for: proofs are shared by what they looked at. */
function apiOf({ api }: Facts): ConcreteContext['api'] {
  return {
    // What a revision that is not current calls itself is not documented (policy facts 6).
    get id() {
      return api.current ? api.id : unsupported('the id of a revision');
    },
    get name() {
      return api.name ?? unsupported('the name of the API');
    },
    get path() {
      return api.path;
    },
    get revision() {
      return api.revision;
    },
    get version() {
      // Whether that of an API without versions is null or empty is not documented.
      return api.version ?? unsupported('the version of an API that has none');
    },
    get isCurrentRevision() {
      return api.current;
    },
  };
}

function productOf({ product }: Facts): ConcreteContext['product'] {
  if (product === null) return null;
  return {
    get id() {
      return product.id;
    },
    get name() {
      return product.name ?? unsupported('the name of the product');
    },
    get subscriptionRequired() {
      return product.subscriptionRequired ?? unsupported('whether the product asks for a key');
    },
  };
}

function keyOf<T>(known: Known, holder: T): T | null {
  return guessed(known, ({ groups }) => (groups === null ? null : holder));
}

function groupsOf({ guess }: Known) {
  return (guess?.groups ?? []).map((name) => ({ id: name, name }));
}

function requestOf(known: Known): ConcreteContext['request'] {
  return {
    get method() {
      return known.overrides.method ?? methodOf(known);
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
      return headersOf(known);
    },
    get matchedParameters() {
      return guessed(known, ({ parameters }) => parameters);
    },
    get ipAddress() {
      return guessed(known, senderAddress);
    },
    get body() {
      return guessed(known, ({ body }) => body);
    },
    get certificate() {
      return guessed(known, certificateOf);
    },
  };
}

function methodOf(known: Known): string {
  return known.facts.operation?.method ?? guessed(known, ({ method }) => method ?? 'GET');
}

/** What policies wrote stands over what was sent. */
function headersOf(known: Known): Pairs {
  const { headers: written, noOthers } = known.overrides;
  const sent = noOthers ? new Map<string, string>() : guessed(known, ({ headers }) => headers);
  const all = new Map<string, string | null>([...sent, ...written]);
  return [...all].flatMap(([name, value]): Pairs => (value === null ? [] : [[name, value]]));
}

/** Of a certificate only the claims are known that a guess gives it. */
function certificateOf({ certificate }: Guess): ConcreteContext['request']['certificate'] {
  if (certificate === null) return null;
  return {
    get thumbprint() {
      return certificate['thumbprint'] ?? unsupported('the thumbprint of a certificate');
    },
    get subject() {
      return certificate['subject'] ?? unsupported('the subject of a certificate');
    },
  };
}

function knownPath({ facts, pathAsWritten = () => true }: Known): string | null {
  const path = fixedPath(facts);
  return path !== null && pathAsWritten() ? path : null;
}

function fullPath(known: Known): string {
  return knownPath(known) ?? guessed(known, (guess) => pathOf(known.facts, guess));
}

function pathWithoutApi(known: Known): string {
  const { facts } = known;
  const path = knownPath(known);
  if (path !== null) return path.slice(facts.base.length) || '/';
  return guessed(known, ({ parameters, spelling }) =>
    spelled(templatePath(facts, parameters) || '/', spelling),
  );
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
