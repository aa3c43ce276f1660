import { describe, expect, it } from '@jest/globals';
import { judge } from '../../src/core/judge.ts';
import { reportOf } from '../../src/core/report.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Report } from '../../src/model/report.ts';
import { readPolicyText } from '../../src/formats/xml/read-policy-text.ts';
import { isElement } from '../../src/policy/document.ts';
import { namedValues } from '../../src/policy/named-values.ts';
import { readValidator } from '../../src/proof/validator-spec.ts';
import { readsAuthorization } from '../../src/proof/validator-weakness.ts';
import {
  api,
  EXPECTATION,
  inventory,
  JWT,
  namedValue,
  operation,
  policies,
  present,
  space,
} from '../support/chains.ts';

const CONFIGURATION: Configuration = {
  ...DEFAULTS,
  file: null,
  place: { file: null, line: null, column: null, resourceId: null },
  profiles: EXPECTATION.accepted,
  tokenSources: EXPECTATION.tokenSources,
  failOn: 'high',
  failOnUnknown: true,
};

interface Given {
  readonly api: string;
  readonly others?: string;
  readonly global?: string;
  /** Inbound of operations by id; null for one without a document. */
  readonly operations?: Readonly<Record<string, string | null>>;
  readonly values?: Readonly<Record<string, string | null>>;
  readonly failOn?: Configuration['failOn'];
}

function reported({ operations = { get: null }, ...given }: Given): Report {
  const list = Object.entries(operations).map(([id, text]) => {
    const document = `apis/orders/operations/${id}`;
    return operation(id, text === null ? {} : { policy: present(document, policies(text)) });
  });
  const service = space({
    apis: [
      api('orders', {
        operations: { state: 'present', value: list },
        policy: present('apis/orders', policies(given.api, given.others)),
      }),
    ],
    namedValues: Object.entries(given.values ?? {}).map(([name, value]) => namedValue(name, value)),
    policy: present('global', policies(given.global ?? '')),
  });
  const facts = inventory(service);
  const configuration = { ...CONFIGURATION, failOn: given.failOn ?? 'high' };
  return reportOf({
    inventory: facts,
    results: judge(facts, configuration),
    configuration,
    environment: null,
    pathBase: 'path',
    today: '2027-01-31',
  });
}

/** The verdicts, and each finding as `rule kind severity`. */
function told(given: Given): string {
  const { operations, findings } = reported(given);
  const rows = findings.map(({ ruleId, kind, severity }) => `${ruleId} ${kind} ${severity}`);
  return [operations.map(({ verdict }) => verdict).join(' '), ...rows].join('; ');
}

const withAttribute = (text: string): string =>
  JWT.replace('<validate-jwt', `<validate-jwt ${text}`);
const BARE = JWT.replace(' require-scheme="Bearer"', '');
const FOREIGN = JWT.replace('aus1a2b3c4d5e6f7g8h9', 'ausOTHER');
const LONG = 'conforming; clock-skew-long weakness medium';
const SCHEME = 'scheme-not-required weakness medium';

describe('a validator that counts and is weak', () => {
  it.each<[string, Given, string]>([
    ['not at all', { api: JWT }, 'conforming'],
    ['by no skew', { api: withAttribute('clock-skew="300"') }, 'conforming'],
    ['by a long skew', { api: withAttribute('clock-skew="301"') }, LONG],
    ['by a long skew as a timespan', { api: withAttribute('clock-skew="00:10:00"') }, LONG],
    ['by a skew of days', { api: withAttribute('clock-skew="1.00:00:00"') }, LONG],
    [
      'by no timespan of five minutes',
      { api: withAttribute('clock-skew="00:05:00"') },
      'conforming',
    ],
    [
      'by a skew in a named value',
      { api: withAttribute('clock-skew="{{skew}}"'), values: { skew: '3600' } },
      LONG,
    ],
    [
      'by nothing that a secret hides',
      { api: withAttribute('clock-skew="{{skew}}"'), values: { skew: null } },
      'conforming',
    ],
    ['by taking a bare token', { api: BARE }, `conforming; ${SCHEME}`],
    ['by an empty scheme', { api: JWT.replace('"Bearer"', '""') }, `conforming; ${SCHEME}`],
    [
      'by taking a bare token in a wider scope',
      { global: BARE, api: '<base/>' },
      `conforming; ${SCHEME}`,
    ],
    ['but cut off', { global: BARE, api: JWT }, 'conforming'],
    [
      'but behind an answer in on-error',
      {
        api: BARE,
        others: '<on-error><return-response/></on-error>',
      },
      `violating; error-turned-success verdict critical; ${SCHEME}`,
    ],
    [
      'beside something unknown',
      { api: `<no-such-policy/>${BARE}` },
      `unknown; undecided undecided high; ${SCHEME}`,
    ],
  ])('%s', (_, given, want) => {
    expect(told(given)).toBe(want);
  });

  it('tells how many seconds', () => {
    const [finding] = reported({ api: withAttribute('clock-skew="00:10:00"') }).findings;
    expect(finding?.message).toContain('600 seconds');
  });
});

describe('a validator that is not needed', () => {
  it.each<[string, Given, string]>([
    [
      'and wrong, before the one that counts',
      { api: FOREIGN + JWT },
      'conforming; issuer-wrong weakness medium',
    ],
    ['and wrong, behind it', { api: JWT + FOREIGN }, 'conforming; issuer-wrong weakness medium'],
    [
      'for Entra',
      { api: `<validate-azure-ad-token tenant-id="t"/>${JWT}` },
      'conforming; jwt-other-provider weakness medium',
    ],
    [
      'and wrong, in outbound',
      { api: JWT, others: `<outbound>${FOREIGN}</outbound>` },
      'conforming',
    ],
    ['and right', { api: JWT + JWT }, 'conforming'],
    [
      'and wrong, as the one that decides',
      { api: FOREIGN },
      'violating; issuer-wrong verdict high',
    ],
  ])('%s', (_, given, want) => {
    expect(told(given)).toBe(want);
  });

  it('is told once where it refutes one operation and only weakens another', () => {
    const { operations, findings } = reported({
      api: FOREIGN,
      operations: { closed: `${JWT}<base/>`, open: null },
    });
    expect(
      operations.map(({ subject, verdict, findings: own }) => [subject, verdict, own.length]),
    ).toEqual([
      ['orders/closed', 'conforming', 0],
      ['orders/open', 'violating', 1],
    ]);
    expect(findings.map(({ kind, affected }) => [kind, affected])).toEqual([
      ['verdict', ['orders/open']],
    ]);
  });
});

describe('an answer that does not decide', () => {
  it('before a validator, on a path that may not be taken', () => {
    const mock = '<mock-response enabled="x"/>';
    expect(told({ api: mock + JWT })).toBe(
      'unknown; undecided undecided high; answer-before-validation weakness medium',
    );
  });

  it('in on-error, beside an open door', () => {
    const onError = '<on-error><return-response/></on-error>';
    expect(
      told({ api: `<rate-limit calls="1" renewal-period="1"/>${FOREIGN}`, others: onError }),
    ).toBe('violating; issuer-wrong verdict high; error-turned-success weakness medium');
  });
});

describe('a guarantee that hangs on a named value', () => {
  const choose = (condition: string, more = '', body = JWT): string =>
    `<choose><when condition="${condition}">${body}</when>${more}</choose>`;
  const values = { jwt: 'true', off: 'false' };
  const SWITCH = 'conforming; validation-switchable weakness medium';
  it.each<[string, string, string]>([
    ['around the validator', choose('@({{jwt}})'), SWITCH],
    ['as the whole condition', choose('{{jwt}}'), SWITCH],
    [
      'in the condition of an earlier branch',
      `<choose><when condition="{{off}}"><trace source="a">b</trace></when><otherwise>${JWT}</otherwise></choose>`,
      SWITCH,
    ],
    [
      'around a container of the validator',
      `<choose><when condition="{{jwt}}"><block>${JWT}</block></when></choose>`,
      SWITCH,
    ],
    ['not where the condition is a constant', choose('true'), 'conforming'],
    [
      'not where the other branch asks as well',
      choose('{{jwt}}', `<otherwise>${JWT}</otherwise>`),
      'conforming',
    ],
    [
      'not where the other branch turns away',
      choose(
        '{{jwt}}',
        '<otherwise><return-response><set-status code="403" reason="no"/></return-response></otherwise>',
      ),
      'conforming',
    ],
    [
      'but where the other branch answers',
      choose('{{jwt}}', '<otherwise><return-response/></otherwise>'),
      SWITCH,
    ],
    ['not where another validator follows', choose('{{jwt}}') + JWT, 'conforming'],
    [
      'not where no validator hangs on it',
      `<choose><when condition="{{off}}"><return-response/></when></choose>${JWT}`,
      'conforming',
    ],
  ])('%s', (_, body, want) => {
    expect(told({ api: body, values })).toBe(want);
  });

  it.each<[string, string, string]>([
    ['around the <base/> that brings the validator', choose('{{jwt}}', '', '<base/>'), SWITCH],
    [
      'not where both branches bring it',
      choose('{{jwt}}', '<otherwise><base/></otherwise>', '<base/>'),
      'conforming',
    ],
    ['not where it is brought in any case', '<base/>', 'conforming'],
    [
      'but where the other branch brings nothing',
      choose('{{jwt}}', '<otherwise><trace source="a">b</trace></otherwise>', '<base/>'),
      SWITCH,
    ],
  ])('%s', (_, body, want) => {
    expect(told({ api: body, global: JWT, values })).toBe(want);
  });

  it('does not take a <base/> that brings nothing for a validator', () => {
    const body = choose('{{jwt}}', '<otherwise><base/></otherwise>');
    expect(told({ api: body, values })).toBe(SWITCH);
  });

  it('names the value and the condition', () => {
    const [finding] = reported({ api: choose('@({{jwt}})'), values }).findings;
    expect(finding?.message).toBe(
      'Whether the token is checked hangs on the named value “jwt”, now “true”, in the condition “@({{jwt}})”.',
    );
    expect(finding?.cause).toEqual({
      document: 'apis/orders',
      anchor: '<when condition="@({{jwt}})"> #1',
    });
  });

  it('is part of what the green rests on', () => {
    const { operations } = reported({
      api: `<choose><when condition="{{off}}"><return-response/></when></choose>${choose('@(true)')}`,
      values,
    });
    const because = operations.flatMap(({ routes }) => routes.flatMap((route) => route.because));
    expect(
      because.filter(({ kind }) => kind === 'condition').map(({ text, file }) => [text, file]),
    ).toEqual([
      [
        'the condition {{off}} of apis/orders does not hold, because the named value off is “false”',
        'named values',
      ],
      ['the condition @(true) of apis/orders holds', 'apis/orders.xml'],
    ]);
  });
});

describe('a weakness', () => {
  const weak = withAttribute('clock-skew="900"');
  it('stands in one finding for all operations, and in what each of them lists', () => {
    const { findings, operations } = reported({ api: weak, operations: { a: null, b: '<base/>' } });
    expect(findings.map(({ affected }) => affected)).toEqual([['orders/a', 'orders/b']]);
    expect(operations.map(({ findings: own }) => own)).toEqual(
      operations.map(() => findings.map(({ fingerprint }) => fingerprint)),
    );
  });

  it('leaves the sentence of a green alone', () => {
    const [green] = reported({ api: weak }).operations;
    expect(green?.reason).toMatch(/^On every route a validator /u);
  });

  it('fails the gate only where that is asked for', () => {
    expect(reported({ api: weak }).exitCode).toBe(0);
    expect(reported({ api: weak, failOn: 'medium' }).exitCode).toBe(1);
    expect(reported({ api: weak, failOn: 'never' }).exitCode).toBe(0);
  });
});

describe('where a token is read', () => {
  it.each<[string, boolean]>([
    ['<validate-jwt header-name="authorization"/>', true],
    ['<validate-jwt header-name="X-Token"/>', false],
    ['<validate-jwt query-parameter-name="Authorization"/>', false],
    ['<validate-jwt header-name="Authorization" query-parameter-name="t"/>', false],
    ['<validate-jwt/>', false],
    ['<validate-azure-ad-token tenant-id="t"/>', true],
    ['<validate-azure-ad-token tenant-id="t" query-parameter-name="t"/>', false],
    [
      `<validate-jwt token-value='@(context.Request.Headers.GetValueOrDefault("Authorization","").Substring(7))'/>`,
      true,
    ],
    [`<validate-jwt token-value='@(context.Request.Headers["authorization"][0])'/>`, true],
    [
      `<validate-jwt token-value='@(context.Request.Headers.GetValueOrDefault("Authorization", context.Request.Url.Query.GetValueOrDefault("t","")))'/>`,
      false,
    ],
    [`<validate-jwt token-value='@((string)context.Variables["t"])'/>`, false],
    [`<validate-jwt token-value='t'/>`, false],
  ])('%s', (text, want) => {
    const tree = readPolicyText(text);
    const element = tree.readable ? tree.nodes.find(isElement) : undefined;
    if (element === undefined) throw new Error('not readable');
    expect(readsAuthorization(readValidator(element, namedValues([], null)))).toBe(want);
  });
});
