import { describe, expect, it } from '@jest/globals';
import { run } from './concrete-context.ts';

// https://learn.microsoft.com/dotnet/api/system.convert.frombase64string
// https://learn.microsoft.com/dotnet/api/system.text.encoding.getstring
describe('bytes', () => {
  it.each([
    ['of a text', 'Encoding.UTF8.GetBytes("aä€")', 'bytes 97 195 164 226 130 172'],
    ['with a namespace', 'System.Text.Encoding.ASCII.GetBytes("A~")', 'bytes 65 126'],
    ['to base64', 'Convert.ToBase64String(Encoding.UTF8.GetBytes("user:pass"))', '"dXNlcjpwYXNz"'],
    ['with one pad', 'Convert.ToBase64String(Encoding.UTF8.GetBytes("ab"))', '"YWI="'],
    ['with two pads', 'Convert.ToBase64String(Encoding.UTF8.GetBytes("a"))', '"YQ=="'],
    ['none', 'Convert.ToBase64String(Encoding.UTF8.GetBytes(""))', '""'],
    ['of the last two letters', 'Convert.FromBase64String("+/+/")', 'bytes 251 255 191'],
    ['from base64', 'Encoding.UTF8.GetString(Convert.FromBase64String("YcOk"))', '"aä"'],
    ['with white space between', 'Convert.FromBase64String(" Y\\tQ\\r\\n= =").Length', '1'],
    [
      'of a password',
      'Encoding.ASCII.GetString(Convert.FromBase64String(context.Request.Headers.GetValueOrDefault("X-Basic").Substring(6))).Split(\':\')[0]',
      '"user"',
    ],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['no base64', 'Convert.FromBase64String("YQ")', /^throws: FormatException/],
    ['letters for addresses', 'Convert.FromBase64String("-_-_")', /^throws: FormatException/],
    ['pads in between', 'Convert.FromBase64String("YQ==YQ==")', /^throws: FormatException/],
    ['of null', 'Convert.FromBase64String(null)', /^throws: ArgumentNullException/],
    ['null', 'Convert.ToBase64String(null)', /^throws: ArgumentNullException/],
    ['that are no UTF-8', 'Encoding.UTF8.GetString(Convert.FromBase64String("/w=="))', /^unsup/],
    ['half of a pair', 'Encoding.UTF8.GetBytes("\\ud800")', /^unsupported: text that is no UTF-8/],
    ['beyond ASCII', 'Encoding.ASCII.GetBytes("ä")', /^unsupported: text beyond ASCII/],
    ['one of them', 'Encoding.UTF8.GetBytes("a")[0]', /^unsupported: an item of a byte\[\]/],
    ['as text', '"" + Encoding.UTF8.GetBytes("a")', /^unsupported: the text of byte\[\]/],
    ['of a culture', 'Encoding.Default.GetBytes("a")', /^unsupported/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

// https://learn.microsoft.com/dotnet/api/system.uri.escapedatastring
// https://learn.microsoft.com/dotnet/api/system.net.webutility.urlencode
describe('texts for addresses', () => {
  it.each([
    ['escaped', 'Uri.EscapeDataString("a b/c?d=e&f+g~-_.")', '"a%20b%2Fc%3Fd%3De%26f%2Bg~-_."'],
    ['unescaped once', 'Uri.UnescapeDataString("a%20b%2f%2541+")', '"a b/%41+"'],
    ['with a percent alone', 'Uri.UnescapeDataString("100%, %4")', '"100%, %4"'],
    ['of a form', 'WebUtility.UrlEncode("a b+c~/-_.!*()")', '"a+b%2Bc%7E%2F-_.!*()"'],
    ['of a form, decoded', 'System.Net.WebUtility.UrlDecode("a+b%2Bc")', '"a b+c"'],
    ['that are null', 'WebUtility.UrlDecode(null) == null', 'true'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['with signs that changed sides', 'Uri.EscapeDataString("a(b)")', /^unsupported/],
    ['beyond ASCII', 'Uri.EscapeDataString("ä")', /^unsupported: text beyond ASCII/],
    ['beyond ASCII when unescaped', 'Uri.UnescapeDataString("a%C3")', /^unsupported: text bey/],
    ['that are null', 'Uri.UnescapeDataString(null)', /^throws: ArgumentNullException/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});

// https://learn.microsoft.com/dotnet/api/system.math.max
// https://learn.microsoft.com/dotnet/api/system.linq.enumerable.elementatordefault
describe('small things', () => {
  it.each([
    ['the greater', 'Math.Max(0, 3 - 5) + Math.Max(2, 1)', '2'],
    ['the smaller', 'Math.Min(300L, 5L)', '5L'],
    ['an item', '"/a/b".Split(\'/\').ElementAt(2)', '"b"'],
    ['an item that is null', 'new string[2].ElementAt(1) == null', 'true'],
    ['no item', '"/a".Split(\'/\').ElementAtOrDefault(3) == null', 'true'],
    ['nor one below zero', 'new[] { "a" }.ElementAtOrDefault(-1) == null', 'true'],
    ['a trace', 'context.Trace("here")', 'null'],
    [
      'white space by an empty list',
      '"a b".Split(new string[0], StringSplitOptions.None)',
      '["a", "b"]',
    ],
    ['the line end of mainframes', 'bool.Parse("true\\u0085")', 'true'],
  ])('%s', (_, code, want) => expect(run(code)).toBe(want));

  it.each([
    ['numbers of two types', 'Math.Max(1, 2L)', /^unsupported: Math\.Max/],
    ['an item too far', 'new[] { "a" }.ElementAt(1)', /^throws: ArgumentOutOfRangeException/],
    ['the default of ints', 'new[] { 1 }.ElementAtOrDefault(1)', /^unsupported/],
    ['a trace of null', 'context.Trace(null)', /^unsupported: Trace/],
    ['a blank behind a sign', 'int.Parse("- 1")', /^unsupported: a number/],
    ['a format of null', 'string.Format("{0}", null)', /^unsupported: string\.Format/],
  ])('%s', (_, code, want) => expect(run(code)).toMatch(want));
});
