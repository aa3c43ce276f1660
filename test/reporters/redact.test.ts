import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { redact, redactValue } from '../../src/reporters/redact.ts';

describe('redact', () => {
  it.each([
    ['a key body', '<key>c2VjcmV0</key>', '<key>***</key>'],
    ['a key body with attributes', '<key id="a">c2Vj</key>', '<key id="a">***</key>'],
    ['a key reference', '<key certificate-id="cert-1" />', '<key certificate-id="cert-1" />'],
    [
      'a password',
      '<authentication-basic username="u" password="p4ss" />',
      '<authentication-basic username="u" password="***" />',
    ],
    ['a password in a named value', 'password="{{pw}}"', 'password="{{pw}}"'],
    ['an attribute like *-key', "<x api-key='abc'>", "<x api-key='***'>"],
    ['an attribute like *-secret', '<x client-secret="abc">', '<x client-secret="***">'],
    ['the name of a header', '<set-header name="X-Api-Key">', '<set-header name="X-Api-Key">'],
    [
      'the value of a secret header',
      '<set-header name="X-Functions-Key" exists-action="override"><value>abc</value>',
      '<set-header name="X-Functions-Key" exists-action="override"><value>***</value>',
    ],
    [
      'the value of a plain header',
      '<set-header name="X-Api-Keychain"><value>abc</value>',
      '<set-header name="X-Api-Keychain"><value>abc</value>',
    ],
    [
      'a rate limit',
      '<rate-limit-by-key counter-key="a b" />',
      '<rate-limit-by-key counter-key="a b" />',
    ],
    [
      'a function code',
      'https://f.example/api?code=abc==&x=1',
      'https://f.example/api?code=***&x=1',
    ],
    [
      'a signature',
      '<set-url>https://s/?sv=1&amp;sig=a%2Fb</set-url>',
      '<set-url>https://s/?sv=1&amp;sig=***</set-url>',
    ],
    ['a subscription key', '/orders?subscription-key=abc', '/orders?subscription-key=***'],
    ['a key from a named value', '/orders?key={{k}}', '/orders?key={{k}}'],
    ['a key of a template', '/orders?code={code}', '/orders?code={code}'],
    ['a zip code', '/orders?zipcode=1234', '/orders?zipcode=1234'],
    [
      'what a secret header is compared with',
      '@(context.Request.Headers.GetValueOrDefault("X-Api-Key","") == "s3cret")',
      '@(context.Request.Headers.GetValueOrDefault("X-Api-Key","") == "***")',
    ],
    [
      'the same turned round and with escapes',
      '@("a\\"b" == context.Request.Headers["X-Key"][0] || x.Equals("c"))',
      '@("***" == context.Request.Headers["X-Key"][0] || x.Equals("***"))',
    ],
    [
      'the same in an attribute',
      '<when condition="@(h.GetValueOrDefault(&quot;X-Api-Key&quot;,&quot;&quot;) != &quot;s3cret&quot;)">',
      '<when condition="@(h.GetValueOrDefault(&quot;X-Api-Key&quot;,&quot;&quot;) != &quot;***&quot;)">',
    ],
    [
      'the same in a decoded start tag',
      '<when condition="@(h.Get("X-Api-Key","") != "s3cret" && "t0p" == x)" id="a"> #1',
      '<when condition="@(h.Get("X-Api-Key","") != "***" && "***" == x)" id="a"> #1',
    ],
    [
      'a look at the scheme and the method',
      '@(context.Request.Method == "GET" && h["Authorization"].StartsWith("Bearer "))',
      '@(context.Request.Method == "GET" && h["Authorization"].StartsWith("Bearer "))',
    ],
    [
      'a comparison without a secret',
      '@(context.Request.Headers["X-Internal"] == "1")',
      '@(context.Request.Headers["X-Internal"] == "1")',
    ],
    ['a bearer token', 'Authorization Bearer abc123DEF456', 'Authorization Bearer ***'],
    [
      'words behind basic',
      'a basic validation, a bearer authentication',
      'a basic validation, a bearer authentication',
    ],
    ['a token by itself', 'x eyJhbGciOi.eyJpc3Mi.sig y', 'x *** y'],
    ['plain text', 'validate-jwt is commented out.', 'validate-jwt is commented out.'],
  ])('%s', (_, text, want) => expect(redact(text)).toBe(want));

  it.each([
    ['Authorization', 'Bearer abc', 'Bearer ***'],
    ['authorization', 'abc', '***'],
    ['Cookie', 'a=b', '***'],
    ['Ocp-Apim-Subscription-Key', 'abc', '***'],
    ['X-Client-Secret', 'abc', '***'],
    ['X-Api-Key', '{{orders-key}}', '{{orders-key}}'],
    ['X-Internal', '1', '1'],
    ['X-Next', '/a?code=b', '/a?code=***'],
  ])('a header %s: %s is shown as %s', (name, value, want) =>
    expect(redactValue(name, value)).toBe(want),
  );

  it('is the same twice', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'<key>="?&code=sig "==\'Ab1{}@('.split('')) }),
        (text) => {
          expect(redact(redact(text))).toBe(redact(text));
        },
      ),
    );
  });

  it.each([
    '<key',
    '?code=',
    '&-',
    '"a"==',
    'key = ',
    '<set-header name="',
    '{{',
    'bearer a',
    '&quot;',
    '== &quot;a',
  ])('takes no more than a moment for 50,000 times %j', (text) => {
    const started = performance.now();
    redact(`key ${text.repeat(50_000)}`);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
