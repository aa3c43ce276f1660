import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { expectedTrustJudgements } from '../../../src/core/neighbors/expectation.ts';
import type { Judgement } from '../../../src/core/judgement.ts';
import { repository } from '../../config/repository.ts';

const { write, load } = repository();

const GOOD_ISSUER = 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9';

/** What is said of a configuration file, or of flags alone. */
async function judged(text: string): Promise<readonly Judgement[]> {
  write('.apim-jwt.yml', text);
  return expectedTrustJudgements(await load());
}

const rulesOf = (judgements: readonly Judgement[]): readonly string[] =>
  judgements.map(({ cause }) => cause.told.rule);

const expecting = (issuer: string, audience = 'api://acme', more = ''): string =>
  `version: 1\nissuer: ${issuer}\naudiences: ["${audience}"]\n${more}`;

const PRODUCTION = 'production: true\n';

describe('an issuer', () => {
  it.each([
    ['a custom server', GOOD_ISSUER, []],
    ['the org server', 'https://acme.okta.com', ['okta-org-server']],
    ['the org server with a final slash', 'https://acme.okta.com/', ['okta-org-server']],
    ['the org server of another cell', 'https://acme.okta-emea.com', ['okta-org-server']],
    ['the org server in upper case', 'https://ACME.OKTA.COM', ['okta-org-server']],
    ['a government org', 'https://agency.okta-gov.com', ['okta-org-server']],
    ['a military org', 'https://agency.okta.mil', ['okta-org-server']],
    ['the default server', 'https://acme.okta.com/oauth2/default', ['okta-default-server']],
    ['another server', 'https://acme.okta.com/oauth2/default2', []],
    ['a path of no server', 'https://acme.okta.com/oauth2', []],
    ['keys of a server', 'https://acme.okta.com/oauth2/default/v1/keys', []],
    ['the admin console', 'https://acme-admin.okta.com', ['okta-domain-unfit']],
    ['a server below it', 'https://acme-admin.okta.com/oauth2/default', ['okta-domain-unfit']],
    ['its preview', 'https://acme-admin.oktapreview.com/oauth2/aus1', ['okta-domain-unfit']],
    ['an org named after it', 'https://acme-administration.okta.com/oauth2/aus1', []],
    ['a preview org', 'https://acme.oktapreview.com/oauth2/aus1', []],
    ['a custom domain without a path', 'https://login.acme.com', []],
    ['a custom domain', 'https://login.acme.com/oauth2/default', []],
    ['a host that only ends like Okta', 'https://evil-okta.com', []],
    ['a host that only begins like Okta', 'https://acme.okta.com.evil.example', []],
    ['the domain itself', 'https://okta.com', []],
    ['an org without a name', 'https://.okta.com', []],
    ['two labels below it', 'https://a.b.okta.com', []],
    ['another port', 'https://acme.okta.com:8443', []],
    ['the default port', 'https://acme.okta.com:443', ['okta-org-server']],
  ])('that is %s', async (_, issuer, rules) => {
    expect(rulesOf(await judged(expecting(issuer)))).toEqual(rules);
  });

  it.each([
    ['a preview org', 'https://acme.oktapreview.com/oauth2/aus1', ['okta-domain-unfit']],
    [
      'the default server of one',
      'https://acme.oktapreview.com/oauth2/default',
      ['okta-domain-unfit', 'okta-default-server'],
    ],
    ['an org like any other', GOOD_ISSUER, []],
    ['the admin console, once', 'https://acme-admin.oktapreview.com', ['okta-domain-unfit']],
  ])('in production that is %s', async (_, issuer, rules) => {
    expect(rulesOf(await judged(expecting(issuer, 'api://acme', PRODUCTION)))).toEqual(rules);
  });
});

describe('an audience', () => {
  it.each([
    ['one of its own', 'api://acme', []],
    ['the preset one', 'api://default', ['audience-okta-default']],
    ['one that begins like it', 'api://defaults', []],
    ['the id of an application', '0oa1a2b3c4d5e6f7g8h9', ['audience-is-client-id']],
    ['too short for one', '0oa1a2b3c4d5e6f7g8h', []],
    ['too long for one', '0oa1a2b3c4d5e6f7g8h9i', []],
    ['the id of a user', '00u1a2b3c4d5e6f7g8h9', []],
    ['an id of Entra', '11111111-1111-1111-1111-111111111111', []],
  ])('that is %s', async (_, audience, rules) => {
    expect(rulesOf(await judged(expecting(GOOD_ISSUER, audience)))).toEqual(rules);
  });

  it('of a tenant is whatever Entra makes of it', async () => {
    const entra =
      'trust: { entra: { tenant: 11111111-1111-1111-1111-111111111111, audiences: [0oa1a2b3c4d5e6f7g8h9, "api://default"] } }\n';
    expect(await judged(expecting(GOOD_ISSUER, 'api://acme', entra))).toEqual([]);
  });
});

describe('what is said', () => {
  it('stands on the line of the configuration, and belongs to no subject', async () => {
    const [first, second, ...others] = await judged(
      expecting('https://acme.okta.com', 'api://default'),
    );
    expect(first).toMatchObject({
      kind: 'setup',
      severity: 'medium',
      subject: null,
      route: null,
      tags: [],
      cause: {
        document: '.apim-jwt.yml',
        anchor: 'trust default issuers "https://acme.okta.com"',
        place: { file: '.apim-jwt.yml', line: 2 },
        told: { facts: { issuer: 'https://acme.okta.com' } },
      },
    });
    expect(second).toMatchObject({
      cause: {
        anchor: 'trust default audiences "api://default"',
        place: { file: '.apim-jwt.yml', line: 3 },
      },
    });
    expect(others).toEqual([]);
  });

  it('is said of every profile, at its own place', async () => {
    const trust = [
      'trust:',
      '  orders:',
      '    issuers: [https://acme.okta.com/oauth2/aus1, https://acme.okta.com/oauth2/default]',
      '    audiences: [api://orders]',
      '  legacy:',
      '    issuers: [https://acme.okta.com/oauth2/default]',
      '    audiences: [api://legacy]',
    ];
    const judgements = await judged(expecting(GOOD_ISSUER, 'api://acme', trust.join('\n')));
    expect(judgements.map(({ cause: { anchor, place } }) => [anchor, place.line])).toEqual([
      ['trust orders issuers "https://acme.okta.com/oauth2/default"', 6],
      ['trust legacy issuers "https://acme.okta.com/oauth2/default"', 9],
    ]);
  });

  it('has no file where flags alone say what is expected', async () => {
    const said = { issuer: 'https://acme.okta.com/oauth2/default', audiences: ['api://acme'] };
    const [only, ...others] = expectedTrustJudgements(await load(said));
    expect(only).toMatchObject({
      cause: { document: 'the command line', place: { file: null, line: null } },
    });
    expect(others).toEqual([]);
  });
});

describe.each([
  'okta-org-server',
  'okta-default-server',
  'okta-domain-unfit',
  'audience-okta-default',
  'audience-is-client-id',
])('the page of %s', (id) => {
  const page = readFileSync(`rules/${id}.md`, 'utf8');
  const shown = (title: string): string =>
    /```yaml\n([\s\S]*?)```/u.exec(page.split(`\n## ${title}\n`)[1] ?? '')?.[1] ?? '';

  it('shows a configuration of which it is said, and nothing else', async () => {
    expect(new Set(rulesOf(await judged(shown('Wrong'))))).toEqual(new Set([id]));
  });

  it('shows one of which nothing is said', async () => {
    expect(await judged(shown('Right'))).toEqual([]);
  });
});
