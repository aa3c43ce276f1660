import { describe, expect, it } from '@jest/globals';
import { AUDIENCE, ISSUER, JWT, policies } from '../support/chains.ts';
import { header, jwtWith, keep, quoted } from '../support/computed.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

const jwtFor = (audience: string): string => JWT.replace(AUDIENCE, audience);
const METADATA = `${ISSUER}/.well-known/openid-configuration`;
const CALL =
  '<send-request response-variable-name="r"><set-url>https://log.example.com</set-url></send-request>';

type Row = readonly [string, Given, string];

const SWITCHES: readonly Row[] = [
  [
    'that is computed to be off accepts unsigned tokens',
    { api: policies(jwtWith('require-signed-tokens=@(false)')) },
    'violating unsigned-accepted',
  ],
  [
    'that statements turn off accepts unsigned tokens',
    { api: policies(jwtWith('require-signed-tokens=@{ var off = 1 > 2; return off; }')) },
    'violating unsigned-accepted',
  ],
  [
    'that is computed to be on is on',
    { api: policies(jwtWith('require-expiration-time=@(!false)')) },
    'conforming',
  ],
  [
    'that a named value computes follows the named value',
    {
      api: policies(jwtWith('require-expiration-time={{on}}')),
      values: { on: '@(bool.Parse("false"))' },
    },
    'violating expiry-not-required',
  ],
  [
    'that hangs on the operation follows the operation',
    {
      api: policies(jwtWith('require-signed-tokens=@(context.Operation.Method == "POST")')),
    },
    'violating unsigned-accepted',
  ],
  [
    'that a constant variable holds follows the variable',
    {
      api: policies(
        keep('on', '@(true)') + jwtWith('require-signed-tokens=@((bool)context.Variables["on"])'),
      ),
    },
    'conforming',
  ],
  [
    'that a header turns off accepts unsigned tokens',
    { api: policies(jwtWith(`require-signed-tokens=@(${header('X')} != "1")`)) },
    'violating unsigned-accepted',
  ],
  [
    'for the expiry that a header turns off accepts tokens for ever',
    { api: policies(jwtWith(`require-expiration-time=@(${header('X')} != "1")`)) },
    'violating expiry-not-required',
  ],
  [
    'that no header turns off is not decided',
    { api: policies(jwtWith(`require-signed-tokens=@(${header('X')} != "1" || true)`)) },
    'unknown expression-unsupported undecided',
  ],
  [
    'that hangs on the region is unknown',
    { api: policies(jwtWith('require-signed-tokens=@(context.Deployment.Region == "x")')) },
    'unknown hidden-condition undecided',
  ],
  [
    'with a secret in it is unknown',
    {
      api: policies(jwtWith('require-signed-tokens=@("{{s}}" == "x")')),
      values: { s: null },
    },
    'unknown named-value-secret named-value-unresolved',
  ],
  [
    'with a placeholder in it is unknown',
    { api: policies(jwtWith('require-signed-tokens=@("#{signed}#" == "x")')) },
    'unknown expression-unsupported undecided',
  ],
];

const AUDIENCES: readonly Row[] = [
  [
    'that is put together is the expected one',
    { api: policies(jwtFor('@("api://" + "acme")')) },
    'conforming',
  ],
  [
    'that is put together is another one',
    { api: policies(jwtFor('@("api://" + "other")')) },
    'violating audience-wrong',
  ],
  [
    'that is the id of the API is wrong for this API',
    { api: policies(jwtFor('@("api://" + context.Api.Id)')) },
    'violating audience-wrong',
  ],
  [
    'that hangs on the id of the API is right for this API',
    { api: policies(jwtFor('@(context.Api.Id == "orders" ? "api://acme" : "api://other")')) },
    'conforming',
  ],
  [
    'that a header names is chosen by the caller',
    { api: policies(jwtFor(`@(${header('X')})`)) },
    'violating audience-from-request',
  ],
  [
    'that a header names through a variable is chosen by the caller',
    {
      api: policies(
        keep('a', `@(${header('X', '"api://acme"')})`) +
          jwtFor('@((string)context.Variables["a"])'),
      ),
    },
    'violating audience-from-request',
  ],
  [
    'that a header switches to another one is chosen by the caller',
    { api: policies(jwtFor(`@(${header('X')} == "1" ? "api://acme" : "api://internal")`)) },
    'violating audience-from-request',
  ],
  [
    'that is the expected one whatever a header says is not decided',
    { api: policies(jwtFor(`@(${header('X')} == "1" ? "api://acme" : "api://" + "acme")`)) },
    'unknown expression-unsupported undecided',
  ],
  [
    'beside an expected one lets in what the header names',
    {
      api: policies(
        JWT.replace(
          `<audience>${AUDIENCE}</audience>`,
          `<audience>${AUDIENCE}</audience><audience>@(${header('X')})</audience>`,
        ),
      ),
    },
    'violating audience-from-request',
  ],
  [
    'that is the name of the host is unknown',
    { api: policies(jwtFor('@(context.Request.OriginalUrl.Host)')) },
    'unknown hidden-condition undecided',
  ],
  [
    'that comes from a call is unknown',
    {
      api: policies(CALL + jwtFor('@(((IResponse)context.Variables["r"]).Body.As<string>())')),
    },
    'unknown call-out undecided',
  ],
  [
    'that a policy wrote into the header is no choice of the caller',
    {
      api: policies(
        `<set-header name="X"><value>${AUDIENCE}</value></set-header>` +
          jwtFor(`@(${header('X')})`),
      ),
    },
    'conforming',
  ],
  [
    'of the caller is no way in where the path to it is not open to the caller',
    {
      api: policies(
        `<choose><when condition="@(context.Request.Headers.ContainsKey(&quot;X&quot;))"><return-response><set-status code="403" reason="no"/></return-response></when></choose>` +
          jwtFor(`@(${header('X', '"api://acme"')})`),
      ),
    },
    'unknown expression-unsupported undecided',
  ],
];

const ISSUERS: readonly Row[] = [
  [
    'whose metadata address is put together',
    {
      api: policies(
        JWT.replace(
          METADATA,
          `@(&quot;${ISSUER}&quot; + &quot;/.well-known/openid-configuration&quot;)`,
        ),
      ),
    },
    'conforming',
  ],
  [
    'whose metadata address a header names',
    { api: policies(JWT.replace(METADATA, quoted(`@(${header('X')})`))) },
    'violating issuer-from-request',
  ],
  [
    'whose host a header names',
    {
      api: policies(
        JWT.replace(
          METADATA,
          quoted(`@("https://" + ${header('X')} + "/.well-known/openid-configuration")`),
        ),
      ),
    },
    'violating issuer-from-request',
  ],
  [
    'which a query parameter names',
    {
      api: policies(
        JWT.replace(
          '</validate-jwt>',
          '<issuers><issuer>@(context.Request.Url.Query.GetValueOrDefault("i",""))</issuer></issuers></validate-jwt>',
        ),
      ),
    },
    'violating issuer-from-request',
  ],
  [
    'whose metadata address the deployment decides',
    {
      api: policies(
        JWT.replace(METADATA, '@(&quot;https://&quot; + context.Deployment.ServiceName)'),
      ),
    },
    'unknown hidden-condition undecided',
  ],
];

const lookup = (allow: string): string =>
  `<cache-lookup vary-by-developer="false" vary-by-developer-groups="false" allow-private-response-caching="${quoted(allow)}"/>`;

const CACHES: readonly Row[] = [
  [
    'that is computed to be off keeps private answers apart',
    { api: policies(lookup('@(false)') + JWT) },
    'conforming',
  ],
  [
    'that is computed to be on lets in',
    { api: policies(lookup('@(1 == 1)') + JWT) },
    'violating cache-before-validation',
  ],
  [
    'that hangs on the operation follows the operation',
    { api: policies(lookup('@(context.Operation.Id == "other")') + JWT) },
    'conforming',
  ],
  [
    'that a header switches on lets in',
    { api: policies(lookup(`@(${header('X')} == "1")`) + JWT) },
    'violating cache-before-validation',
  ],
  [
    'that the region switches on is unknown',
    { api: policies(lookup('@(context.Deployment.Region == "x")') + JWT) },
    'unknown hidden-condition undecided',
  ],
];

const when = (condition: string, body: string): string =>
  `<choose><when condition="${quoted(condition)}">${body}</when></choose>`;

const OTHERS: readonly Row[] = [
  [
    'a condition that statements decide',
    { api: policies(when('@{ return 1 < 2; }', JWT)) },
    'conforming',
  ],
  [
    'a condition that gives a text is none',
    { api: policies(when('@("true")', JWT)) },
    'unknown unmodelled-element undecided',
  ],
  [
    'a number in a variable stays a number',
    {
      api: policies(keep('n', '@(1 + 1)') + when('@((int)context.Variables["n"] == 2)', JWT)),
    },
    'conforming',
  ],
  [
    'a truth value in a variable stays one',
    {
      api: policies(keep('on', '@(false)') + when('@(!(bool)context.Variables["on"])', JWT)),
    },
    'conforming',
  ],
  [
    'the name of a fragment that is put together',
    {
      api: policies('<include-fragment fragment-id="@(&quot;j&quot; + &quot;wt&quot;)"/>'),
      fragments: { jwt: `<fragment>${JWT}</fragment>` },
    },
    'conforming',
  ],
  [
    'the name of a required claim',
    {
      api: policies(
        JWT.replace(
          /<audiences>.*<\/audiences>/u,
          `<required-claims><claim name="@(&quot;au&quot; + &quot;d&quot;)"><value>@(&quot;${AUDIENCE}&quot;)</value></claim></required-claims>`,
        ),
      ),
    },
    'conforming',
  ],
];

describe('a switch of a validator', () => {
  it.each(SWITCHES)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('an audience', () => {
  it.each(AUDIENCES)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it('that the caller names is refuted by a request that names one', () => {
    const { guess } = proofOf({ api: policies(jwtFor(`@(${header('X-Audience')})`)) });
    expect(guess?.headers.get('x-audience')).toBe('x');
  });
});

describe('a switch that a header turns off', () => {
  it('needs no header where the validator lets in anyhow', () => {
    const given = jwtWith(`require-signed-tokens=@(${header('X')} != "1")`);
    const { verdict, guess, token } = proofOf({
      api: policies(given.replace(/<audiences>.*<\/audiences>/u, '')),
    });
    expect({ verdict, sent: guess?.headers.get('x'), signed: token?.signed }).toEqual({
      verdict: 'violating',
      sent: undefined,
      signed: true,
    });
  });

  it('is refuted by a token without a signature, and the header that lets it in', () => {
    const given = jwtWith(`require-signed-tokens=@(${header('X')} != "1")`);
    const { guess, token, selfMade } = proofOf({ api: policies(given) });
    expect({ sent: guess?.headers.get('x'), signed: token?.signed, selfMade }).toEqual({
      sent: '1',
      signed: false,
      selfMade: true,
    });
  });
});

describe('an issuer', () => {
  it.each(ISSUERS)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('a cache that keeps private answers', () => {
  it.each(CACHES)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});

describe('what is computed from constants', () => {
  it.each(OTHERS)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});
