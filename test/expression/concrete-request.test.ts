import { describe, expect, it } from '@jest/globals';
import { evaluate } from '../../src/expression/concrete/evaluate.ts';
import { parseExpression } from '../../src/expression/parser/parse.ts';
import { context, run, TOKEN } from './concrete-context.ts';

// https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ContextVariables
describe('the request', () => {
  it.each([
    ['facts of the operation', 'context.Operation.Id + context.Operation.Method', '"get-orderGET"'],
    ['facts of the API', 'context.Api.Id == "orders" && context.Api.IsCurrentRevision', 'true'],
    ['a product', 'context.Product?.Id == "gold"', 'true'],
    ['groups of a product', 'context.Product.Groups.Any(g => g.Name == "Guests")', 'true'],
    ['no user', 'context.User == null', 'true'],
    [
      'the gateway',
      'context.Deployment.GatewayId == "managed" && context.Deployment.Gateway.IsManaged',
      'true',
    ],
    [
      'the URL',
      'context.Request.Url.Scheme + context.Request.Url.Host + context.Request.Url.Port',
      '"httpsapi.example.com443"',
    ],
    [
      'path and query',
      'context.Request.Url.Path + context.Request.Url.QueryString',
      '"/orders/42?a=1&a=2&flag=true"',
    ],
    [
      'the text of a URL',
      'context.Request.OriginalUrl.ToString().StartsWith("https://", StringComparison.Ordinal)',
      'true',
    ],
    ['a header in any case', 'context.Request.Headers.GetValueOrDefault("x-EMPTY", "d")', '""'],
    [
      'a header that is not there',
      'context.Request.Headers.GetValueOrDefault("X-None", "d")',
      '"d"',
    ],
    [
      'and without a default',
      'context.Request.Headers.GetValueOrDefault("X-None") == null',
      'true',
    ],
    ['several values with commas', 'context.Request.Headers.GetValueOrDefault("X-Many")', '"a,b"'],
    ['several values as an array', 'context.Request.Headers["X-MANY"].Contains("b")', 'true'],
    ['ContainsKey', 'context.Request.Headers.ContainsKey("authorization")', 'true'],
    [
      'TryGetValue',
      'context.Request.Headers.TryGetValue("X-Many", out var v) && v.Length == 2',
      'true',
    ],
    ['a query parameter', 'context.Request.Url.Query.GetValueOrDefault("a", "")', '"1,2"'],
    [
      'a query parameter as an array',
      'context.Request.Url.Query["flag"].First() == "true"',
      'true',
    ],
    ['a matched parameter', 'context.Request.MatchedParameters["id"] == "42"', 'true'],
    ['the status of a response', 'context.Response.StatusCode == 401', 'true'],
    ['the address', 'context.Request.IpAddress.StartsWith("192.")', 'true'],
    [
      'LINQ over an array',
      'new[] { "a", "b", "c" }.Where(x => x != "b").Select(x => x + "!").ToArray()',
      '["a!", "c!"]',
    ],
    [
      'a list with a comparer',
      'new[] { "POST", "PUT" }.Contains("put", StringComparer.OrdinalIgnoreCase)',
      'true',
    ],
    ['a list without one', 'new[] { "POST", "PUT" }.Contains("put")', 'false'],
    ['nothing found', 'new[] { "a" }.FirstOrDefault(x => x == "b") == null', 'true'],
    ['Any stops at the first', 'new[] { 1, 0 }.Any(x => 1 / x == 1)', 'true'],
    [
      'Skip, Take, Count',
      'new[] { 1, 2, 3 }.Skip(1).Take(1).First() + new[] { 1, 2 }.Count(x => x > 1)',
      '3',
    ],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    [
      'a header that is not there by index',
      'context.Request.Headers["X-None"]',
      /^throws: KeyNotFoundException/,
    ],
    [
      'a parameter that is not there',
      'context.Request.MatchedParameters["x"]',
      /^throws: KeyNotFound/,
    ],
    [
      'a query parameter in another case',
      'context.Request.Url.Query.ContainsKey("A")',
      /^unsupported: a name that differs/,
    ],
    ['First of nothing', 'new string[0].First()', /^throws: InvalidOperationException/],
    [
      'what the context does not say',
      'context.Deployment.ServiceName',
      /^unsupported: IDeployment\.ServiceName/,
    ],
    ['times', 'context.Elapsed.TotalSeconds > 1', /^unsupported: IProxyRequestContext\.Elapsed/],
    [
      'the default of ints',
      'new[] { 1 }.FirstOrDefault(x => x > 1)',
      /^unsupported: FirstOrDefault/,
    ],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

// https://learn.microsoft.com/azure/api-management/api-management-policy-expressions#ref-context-variables
describe('variables', () => {
  it.each([
    ['one that is set', '(string)context.Variables["text"]', '"abc"'],
    ['one that is not', 'context.Variables["none"] == null', 'true'],
    [
      'ContainsKey',
      'context.Variables.ContainsKey("text") && !context.Variables.ContainsKey("none")',
      'true',
    ],
    ['GetValueOrDefault', 'context.Variables.GetValueOrDefault<string>("text")', '"abc"'],
    [
      'GetValueOrDefault without a value',
      'context.Variables.GetValueOrDefault<bool>("none")',
      'false',
    ],
    [
      'GetValueOrDefault with a default',
      'context.Variables.GetValueOrDefault<int>("none", 7)',
      '7',
    ],
    ['the default says the type', 'context.Variables.GetValueOrDefault("flag", false)', 'true'],
    [
      'without any type it is an object',
      '(string)context.Variables.GetValueOrDefault("text")',
      '"abc"',
    ],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    [
      'of another type',
      'context.Variables.GetValueOrDefault<string>("flag")',
      /^throws: InvalidCastException/,
    ],
    [
      'of another type than the default',
      'context.Variables.GetValueOrDefault("number", "")',
      /^throws: InvalidCast/,
    ],
    [
      'in another case',
      'context.Variables["TEXT"]',
      /^unsupported: a name that differs only in case/,
    ],
    ['a member of an object', 'context.Variables["text"].Length', /^unsupported: object\.Length/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

// https://www.newtonsoft.com/json/help/html/N_Newtonsoft_Json_Linq.htm
describe('JSON', () => {
  const body = 'context.Request.Body.As<JObject>(preserveContent: true)';
  it.each([
    ['a string', `(string)${body}["user"]["name"]`, '"Ann"'],
    ['a number', `(int)${body}["user"]["id"] + 1`, '8'],
    ['a bool', `(bool)${body}["user"]["on"]`, 'true'],
    ['an item', `${body}["tags"][1].ToString()`, '"y"'],
    ['a name that is not there', `${body}["none"] == null`, 'true'],
    ['JSON null is a token', `${body}["user"]["none"] == null`, 'false'],
    ['JSON null as a string', `(string)${body}["user"]["none"] == null`, 'true'],
    ['a path', `${body}.SelectToken("user.name").ToString()`, '"Ann"'],
    ['Value', `${body}["user"].Value<string>("name") + ${body}.Value<int>("none")`, '"Ann0"'],
    ['LINQ', `${body}["tags"].Any(t => (string)t == "x")`, 'true'],
    ['text', `${body}["tags"].ToString(Formatting.None)`, String.raw`"[\"x\",\"y\"]"`],
    ['Parse', '(int)JObject.Parse("{\\"a\\": 5}")["a"]', '5'],
    ['the body as text', 'context.Request.Body.As<string>().Contains("Ann")', 'true'],
    ['no body', 'context.Response.Body == null', 'true'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    [
      'an object as an array',
      'context.Request.Body.As<JArray>(true)',
      /^throws: InvalidCastException/,
    ],
    ['a number that is not there', `(int)${body}["none"]`, /^throws: NullReferenceException/],
    ['an item too far', `${body}["tags"][2]`, /^throws: ArgumentOutOfRangeException/],
    ['`==` on a token', `${body}["user"]["name"] == "Ann"`, /^unsupported/],
    [
      'text of an object has line ends',
      `${body}.ToString()`,
      /^unsupported: the text of a JSON object/,
    ],
    [
      'a date is no string',
      'JObject.Parse("{\\"a\\": \\"2026-01-01T00:00:00Z\\"}")',
      /^unsupported: JSON with a date/,
    ],
    ['a fraction', 'JObject.Parse("{\\"a\\": 1.0}")', /^unsupported: JSON with a number/],
    ['JSON that only Newtonsoft takes', 'JObject.Parse("{a: 1}")', /^unsupported: JSON like this/],
    [
      'a body that is read twice',
      'context.Request.Body.As<string>() + context.Request.Body.As<string>()',
      /^unsupported: a body that was read/,
    ],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

describe('credentials are read, not checked', () => {
  const jwt = 'context.Request.Headers.GetValueOrDefault("X-Token").AsJwt()';
  it.each([
    ['issuer and subject', `${jwt}.Issuer + ${jwt}.Subject`, '"https://idpü"'],
    ['algorithm and type', `${jwt}.Algorithm + ${jwt}.Type`, '"noneJWT"'],
    ['audiences', `${jwt}.Audiences.Contains("b")`, 'true'],
    ['a claim', `${jwt}.Claims.GetValueOrDefault("scp", "")`, '"read"'],
    ['a claim as an array', `${jwt}.Claims["aud"].Length`, '2'],
    ['a claim that is not there', `${jwt}.Claims.ContainsKey("x")`, 'false'],
    [
      'behind its scheme',
      'context.Request.Headers["Authorization"][0].Split(\' \')[1].AsJwt()?.Issuer',
      '"https://idp"',
    ],
    ['what is no JWT', '"abc".AsJwt() == null', 'true'],
    ['TryParseJwt', `"${TOKEN}".TryParseJwt(out Jwt t) && t.Issuer == "https://idp"`, 'true'],
    ['AsBasic', 'context.Request.Headers.GetValueOrDefault("X-Basic").AsBasic().UserId', '"user"'],
    ['a password with a colon', '"Basic dXNlcjpwYTpzcw==".AsBasic().Password', '"pa:ss"'],
    ['TryParseBasic of another scheme', '"Bearer x".TryParseBasic(out var b)', 'false'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    [
      'a scheme in front',
      'context.Request.Headers.GetValueOrDefault("Authorization").AsJwt()',
      /^unsupported: AsJwt/,
    ],
    ['a scheme in front of something', '"Bearer abc".AsJwt()', /^unsupported: AsJwt/],
    [
      'AsJwt of null',
      'context.Request.Headers.GetValueOrDefault("X-None").AsJwt()',
      /^unsupported: AsJwt of null/,
    ],
    ['broken Basic', '"Basic ???".AsBasic()', /^unsupported: AsBasic/],
    ['times of a token', `${jwt}.ExpirationTime`, /^unsupported: Jwt\.ExpirationTime/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

describe('regular expressions', () => {
  it.each([
    ['IsMatch', 'Regex.IsMatch(context.Request.Url.Path, @"^/orders/\\d+$")', 'true'],
    ['IgnoreCase', 'Regex.IsMatch("GET", "get", RegexOptions.IgnoreCase)', 'true'],
    [
      'options together',
      'Regex.IsMatch("GIT", "git", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)',
      'true',
    ],
    ['groups', 'Regex.Match("max-age=60", @"max-age=(?<n>\\d+)").Groups["n"].Value', '"60"'],
    [
      'a match that failed',
      'Regex.Match("a", "b").Success || Regex.Match("a", "b").Value != ""',
      'false',
    ],
    ['Replace', 'Regex.Replace("a1b22", "[0-9]+", "-")', '"a-b-"'],
    ['a pattern object', 'new Regex("^a").IsMatch("ab")', 'true'],
    ['with namespaces', 'System.Text.RegularExpressions.Regex.IsMatch("a", "a")', 'true'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['look-around', 'Regex.IsMatch("a", "(?=a)")', /^unsupported: a pattern with/],
    [
      'case of the letter i',
      'Regex.IsMatch("I", "i", RegexOptions.IgnoreCase)',
      /^unsupported: a pattern on/,
    ],
    ['null', 'Regex.IsMatch(null, "a")', /^throws: ArgumentNullException/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

it('does not change what it reads', () => {
  const before = JSON.stringify([...context.variables]);
  const parsed = parseExpression(
    '((string[])context.Variables["list"]).Select(x => x + "!").ToArray()',
    'single',
  );
  expect('problem' in parsed ? parsed : evaluate(parsed, context)).toMatchObject({ ok: true });
  expect(JSON.stringify([...context.variables])).toBe(before);
});
