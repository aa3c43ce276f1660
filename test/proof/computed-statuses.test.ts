import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { header, jwtWith, keep, quoted } from '../support/computed.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

type Row = readonly [string, Given, string];

const answer = (code: string): string =>
  `<return-response><set-status code="${quoted(code)}" reason="r"/></return-response>`;
const onError = (body: string): string => `<on-error>${body}</on-error>`;
const setStatus = (code: string): string => `<set-status code="${quoted(code)}" reason="r"/>`;
/** On-error that makes a success of nothing but a return-response that fails. */
const succeedsIfAnswerFails = onError(
  `<choose><when condition="${quoted('@(context.LastError.Source == "return-response")')}">` +
    `${setStatus('200')}</when></choose>`,
);
const guarded = (body: string): Given => ({ api: policies(JWT, onError(body)) });

const STATUSES: readonly Row[] = [
  ['of statements refuses', { api: policies(answer('@{ return 401; }')) }, 'conforming'],
  [
    'that comes out as success lets in',
    { api: policies(answer('@(400 / 2)') + JWT) },
    'violating answer-before-validation',
  ],
  [
    'of a mock that is computed to refuse refuses',
    { api: policies('<mock-response status-code="@(403)"/>') },
    'conforming',
  ],
  [
    'that hangs on the request and is a refusal either way refuses',
    { api: policies(answer(`@(${header('X')} == "1" ? 401 : 403)`)) },
    'conforming',
  ],
  [
    'that statements return in several places and that refuses in each of them',
    {
      api: policies(answer(`@{ if (${header('X')} == "1") { return 401; } else { return 500; } }`)),
    },
    'conforming',
  ],
  [
    'that refuses whatever a function inside of it returns',
    {
      api: policies(
        answer(
          `@{ var all = new[] { 1 }.Select(x => { return 200; }); return ${header('X')} == "1" ? 401 : 403; }`,
        ),
      ),
    },
    'conforming',
  ],
  [
    'that the caller turns into a success lets in',
    { api: policies(answer(`@(${header('X')} == "1" ? 200 : 403)`) + JWT) },
    'violating answer-before-validation',
  ],
  [
    'that a header names lets in',
    { api: policies(answer(`@(int.Parse(${header('X', '"403"')}))`) + JWT) },
    'violating answer-before-validation',
  ],
  [
    'that cannot be computed for some request fails, and on-error answers then',
    {
      api: policies(
        answer(`@(context.Request.Headers["X"][0] == "1" ? 401 : 403)`),
        succeedsIfAnswerFails,
      ),
    },
    'violating error-turned-success',
  ],
  [
    'that can be computed for every request that is tried is unknown where on-error answers',
    { api: policies(answer(`@(${header('X')} == "1" ? 401 : 403)`), succeedsIfAnswerFails) },
    'unknown expression-unsupported undecided',
  ],
  [
    'that is never computed fails, and on-error answers then',
    { api: policies(answer('@(int.Parse(context.Operation.Id))'), succeedsIfAnswerFails) },
    'violating error-turned-success',
  ],
  [
    'that is never computed refuses',
    { api: policies(answer('@(int.Parse(context.Operation.Id))')) },
    'conforming',
  ],
  [
    'of a failure that is never computed refuses',
    guarded(setStatus('@(int.Parse(context.Operation.Id))')),
    'conforming',
  ],
  [
    'that the deployment decides is unknown',
    { api: policies(answer('@(context.Deployment.Region == "x" ? 200 : 403)')) },
    'unknown hidden-condition undecided',
  ],
  [
    'of a failure that is kept refuses',
    guarded(setStatus('@(context.Response.StatusCode)')),
    'conforming',
  ],
  [
    'of a failure that is answered again refuses',
    guarded(answer('@(context.Response.StatusCode)')),
    'conforming',
  ],
  [
    'of a failure that is one less is a success where it was 300',
    {
      api: policies(
        jwtWith('failed-validation-httpcode=300'),
        onError(setStatus('@(context.Response.StatusCode - 1)')),
      ),
    },
    'violating error-turned-success',
  ],
  [
    'of a success that is kept is still what the validator said',
    {
      api: policies(
        jwtWith('failed-validation-httpcode=200'),
        onError(setStatus('@(context.Response.StatusCode)')),
      ),
    },
    'violating failure-code-unusual',
  ],
  [
    'of a failure that is mapped to others refuses',
    guarded(setStatus('@(context.Response.StatusCode == 401 ? 403 : 500)')),
    'conforming',
  ],
  [
    'of a failure that is mapped to success lets in',
    guarded(setStatus('@(context.Response.StatusCode == 401 ? 200 : 500)')),
    'violating error-turned-success',
  ],
  [
    'that is mapped alike whatever the failure of a guard was refuses',
    {
      api: policies(
        `<rate-limit calls="1" renewal-period="1"/>${JWT}`,
        onError(setStatus('@(context.Response.StatusCode > 499 ? 502 : 400)')),
      ),
    },
    'conforming',
  ],
  [
    'that lets one failure of a guard through is unknown',
    {
      api: policies(
        `<rate-limit calls="1" renewal-period="1"/>${JWT}`,
        onError(setStatus('@(context.Response.StatusCode == 429 ? 200 : 401)')),
      ),
    },
    'unknown hidden-condition undecided',
  ],
  [
    'of a failure that the caller turns into a success lets in',
    guarded(setStatus(`@(${header('X')} == "1" ? 200 : context.Response.StatusCode)`)),
    'violating error-turned-success',
  ],
  [
    'in a variable is that of the time when it was written',
    {
      api: policies(
        jwtWith('failed-validation-httpcode=200'),
        onError(
          keep('c', '@(context.Response.StatusCode)') +
            setStatus('401') +
            setStatus('@((int)context.Variables["c"])'),
        ),
      ),
    },
    'unknown expression-unsupported undecided',
  ],
  [
    'of a refused token that is computed to be one',
    { api: policies(jwtWith('failed-validation-httpcode=@(400 + 1)')) },
    'conforming',
  ],
  [
    'of a refused token that is a refusal either way',
    { api: policies(jwtWith(`failed-validation-httpcode=@(${header('X')} == "1" ? 401 : 404)`)) },
    'conforming',
  ],
  [
    'of a refused token that the caller chooses is not decided',
    { api: policies(jwtWith(`failed-validation-httpcode=@(${header('X')} == "1" ? 200 : 404)`)) },
    'unknown expression-unsupported undecided',
  ],
];

describe('a status', () => {
  it.each(STATUSES)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it('that cannot be computed for some request is refuted by such a request', () => {
    const failing = answer(`@(${header('X')} == "" ? 403 : 400 + int.Parse(${header('X')}) * 0)`);
    const { verdict, guess } = proofOf({ api: policies(failing, succeedsIfAnswerFails) });
    expect({ verdict, fails: Number.isNaN(Number(guess?.headers.get('x'))) }).toEqual({
      verdict: 'violating',
      fails: true,
    });
    expect(guess?.headers.has('x')).toBe(true);
  });

  it('that the caller turns into a success is refuted by the request that does', () => {
    const given = { api: policies(answer(`@(${header('X')} == "1" ? 200 : 403)`) + JWT) };
    expect(proofOf(given).guess?.headers.get('x')).toBe('1');
  });
});
