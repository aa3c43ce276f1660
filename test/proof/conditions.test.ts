import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

const when = (condition: string, body: string): string =>
  `<when condition="${condition}">${body}</when>`;
const X_IS = (value: string): string =>
  `@(context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;) == &quot;${value}&quot;)`;
const not = (condition: string): string => `@(!${condition.slice(1)})`;
const only = (condition: string, body = JWT): string => `<choose>${when(condition, body)}</choose>`;
const keep = (name: string, value: string): string =>
  `<set-variable name="${name}" value="${value}"/>`;

const ROWS: readonly (readonly [string, Given, string])[] = [
  [
    'and its complement close together',
    { api: policies(only(X_IS('1')) + only(not(X_IS('1')))) },
    'conforming',
  ],
  [
    'and an inequality close together',
    { api: policies(only(X_IS('1')) + only(X_IS('1').replace('==', '!='))) },
    'conforming',
  ],
  [
    'on two values of a header leaves the other values',
    { api: policies(only(X_IS('1')) + only(X_IS('2'))) },
    'violating jwt-conditional',
  ],
  [
    'that two values of one header would have to meet at once never runs',
    {
      api: policies(
        JWT.replace('<validate', '<validate') +
          only(X_IS('1'), only(X_IS('2'), '<return-response/>')),
      ),
    },
    'conforming',
  ],
  [
    'nested in one that contradicts it never answers',
    { api: policies(only(X_IS('1'), only(X_IS('2'), '<return-response/>')) + JWT) },
    'conforming',
  ],
  [
    'on a variable that holds a header follows the header',
    {
      api: policies(
        keep('x', '@(context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;))') +
          only('@((string)context.Variables[&quot;x&quot;] == &quot;1&quot;)') +
          only('@((string)context.Variables[&quot;x&quot;] != &quot;1&quot;)'),
      ),
    },
    'conforming',
  ],
  [
    'on a variable that nobody can tell is hidden',
    {
      api: policies(
        '<send-request response-variable-name="r"><set-url>https://log.example.com</set-url></send-request>' +
          only('@(((IResponse)context.Variables[&quot;r&quot;]).StatusCode == 200)'),
      ),
    },
    'unknown call-out undecided',
  ],
  [
    'on the method of the operation is a fact',
    {
      api: policies(only('@(context.Request.Method == &quot;GET&quot;)')),
      operation: policies('<base/>'),
    },
    'conforming',
  ],
  [
    'on the method in another case never holds',
    { api: policies(only('@(context.Request.Method == &quot;get&quot;)')) },
    'violating jwt-conditional',
  ],
  [
    'on the operation is a fact',
    { api: policies(only('@(context.Operation.Id == &quot;other&quot;)')) },
    'violating jwt-conditional',
  ],
  [
    'on no product being there is a fact',
    { api: policies(only('@(context.Product == null)')) },
    'conforming',
  ],
  [
    'on the region is hidden',
    { api: policies(only('@(context.Deployment.Region == &quot;West Europe&quot;)')) },
    'unknown hidden-condition undecided',
  ],
  [
    'on a header that a policy wrote before is not what the caller sent',
    {
      api: policies('<set-header name="X"><value>1</value></set-header>' + only(X_IS('1'))),
    },
    'conforming',
  ],
  [
    'on the body is refuted by a body',
    {
      api: policies(
        only(
          '@((string)context.Request.Body.As&lt;JObject>(true)[&quot;method&quot;] == &quot;tools/call&quot;)',
        ),
      ),
    },
    'violating jwt-conditional',
  ],
  [
    'that always throws lets nobody in',
    {
      api: policies(
        only('@((bool)context.Variables[&quot;nobody-sets-it&quot;])', '<return-response/>'),
      ),
    },
    'conforming',
  ],
  [
    'with a secret in it is undecided',
    {
      api: policies(only('@(&quot;{{flag}}&quot; == &quot;on&quot;)')),
      values: { flag: null },
    },
    'unknown named-value-secret named-value-unresolved',
  ],
  [
    'asked of a variable leaves the other values for the next one',
    {
      api: policies(
        keep('x', '@(context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;))') +
          only('@((string)context.Variables[&quot;x&quot;] == &quot;1&quot;)', '') +
          only(
            '@((string)context.Variables[&quot;x&quot;] == &quot;2&quot;)',
            '<return-response/>',
          ) +
          JWT,
      ),
    },
    'violating answer-before-validation',
  ],
  [
    'in a fragment is asked again each time the fragment is included',
    {
      api: policies(
        '<include-fragment fragment-id="f"/>' +
          keep('w', '1') +
          '<include-fragment fragment-id="f"/>',
      ),
      fragments: {
        f: `<fragment>${only(X_IS('1'), only('@(context.Variables.GetValueOrDefault&lt;string&gt;(&quot;w&quot;,&quot;&quot;) == &quot;1&quot;)'))}</fragment>`,
      },
    },
    'violating jwt-conditional',
  ],
  [
    'on a variable that was written in another case may be that variable or not',
    {
      api: policies(
        keep('Skip', 'yes') + only('@(!context.Variables.ContainsKey(&quot;skip&quot;))'),
      ),
    },
    'unknown expression-unsupported undecided',
  ],
  [
    'on the clock may come out differently the next time it is asked',
    {
      api: policies(
        only('@(DateTime.UtcNow.Hour &lt; 12)') + only('@(!(DateTime.UtcNow.Hour &lt; 12))'),
      ),
    },
    'unknown hidden-condition undecided undecided',
  ],
  [
    'on a path without parameters hangs on how paths are spelled',
    { api: policies(only('@(context.Request.OriginalUrl.Path.Contains(&quot;order&quot;))')) },
    'unknown reading:path-spelling undecided',
  ],
  [
    'on a header that has to be the id of the API is met by that id',
    {
      api: policies(
        '<choose>' +
          when(
            '@(context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;) == context.Api.Id)',
            '',
          ) +
          `<otherwise>${JWT}</otherwise></choose>`,
      ),
    },
    'violating jwt-conditional',
  ],
  [
    'on the version of an API that has none is not decided',
    { api: policies(only('@(context.Api.Version == null)')) },
    'unknown expression-unsupported undecided',
  ],
  [
    'with a deployment token in it is undecided',
    { api: policies(only('@(&quot;#{flag}#&quot; == &quot;on&quot;)')) },
    'unknown placeholder undecided',
  ],
];

describe('a condition', () => {
  it.each(ROWS)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it.each([
    ['leaves a header out', only(`@(context.Request.Headers.ContainsKey(&quot;X&quot;))`), {}],
    ['sends the value that is asked for', only(not(X_IS('1'))), { x: '1' }],
    ['sends another value', only(X_IS('1')), {}],
  ])('refuted by a request that %s', (_, inbound, headers) => {
    expect(Object.fromEntries(proofOf({ api: policies(inbound) }).guess?.headers ?? [])).toEqual(
      headers,
    );
  });

  it('in a fragment whose name is a named value sees the variables before it', () => {
    const given = {
      api: policies(keep('jwt', 'on') + '<include-fragment fragment-id="{{guard}}"/>'),
      values: { guard: 'jwt' },
      fragments: {
        jwt: `<fragment>${only('@((string)context.Variables[&quot;jwt&quot;] == &quot;on&quot;)')}</fragment>`,
      },
    };
    expect(told(proofOf(given))).toBe('conforming');
  });

  it('that turns everybody away says so, since no validator does', () => {
    const { because } = proofOf({
      api: policies('<return-response><set-status code="403" reason="no"/></return-response>'),
    });
    expect(because.map(({ text }) => text)).toContain(
      'every path ends in a rejection, whatever token is sent',
    );
  });

  it('around a variable that a wait may or may not write is not decided', () => {
    const wait = `<wait><choose>${when(X_IS('1'), keep('jwt', 'on'))}</choose></wait>`;
    const flag = only('@((string)context.Variables[&quot;jwt&quot;] != &quot;on&quot;)');
    expect(told(proofOf({ api: policies(wait + flag) }))).toMatch(/^unknown /u);
  });
});

describe('a condition that constants decide', () => {
  it.each([
    ['false', 'when {{on}} does not hold'],
    ['true', 'when {{on}} holds'],
  ])('as %s is a step of the path', (on, step) => {
    const given = { api: policies(only('{{on}}', '<trace/>')), values: { on } };
    expect(proofOf(given).witness.map(({ text }) => text)).toContain(step);
  });
});
