import type { ConcreteContext, ConcreteUrl } from './context.ts';
import { cast, nameOf } from './conversions.ts';
import { unsupported } from './failures.ts';
import { expectArgs } from './invocation.ts';
import type { Invocation } from './invocation.ts';
import { parseJson } from './json-text.ts';
import { headersOf, stringsByName, valuesOf, variablesOf } from './lookup.ts';
import { bare, intOf } from './values.ts';
import type { HostValue, Value } from './values.ts';

/** Values are computed when they are read; undefined is not known and cannot be read. */
type Fields = Readonly<Record<string, () => Value | undefined>>;

function recordOf(name: string, fields: Fields): HostValue {
  const member = (key: string) => (Object.hasOwn(fields, key) ? fields[key]?.() : undefined);
  return { type: 'host', name, member };
}

/** Bodies that were read: which of them a second reading would still find is not known. */
export type BodiesRead = Set<string>;

/**
 * `context`.
 *
 * @see https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables
 */
export function contextOf(context: ConcreteContext, read: BodiesRead): HostValue {
  const record = recordOf('IProxyRequestContext', {
    Api: () => apiOf(context),
    Deployment: () => deploymentOf(context),
    LastError: () => lastErrorOf(context),
    Operation: () => operationOf(context),
    Product: () => productOf(context),
    Request: () => requestOf(context, read),
    RequestId: () => ({ type: 'guid', text: context.requestId }),
    Response: () => responseOf(context, read),
    Subscription: () => subscriptionOf(context),
    User: () => userOf(context),
    Variables: () => variablesOf(context),
    Workspace: () => context.workspace && recordOf('IWorkspace', named(context.workspace)),
  });
  return { ...record, call: trace };
}

/** `context.Trace("…")` changes nothing that an expression or a policy can see. */
function trace(invocation: Invocation): Value | undefined {
  if (invocation.name !== 'Trace') return undefined;
  expectArgs(invocation, 1);
  const [message] = invocation.args;
  return typeof message === 'string' ? null : unsupported('Trace with this');
}

/** Each is read on its own: one of them may not be known. */
function named(thing: { readonly id: string; readonly name: string }): Fields {
  return { Id: () => thing.id, Name: () => thing.name };
}

function apiOf({ api }: ConcreteContext): HostValue {
  const { serviceUrl } = api;
  return recordOf('IApi', {
    ...named(api),
    Path: () => api.path,
    Revision: () => api.revision,
    Version: () => api.version,
    IsCurrentRevision: () => api.isCurrentRevision,
    ServiceUrl: () => serviceUrl && urlOf(serviceUrl),
  });
}

function operationOf({ operation }: ConcreteContext): HostValue {
  return recordOf('IOperation', {
    ...named(operation),
    Method: () => operation.method,
    UrlTemplate: () => operation.urlTemplate,
  });
}

function deploymentOf({ deployment }: ConcreteContext): HostValue {
  const { gatewayId } = deployment;
  const gateway = recordOf('IGateway', {
    Id: () => gatewayId,
    InstanceId: () => (gatewayId === 'managed' ? gatewayId : undefined),
    IsManaged: () => (gatewayId === undefined ? undefined : gatewayId === 'managed'),
  });
  return recordOf('IDeployment', {
    Gateway: () => gateway,
    GatewayId: () => gatewayId,
    Region: () => deployment.region,
    ServiceId: () => deployment.serviceId,
    ServiceName: () => deployment.serviceName,
  });
}

type Groups = readonly { readonly id: string; readonly name: string }[];

function groupsOf(groups: Groups | undefined): Value | undefined {
  const items = groups?.map((group) => recordOf('IGroup', named(group)));
  return items && { type: 'enumerable', itemType: 'IGroup', iterate: () => items };
}

function productOf({ product }: ConcreteContext): HostValue | null {
  return (
    product &&
    recordOf('IProduct', {
      ...named(product),
      SubscriptionRequired: () => product.subscriptionRequired,
      ApprovalRequired: () => product.approvalRequired,
      Groups: () => groupsOf(product.groups),
    })
  );
}

function subscriptionOf({ subscription }: ConcreteContext): HostValue | null {
  if (subscription === null) return null;
  return recordOf('ISubscription', { ...named(subscription), Key: () => subscription.key });
}

function userOf({ user }: ConcreteContext): HostValue | null {
  return (
    user &&
    recordOf('IUser', {
      Id: () => user.id,
      Email: () => user.email,
      FirstName: () => user.firstName,
      LastName: () => user.lastName,
      Groups: () => groupsOf(user.groups),
    })
  );
}

/** @see https://learn.microsoft.com/azure/api-management/api-management-error-handling-policies */
function lastErrorOf({ lastError }: ConcreteContext): HostValue | null {
  return (
    lastError &&
    recordOf('ILastError', {
      Source: () => lastError.source,
      Reason: () => lastError.reason,
      Message: () => lastError.message,
      Scope: () => lastError.scope,
      Section: () => lastError.section,
      Path: () => lastError.path,
      PolicyId: () => lastError.policyId,
    })
  );
}

function requestOf({ request }: ConcreteContext, read: BodiesRead): HostValue {
  return recordOf('IRequest', {
    Body: () => bodyOf(request.body, 'request', read),
    Certificate: () => certificateOf(request.certificate),
    Headers: () => headersOf(request.headers),
    IpAddress: () => request.ipAddress,
    MatchedParameters: () => stringsByName('MatchedParameters', request.matchedParameters),
    Method: () => request.method,
    OriginalUrl: () => urlOf(request.originalUrl),
    Url: () => urlOf(request.url),
  });
}

function certificateOf(certificate: ConcreteContext['request']['certificate']): HostValue | null {
  return (
    certificate &&
    recordOf('X509Certificate2', {
      Thumbprint: () => certificate.thumbprint,
      Subject: () => certificate.subject,
    })
  );
}

function responseOf({ response }: ConcreteContext, read: BodiesRead): HostValue | null {
  return (
    response &&
    recordOf('IResponse', {
      Body: () => bodyOf(response.body, 'response', read),
      Headers: () => headersOf(response.headers),
      StatusCode: () => intOf(response.statusCode),
      StatusReason: () => response.statusReason,
    })
  );
}

const USUAL_PORTS: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['https', 443],
]);

function urlOf(url: ConcreteUrl): HostValue {
  const record = recordOf('IUrl', {
    Scheme: () => url.scheme,
    Host: () => url.host,
    Port: () => intOf(url.port),
    Path: () => url.path,
    Query: () => valuesOf('Query', url.query),
    QueryString: () => url.queryString,
    'ToString()': () => urlText(url),
  });
  return record;
}

/** How a port that is not the usual one is written is not documented, nor whether it is. */
function urlText(url: ConcreteUrl): string {
  if (USUAL_PORTS.get(url.scheme) !== url.port) unsupported('the text of a URL with a port');
  return `${url.scheme}://${url.host}${url.path}${url.queryString}`;
}

function bodyOf(text: string | null, name: string, read: BodiesRead): HostValue | null {
  if (text === null) return null;
  const call = (invocation: Invocation): Value | undefined => {
    if (invocation.name !== 'As') return undefined;
    if (read.has(name)) unsupported('a body that was read before');
    if (!preserves(invocation)) read.add(name);
    return bodyAs(text, invocation);
  };
  return { type: 'host', name: 'IMessageBody', call };
}

/** `As<T>()`, `As<T>(true)`, `As<T>(preserveContent: true)`. */
function preserves({ args, argNames }: Invocation): boolean {
  if (args.length === 0) return false;
  const [value] = args;
  const fits = args.length === 1 && [null, 'preserveContent'].includes(argNames[0] ?? null);
  return fits && typeof value === 'boolean' ? value : unsupported('As with these arguments');
}

function bodyAs(text: string, { typeArguments }: Invocation): Value {
  const [type] = typeArguments;
  const name = type === undefined ? '' : nameOf(type);
  if (name === 'string') return text;
  if (type === undefined || !['JObject', 'JArray', 'JToken'].includes(name)) {
    unsupported(`a body as ${name}`);
  }
  return bare(cast({ type: 'json', node: parseJson(text) }, type));
}
