import { describe, expect, it } from '@jest/globals';
import type { ParsedExpression } from '../../src/expression/ast.ts';
import { readKey, readsOf, type Read } from '../../src/expression/abstract/reads.ts';
import { waysThrough } from '../../src/expression/abstract/ways.ts';
import { parseExpression } from '../../src/expression/parser/parse.ts';

function parse(code: string, form: 'single' | 'block' = 'single'): ParsedExpression {
  const parsed = parseExpression(code, form);
  if ('problem' in parsed) throw new Error(`${code}: ${parsed.problem}`);
  return parsed;
}

const shown = (read: Read): string => (read.kind === 'hidden' ? read.what : readKey(read));
const reads = (code: string, form: 'single' | 'block' = 'single'): string =>
  [...new Set(readsOf(parse(code, form)).map(shown))].join(', ');

/** Everything that the request holds. */
const REQUEST = [
  ...['header:*', 'query:*', 'path:*', 'parameter:*', 'method:*', 'body:*', 'address:*'],
  'certificate:*',
];

// What an expression may look at decides what is known of it: one thing too few, and it is taken
// for something that hangs on nothing.
describe('an expression looks at', () => {
  it.each([
    ['a header, whatever its case', 'context.Request.Headers["X-A"][0]', 'header:x-a'],
    ['a header by a safe chain', 'context?.Request?.Headers?["X"]', 'header:x'],
    [
      'what stands for a header, too',
      'context.Request.Headers.GetValueOrDefault("X", context.Request.Headers.GetValueOrDefault("Y"))',
      'header:x, header:y',
    ],
    ['a header with a computed name', 'context.Request.Headers["X" + 1]', 'header:*'],
    ['any header', 'context.Request.Headers.Any(h => h.Key == "X")', 'header:*'],
    [
      'any header where arguments have names',
      'context.Request.Headers.GetValueOrDefault(defaultValue: "X", headerName: "Y")',
      'header:*',
    ],
    ['a header with a secret name', 'context.Request.Headers["{{name}}"]', 'header:*, secret:*'],
    ['a query parameter', 'context.Request.OriginalUrl.Query.ContainsKey("a")', 'query:a'],
    ['a parameter of the path', 'context.Request.MatchedParameters["id"]', 'parameter:id'],
    ['the path', 'context.Request.Url.Path.StartsWith("/a")', 'path:*'],
    ['a variable', '(string)context.Variables["a"]', 'variable:a'],
    ['any variable', 'context.Variables.Keys.Contains("a")', 'variable:*'],
    ['the key', 'context.User.Groups.Any(g => g.Name == "a")', 'key:*'],
    ['facts', 'context.Operation.Id + context.Api.Id + context.Product?.Id', 'fact:*'],
    ['the gateway', 'context.Deployment.Gateway.Id', 'gateway:*'],
    ['chance', 'new Random().Next(2)', 'random:*'],
    ['the clock', 'DateTime.UtcNow > context.Timestamp', 'clock:*'],
    ['nothing', '"a".Length == 1', ''],
    ['what it traces, and no more', 'context.Trace(context.Request.Method)', 'method:*'],
    ['the host', 'context.Request.Url.Host.Contains("a")', 'context.Request.Url.Host'],
  ])('%s', (_, code, want) => expect(reads(code)).toBe(want));

  it.each([
    ['the request', 'var r = context.Request; return r.Headers["X"];', REQUEST],
    ['its address', 'var u = context.Request.OriginalUrl; return u.Path;', ['query:*', 'path:*']],
    ['the text of its address', 'return context.Request.Url.ToString();', ['query:*', 'path:*']],
    ['something new of it', 'return context.Request.Mood;', REQUEST],
    [
      'the context',
      'var c = context; return c.Variables["a"];',
      [...REQUEST, 'variable:*', 'fact:*', 'key:*', 'gateway:*', 'response:*', 'error:*'],
    ],
    ['the context in a list', 'return new[] { context }.Count();', ['variable:*', 'header:*']],
  ])('all of %s where it is handed on', (_, code, want) => {
    const found = reads(code, 'block').split(', ');
    expect(found).toEqual(expect.arrayContaining(want));
    // What comes out is not for the caller to choose, as far as anybody can tell.
    expect(found[0]).toMatch(/^context/);
  });
});

/** `a b` for a way on which both hold, `!a` for one on which it does not; then what comes out. */
function ways(code: string): readonly string[] {
  return waysThrough(parse(code)).map(({ parts, result }) => {
    const said = parts.map(({ leaf, holds }) => {
      const { parsed } = leaf;
      const span = parsed.form === 'single' ? parsed.expression : parsed.body;
      return `${holds ? '' : '!'}${code.slice(span.start, span.end)}`;
    });
    return `${said.join(' ')} -> ${result}`;
  });
}

describe('a condition is taken apart', () => {
  it.each([
    ['at `&&`', 'a && b', ['a b -> true', 'a !b -> false', '!a -> false']],
    ['at `||`', 'a || b', ['a -> true', '!a b -> true', '!a !b -> false']],
    ['at `!`', '!a', ['a -> false', '!a -> true']],
    ['at `?:`', 'a ? b : c', ['a b -> true', 'a !b -> false', '!a c -> true', '!a !c -> false']],
    ['and knows constants', 'true || a', [' -> true']],
    ['and knows `!=` from `==`', 'a != b', ['a != b -> false', '!a != b -> true']],
    ['not at `|`', 'a | b', ['a | b -> true', '!a | b -> false']],
    ['without ways that contradict themselves', 'a && !a', ['a a -> false', '!a -> false']],
    [
      'through a cast that says nothing',
      '(bool)(a && b)',
      ['a b -> true', 'a !b -> false', '!a -> false'],
    ],
    ['but not through one that may throw', '(bool)a', ['(bool)a -> true', '!(bool)a -> false']],
    [
      'but not where a part needs the one before',
      'f(out var a) && a',
      ['f(out var a) && a -> true', '!f(out var a) && a -> false'],
    ],
    [
      'nor where a pattern gives the name',
      'x is string s && s == b',
      ['x is string s && s == b -> true', '!x is string s && s == b -> false'],
    ],
  ])('%s', (_, code, want) => expect(ways(code)).toEqual(want));

  it.each([
    ['chance', 'new Random().Next(2) == 0'],
    ['a body', 'context.Request.Body.As<string>() == ""'],
    ['the clock', 'DateTime.UtcNow.Hour < 12'],
  ])('with all its ways where %s may change its mind', (_, code) => {
    expect(ways(`${code} && !(${code})`)).toHaveLength(3);
  });

  it('unless every operator doubles its ways', () => {
    const code = Array.from({ length: 200 }, (_, at) => `(a${at} && b${at})`).join(' || ');
    expect(ways(code)).toHaveLength(2);
  });
});
