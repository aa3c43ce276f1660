import { describe, expect, it } from '@jest/globals';
import { judge } from '../../src/core/judge.ts';
import { reportOf } from '../../src/core/report.ts';
import { DEFAULTS } from '../../src/config/defaults.ts';
import type { Accepted, Configuration } from '../../src/model/configuration.ts';
import type { ControlProfile } from '../../src/model/expectation.ts';
import type { Report } from '../../src/model/report.ts';
import {
  api,
  EXPECTATION,
  inventory,
  JWT,
  policies,
  present,
  product,
  space,
} from '../support/chains.ts';

const PLACE = { file: '.apim-jwt.yml', line: 4, column: 3, resourceId: null };

const CERTIFICATE: ControlProfile = {
  name: 'partner',
  control: 'client-certificate',
  owner: 'b2b-team',
  reason: 'mutual TLS by contract',
  place: PLACE,
};
const KEY: ControlProfile = {
  name: 'meter',
  control: 'subscription-key',
  owner: 'iot-team',
  reason: 'devices hold no tokens',
  place: PLACE,
};

const only = (...controls: readonly ControlProfile[]): Accepted => ({ profiles: [], controls });
const besideTokens = (...controls: readonly ControlProfile[]): Accepted => ({
  profiles: EXPECTATION.accepted,
  controls,
});

function configured(accept: Accepted): Configuration {
  const entry = { match: { api: ['*'] }, accept, place: PLACE } as const;
  const unset = { scopes: null, scopeClaims: null, claims: null, tokenSources: null };
  return {
    ...DEFAULTS,
    file: null,
    place: PLACE,
    profiles: EXPECTATION.accepted,
    controls: accept.controls,
    tokenSources: EXPECTATION.tokenSources,
    expectations: [{ ...entry, ...unset }],
  };
}

interface Given {
  readonly accept: Accepted;
  readonly inbound: string;
  /** Whether the API asks for a key, and products that hold it: by id, whether they ask for one. */
  readonly asksForKey?: boolean;
  readonly products?: Readonly<Record<string, boolean>>;
}

function reported({ accept, inbound, asksForKey = false, products = {} }: Given): Report {
  const service = space({
    apis: [
      api('orders', {
        subscriptionRequired: asksForKey,
        policy: present('apis/orders', policies(inbound)),
      }),
    ],
    products: Object.entries(products).map(([id, subscriptionRequired]) =>
      product(id, { subscriptionRequired, apis: ['orders'] }),
    ),
  });
  const facts = inventory(service);
  const configuration = configured(accept);
  return reportOf({
    inventory: facts,
    results: judge(facts, configuration),
    configuration,
    environment: null,
    pathBase: 'path',
    today: '2027-01-31',
  });
}

/** The verdict, and the rules of the findings that decide it. */
function told(given: Given): string {
  const { operations, findings } = reported(given);
  const rules = findings
    .filter(({ kind }) => kind === 'verdict' || kind === 'undecided')
    .map(({ ruleId }) => ruleId);
  return [...operations.map(({ verdict }) => verdict), ...rules].join(' ');
}

const IDENTITIES = '<identities><identity thumbprint="AB12"/></identities>';
const certificate = (more = '', children = IDENTITIES): string =>
  `<validate-client-certificate${more}>${children}</validate-client-certificate>`;
const ifSent = (body: string, otherwise = ''): string =>
  '<choose><when condition="@(context.Request.Headers.ContainsKey(&quot;X&quot;))">' +
  `${body}</when><otherwise>${otherwise}</otherwise></choose>`;
const DENY = '<return-response><set-status code="403" reason="no"/></return-response>';

describe('a client certificate that is accepted', () => {
  it.each<[string, Accepted, string, string]>([
    ['closes in the place of a token', only(CERTIFICATE), certificate(), 'other-control'],
    ['closes beside tokens', besideTokens(CERTIFICATE), certificate(), 'other-control'],
    ['closes only where it is accepted', besideTokens(), certificate(), 'violating jwt-substitute'],
    ['does not take the place of a key', only(KEY), certificate(), 'violating jwt-substitute'],
    [
      'gives way to a token that is asked for on every path',
      besideTokens(CERTIFICATE),
      certificate() + JWT,
      'conforming',
    ],
    [
      'gives way to a token that is asked for before it',
      besideTokens(CERTIFICATE),
      JWT + certificate(),
      'conforming',
    ],
    [
      'closes the paths that a token leaves open',
      besideTokens(CERTIFICATE),
      ifSent(JWT, certificate()),
      'other-control',
    ],
    [
      'leaves open the paths on which neither is asked for',
      besideTokens(CERTIFICATE),
      ifSent(certificate()),
      'violating jwt-substitute',
    ],
    [
      'closes beside paths on which everybody is turned away',
      only(CERTIFICATE),
      ifSent(certificate(), DENY),
      'other-control',
    ],
    [
      'closes nothing that was answered before it',
      only(CERTIFICATE),
      `<return-response/>${certificate()}`,
      'violating jwt-substitute',
    ],
    [
      'is no control without identities',
      only(CERTIFICATE),
      certificate('', ''),
      'violating jwt-substitute',
    ],
    [
      'is no control where errors are ignored',
      only(CERTIFICATE),
      certificate(' ignore-error="true"'),
      'violating jwt-substitute',
    ],
    [
      'is a control where errors are said not to be ignored',
      only(CERTIFICATE),
      certificate(' ignore-error="false"'),
      'other-control',
    ],
    [
      'hangs on what ignores errors where that cannot be read',
      only(CERTIFICATE),
      certificate(' ignore-error="{{switch}}"'),
      'unknown named-value-unresolved',
    ],
    [
      'hangs on what else stands in it',
      only(CERTIFICATE),
      certificate(' no-such-attribute="1"'),
      'unknown undecided',
    ],
  ])('%s', (_, accept, inbound, want) => {
    expect(told({ accept, inbound })).toBe(want);
  });
});

describe('a subscription key that is accepted', () => {
  it.each<[string, Omit<Given, 'inbound'>, string]>([
    [
      'closes what needs a key',
      { accept: only(KEY), products: { gold: true }, asksForKey: true },
      'other-control',
    ],
    [
      'closes beside tokens',
      { accept: besideTokens(KEY), products: { gold: true }, asksForKey: true },
      'other-control',
    ],
    ['does not close what needs none', { accept: only(KEY) }, 'violating jwt-missing'],
    [
      'does not close what an open product holds as well',
      { accept: only(KEY), products: { gold: true, free: false }, asksForKey: true },
      'violating jwt-missing',
    ],
    [
      'closes only where it is accepted',
      { accept: only(CERTIFICATE), products: { gold: true }, asksForKey: true },
      'violating jwt-missing',
    ],
  ])('%s', (_, given, want) => {
    expect(told({ ...given, inbound: '' })).toBe(want);
  });

  it('gives way to a token', () => {
    const given = { products: { gold: true }, asksForKey: true, inbound: JWT };
    expect(told({ ...given, accept: besideTokens(KEY) })).toBe('conforming');
  });

  it('closes its own route, and the weakest route decides', () => {
    const given = { products: { gold: true, free: false }, asksForKey: true };
    const [operation] = reported({ ...given, accept: only(KEY), inbound: '' }).operations;
    const verdicts = operation?.routes.map(({ product: id, verdict }) => `${id ?? ''} ${verdict}`);
    expect(verdicts).toEqual(expect.arrayContaining(['gold other-control', 'free violating']));
  });
});

describe('where only controls are accepted', () => {
  const OF_FOREIGN = JWT.replace('acme.okta.com', 'login.example.com');
  it.each<[string, string, string]>([
    ['no token counts', JWT, 'violating issuer-wrong audience-wrong'],
    ['no token of somebody else counts', OF_FOREIGN, 'violating issuer-wrong audience-wrong'],
    [
      'no token of Entra counts',
      '<validate-azure-ad-token tenant-id="t"><audiences><audience>a</audience></audiences></validate-azure-ad-token>',
      'violating jwt-other-provider',
    ],
    ['the control before a token closes', certificate() + JWT, 'other-control'],
    ['the control behind a token closes', JWT + certificate(), 'other-control'],
    ['nothing needs to close what serves nobody', DENY, 'conforming'],
    ['nothing at all is open', '', 'violating jwt-missing'],
  ])('%s', (_, inbound, want) => {
    const sorted = (words: string) => words.split(' ').sort();
    expect(sorted(told({ accept: only(CERTIFICATE), inbound }))).toEqual(sorted(want));
  });
});

describe('what closes', () => {
  it.each<[string, Given, string, string]>([
    [
      'names the owner of the certificate, the reason and the policy',
      { accept: only(CERTIFICATE), inbound: certificate() },
      'b2b-team accepts <validate-client-certificate> #1 under partner: mutual TLS by contract',
      'apis/orders.xml',
    ],
    [
      'names the owner of the key, the reason and the line of the configuration',
      { accept: only(KEY), inbound: '', asksForKey: true, products: { gold: true } },
      'the gateway asks for a subscription key before any policy runs, and iot-team accepts that under meter: devices hold no tokens',
      '.apim-jwt.yml',
    ],
  ])('%s', (_, given, text, file) => {
    const [route] = reported(given).operations[0]?.routes.filter(({ counted }) => counted) ?? [];
    expect(route?.by).toBe('control');
    expect(route?.because[0]).toMatchObject({ kind: 'control', text, file });
    expect(route?.witness).toEqual([]);
    expect(route?.request).toBeNull();
  });

  it('counts as covered', () => {
    const { summary } = reported({ accept: only(CERTIFICATE), inbound: certificate() });
    expect(summary).toMatchObject({ otherControl: 1, conforming: 0, coverage: 100 });
  });
});
