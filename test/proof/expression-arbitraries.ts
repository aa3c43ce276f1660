import fc from 'fast-check';
import { WORLD, type Held, type World, type Write } from './expression-world.ts';

/** C# that policies could hold, over few names and texts, so that much of it hangs together. */

const TEXTS = [
  ...['', '1', 'x', 'a,b', 'true', ' True ', 'GET', 'get', 'list', 'orders', 'gold', 'managed'],
  ...['/orders/list', '/list', '/orders/', '42', 'Ä', 'I', 'vip'],
];
const quote = (text: string): string => JSON.stringify(text);
const text = fc.constantFrom(...TEXTS);
const literal = text.map(quote);
const header = fc.constantFrom('X', 'x', 'Y');
const variable = fc.constantFrom('a', 'b');
const comparison = fc.constantFrom(
  'Ordinal',
  'OrdinalIgnoreCase',
  'InvariantCultureIgnoreCase',
  'CurrentCulture',
);

const FACT_TEXTS = [
  ...['Request.Method', 'Operation.Id', 'Operation.Name', 'Operation.Method'],
  ...['Operation.UrlTemplate', 'Api.Id', 'Api.Name', 'Api.Path', 'Api.Revision', 'Api.Version'],
  ...['Product.Id', 'Product?.Id', 'Product?.Name', 'Workspace?.Id', 'Workspace.Name'],
  ...['Request.Url.Path', 'Request.OriginalUrl.Path', 'Deployment.GatewayId'],
  'Deployment.Gateway.Id',
].map((path) => `context.${path}`);

const UNKNOWN_TEXTS = [
  ...['Request.Url.Host', 'Request.Url.QueryString', 'Request.IpAddress', 'Deployment.Region'],
  ...['User?.Id', 'Subscription?.Id', 'RequestId.ToString()', 'Request.Certificate?.Thumbprint'],
  ...['Request.MatchedParameters["id"]', 'Request.Body?.As<string>(true)', 'LastError?.Source'],
  'Request.MatchedParameters.GetValueOrDefault("id", "none")',
].map((path) => `context.${path}`);

const written = fc.oneof(
  variable.map((name) => `(string)context.Variables["${name}"]`),
  fc
    .tuple(variable, literal)
    .map(([name, other]) => `context.Variables.GetValueOrDefault<string>("${name}", ${other})`),
  variable.map((name) => `context.Variables.GetValueOrDefault("${name}", "")`),
);

const sent = fc.oneof(
  fc
    .tuple(header, literal)
    .map(([name, other]) => `context.Request.Headers.GetValueOrDefault("${name}", ${other})`),
  header.map((name) => `context.Request.Headers["${name}"][0]`),
  literal.map((other) => `context.Request.Url.Query.GetValueOrDefault("q", ${other})`),
);

/** Facts beside the values that they have in one world or the other. */
const COMPARED = [
  ...['Request.Method == "GET"', 'Operation.Method == "POST"', 'Operation.Id == "list"'],
  ...['Operation.Name == "The list"', 'Operation.UrlTemplate == "/list"', 'Api.Id == "orders"'],
  ...['Api.Name == "The orders"', 'Api.Path == "orders"', 'Api.Revision == "2"'],
  ...['Api.Version == "v1"', 'Api.IsCurrentRevision == true', 'Product?.Id == "gold"'],
  ...['Product?.Name == "The gold"', 'Product?.SubscriptionRequired == true'],
  ...['Workspace?.Id == "team"', 'Deployment.GatewayId == "managed"'],
  ...['Request.Url.Path == "/orders/list"', 'Request.OriginalUrl.Path == "/orders/42"'],
  ...['Deployment.Region == "x"', 'User == null', 'Subscription?.Name == "subscription"'],
].map((comparison) => `context.${comparison}`);

/** Somebody else's name for a part of the context. */
const ALIASED = [
  '{ return new[] { context }.Any(c => (string)c.Variables["a"] == "1"); }',
  '{ var c = context; return c.Variables.ContainsKey("a"); }',
  '{ var r = context.Request; return r.Headers.ContainsKey("X"); }',
  '{ var r = context.Request; return r.Method == "GET" && r.Headers.GetValueOrDefault("Y", "") == "1"; }',
  '{ var h = context.Request.Headers; return h.ContainsKey("X"); }',
  '{ var v = context.Variables; return v.ContainsKey("a") || v.Count > 1; }',
  '{ var u = context.Request.Url; return u.Path.Contains("list") || u.Query.ContainsKey("q"); }',
  '{ return context.Variables.GetValueOrDefault(variableName: "a", defaultValue: "b") == "b"; }',
];

const METHODS = [
  ...['ToLower()', 'ToUpperInvariant()', 'Trim()', 'Substring(1)', "TrimStart('/')"],
  ...['Replace("a", "b")', "Split('/').First()", "Split('/').ElementAtOrDefault(1)", 'ToString()'],
];
const TESTS = ['Equals', 'StartsWith', 'EndsWith', 'Contains'];
const PARSERS = [
  ['string.IsNullOrEmpty(', ')'],
  ['Convert.ToBoolean(', ')'],
  ['bool.Parse(', ')'],
  ['int.Parse(', ') > 1'],
  ['(bool.TryParse(', ', out var flag) && flag)'],
  ['Regex.IsMatch(', ', "^/orders(/|$)")'],
  ['string.Equals(', ', "GET", StringComparison.OrdinalIgnoreCase)'],
  ['(', ').Length > 3'],
  ['(', ' is "x")'],
] as const;
const BOOLS = [
  ...['true', 'false', 'context.Product == null', 'context.Api.IsCurrentRevision'],
  ...['context.Product.SubscriptionRequired', 'context.User == null', 'context.Workspace != null'],
  ...['new Random().Next(2) == 0', 'DateTime.UtcNow.Year > 2000', 'context.Request.Body == null'],
  ...['context.User.Groups.Any(g => g.Name == "vip")', 'context.Deployment.Gateway.IsManaged'],
  ...['context.Request.Certificate != null', 'context.Response.StatusCode == 401'],
  '(bool.TryParse(context.Request.Headers.GetValueOrDefault("X", "true"), out var b) && b)',
  '(context.Variables.GetValueOrDefault("a") is string s && s == "1")',
];

const code = fc.letrec<{ string: string; bool: string }>((tie) => ({
  string: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    literal,
    fc.constantFrom(...FACT_TEXTS),
    fc.constantFrom(...FACT_TEXTS),
    fc.constantFrom(...UNKNOWN_TEXTS),
    written,
    sent,
    fc.tuple(tie('string'), tie('string')).map(([a, b]) => `(${a} ?? ${b})`),
    fc.tuple(tie('string'), tie('string')).map(([a, b]) => `(${a} + ${b})`),
    fc.tuple(tie('bool'), tie('string'), tie('string')).map(([t, a, b]) => `(${t} ? ${a} : ${b})`),
    fc.tuple(tie('string'), fc.constantFrom(...METHODS)).map(([a, method]) => `(${a}).${method}`),
    fc.tuple(tie('string'), literal).map(([a, b]) => `new[] { ${a}, ${b} }.Last(s => s != null)`),
  ),
  bool: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...BOOLS),
    { weight: 4, arbitrary: fc.constantFrom(...COMPARED) },
    fc.tuple(tie('string'), tie('string')).map(([a, b]) => `${a} == ${b}`),
    fc.tuple(tie('string'), literal).map(([a, b]) => `${a} != ${b}`),
    fc
      .tuple(tie('string'), fc.constantFrom(...TESTS), literal)
      .map(([a, m, b]) => `(${a}).${m}(${b})`),
    fc
      .tuple(tie('string'), fc.constantFrom(...TESTS), tie('string'), comparison)
      .map(([a, m, b, how]) => `(${a}).${m}(${b}, StringComparison.${how})`),
    fc
      .tuple(tie('string'), literal, literal)
      .map(([a, b, c]) => `new[] { ${b}, ${c} }.Contains(${a})`),
    fc.tuple(tie('string'), literal).map(([a, b]) => `new[] { ${b}, "1" }.Any(s => s == ${a})`),
    fc.tuple(tie('string'), literal).map(([a, b]) => `new[] { ${b}, "" }.All(s => s != ${a})`),
    fc
      .tuple(fc.constantFrom(...PARSERS), tie('string'))
      .map(([[before, behind], a]) => `${before}${a}${behind}`),
    variable.map((name) => `(bool)context.Variables["${name}"]`),
    variable.map((name) => `context.Variables.ContainsKey("${name}")`),
    header.map((name) => `context.Request.Headers.ContainsKey("${name}")`),
    tie('bool').map((a) => `!(${a})`),
    fc
      .tuple(tie('bool'), fc.constantFrom('&&', '||', '==', '&', '|'), tie('bool'))
      .map(([a, operator, b]) => `(${a}) ${operator} (${b})`),
    fc
      .tuple(tie('bool'), tie('bool'), tie('bool'))
      .map(([t, a, b]) => `((${t}) ? (${a}) : (${b}))`),
  ),
}));

/** Conditions, most of them on one line and some as a program. */
export const condition = fc.oneof(
  { weight: 8, arbitrary: code.bool },
  {
    weight: 1,
    arbitrary: fc
      .tuple(code.string, code.bool, code.bool)
      .map(([a, b, c]) => `{ var s = ${a}; if (${b}) { return s == "1"; } return ${c}; }`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(code.bool, code.bool)
      .map(([a, b]) => `{ try { return ${a}; } catch { return ${b}; } }`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...ALIASED) },
);

const how: fc.Arbitrary<Write['how']> = fc.oneof(
  fc.record({ kind: fc.constant('constant'), text }),
  fc.record({ kind: fc.constant('code'), code: fc.oneof(code.string, code.bool) }),
  fc.record({ kind: fc.constant('unknown'), text }),
);

/** What policies wrote before a condition. */
export const writes: fc.Arbitrary<readonly Write[]> = fc.array(
  fc.oneof(
    fc.record({ place: fc.constantFrom('variable:a', 'variable:b', 'header:x'), how }),
    fc.record({ place: fc.constant('header:x'), how: fc.constant({ kind: 'removed' } as const) }),
    fc.record({
      place: fc.constant('method:*'),
      how: fc.record({ kind: fc.constant('constant'), text: fc.constantFrom('GET', 'POST') }),
    }),
  ),
  { maxLength: 3 },
);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(arbitrary, { nil: null });
const entry = (name: string) =>
  fc
    .option(text)
    .map((value): Readonly<Record<string, string>> => (value === null ? {} : { [name]: value }));

export const world: fc.Arbitrary<World> = fc.record({
  operation: fc.constantFrom(
    WORLD.operation,
    { id: 'list', method: 'POST', template: '/list' },
    { id: 'get-order', method: 'GET', template: '/{id}' },
  ),
  api: fc.constantFrom(WORLD.api, { id: 'orders', revision: '2', current: false }),
  version: maybe(fc.constant('v1')),
  product: maybe(
    fc.record({ id: fc.constantFrom('gold', 'x'), subscriptionRequired: fc.boolean() }),
  ),
  workspace: maybe(fc.constantFrom('team', 'x')),
  gateway: fc.constantFrom('managed', 'edge'),
  region: text,
  id: fc.constantFrom('42', 'x', 'list'),
  headers: fc.tuple(entry('x'), entry('y')).map(([x, y]) => ({ ...x, ...y })),
  query: entry('q'),
  body: maybe(text),
  address: fc.constantFrom('203.0.113.7', '1'),
  groups: maybe(fc.subarray(['vip', 'x'])),
  thumbprint: maybe(text),
  chance: fc.constantFrom(0, 0.5, 0.999),
  urlHoldsApiPath: fc.boolean(),
});

export const held: fc.Arbitrary<Held> = fc.record({
  operation: fc.boolean(),
  names: fc.boolean(),
  method: fc.boolean(),
  template: fc.boolean(),
  subscriptionRequired: fc.boolean(),
  gateway: fc.boolean(),
});
