import type { TrustProfile } from '../model/expectation.ts';
import type { WitnessToken } from '../model/proof.ts';
import { elementsOf } from '../policy/document.ts';
import type { Resolved } from '../policy/values.ts';
import {
  doubtUnmodelled,
  failureCode,
  summedUp,
  type Assessing,
  type Assessment,
} from './assessing.ts';
import { assessTokenSource, TOKEN_SOURCES } from './token-source.ts';
import { assessAudience, checksAudience, passingAudiences } from './validator-audience.ts';
import { assessClaims, claimsThatPass } from './validator-claims.ts';
import type { ValidatorSpec } from './validator-spec.ts';
import { constantOf, tellForeign, type AcceptedIssuers, type Wish } from './validator-trust.ts';
import { readsAuthorization } from './validator-weakness.ts';
import { doubtAbout } from './values-here.ts';
import { undecided } from './verdict-draft.ts';

/**
 * Judges a `validate-azure-ad-token`. It can point at no other provider than Entra, so it counts for
 * profiles with a tenant alone (design 3.5).
 */
export function assessEntra(at: Assessing, spec: ValidatorSpec): Assessment {
  const profiles = at.expectation.accepted.filter(({ tenant }) => tenant !== null);
  return profiles.length === 0 ? otherProvider(at, spec) : assessFor(at, spec, profiles);
}

function otherProvider(at: Assessing, spec: ValidatorSpec): Assessment {
  const { element } = spec;
  const tenant = spec.attributes.get('tenant-id');
  const name = tenant?.kind === 'constant' ? tenant.text : null;
  at.defects.push({ rule: 'jwt-other-provider', facts: { tenant: name }, element });
  const issuer = name === null ? null : issuerOf(name);
  return {
    outcome: 'does-not-count',
    element,
    defects: at.defects,
    doubts: [],
    failure: failureCode(at, spec),
    issuers: issuer === null ? [] : [issuer],
    audiences: [],
    lacking: [],
    token: tokenFrom(at, spec, { issuer, audiences: passingAudiences(spec) }),
    selfMade: false,
    demand: null,
    tokenElsewhere: !readsAuthorization(spec),
  };
}

function tokenFrom(
  { expectation }: Assessing,
  spec: ValidatorSpec,
  { issuer, audiences }: Pick<WitnessToken, 'issuer' | 'audiences'>,
): WitnessToken {
  const claims = claimsThatPass(spec, expectation);
  return { issuer, audiences, signed: true, expires: true, claims };
}

function assessFor(
  at: Assessing,
  spec: ValidatorSpec,
  profiles: readonly TrustProfile[],
): Assessment {
  doubtUnmodelled(at, spec);
  const { expected, foreign } = assessTenant(at, spec, profiles);
  assessEndpoint(at, spec);
  const audiences = assessAudienceOf(at, spec, expected);
  assessTokenSource(at, withDefaultSource(spec));
  assessClaims(at, spec);
  const issuer = foreign[0] ?? expected[0] ?? null;
  return summedUp(at, spec, {
    issuers: [...expected, ...foreign],
    audiences: audiences.listed,
    token: tokenFrom(at, spec, { issuer, audiences: audiences.passing }),
  });
}

const GUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u;
/** Tenants of everybody (policy reference). */
const EVERYBODY = ['common', 'organizations', 'consumers'];
const AUTHORITY = 'https://login.microsoftonline.com';

/** The tenant that an address of the authority names; any other text as it is, in lower case. */
function tenantNamed(text: string): string {
  const bare = text.trim().toLowerCase().replace(/\/$/u, '');
  return bare.startsWith(`${AUTHORITY}/`) ? bare.slice(AUTHORITY.length + 1) : bare;
}

const issuerOf = (tenant: string): string => `${AUTHORITY}/${tenantNamed(tenant)}/v2.0`;

const NOTHING: AcceptedIssuers = { expected: [], foreign: [], any: false };

function assessTenant(
  at: Assessing,
  { attributes, element }: ValidatorSpec,
  profiles: readonly TrustProfile[],
): AcceptedIssuers {
  const value = attributes.get('tenant-id');
  if (value === undefined) {
    at.doubts.push(undecided('unmodelled-element', 'no tenant-id', element));
    return NOTHING;
  }
  const text = constantOf(at, { value, element }, tenantOfCaller(at, profiles));
  if (text === null) return NOTHING;
  const known = profiles.filter(({ tenant }) => tenant === text.toLowerCase());
  if (known.length > 0) {
    return { ...NOTHING, expected: [...new Set(known.flatMap(({ issuers }) => issuers))] };
  }
  if (isForeign(at, text, profiles)) {
    const issuer = issuerOf(text);
    tellForeign(at, [{ value, element }], [issuer], false);
    return { ...NOTHING, foreign: [issuer] };
  }
  // A domain names a tenant, and nobody can tell which one from its name.
  at.doubts.push(undecided('unmodelled-element', `tenant-id="${text}"`, element));
  return NOTHING;
}

/** Surely none of these tenants: another id, or everybody's. */
function isForeign(
  { expectation }: Assessing,
  text: string,
  profiles: readonly TrustProfile[],
): boolean {
  const name = tenantNamed(text);
  if (EVERYBODY.includes(name)) return true;
  const written = expectation.accepted.flatMap(({ issuers }) => issuers);
  const isExpected = written.some((issuer) => issuer.toLowerCase().includes(name));
  return GUID.test(name) && !isExpected && !profiles.some(({ tenant }) => tenant === name);
}

const tenantOfCaller = (at: Assessing, profiles: readonly TrustProfile[]): Wish => ({
  what: 'The tenant',
  rule: 'issuer-from-request',
  wanted: { accepts: (text) => isForeign(at, text, profiles), tries: ['common'] },
  token: (text) => ({ issuer: issuerOf(text) }),
});

/** Other clouds have keys and issuers of their own. */
function assessEndpoint(at: Assessing, { attributes, element }: ValidatorSpec): void {
  const name = 'authentication-endpoint';
  const value = attributes.get(name);
  if (value === undefined) return;
  if (value.kind !== 'constant') {
    at.doubts.push(doubtAbout(value, name, element, at.values));
    return;
  }
  const host = value.text
    .trim()
    .toLowerCase()
    .replace(/^https:\/\//u, '')
    .replace(/\/$/u, '');
  if (host === 'login.microsoftonline.com') return;
  at.doubts.push(undecided('unmodelled-element', `${name}="${value.text}"`, element));
}

/** Whether ids of backend applications check the audience as well is not documented. */
function assessAudienceOf(at: Assessing, spec: ValidatorSpec, issuers: readonly string[]) {
  const byBackend = elementsOf(spec.element).find(({ name }) => name === 'backend-application-ids');
  if (byBackend === undefined || checksAudience(at, spec)) return assessAudience(at, spec, issuers);
  const what = 'whether <backend-application-ids> checks the audience';
  at.doubts.push(undecided('unmodelled-element', what, byBackend));
  return { listed: [], passing: [] };
}

const AUTHORIZATION: Resolved = { kind: 'constant', text: 'Authorization', uses: [] };

function withDefaultSource(spec: ValidatorSpec): ValidatorSpec {
  if (TOKEN_SOURCES.some((name) => spec.attributes.has(name))) return spec;
  return { ...spec, attributes: new Map([...spec.attributes, ['header-name', AUTHORIZATION]]) };
}
