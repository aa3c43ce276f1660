import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import {
  any,
  check,
  filter,
  header,
  one,
  only,
  outcome,
  when,
  type Row,
} from '../support/guards.ts';
import { proofOf, type Given } from '../support/proofs.ts';

const HEADERS: readonly Row[] = [
  [
    'without values is passed by sending it',
    only(check('X')),
    'violating jwt-substitute; x: true; anybody',
  ],
  [
    'with values is passed by one of them',
    only(check('X', ['a', 'b'])),
    'violating jwt-substitute; x: a; some',
  ],
  [
    'with a value that stands on a line of its own is passed by the value',
    only(check('X', ['\n  a\n'])),
    'violating jwt-substitute; x: a; some',
  ],
  ['before a validator that counts changes nothing', only(check('X', ['a']), JWT), 'conforming'],
  [
    'that asks twice for the same is passed once',
    only(check('X', ['a']), check('x', ['a'])),
    'violating jwt-substitute; x: a; some',
  ],
  [
    'that asks for two values of one header is passed by nobody',
    only(check('X', ['a']), check('X', ['b'])),
    'conforming',
  ],
  [
    'that asks for the same letters in two cases is passed by nobody',
    only(check('X', ['a']), check('X', ['A'])),
    'conforming',
  ],
  [
    'that ignores the case is passed in either',
    only(any('X', 'a'), check('X', ['A'])),
    'violating jwt-substitute; x: A; some',
  ],
  [
    'in front of a condition that it contradicts leaves nobody',
    only(check('X', ['a']), when(`${header('X')} == &quot;a&quot;`, JWT)),
    'conforming',
  ],
  [
    'in front of a condition for other values leaves the value',
    only(check('X', ['a']), when(`${header('X')} != &quot;a&quot;`, JWT)),
    'violating jwt-conditional; x: a; some',
  ],
  [
    'of a header that a policy wrote is decided by what it wrote',
    only(
      '<set-header name="X" exists-action="override"><value>a</value></set-header>',
      check('X', ['a']),
    ),
    'violating jwt-substitute; anybody',
  ],
  [
    'of a header that a policy took away is passed by nobody',
    only('<set-header name="X" exists-action="delete"/>', check('X')),
    'conforming',
  ],
  [
    'with a secret value is passed by whoever knows it',
    { ...only(check('X', ['{{key}}'])), values: { key: null } },
    'violating jwt-substitute; x: {{key}}; some',
  ],
  [
    'with a value of a pipeline is passed by whoever knows it',
    only(check('X', ['#{key}#'])),
    'violating jwt-substitute; x: #{key}#; some',
  ],
  [
    'with a plain named value is passed by its value',
    { ...only(check('X', ['{{key}}'])), values: { key: 'a' } },
    'violating jwt-substitute; x: a; some',
  ],
  [
    'with a value that another header holds is passed by two equal ones',
    only(check('X', [`@(${header('Y')})`])),
    'violating jwt-substitute; x: Y; y: Y; some',
  ],
  [
    'with a value that only the clock knows is not decided',
    only(check('X', ['@(DateTime.UtcNow.ToString())'])),
    'unknown hidden-condition undecided',
  ],
  [
    'with a value that has a comma in it is not decided',
    only(check('X', ['a, b'])),
    'unknown unmodelled-element undecided',
  ],
  [
    'with one plain value beside one with a comma is passed by the plain one',
    only(check('X', ['a, b', 'c'])),
    'violating jwt-substitute; x: c; some',
  ],
  [
    'with a name that nobody can read is not decided',
    { ...only(check('{{name}}')), values: { name: null } },
    'unknown named-value-secret named-value-unresolved',
  ],
  [
    'with a child that nobody knows is not decided',
    only(check('X').replace('></', '><regex/></')),
    'unknown unmodelled-element undecided',
  ],
  [
    'that answers with a success lets in whoever fails it',
    only(check('X').replace('"401"', '"200"'), JWT),
    'violating failure-code-unusual; anybody',
  ],
  [
    'that answers with a success but is always passed lets nobody in',
    only(
      '<set-header name="X" exists-action="override"><value>a</value></set-header>',
      check('X').replace('"401"', '"200"'),
      JWT,
    ),
    'conforming',
  ],
  [
    'in on-error of an answer that it alone gives is not its failure',
    {
      api: policies(
        check('X') + JWT,
        `<on-error>${when('context.LastError.Source == &quot;check-header&quot;', '<return-response/>')}</on-error>`,
      ),
    },
    'violating error-turned-success; anybody',
  ],
];

describe('a check of a header', () => {
  it.each(HEADERS)('%s', (_, given, want) => {
    expect(outcome(given)).toBe(want);
  });
});

const CONTENT =
  '<validate-content unspecified-content-type-action="prevent" max-size="1" size-exceeded-action="detect"/>';
const PARAMETERS =
  '<validate-parameters specified-parameter-action="prevent" unspecified-parameter-action="prevent"/>';

const FORMS: readonly Row[] = [
  ['of content is passed by a request that fits', only(CONTENT), 'violating jwt-missing; anybody'],
  [
    'of parameters is passed by a request that fits',
    only(PARAMETERS),
    'violating jwt-missing; anybody',
  ],
  [
    'of OData is passed by a request that fits',
    only('<validate-odata-request/>'),
    'violating jwt-missing; anybody',
  ],
  [
    'of GraphQL is passed by a request that fits',
    only('<validate-graphql-request max-depth="4"/>'),
    'violating jwt-missing; anybody',
  ],
  [
    'of prompts is passed by a request that fits',
    only('<llm-content-safety backend-id="safety"/>'),
    'violating jwt-missing; anybody',
  ],
  ['before a validator that counts changes nothing', only(CONTENT, PARAMETERS, JWT), 'conforming'],
  [
    'of parameters may refuse the header that the path asks for',
    only(PARAMETERS, check('X')),
    'unknown unmodelled-element undecided',
  ],
  [
    'of parameters that only reports does not',
    only(PARAMETERS.replaceAll('prevent', 'detect'), check('X')),
    'violating jwt-substitute; x: true; anybody',
  ],
  [
    'of content does not look at that header',
    only(CONTENT, check('X')),
    'violating jwt-substitute; x: true; anybody',
  ],
  [
    'of content may refuse the content type that the path asks for',
    only(check('Content-Type', ['text/odd']), CONTENT),
    'unknown unmodelled-element undecided',
  ],
  [
    'that fails is answered by on-error',
    { api: policies(CONTENT + JWT, '<on-error><set-status code="200" reason="ok"/></on-error>') },
    'violating error-turned-success; anybody',
  ],
  [
    'that only reports does not fail',
    {
      api: policies(
        CONTENT.replace('prevent', 'ignore'),
        '<on-error><return-response/></on-error>',
      ),
    },
    'violating jwt-missing; anybody',
  ],
  [
    'of an answer in on-error may stop it',
    {
      api: policies(
        JWT,
        '<on-error><set-status code="200" reason="ok"/><validate-status-code unspecified-status-code-action="prevent"/></on-error>',
      ),
    },
    'unknown unmodelled-element undecided',
  ],
];

describe('a check of the form of requests', () => {
  it.each(FORMS)('%s', (_, given, want) => {
    expect(outcome(given)).toBe(want);
  });

  it('tells in the path that the request has to fit', () => {
    expect(proofOf(only(CONTENT)).witness.map(({ text }) => text)).toContain(
      'with a request that fits <validate-content>',
    );
  });
});

describe('a limit', () => {
  it.each([
    '<rate-limit calls="9" renewal-period="60"/>',
    '<rate-limit-by-key calls="9" renewal-period="60" counter-key="a"/>',
    '<quota calls="9" renewal-period="60"/>',
    '<llm-token-limit tokens-per-minute="9" counter-key="a"/>',
  ])('%s lets the first request through', (limit) => {
    expect(outcome(only(limit))).toBe('violating jwt-missing; anybody');
    expect(outcome(only(limit, JWT))).toBe('conforming');
  });
});

describe('where one way is for some and another for anybody', () => {
  const NEUTRAL = '<trace source="a">b</trace>';
  const some = filter('allow', one('10.1.2.3'));
  const ways = (first: string, second: string): Given =>
    only(
      `<choose><when condition="@(${header('X')} == &quot;1&quot;)">${first}</when><otherwise>${second}</otherwise></choose>`,
    );
  it.each<Row>([
    ['the first is told', ways('', some), 'violating jwt-substitute; x: 1; anybody'],
    ['the second is told', ways(some, ''), 'violating jwt-substitute; anybody'],
    [
      'an address that changes nothing is not asked for',
      only(when(`context.Request.IpAddress == &quot;10.1.2.3&quot;`, NEUTRAL)),
      'violating jwt-missing; from 203.0.113.7; anybody',
    ],
    [
      'a certificate that changes nothing is not asked for',
      only(when('context.Request.Certificate != null', NEUTRAL)),
      'violating jwt-missing; certificate {}; anybody',
    ],
    [
      'a group that changes nothing is not asked for',
      only(when('context.User != null', NEUTRAL)),
      'violating jwt-missing; anybody',
    ],
    [
      'a secret that changes nothing is not asked for',
      {
        ...only(when(`${header('X')} == &quot;{{key}}&quot;`, NEUTRAL)),
        values: { key: null },
      },
      'violating jwt-missing; anybody',
    ],
  ])('%s', (_, given, want) => {
    expect(outcome(given)).toBe(want);
  });
});
