import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { header, jwtWith, keep, quoted } from '../support/computed.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

type Row = readonly [string, Given, string];

const answer = (code: number): string =>
  `<return-response><set-status code="${code}" reason="r"/></return-response>`;
const setStatus = (code: string): string => `<set-status code="${quoted(code)}" reason="r"/>`;
const choose = (condition: string, then: string, otherwise = ''): string =>
  `<choose><when condition="@(${quoted(condition)})">${then}</when>` +
  `${otherwise === '' ? '' : `<otherwise>${otherwise}</otherwise>`}</choose>`;
const after = (body: string, inbound = JWT): Given => ({
  api: policies(inbound, `<on-error>${body}</on-error>`),
});

const IS_JWT = 'context.LastError.Source == "validate-jwt"';
const IS_KEY = 'context.LastError.Source == "authorization"';
const IN = 'violating error-turned-success';
const UNKNOWN = 'unknown hidden-condition undecided';

const ROWS: readonly Row[] = [
  ['is a success for all but refused tokens', after(choose(IS_JWT, answer(401), answer(200))), IN],
  [
    'is a success, by its status, for all but refused tokens',
    after(choose(IS_JWT, setStatus('401'), setStatus('200'))),
    IN,
  ],
  [
    'is a success for all that is not told apart by its reason',
    after(choose('context.LastError.Reason == "SubscriptionKeyInvalid"', answer(200))),
    IN,
  ],
  ['is a success for refused keys', after(choose(IS_KEY, answer(200))), IN],
  [
    'is a success for refused keys, and no policy fails',
    after(choose(IS_KEY, answer(200)), answer(403)),
    IN,
  ],
  ['is a success whatever failed, and no policy fails', after(setStatus('200'), answer(403)), IN],
  [
    'is a success for all but refused tokens and keys',
    after(choose(`${IS_JWT} || ${IS_KEY}`, answer(401), answer(200))),
    UNKNOWN,
  ],
  [
    'is a success for a failure that no policy here has',
    after(choose('context.LastError.Source == "rate-limit"', answer(200))),
    UNKNOWN,
  ],
  [
    'is a success for a status that no policy here has',
    after(choose('context.Response.StatusCode == 429', answer(200))),
    UNKNOWN,
  ],
  [
    'is a success for the status of a refused key',
    after(
      choose('context.Response.StatusCode == 401', answer(200)),
      jwtWith('failed-validation-httpcode=403'),
    ),
    IN,
  ],
  [
    'is a success for what a policy wrote before the failure',
    after(
      choose('context.Variables.GetValueOrDefault<bool>("late", false)', answer(200)),
      keep('late', '@(false)') + JWT + keep('late', '@(true)'),
    ),
    `${UNKNOWN} undecided`,
  ],
  [
    'is what the step says that failed, though the status was changed since',
    after(setStatus('403') + choose(IS_JWT, answer(200))),
    IN,
  ],
  ['is a refusal either way', after(choose(IS_JWT, answer(401), answer(500))), 'conforming'],
  ['is changed for refused tokens alone', after(choose(IS_JWT, answer(403))), 'conforming'],
  [
    'is a refusal either way, by its status',
    after(choose(IS_JWT, setStatus('401'), setStatus('500'))),
    'conforming',
  ],
  [
    'is a refusal for each status',
    after(choose('context.Response.StatusCode == 429', answer(503), answer(401))),
    'conforming',
  ],
  [
    'is a refusal whatever the caller sends',
    after(choose(`${header('X')} == "1"`, answer(400), answer(404))),
    'conforming',
  ],
  [
    'keeps its status',
    after(
      setStatus('@(context.Response.StatusCode)') +
        '<set-header name="A"><value>b</value></set-header>',
    ),
    'conforming',
  ],
  ['is left alone', after('<base/>'), 'conforming'],
];

describe('what else can fail', () => {
  it.each(ROWS)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it.each<Row>([
    [
      'of which a variable keeps the status has that status until another is set',
      after(
        keep('c', '@(context.Response.StatusCode)') + setStatus('@((int)context.Variables["c"])'),
      ),
      'conforming',
    ],
    [
      'of which a variable keeps the status before another is set is not known by it',
      after(
        keep('c', '@(context.Response.StatusCode)') +
          setStatus('200') +
          choose('(int)context.Variables["c"] == 200', '', answer(401)),
      ),
      'unknown expression-unsupported undecided',
    ],
    [
      'of which a variable of inbound would tell is not known by it',
      after(
        choose('(bool)context.Variables["failed"]', answer(401), answer(200)),
        keep('failed', '@(context.LastError != null)') + jwtWith('failed-validation-httpcode=403'),
      ),
      'unknown expression-unsupported undecided',
    ],
  ])('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it('is shown by a request with a key that is none, which anybody can send', () => {
    const { guess, selfMade, witness } = proofOf(after(choose(IS_JWT, answer(401), answer(200))));
    expect(guess?.headers.get('ocp-apim-subscription-key')).toBe('not-a-key');
    expect(selfMade).toBe(true);
    expect(witness[0]?.text).toContain('refuses the subscription key');
  });

  it('is told of the validator, where its refusal is a success as well', () => {
    const { guess, witness } = proofOf(after(setStatus('200')));
    expect(guess?.headers.size).toBe(0);
    expect(witness.map(({ text }) => text).join()).not.toContain('subscription key');
  });
});
