import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../src/expression/concrete/evaluate.ts';
import { NO_DEFINITIONS } from '../../src/proof/definitions.ts';
import { evaluateSeen } from '../../src/proof/evaluate-seen.ts';
import {
  api,
  CONVERSIONS,
  FACTS,
  LIST_FORMS,
  LOGIC_FORMS,
  STRING_FORMS,
  VARIABLE_FORMS,
  CONTEXT,
  constant,
  csharp,
  OTHER_REVISION,
  STRINGS,
  writes,
  type Row,
  type Situation,
} from './decided-rows.ts';
import {
  after,
  ALL_HELD,
  groundOf,
  outcomeOf,
  parse,
  WORLD,
  type World,
} from './expression-world.ts';

const TEMPLATE: Situation = {
  world: { operation: { id: 'get-order', method: 'GET', template: '/{id}' } },
};

const NOTHING_HELD: Situation = {
  held: { operation: false, names: false, subscriptionRequired: false, gateway: false },
};

const LOCAL_FUNCTIONS =
  'https://learn.microsoft.com/dotnet/csharp/programming-guide/classes-and-structs/local-functions';

const PROGRAMS: readonly Row[] = [
  [
    'if and else',
    '{ if (context.Api.Id == "orders") { return true; } return false; }',
    'true',
    csharp('statements/selection-statements'),
  ],
  [
    'switch',
    '{ switch (context.Request.Method) { case "GET": return true; default: return false; } }',
    'true',
    csharp('statements/selection-statements'),
  ],
  [
    'foreach',
    '{ foreach (var p in new[] { "a", "list" }) { if (p == context.Operation.Id) return true; } return false; }',
    'true',
    csharp('statements/iteration-statements'),
  ],
  [
    'try and catch',
    '{ try { return int.Parse("x") == 1; } catch { return true; } }',
    'true',
    csharp('statements/exception-handling-statements'),
  ],
  [
    'throw',
    '{ throw new Exception("no"); }',
    'throws',
    csharp('statements/exception-handling-statements'),
  ],
  [
    'a lambda',
    '{ Func<string, bool> f = x => x == context.Api.Id; return f("orders"); }',
    'true',
    csharp('operators/lambda-expressions'),
  ],
  [
    'a local function',
    '{ bool f(string x) { return x == context.Api.Id; } return f("orders"); }',
    'true',
    LOCAL_FUNCTIONS,
  ],
  ['a trace', '{ context.Trace("here"); return context.Api.IsCurrentRevision; }', 'true', CONTEXT],
  [
    'a catch does not hide the unknown',
    '{ try { return context.User == null; } catch { return true; } }',
    'unknown',
    CONTEXT,
  ],
];

const REQUEST: readonly Row[] = [
  ['a header', 'context.Request.Headers.GetValueOrDefault("X", "") == "on"', 'unknown', CONTEXT],
  [
    'a header that a policy wrote',
    'context.Request.Headers.GetValueOrDefault("X", "") == "on"',
    'true',
    CONTEXT,
    writes('header:x', { kind: 'constant', text: 'on' }),
  ],
  [
    'a header that a policy took away',
    'context.Request.Headers.ContainsKey("X")',
    'false',
    CONTEXT,
    writes('header:x', { kind: 'removed' }),
  ],
  [
    'another one then',
    'context.Request.Headers.ContainsKey("Y")',
    'unknown',
    CONTEXT,
    writes('header:x', { kind: 'removed' }),
  ],
  ['a query parameter', 'context.Request.Url.Query.ContainsKey("q")', 'unknown', CONTEXT],
  [
    'a parameter of the path',
    'context.Request.MatchedParameters["id"] == "1"',
    'unknown',
    CONTEXT,
    TEMPLATE,
  ],
  [
    'a path with a parameter',
    'context.Request.Url.Path == "/orders/1"',
    'unknown',
    CONTEXT,
    TEMPLATE,
  ],
  ['the host', 'context.Request.OriginalUrl.Host == "api.example.com"', 'unknown', CONTEXT],
  ['the body', 'context.Request.Body == null', 'unknown', CONTEXT],
  ['the address', 'context.Request.IpAddress == "127.0.0.1"', 'unknown', CONTEXT],
  ['the certificate', 'context.Request.Certificate == null', 'unknown', CONTEXT],
  ['the key', 'context.Subscription == null', 'unknown', CONTEXT],
  ['the user', 'context.User?.Id == null', 'unknown', CONTEXT],
  ['the id of the request', 'context.RequestId.ToString() == ""', 'unknown', CONTEXT],
  [
    'a part of the request by another name',
    '{ var r = context.Request; return r.Headers.ContainsKey("X"); }',
    'unknown',
    CONTEXT,
  ],
  [
    'the context by another name',
    '{ var c = context; return c.Variables.ContainsKey("a"); }',
    'unknown',
    CONTEXT,
    constant('on'),
  ],
];

const HIDDEN: readonly Row[] = [
  ['the operation', 'context.Operation.Id == "list"', 'unknown', CONTEXT, NOTHING_HELD],
  ['the method of it', 'context.Request.Method == "GET"', 'unknown', CONTEXT, NOTHING_HELD],
  [
    'a method that is not held',
    'context.Request.Method == "GET"',
    'unknown',
    CONTEXT,
    { held: { method: false } },
  ],
  [
    'a template that is not held',
    'context.Request.Url.Path == "/orders/list"',
    'unknown',
    CONTEXT,
    { held: { template: false } },
  ],
  ['a name that is not held', 'context.Api.Name == "The orders"', 'unknown', CONTEXT, NOTHING_HELD],
  [
    'a product that may ask for a key',
    'context.Product.SubscriptionRequired',
    'unknown',
    CONTEXT,
    NOTHING_HELD,
  ],
  ['the id of another revision', 'context.Api.Id == "orders"', 'unknown', CONTEXT, OTHER_REVISION],
  ['which gateway', 'context.Deployment.GatewayId == "managed"', 'unknown', CONTEXT, NOTHING_HELD],
  ['the region', 'context.Deployment.Region == "West Europe"', 'unknown', CONTEXT],
  ['the service', 'context.Deployment.ServiceName == "shop"', 'unknown', CONTEXT],
  ['the backend', 'context.Api.ServiceUrl.Host == "shop"', 'unknown', CONTEXT],
  ['groups of the product', 'context.Product.Groups.Any()', 'unknown', CONTEXT],
  ['the clock', 'DateTime.UtcNow.Year > 2000', 'unknown', api('datetime.utcnow')],
  ['the clock of the request', 'context.Timestamp.Hour < 12', 'unknown', CONTEXT],
  ['the time since', 'context.Elapsed.TotalSeconds > 1', 'unknown', CONTEXT],
  ['chance', 'new Random().Next(2) == 0', 'unknown', api('random.next')],
  ['a new Guid', 'Guid.NewGuid().ToString() == ""', 'unknown', api('guid.newguid')],
  ['an answer', 'context.Response.StatusCode == 200', 'unknown', CONTEXT],
  ['an error', 'context.LastError == null', 'unknown', CONTEXT],
];

const NOT_SURE: readonly Row[] = [
  ['StartsWith with an i', 'context.Operation.Id.StartsWith("li")', 'unknown', STRINGS],
  ['EndsWith beyond ASCII', '"caf\\u00e9".EndsWith("e")', 'unknown', STRINGS],
  [
    'Equals by the culture',
    '"LIST".Equals("list", StringComparison.CurrentCultureIgnoreCase)',
    'unknown',
    api('stringcomparison'),
  ],
  ['ToLower of an I', '"ID".ToLower() == "id"', 'unknown', api('string.tolower')],
  ['ToUpper of an i', 'context.Operation.Id.ToUpper() == "LIST"', 'unknown', api('string.toupper')],
  [
    'case beyond ASCII',
    '"\\u00c4".ToLowerInvariant() == "\\u00e4"',
    'unknown',
    api('string.tolowerinvariant'),
  ],
  [
    'case beyond ASCII, ignored',
    '"\\u00c4".Equals("\\u00e4", StringComparison.OrdinalIgnoreCase)',
    'unknown',
    api('string.equals'),
  ],
  ['the order of texts', 'string.Compare("a", "B") < 0', 'unknown', api('string.compare')],
  [
    'a pattern that looks around',
    'Regex.IsMatch("a", "(?=a)")',
    'unknown',
    api('text.regularexpressions.regex.ismatch'),
  ],
  [
    'a pattern that refers back',
    'Regex.IsMatch("aa", "(a)\\\\1")',
    'unknown',
    api('text.regularexpressions.regex.ismatch'),
  ],
  ['a format', '1.ToString("D2") == "01"', 'unknown', api('int32.tostring')],
  ['a date', 'DateTime.Parse("2026-01-01").Year == 2026', 'unknown', api('datetime.parse')],
  ['a decimal', '1.5m > 1m', 'unknown', api('decimal')],
  ['overflow', '2147483647 + 1 > 0', 'unknown', csharp('statements/checked-and-unchecked')],
  ['a hash', '"a".GetHashCode() == 1', 'unknown', api('string.gethashcode')],
  ['Normalize', '"a".Normalize() == "a"', 'unknown', api('string.normalize')],
  ['AsJwt of null', '((string)null).AsJwt() == null', 'unknown', CONTEXT],
  ['AsJwt with a scheme before it', '"Bearer a.b.c".AsJwt() == null', 'unknown', CONTEXT],
  ['a text that a pipeline fills in', '"#{mode}#" == "on"', 'unknown', CONTEXT],
  ['a secret', '"{{mode}}" == "on"', 'unknown', CONTEXT],
  ['something of next year', 'context.Api.Mood == "good"', 'unknown', CONTEXT],
];

/** Requests that differ in everything that no row of facts may hang on. */
const REQUESTS: readonly Partial<World>[] = [
  {},
  {
    headers: { x: 'on', y: 'on' },
    query: { q: 'on' },
    body: '{}',
    groups: ['vip'],
    thumbprint: 'AB',
    region: 'North Europe',
    id: 'on',
    chance: 0.9,
  },
];

describe.each([
  ['facts', FACTS],
  ['texts', STRING_FORMS],
  ['lists', LIST_FORMS],
  ['operators', LOGIC_FORMS],
  ['conversions', CONVERSIONS],
  ['variables', VARIABLE_FORMS],
  ['programs', PROGRAMS],
  ['the request', REQUEST],
  ['what is hidden', HIDDEN],
  ['what .NET does not promise', NOT_SURE],
])('of %s', (_, rows) => {
  it.each(rows)('%s: %s is %s', (_form, code, outcome, _page, situation = {}) => {
    const world = { ...WORLD, ...situation.world };
    const held = { ...ALL_HELD, ...situation.held };
    const moment = after(world, situation.writes ?? []);
    const parsed = parse(code);
    const definitions = moment?.definitions ?? NO_DEFINITIONS;
    const result = evaluateSeen({ parsed, definitions }, groundOf(world, held, null));
    expect(told(outcomeOf(result))).toBe(outcome);
    if (outcome === 'unknown') return;
    for (const request of REQUESTS) {
      const { context } = after({ ...world, ...request }, situation.writes ?? []) ?? {};
      const answer = context === undefined ? 'no context' : outcomeOf(evaluate(parsed, context));
      expect(told(answer)).toBe(outcome);
    }
  });

  it('has a page for every row', () => {
    const pages = rows.map(([, , , page]) => page);
    const known =
      /^https:\/\/(?:learn\.microsoft\.com\/(?:dotnet|azure)\/|www\.newtonsoft\.com\/json\/)[\w./#-]+$/u;
    expect(pages.filter((page) => !known.test(page))).toEqual([]);
  });
});

function told(outcome: unknown): unknown {
  return typeof outcome === 'object' && outcome !== null && 'value' in outcome
    ? String(outcome.value)
    : outcome;
}
