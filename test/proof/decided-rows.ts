import type { Held, World, Write } from './expression-world.ts';

// Forms of expressions, what each comes to before anything of the request is known, and the page that
// says what .NET, or the gateway, does there.

type Outcome = 'true' | 'false' | 'throws' | 'unknown';

export interface Situation {
  readonly world?: Partial<World>;
  readonly held?: Partial<Held>;
  readonly writes?: readonly Write[];
}

export type Row = readonly [
  form: string,
  code: string,
  outcome: Outcome,
  page: string,
  situation?: Situation,
];

export const CONTEXT =
  'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables';
const VARIABLES =
  'https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ref-context-variables';
export const csharp = (page: string): string =>
  `https://learn.microsoft.com/dotnet/csharp/language-reference/${page}`;
export const api = (page: string): string =>
  `https://learn.microsoft.com/dotnet/api/system.${page}`;
const linq = (method: string): string => api(`linq.enumerable.${method}`);
const JSON_NET = 'https://www.newtonsoft.com/json/help/html/N_Newtonsoft_Json_Linq.htm';

const EQUALITY = csharp('operators/equality-operators');
const LOGIC = csharp('operators/boolean-logical-operators');
const MEMBERS = csharp('operators/member-access-operators');
const CASTS = csharp('operators/type-testing-and-cast');
const NULL = api('nullreferenceexception');
export const STRINGS =
  'https://learn.microsoft.com/dotnet/standard/base-types/best-practices-strings';

export const OTHER_REVISION: Situation = {
  world: { api: { id: 'orders', revision: '2', current: false } },
};
const WITHOUT_PRODUCT: Situation = { world: { product: null } };
export const FACTS: readonly Row[] = [
  ['the method', 'context.Request.Method == "GET"', 'true', CONTEXT],
  ['the method in another case', 'context.Request.Method == "get"', 'false', EQUALITY],
  ['the method, unequal', 'context.Request.Method != "OPTIONS"', 'true', EQUALITY],
  [
    'the method, told how to compare',
    'context.Request.Method.Equals("get", StringComparison.OrdinalIgnoreCase)',
    'true',
    api('string.equals'),
  ],
  ['the method of the operation', 'context.Operation.Method == "POST"', 'false', CONTEXT],
  ['the id of the operation', 'context.Operation.Id == "list"', 'true', CONTEXT],
  ['its name', 'context.Operation.Name == "The list"', 'true', CONTEXT],
  ['its template', 'context.Operation.UrlTemplate == "/list"', 'true', CONTEXT],
  ['the id of the API', 'context.Api.Id == "orders"', 'true', CONTEXT],
  ['its name', 'context.Api.Name.Contains("orders")', 'true', CONTEXT],
  ['its path', 'context.Api.Path == "orders"', 'true', CONTEXT],
  ['its revision', 'context.Api.Revision == "1"', 'true', CONTEXT],
  ['the revision that is current', 'context.Api.IsCurrentRevision', 'true', CONTEXT],
  ['one that is not', '!context.Api.IsCurrentRevision', 'true', CONTEXT, OTHER_REVISION],
  ['its version', 'context.Api.Version == "v1"', 'true', CONTEXT, { world: { version: 'v1' } }],
  ['the product', 'context.Product.Id == "gold"', 'true', CONTEXT],
  ['its name', 'context.Product?.Name == "The gold"', 'true', CONTEXT],
  ['whether it asks for a key', 'context.Product.SubscriptionRequired', 'true', CONTEXT],
  ['no product', 'context.Product == null', 'true', CONTEXT, WITHOUT_PRODUCT],
  ['the id of no product', 'context.Product?.Id == "gold"', 'false', MEMBERS, WITHOUT_PRODUCT],
  ['no product, asked for its id', 'context.Product.Id == "gold"', 'throws', NULL, WITHOUT_PRODUCT],
  [
    'the workspace',
    'context.Workspace.Id == "team"',
    'true',
    CONTEXT,
    { world: { workspace: 'team' } },
  ],
  ['no workspace', 'context.Workspace == null', 'true', CONTEXT],
  ['the gateway', 'context.Deployment.GatewayId == "managed"', 'true', CONTEXT],
  ['the gateway, newly spelled', 'context.Deployment.Gateway.Id != "edge"', 'true', CONTEXT],
  ['a managed gateway', 'context.Deployment.Gateway.IsManaged', 'true', CONTEXT],
  [
    'a path that is fixed',
    'context.Request.OriginalUrl.Path.EndsWith("/list", StringComparison.Ordinal)',
    'true',
    CONTEXT,
  ],
  [
    'the same inside of the API',
    'context.Request.Url.Path == "/list"',
    'true',
    CONTEXT,
    { world: { urlHoldsApiPath: false } },
  ],
];

export const STRING_FORMS: readonly Row[] = [
  ['StartsWith', 'context.Api.Path.StartsWith("ord")', 'true', STRINGS],
  [
    'StartsWith, ordinal',
    '"/api".StartsWith("/API", StringComparison.Ordinal)',
    'false',
    api('string.startswith'),
  ],
  ['StartsWith of nothing', '"abc".StartsWith("")', 'true', api('string.startswith')],
  ['EndsWith', 'context.Api.Path.EndsWith("s")', 'true', api('string.endswith')],
  ['Contains is ordinal', '"GET,POST".Contains("get")', 'false', api('string.contains')],
  [
    'Contains, told how',
    '"GET,POST".Contains("get", StringComparison.OrdinalIgnoreCase)',
    'true',
    api('string.contains'),
  ],
  ['Equals of nothing', 'context.Request.Method.Equals(null)', 'false', api('string.equals')],
  ['string.Equals', 'string.Equals(null, context.Api.Id)', 'false', api('string.equals')],
  [
    'string.Compare of equals',
    'string.Compare("GET", context.Request.Method, true) == 0',
    'true',
    api('string.compare'),
  ],
  [
    'the same without an i',
    'string.Compare("POST", "post", true) == 0',
    'true',
    api('string.compare'),
  ],
  ['IndexOf', 'context.Api.Path.IndexOf("d") == 2', 'true', api('string.indexof')],
  ['IndexOf of what is not there', '"abc".IndexOf(\'x\') >= 0', 'false', api('string.indexof')],
  [
    'IsNullOrEmpty',
    'string.IsNullOrEmpty(context.Product?.Id)',
    'true',
    api('string.isnullorempty'),
    WITHOUT_PRODUCT,
  ],
  [
    'IsNullOrWhiteSpace',
    'string.IsNullOrWhiteSpace(" \\t")',
    'true',
    api('string.isnullorwhitespace'),
  ],
  [
    'ToLowerInvariant',
    'context.Request.Method.ToLowerInvariant() == "get"',
    'true',
    api('string.tolowerinvariant'),
  ],
  [
    'ToUpperInvariant',
    '"list".ToUpperInvariant() == "LIST"',
    'true',
    api('string.toupperinvariant'),
  ],
  [
    'ToLower without an I',
    'context.Request.Method.ToLower() == "get"',
    'true',
    api('string.tolower'),
  ],
  ['Trim', '" on ".Trim() == "on"', 'true', api('string.trim')],
  ['Substring', 'context.Api.Path.Substring(0, 3) == "ord"', 'true', api('string.substring')],
  ['Substring too far', 'context.Api.Path.Substring(10) == ""', 'throws', api('string.substring')],
  [
    'Split',
    '"GET,POST".Split(\',\').Contains(context.Request.Method)',
    'true',
    api('string.split'),
  ],
  [
    'an item of Split that is not there',
    '"a/b".Split(\'/\')[2] == ""',
    'throws',
    api('indexoutofrangeexception'),
  ],
  ['Replace', '"{id}".Replace("{id}", "1") == "1"', 'true', api('string.replace')],
  [
    'a sum',
    'context.Api.Id + "/" + context.Operation.Id == "orders/list"',
    'true',
    csharp('operators/addition-operator'),
  ],
  [
    'interpolation',
    '$"{context.Api.Id}-{1 + 1}" == "orders-2"',
    'true',
    csharp('tokens/interpolated'),
  ],
  [
    'string.Format',
    'string.Format("{0}:{1}", context.Api.Id, 2) == "orders:2"',
    'true',
    api('string.format'),
  ],
  ['string.Join', 'string.Join("|", new[] { "a", "b" }) == "a|b"', 'true', api('string.join')],
  ['string.Concat', 'string.Concat("a", null, true) == "aTrue"', 'true', api('string.concat')],
  ['the length', 'context.Api.Id.Length > 3', 'true', api('string.length')],
  [
    'a pattern',
    'Regex.IsMatch(context.Operation.UrlTemplate, "^/l[a-z]+$")',
    'true',
    api('text.regularexpressions.regex.ismatch'),
  ],
  [
    'an unescaped text',
    'Uri.UnescapeDataString("a%2Fb") == "a/b"',
    'true',
    api('uri.unescapedatastring'),
  ],
  [
    'base64',
    'Encoding.UTF8.GetString(Convert.FromBase64String("b24=")) == "on"',
    'true',
    api('convert.frombase64string'),
  ],
];

export const LIST_FORMS: readonly Row[] = [
  [
    'a list that contains it',
    'new[] { "GET", "HEAD" }.Contains(context.Request.Method)',
    'true',
    linq('contains'),
  ],
  [
    'a list that does not',
    'new string[] { "POST" }.Contains(context.Request.Method)',
    'false',
    linq('contains'),
  ],
  [
    'a list with a comparer',
    'new[] { "get" }.Contains(context.Request.Method, StringComparer.OrdinalIgnoreCase)',
    'true',
    linq('contains'),
  ],
  [
    'a List',
    'new List<string> { "list" }.Contains(context.Operation.Id)',
    'true',
    api('collections.generic.list-1.contains'),
  ],
  [
    'a HashSet',
    'new HashSet<string> { "list" }.Contains(context.Operation.Id)',
    'true',
    api('collections.generic.hashset-1.contains'),
  ],
  [
    'a Dictionary',
    'new Dictionary<string, string> { { "list", "on" } }.ContainsKey(context.Operation.Id)',
    'true',
    api('collections.generic.dictionary-2.containskey'),
  ],
  ['Any', 'new[] { "l", "x" }.Any(p => context.Operation.Id.StartsWith(p))', 'unknown', STRINGS],
  [
    'Any, ordinal',
    'new[] { "x", "l" }.Any(p => context.Operation.Id.StartsWith(p, StringComparison.Ordinal))',
    'true',
    linq('any'),
  ],
  ['Any of none', 'new string[0].Any()', 'false', linq('any')],
  ['Any stops at the first', 'new[] { "a", null }.Any(p => p.Length == 1)', 'true', linq('any')],
  ['All', 'new[] { "a", "b" }.All(p => p != context.Api.Id)', 'true', linq('all')],
  ['First', 'new[] { "a", "b" }.First(p => p != "a") == "b"', 'true', linq('first')],
  ['First of none', 'new[] { "a" }.First(p => p == "b") == "b"', 'throws', linq('first')],
  [
    'FirstOrDefault of none',
    'new[] { "a" }.FirstOrDefault(p => p == "b") == null',
    'true',
    linq('firstordefault'),
  ],
  ['Count', 'new[] { "a", "b" }.Count() == 2', 'true', linq('count')],
  [
    'Where and Select',
    'new[] { "a", "" }.Where(p => p != "").Select(p => p + "!").Single() == "a!"',
    'true',
    linq('where'),
  ],
  ['an item', 'new[] { "a", "b" }[1] == "b"', 'true', csharp('builtin-types/arrays')],
  ['an item too far', 'new[] { "a" }[1] == "b"', 'throws', api('indexoutofrangeexception')],
];

export const LOGIC_FORMS: readonly Row[] = [
  ['`||` that needs no more', 'true || context.Request.Headers.ContainsKey("X")', 'true', LOGIC],
  ['`&&` that needs no more', 'false && context.Request.Headers.ContainsKey("X")', 'false', LOGIC],
  [
    '`||` that needs the second',
    'false || context.Request.Headers.ContainsKey("X")',
    'unknown',
    LOGIC,
  ],
  [
    '`||` looks at the first first',
    'context.Request.Headers.ContainsKey("X") || true',
    'unknown',
    LOGIC,
  ],
  ['`|` looks at both', 'true | context.Request.Headers.ContainsKey("X")', 'unknown', LOGIC],
  ['`!`', '!(context.Api.Id == "orders")', 'false', LOGIC],
  ['`^`', 'true ^ context.Api.IsCurrentRevision', 'false', LOGIC],
  [
    '`?:` leaves the other side',
    'context.Product == null ? context.User == null : true',
    'true',
    csharp('operators/conditional-operator'),
  ],
  [
    '`??` leaves its right side',
    '(context.Api.Id ?? context.User.Id) == "orders"',
    'true',
    csharp('operators/null-coalescing-operator'),
  ],
  [
    '`??` of null',
    '(context.Product?.Id ?? "none") == "none"',
    'true',
    csharp('operators/null-coalescing-operator'),
    WITHOUT_PRODUCT,
  ],
  [
    '`?.` leaves its arguments',
    'context.Product?.Id.Substring(context.User.Id.Length) == null',
    'true',
    MEMBERS,
    WITHOUT_PRODUCT,
  ],
  [
    'numbers',
    '1 + 1 == 2 && 7 / 2 == 3 && 2 > 1L',
    'true',
    csharp('operators/arithmetic-operators'),
  ],
  ['division by zero', '1 / 0 == 1', 'throws', api('dividebyzeroexception')],
  ['Math', 'Math.Max(1, 2) == 2', 'true', api('math.max')],
];

export const CONVERSIONS: readonly Row[] = [
  ['Convert.ToBoolean', 'Convert.ToBoolean("True")', 'true', api('convert.toboolean')],
  [
    'Convert.ToBoolean of null',
    'Convert.ToBoolean((string)null)',
    'false',
    api('convert.toboolean'),
  ],
  ['Convert.ToBoolean of a word', 'Convert.ToBoolean("yes")', 'throws', api('convert.toboolean')],
  ['bool.Parse', 'bool.Parse(" tRUE ")', 'true', api('boolean.parse')],
  ['bool.Parse of a number', 'bool.Parse("1")', 'throws', api('boolean.parse')],
  ['bool.Parse of null', 'bool.Parse(null)', 'throws', api('boolean.parse')],
  ['bool.TryParse', 'bool.TryParse("on", out var b) || b', 'false', api('boolean.tryparse')],
  ['int.Parse', 'int.Parse(context.Api.Revision) == 1', 'true', api('int32.parse')],
  ['int.Parse of a word', 'int.Parse(context.Api.Id) == 1', 'throws', api('int32.parse')],
  ['int.TryParse', 'int.TryParse("7", out int n) && n == 7', 'true', api('int32.tryparse')],
  ['Convert.ToInt32', 'Convert.ToInt32("5") == 5', 'true', api('convert.toint32')],
  [
    'ToString of a bool',
    'context.Api.IsCurrentRevision.ToString() == "True"',
    'true',
    api('boolean.tostring'),
  ],
  ['Guid.TryParse', 'Guid.TryParse("orders", out var g)', 'false', api('guid.tryparse')],
  ['a cast of null to a class', '(string)null == null', 'true', CASTS],
  ['a cast that cuts off', '(int)2.9 == 2', 'true', CASTS],
  ['JSON', '(bool)JObject.Parse("{\\"on\\": true}")["on"]', 'true', JSON_NET],
];

export const writes = (place: string, how: Write['how']): Situation => ({
  writes: [{ place, how }],
});
export const constant = (text: string): Situation =>
  writes('variable:a', { kind: 'constant', text });
const computed = (code: string): Situation => writes('variable:a', { kind: 'code', code });

export const VARIABLE_FORMS: readonly Row[] = [
  [
    'a constant is a string',
    '(string)context.Variables["a"] == "on"',
    'true',
    VARIABLES,
    constant('on'),
  ],
  [
    'and no bool',
    '(bool)context.Variables["a"]',
    'throws',
    api('invalidcastexception'),
    constant('true'),
  ],
  [
    'unless it is converted',
    'Convert.ToBoolean(context.Variables["a"])',
    'true',
    api('convert.toboolean'),
    constant('true'),
  ],
  [
    'or computed',
    '(bool)context.Variables["a"]',
    'true',
    CASTS,
    computed('context.Api.Id == "orders"'),
  ],
  [
    'GetValueOrDefault',
    'context.Variables.GetValueOrDefault<string>("a") == "on"',
    'true',
    VARIABLES,
    constant('on'),
  ],
  [
    'GetValueOrDefault of what is not there',
    'context.Variables.GetValueOrDefault<bool>("a")',
    'false',
    VARIABLES,
  ],
  ['with a default', 'context.Variables.GetValueOrDefault("a", true)', 'true', VARIABLES],
  [
    'with a default of another type',
    'context.Variables.GetValueOrDefault("a", true)',
    'throws',
    VARIABLES,
    constant('true'),
  ],
  [
    'with another type',
    'context.Variables.GetValueOrDefault<bool>("a")',
    'throws',
    VARIABLES,
    constant('true'),
  ],
  ['ContainsKey', 'context.Variables.ContainsKey("a")', 'true', VARIABLES, constant('')],
  ['ContainsKey of what is not there', 'context.Variables.ContainsKey("a")', 'false', VARIABLES],
  ['what is not there as a bool', '(bool)context.Variables["a"]', 'throws', NULL],
  ['what is not there, called', 'context.Variables["a"].ToString() == ""', 'throws', NULL],
  ['`as`', '(context.Variables["a"] as string) == "on"', 'true', CASTS, constant('on')],
  ['`is`', 'context.Variables["a"] is bool', 'false', CASTS, constant('true')],
  ['Equals', 'context.Variables["a"].Equals("on")', 'true', api('object.equals'), constant('on')],
  ['`==` on an object', 'context.Variables["a"] == "on"', 'unknown', EQUALITY, constant('on')],
  [
    'what another service says',
    '(string)context.Variables["a"] == "on"',
    'unknown',
    VARIABLES,
    writes('variable:a', { kind: 'unknown', text: 'on' }),
  ],
  [
    'what was read of the request',
    '(string)context.Variables["a"] == "on"',
    'unknown',
    VARIABLES,
    computed('context.Request.Url.Query.GetValueOrDefault("q", "")'),
  ],
  [
    'a list that others may have changed',
    '((List<string>)context.Variables["a"]).Count == 0',
    'unknown',
    api('collections.generic.list-1.add'),
    computed('new List<string>()'),
  ],
  [
    'JSON that others may have changed',
    '((JObject)context.Variables["a"]).ContainsKey("open")',
    'unknown',
    JSON_NET,
    computed('JObject.Parse("{}")'),
  ],
  [
    'a variable with a computed name',
    'context.Variables.ContainsKey("" + "a")',
    'unknown',
    VARIABLES,
    constant('on'),
  ],
];
