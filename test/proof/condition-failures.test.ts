import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { header, keep, quoted } from '../support/computed.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

type Row = readonly [string, Given, string];

const DENY = '<return-response><set-status code="403" reason="r"/></return-response>';
const either = (condition: string, then = DENY, otherwise = DENY): string =>
  `<choose><when condition="@(${quoted(condition)})">${then}</when>` +
  `<otherwise>${otherwise}</otherwise></choose>`;

/** On-error that makes a success of nothing but a choose that fails. */
const ON_ERROR =
  `<on-error><choose><when condition="${quoted('@(context.LastError.Source == "choose")')}">` +
  '<set-status code="200" reason="r"/></when></choose></on-error>';
const withBody = (inbound: string): Given => ({ api: policies(inbound, ON_ERROR) });
const with403 = (condition: string): Given => withBody(either(condition));

const IN = 'violating error-turned-success';
const UNCLEAR = 'unknown expression-unsupported undecided';
/** Nothing but the doubt that stays with every on-error: whatever else may fail. */
const SAFE = 'unknown hidden-condition undecided';

const ROWS: readonly Row[] = [
  ['that compares a header never does', with403(`${header('X')} == "1"`), SAFE],
  [
    'that looks for a header, and then for a parameter of the query, never does',
    with403(
      'context.Request.Headers.ContainsKey("X") &amp;&amp; context.Request.Url.Query.GetValueOrDefault("q") != null',
    ),
    SAFE,
  ],
  [
    'that asks how a header begins never does',
    with403(`!${header('X')}.ToLower().StartsWith("a" + "b")`),
    SAFE,
  ],
  ['that asks whether there is a key never does', with403('context.Subscription == null'), SAFE],
  [
    'that reads a header which need not be there does',
    with403('context.Request.Headers["X"][0] == "1"'),
    IN,
  ],
  ['that reads a number does', with403(`int.Parse(${header('X')}) == 1`), IN],
  [
    'that asks how what may be null begins does',
    with403('context.Request.Headers.GetValueOrDefault("X").StartsWith("a")'),
    IN,
  ],
  ['that asks for the name of a key does', with403('context.Subscription.Name == "x"'), IN],
  [
    'that does so behind a variable does',
    withBody(
      keep('x', `@(${header('X')})`) + either('int.Parse((string)context.Variables["x"]) == 1'),
    ),
    IN,
  ],
  [
    'that merely compares, inside of another, never does',
    withBody(either(`${header('X')} == "1"`, either(`${header('X')} == "2"`, '', DENY))),
    SAFE,
  ],
  [
    'that nobody can evaluate may',
    with403('context.Request.Foo.Bar(context.Request.Method)'),
    UNCLEAR,
  ],
  [
    'that hangs on the deployment may',
    with403('context.Deployment.Certificates["x"].Thumbprint == "1"'),
    UNCLEAR,
  ],
];

describe('a condition that throws', () => {
  it.each(ROWS)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });

  it('is shown by a request that makes it throw', () => {
    const { guess } = proofOf(with403(`int.Parse(${header('X')}) == 1`));
    expect(Number.isInteger(Number(guess?.headers.get('x') ?? 'x'))).toBe(false);
  });

  it('changes nothing where on-error refuses', () => {
    const given = {
      api: policies(JWT, '<on-error><set-status code="400" reason="r"/></on-error>'),
    };
    expect(proofOf(given).verdict).toBe('conforming');
  });
});
