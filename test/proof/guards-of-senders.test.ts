import { describe, expect, it } from '@jest/globals';
import { EXPECTATION, JWT, policies } from '../support/chains.ts';
import {
  check,
  filter,
  header,
  one,
  only,
  outcome,
  range,
  when,
  type Row,
} from '../support/guards.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

const ADDRESS = 'context.Request.IpAddress';

const ADDRESSES: readonly Row[] = [
  [
    'that allows one is passed from it',
    only(filter('allow', one('10.1.2.3'))),
    'violating jwt-substitute; from 10.1.2.3; some',
  ],
  [
    'that allows a range is passed from its first',
    only(filter('allow', range('10.0.0.0', '10.0.0.255'))),
    'violating jwt-substitute; from 10.0.0.0; some',
  ],
  [
    'that allows an IPv6 range is passed from its first',
    only(filter('allow', range('FD00:0::', 'fd00::ffff'))),
    'violating jwt-substitute; from fd00::; some',
  ],
  [
    'that allows all is passed by anybody',
    only(filter('allow', range('0.0.0.0', '255.255.255.255'))),
    'violating jwt-substitute; from 203.0.113.7; anybody',
  ],
  [
    'that allows a range of examples is passed by some',
    only(filter('allow', range('203.0.113.0', '203.0.113.255'))),
    'violating jwt-substitute; from 203.0.113.7; some',
  ],
  [
    'that forbids one is passed from any other',
    only(filter('forbid', one('203.0.113.7'))),
    'violating jwt-substitute; from 198.51.100.7; anybody',
  ],
  [
    'that forbids all is passed by nobody',
    only(
      filter(
        'forbid',
        range('0.0.0.0', '255.255.255.255'),
        range('::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'),
      ),
    ),
    'conforming',
  ],
  [
    'before a validator that counts changes nothing',
    only(filter('allow', one('10.1.2.3')), JWT),
    'conforming',
  ],
  [
    'with two lists that share nothing is passed by nobody',
    only(
      filter('allow', range('10.0.0.0', '10.0.0.9')),
      filter('allow', range('10.0.0.10', '10.0.0.20')),
    ),
    'conforming',
  ],
  [
    'with two lists that share one is passed from that one',
    only(
      filter('allow', range('10.0.0.0', '10.0.0.10')),
      filter('allow', range('10.0.0.10', '10.0.0.20')),
    ),
    'violating jwt-substitute; from 10.0.0.10; some',
  ],
  [
    'that forbids what it allows is passed by nobody',
    only(
      filter('allow', range('10.0.0.1', '10.0.0.9')),
      filter('forbid', range('10.0.0.0', '10.0.0.255')),
    ),
    'conforming',
  ],
  [
    'that forbids a part of what it allows is passed from the rest',
    only(
      filter('allow', range('10.0.0.1', '10.0.0.9')),
      filter('forbid', range('10.0.0.0', '10.0.0.8')),
    ),
    'violating jwt-substitute; from 10.0.0.9; some',
  ],
  [
    'that two ways have different ones of is passed by the way that fits what comes later',
    only(
      `<choose><when condition="@(${header('X')} == &quot;1&quot;)">${filter('allow', one('10.1.2.3'))}</when>` +
        `<otherwise>${filter('allow', one('10.4.5.6'))}</otherwise></choose>`,
      filter('allow', one('10.4.5.6')),
    ),
    'violating jwt-substitute; from 10.4.5.6; some',
  ],
  [
    'in front of a condition on the only address leaves nobody',
    only(filter('allow', one('10.1.2.3')), when(`${ADDRESS} == &quot;10.1.2.3&quot;`, JWT)),
    'conforming',
  ],
  [
    'in front of a condition on one of its addresses leaves the others',
    only(
      filter('allow', range('10.1.2.3', '10.1.2.4')),
      when(`${ADDRESS} == &quot;10.1.2.3&quot;`, JWT),
    ),
    'violating jwt-conditional; from 10.1.2.4; some',
  ],
  [
    'in front of a condition on the beginning of its addresses is not decided',
    only(
      filter('allow', range('10.0.0.0', '10.255.255.255')),
      when(`${ADDRESS}.StartsWith(&quot;10.&quot;)`, JWT),
    ),
    'unknown witness-unconfirmed undecided',
  ],
  [
    'with an action that a header chooses is passed either way',
    only(
      filter(
        `@(${header('X')} == &quot;on&quot; ? &quot;allow&quot; : &quot;forbid&quot;)`,
        one('10.1.2.3'),
      ),
    ),
    'violating jwt-substitute; from 203.0.113.7; anybody',
  ],
  [
    'with an action that the region chooses is not decided',
    only(
      filter(
        '@(context.Deployment.Region == &quot;x&quot; ? &quot;allow&quot; : &quot;forbid&quot;)',
        one('10.1.2.3'),
      ),
    ),
    'unknown hidden-condition undecided',
  ],
  [
    'with a secret action is not decided',
    { ...only(filter('{{mode}}', one('10.1.2.3'))), values: { mode: null } },
    'unknown named-value-secret named-value-unresolved',
  ],
  [
    'with a plain named value for its address is passed from it',
    { ...only(filter('allow', one('{{office}}'))), values: { office: '10.1.2.3' } },
    'violating jwt-substitute; from 10.1.2.3; some',
  ],
  [
    'with a secret address alone is not decided',
    { ...only(filter('allow', one('{{office}}'))), values: { office: null } },
    'unknown named-value-secret named-value-unresolved',
  ],
  [
    'with a secret address beside a plain one is passed from the plain one',
    { ...only(filter('allow', one('{{office}}'), one('10.1.2.3'))), values: { office: null } },
    'violating jwt-substitute; from 10.1.2.3; some',
  ],
  [
    'that forbids a secret address is not decided',
    { ...only(filter('forbid', one('{{office}}'))), values: { office: null } },
    'unknown named-value-secret named-value-unresolved',
  ],
  [
    'with a mask is not decided',
    only(filter('allow', one('10.0.0.0/8'), one('10.1.2.3'))),
    'unknown unmodelled-element undecided',
  ],
  [
    'with an octal part is not decided',
    only(filter('allow', one('010.1.2.3'))),
    'unknown unmodelled-element undecided',
  ],
  [
    'with the ends of a range turned around is not decided',
    only(filter('allow', range('10.0.0.9', '10.0.0.1'))),
    'unknown unmodelled-element undecided',
  ],
  [
    'without addresses is not decided',
    only(filter('allow')),
    'unknown unmodelled-element undecided',
  ],
  [
    'without action is not decided',
    only('<ip-filter><address>10.1.2.3</address></ip-filter>'),
    'unknown unmodelled-element undecided',
  ],
  [
    'with an action that nobody knows is not decided',
    only(filter('permit', one('10.1.2.3'))),
    'unknown unmodelled-element undecided',
  ],
  [
    'whose refusal on-error answers with a success',
    {
      api: policies(
        filter('allow', one('10.1.2.3')) + JWT,
        '<on-error><return-response/></on-error>',
      ),
    },
    'violating error-turned-success; from 203.0.113.7; anybody',
  ],
];

describe('a filter of addresses', () => {
  it.each(ADDRESSES)('%s', (_, given, want) => {
    expect(outcome(given)).toBe(want);
  });

  it('is an address of the request only where somebody asks for it', () => {
    expect(proofOf(only(check('X'))).guess?.address).toBeNull();
  });

  it('with hundreds of ranges is still decided', () => {
    const ranges = Array.from({ length: 400 }, (__, index) =>
      range(
        `10.${index % 250}.${Math.floor(index / 250)}.0`,
        `10.${index % 250}.${Math.floor(index / 250)}.9`,
      ),
    );
    const lists = filter('allow', ...ranges) + filter('forbid', ...ranges.slice(1));
    expect(outcome({ api: policies(lists) })).toBe('violating jwt-substitute; from 10.0.0.0; some');
    expect(told(proofOf({ api: policies(lists + filter('forbid', ranges[0] ?? '')) }))).toBe(
      'conforming',
    );
  });
});

const certificate = (attributes: string, ...identities: readonly string[]): string =>
  `<validate-client-certificate ${attributes}>${
    identities.length === 0
      ? ''
      : `<identities>${identities.map((claims) => `<identity ${claims}/>`).join('')}</identities>`
  }</validate-client-certificate>`;
const [A, B] = ['A', 'B'].map((letter) => letter.repeat(40));
const thumbprint = (text = ''): string => `thumbprint="${text}"`;
const CERTIFICATE = 'context.Request.Certificate';

const CERTIFICATES: readonly Row[] = [
  [
    'without identities is passed with any that is trusted',
    only(certificate('')),
    'violating jwt-substitute; certificate {}; anybody',
  ],
  [
    'with identities is passed with the first of them',
    only(certificate('', thumbprint(A), thumbprint(B))),
    `violating jwt-substitute; certificate {"thumbprint":"${A}"}; some`,
  ],
  [
    'that ignores errors is passed by everybody',
    only(certificate('ignore-error="True"', thumbprint(A))),
    'violating jwt-substitute; anybody',
  ],
  [
    'that does not ignore errors is passed by few',
    only(certificate('ignore-error="false" validate-trust="false"', 'subject="CN=a" dns-name="b"')),
    'violating jwt-substitute; certificate {"subject":"CN=a","dns-name":"b"}; some',
  ],
  [
    'before a validator that counts changes nothing',
    only(certificate('', thumbprint(A)), JWT),
    'conforming',
  ],
  [
    'twice for other thumbprints is passed by nobody',
    only(certificate('', thumbprint(A)), certificate('', thumbprint(B))),
    'conforming',
  ],
  [
    'twice for one thumbprint in two spellings is passed with it',
    only(
      certificate('', thumbprint(A)),
      certificate('', thumbprint(A?.toLowerCase().replace('aa', 'aa '))),
    ),
    `violating jwt-substitute; certificate {"thumbprint":"${A}"}; some`,
  ],
  [
    'twice for lists that share a thumbprint is passed with that',
    only(certificate('', thumbprint(A), thumbprint(B)), certificate('', thumbprint(B))),
    `violating jwt-substitute; certificate {"thumbprint":"${B}"}; some`,
  ],
  [
    'that two ways have different ones of is passed by the way that fits what comes later',
    only(
      `<choose><when condition="@(${header('X')} == &quot;1&quot;)">${certificate('', thumbprint(A))}</when>` +
        `<otherwise>${certificate('', thumbprint(B))}</otherwise></choose>`,
      certificate('', thumbprint(B)),
    ),
    `violating jwt-substitute; certificate {"thumbprint":"${B}"}; some`,
  ],
  [
    'for a thumbprint and then for a subject is not decided',
    only(certificate('', thumbprint(A)), certificate('', 'subject="CN=a"')),
    'unknown witness-unconfirmed undecided',
  ],
  [
    'for a secret thumbprint is passed by whoever holds it',
    { ...only(certificate('', thumbprint('{{print}}'))), values: { print: null } },
    'violating jwt-substitute; certificate {"thumbprint":"{{print}}"}; some',
  ],
  [
    'that may or may not ignore errors is passed either way',
    { ...only(certificate('ignore-error="{{off}}"', thumbprint(A))), values: { off: null } },
    `violating jwt-substitute; certificate {"thumbprint":"${A}"}; some`,
  ],
  [
    'with a switch that nobody knows is not decided',
    only(certificate('validate-dns="true"')),
    'unknown unmodelled-element undecided',
  ],
  [
    'with a claim that nobody knows is not decided',
    only(certificate('', 'color="red"')),
    'unknown unmodelled-element undecided',
  ],
  [
    'with a computed claim is not decided',
    only(certificate('', 'subject="@(context.Api.Id)"')),
    'unknown unmodelled-element undecided',
  ],
  [
    'with an empty list of identities is not decided',
    only('<validate-client-certificate><identities/></validate-client-certificate>'),
    'unknown unmodelled-element undecided',
  ],
  [
    'in an expression that asks for one is passed with any',
    only(
      when(
        `${CERTIFICATE} == null`,
        '<return-response><set-status code="403" reason="no"/></return-response>',
      ),
    ),
    'violating jwt-missing; certificate {}; anybody',
  ],
  [
    'in an expression that asks for a thumbprint is passed with it',
    only(
      when(
        `${CERTIFICATE} == null || ${CERTIFICATE}.Thumbprint != &quot;${A}&quot;`,
        '<return-response><set-status code="403" reason="no"/></return-response>',
      ),
    ),
    `violating jwt-missing; certificate {"thumbprint":"${A}"}; some`,
  ],
  [
    'in an expression that nobody can evaluate is not decided',
    only(
      when(
        `${CERTIFICATE} == null || !${CERTIFICATE}.Verify()`,
        '<return-response><set-status code="403" reason="no"/></return-response>',
      ),
    ),
    'unknown witness-unconfirmed undecided',
  ],
];

describe('a check of the client certificate', () => {
  it.each(CERTIFICATES)('%s', (_, given, want) => {
    expect(outcome(given)).toBe(want);
  });
});

describe('where a client certificate stands in for a token', () => {
  const control = { name: 'partner', control: 'client-certificate' } as const;
  const place = { file: null, line: null, column: null, resourceId: null };
  const controls = [{ ...control, owner: 'b2b', reason: 'by contract', place }];
  const given = (inbound: string, onError = ''): Given => ({
    api: policies(inbound, onError),
    expectation: { ...EXPECTATION, controls },
  });
  const judged = (inbound: string, onError = ''): string => outcome(given(inbound, onError));

  it('a list of identities closes, and is what a green rests on', () => {
    const { verdict, because } = proofOf(given(certificate('', thumbprint(A))));
    expect(verdict).toBe('conforming');
    expect(because.map(({ kind }) => kind)).toContain('control');
  });

  it.each([
    [
      'a list that ignores errors does not',
      certificate('ignore-error="true"', thumbprint(A)),
      'violating jwt-substitute; anybody',
    ],
    [
      'a check without identities does not',
      certificate(''),
      'violating jwt-substitute; certificate {}; anybody',
    ],
    [
      'a list with an identity that everybody has does not',
      certificate('', thumbprint(A), ''),
      `violating jwt-substitute; certificate {}; anybody`,
    ],
    [
      'a list on one of two ways does not',
      when(`${header('X')} == &quot;1&quot;`, certificate('', thumbprint(A))),
      'violating jwt-substitute; anybody',
    ],
    ['a validator in front of a list closes', JWT + certificate('', thumbprint(A)), 'conforming'],
  ])('%s', (_, inbound, want) => {
    expect(judged(inbound)).toBe(want);
  });

  it('whose refusal on-error answers with a success lets in', () => {
    expect(
      judged(certificate('', thumbprint(A)), '<on-error><return-response/></on-error>'),
    ).toMatch(/^violating error-turned-success/u);
  });
});
