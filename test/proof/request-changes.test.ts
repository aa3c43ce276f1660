import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

const X = 'context.Request.Headers.GetValueOrDefault(&quot;X&quot;,&quot;&quot;)';
const text = (value: string): string => `&quot;${value}&quot;`;
const only = (condition: string, body = JWT): string =>
  `<choose><when condition="@(${condition})">${body}</when></choose>`;
const set = (value: string, action = 'override', name = 'X'): string =>
  `<set-header name="${name}" exists-action="${action}"><value>${value}</value></set-header>`;

const ROWS: readonly (readonly [string, Given, string])[] = [
  [
    'a header that was set is what was set',
    { api: policies(set('on') + only(`${X} == ${text('on')}`)) },
    'conforming',
  ],
  [
    'the name of a header that was set ignores case',
    { api: policies(set('on', 'override', 'x') + only(`${X} == ${text('on')}`)) },
    'conforming',
  ],
  [
    'a header that was set to something else never matches',
    { api: policies(set('off') + only(`${X} == ${text('on')}`)) },
    'violating jwt-conditional',
  ],
  [
    'a header that was removed is not there',
    { api: policies(set('', 'delete') + only(`${X} == ${text('')}`)) },
    'conforming',
  ],
  [
    'a header that is filled in where it is missing may be the caller’s',
    { api: policies(set('on', 'skip') + only(`${X} == ${text('on')}`)) },
    'unknown expression-unsupported undecided',
  ],
  [
    'a header that was copied from another one is the caller’s',
    {
      api: policies(
        set('@(context.Request.Headers.GetValueOrDefault(&quot;Y&quot;,&quot;&quot;))') +
          only(`${X} == ${text('on')}`),
      ),
    },
    'violating jwt-conditional',
  ],
  [
    'and the same copy asked for twice gives one answer',
    {
      api: policies(
        set('@(context.Request.Headers.GetValueOrDefault(&quot;Y&quot;,&quot;&quot;))') +
          only(`${X} == ${text('on')}`) +
          only(`${X} != ${text('on')}`),
      ),
    },
    'conforming',
  ],
  [
    'what was read before a header was set is what the caller sent',
    {
      api: policies(
        `<set-variable name="before" value="@(${X})"/>` +
          set('on') +
          only(`(string)context.Variables[&quot;before&quot;] == ${text('on')}`),
      ),
    },
    'violating jwt-conditional',
  ],
  [
    'a header set to a secret is compared like the secret',
    {
      api: policies(
        set('{{key}}') +
          `<choose><when condition="@(${X} == context.Request.Headers.GetValueOrDefault(&quot;Y&quot;,&quot;&quot;))"/><otherwise>${JWT}</otherwise></choose>`,
      ),
      values: { key: null },
    },
    'violating jwt-conditional',
  ],
  [
    'a header whose name is computed may be any header',
    {
      api: policies(
        set('on', 'override', '@(context.Operation.Id)') + only(`${X} == ${text('on')}`),
      ),
    },
    'unknown expression-unsupported undecided',
  ],
  [
    'the gateway’s own credentials stand where the caller’s stood',
    {
      api: policies(
        '<authentication-basic username="a" password="b"/>' +
          only(
            'context.Request.Headers.ContainsKey(&quot;Authorization&quot;)',
            '<return-response><set-status code="401" reason="no"/></return-response>',
          ),
      ),
    },
    'unknown expression-unsupported undecided',
  ],
  [
    'a method that was set may be seen or not',
    {
      api: policies(
        '<set-method>POST</set-method>' + only(`context.Request.Method == ${text('POST')}`),
      ),
    },
    'unknown reading:changed-request undecided',
  ],
  [
    'a method that was set is no matter where both are closed',
    {
      api: policies(
        '<set-method>POST</set-method>' +
          only(`context.Request.Method == ${text('POST')}`) +
          only(`context.Request.Method == ${text('GET')}`),
      ),
    },
    'conforming',
  ],
  [
    'the method of the operation stays what it is',
    {
      api: policies(
        '<set-method>POST</set-method>' + only(`context.Operation.Method == ${text('GET')}`),
      ),
    },
    'conforming',
  ],
  [
    'a path that was rewritten may be seen or not',
    {
      api: policies(
        '<rewrite-uri template="/new"/>' +
          only(`context.Request.Url.Path.Contains(${text('order')})`),
      ),
    },
    'unknown expression-unsupported undecided',
  ],
  [
    'a body that was transformed is not what the caller sent',
    {
      api: policies(
        '<json-to-xml apply="always"/>' +
          only(`context.Request.Body.As&lt;string&gt;() == ${text('x')}`),
      ),
    },
    'unknown expression-unsupported undecided',
  ],
];

describe('after a policy changed the request', () => {
  it.each(ROWS)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it('the request that is shown is what the caller has to send', () => {
    const api = policies(
      set('@(context.Request.Headers.GetValueOrDefault(&quot;Y&quot;,&quot;&quot;))') +
        `<choose><when condition="@(${X} == ${text('on')})"/><otherwise>${JWT}</otherwise></choose>`,
    );
    expect([...(proofOf({ api }).guess?.headers ?? [])]).toEqual([['y', 'on']]);
  });
});
