/**
 * What each policy can do to a request on its way, as far as this analysis models it.
 *
 * `neutral`: goes on, whatever it does besides. `limit`: goes on or fails, whoever calls. `inline`: its children run where it stands. Everything that is not in this table is unknown.
 * Classes and sources: policy facts 4.1 and 4.1.1.
 */
export type PolicyClass =
  | 'neutral'
  | 'limit'
  | 'check-header'
  | 'ip-filter'
  | 'client-certificate'
  | 'shape-check'
  | 'validator'
  | 'inline'
  | 'choose'
  | 'concurrent'
  | 'cache-value'
  | 'answer'
  | 'mock'
  | 'cache-lookup'
  | 'semantic-cache-lookup'
  | 'call-out'
  | 'redispatch'
  | 'forward'
  | 'set-header'
  | 'set-query'
  | 'rewrite'
  | 'gateway-credentials'
  | 'set-status'
  | 'base'
  | 'fragment';

const CLASSES: ReadonlyMap<string, PolicyClass> = new Map<string, PolicyClass>([
  ['base', 'base'],
  ['include-fragment', 'fragment'],
  ['validate-jwt', 'validator'],
  ['validate-azure-ad-token', 'validator'],
  ['choose', 'choose'],
  ['retry', 'inline'],
  ['block', 'inline'],
  ['limit-concurrency', 'inline'],
  ['wait', 'concurrent'],
  ['cache-value', 'cache-value'],
  ['return-response', 'answer'],
  ['mock-response', 'mock'],
  ['cache-lookup', 'cache-lookup'],
  ['llm-semantic-cache-lookup', 'semantic-cache-lookup'],
  ['azure-openai-semantic-cache-lookup', 'semantic-cache-lookup'],
  ['invoke-request', 'redispatch'],
  ['forward-request', 'forward'],
  ['send-request', 'call-out'],
  ['send-one-way-request', 'call-out'],
  ['set-header', 'set-header'],
  ['set-query-parameter', 'set-query'],
  ['rewrite-uri', 'rewrite'],
  ['authentication-basic', 'gateway-credentials'],
  ['authentication-managed-identity', 'gateway-credentials'],
  ['authentication-token', 'gateway-credentials'],
  ['authentication-token-store', 'gateway-credentials'],
  ['set-status', 'set-status'],
  ['validate-client-certificate', 'client-certificate'],
  ['check-header', 'check-header'],
  ['ip-filter', 'ip-filter'],
  ['rate-limit', 'limit'],
  ['rate-limit-by-key', 'limit'],
  ['quota', 'limit'],
  ['quota-by-key', 'limit'],
  ['llm-token-limit', 'limit'],
  ['azure-openai-token-limit', 'limit'],
  ['llm-content-safety', 'shape-check'],
  ['validate-content', 'shape-check'],
  ['validate-parameters', 'shape-check'],
  ['validate-headers', 'shape-check'],
  ['validate-status-code', 'shape-check'],
  ['validate-odata-request', 'shape-check'],
  ['validate-graphql-request', 'shape-check'],
  ['authentication-certificate', 'neutral'],
  ['cache-lookup-value', 'neutral'],
  ['cache-remove-value', 'neutral'],
  ['cache-store', 'neutral'],
  ['cache-store-value', 'neutral'],
  ['cors', 'neutral'],
  ['cross-domain', 'neutral'],
  ['emit-metric', 'neutral'],
  ['find-and-replace', 'neutral'],
  ['get-authorization-context', 'neutral'],
  ['invoke-dapr-binding', 'neutral'],
  ['json-to-xml', 'neutral'],
  ['jsonp', 'neutral'],
  ['llm-emit-token-metric', 'neutral'],
  ['azure-openai-emit-token-metric', 'neutral'],
  ['llm-semantic-cache-store', 'neutral'],
  ['azure-openai-semantic-cache-store', 'neutral'],
  ['log-to-eventhub', 'neutral'],
  ['proxy', 'neutral'],
  ['publish-to-dapr', 'neutral'],
  ['redirect-content-urls', 'neutral'],
  ['send-service-bus-message', 'neutral'],
  ['set-backend-service', 'neutral'],
  ['set-body', 'neutral'],
  ['set-method', 'neutral'],
  ['set-request-metric-dimension-value', 'neutral'],
  ['set-variable', 'neutral'],
  ['trace', 'neutral'],
  ['xml-to-json', 'neutral'],
  ['xsl-transform', 'neutral'],
]);

/** Policies that the gateway leaves out of WebSocket APIs (policy facts 7.3). */
const NOT_ON_WEBSOCKET = new Set([
  'mock-response',
  'cache-lookup',
  'cache-store',
  'cors',
  'set-body',
  'validate-content',
]);

/** Classes whose policies may refuse a request, and otherwise let it go on. */
export const GUARDS: ReadonlySet<PolicyClass> = new Set<PolicyClass>([
  'limit',
  'check-header',
  'ip-filter',
  'client-certificate',
  'shape-check',
]);

/** Undefined: we do not know what it does. */
export function classOf(name: string, apiType: string): PolicyClass | undefined {
  if (apiType === 'websocket' && NOT_ON_WEBSOCKET.has(name)) return 'neutral';
  return CLASSES.get(name);
}
