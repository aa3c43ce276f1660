import { audienceFault, issuerFault } from '../../config/issuer.ts';
import { DEFAULTS, SCOPE_CLAIMS } from '../../config/defaults.ts';
import { tenantIssuers, tenantMetadata } from '../../config/tenant.ts';
import type { Expectation, TrustProfile } from '../../model/expectation.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { Place } from '../../model/place.ts';
import type { PolicyElement } from '../../model/policy-text.ts';
import { placeIn } from '../../policy/document.ts';
import { documentsOf, type DocumentIn } from '../../policy/documents.ts';
import { namedValues, type NamedValues } from '../../policy/named-values.ts';
import { everyElement } from '../../policy/uses.ts';
import { belongsTo, foreignKind } from '../../proof/issuer-url.ts';
import { isValidator } from '../../proof/validator.ts';
import { explainValidator } from '../explain-validator.ts';
import { valuesOf, type KnownValue } from '../trust-values.ts';
import { quoted, spelled } from './yaml-text.ts';

/** Issuers × audiences that a validator trusts, as a profile would have them. */
export interface FoundTrust {
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  /** In lower case; null where the issuers are not those of one Entra tenant. */
  readonly tenant: string | null;
}

/** A validator on which some operation stands. */
export interface FoundValidator {
  readonly place: Place;
  readonly policy: string;
  /** Names of these operations. */
  readonly subjects: ReadonlySet<string>;
  /** Null where no profile can be made of it. */
  readonly trust: FoundTrust | null;
  /** Why not, each a clause; empty where there is one. */
  readonly why: readonly string[];
  /** Whether it counts where just this is expected. */
  readonly countsFor: (trust: FoundTrust) => boolean;
}

/** What every validator of a service trusts, as far as operations stand on it. */
export function foundValidators(
  inventory: Inventory,
  standing: ReadonlyMap<PolicyElement, ReadonlySet<string>>,
): readonly FoundValidator[] {
  return documentsOf(inventory).flatMap((at) =>
    everyElement(at.document)
      .filter(isValidator)
      .flatMap((element) => {
        const subjects = standing.get(element);
        return subjects === undefined ? [] : [foundAt(at, element, subjects)];
      }),
  );
}

function foundAt(
  { space, document }: DocumentIn,
  element: PolicyElement,
  subjects: ReadonlySet<string>,
): FoundValidator {
  const names = namedValues(space.namedValues, space.workspace);
  const place = placeIn(document, element.startTag);
  const countsFor = (trust: FoundTrust): boolean =>
    explainValidator({ element, names }, expecting(trust)).standing === 'counts';
  const common = { place, policy: element.name, subjects, countsFor };
  const read = trustIn(element, names);
  if (Array.isArray(read)) return { ...common, trust: null, why: read };
  const { standing, defects } = explainValidator({ element, names }, expecting(read));
  if (standing === 'counts') return { ...common, trust: read, why: [] };
  const rules = [...new Set(defects.map(({ rule }) => rule))];
  return { ...common, trust: null, why: [`it does not count (${rules.join(', ') || standing})`] };
}

/** What it trusts, or why no profile can say that. */
function trustIn(element: PolicyElement, names: NamedValues): FoundTrust | string[] {
  const { issuers, audiences } = valuesOf(element, names, null);
  const open = [...opens('issuer', issuers), ...opens('audience', audiences)];
  if (open.length > 0) return open;
  const told = issuers.map(({ text }) => text);
  const tenants = new Set(told.map(tenantOf));
  const [tenant = null] = tenants.size === 1 ? tenants : [];
  const listed =
    tenant === null ? told.filter((text) => !isOwnMetadata(text, told)) : tenantIssuers(tenant);
  const trust = { issuers: listed, audiences: audiences.map(({ text }) => text), tenant };
  const faults = faultsOf(trust);
  return faults.length > 0 ? faults : trust;
}

/** Values that the source does not show: what they are is never guessed. */
function opens(what: string, values: readonly KnownValue[]): string[] {
  return values.flatMap(({ text, unresolved }) =>
    unresolved === null ? [] : [`${what} ${quoted(text)}: ${spelled(unresolved)}`],
  );
}

const GUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const OF_TENANT = new RegExp(
  `^(?:tenant-id:|https://login\\.microsoftonline\\.com/|https://sts\\.windows\\.net/)(${GUID})(?:/v2\\.0|/)?$`,
  'i',
);

function tenantOf(issuer: string): string | null {
  return OF_TENANT.exec(issuer)?.[1]?.toLowerCase() ?? null;
}

/** The publisher of metadata that a listed issuer claims under its own spelling. */
function isOwnMetadata(issuer: string, all: readonly string[]): boolean {
  const address = `${issuer}/.well-known/openid-configuration`;
  return all.some(
    (other) => other !== issuer && `${issuer}/` === other && belongsTo(address, other),
  );
}

function faultsOf({ issuers, audiences, tenant }: FoundTrust): string[] {
  const ofIssuers = tenant === null ? issuers.flatMap(faultOfIssuer) : [];
  const ofAudiences = audiences.flatMap((audience) =>
    audienceFault(audience) === null ? [] : [`${quoted(audience)} is no audience`],
  );
  return [
    ...(issuers.length === 0 ? ['it accepts any issuer'] : ofIssuers),
    ...(audiences.length === 0 ? ['it accepts any audience'] : ofAudiences),
  ];
}

function faultOfIssuer(issuer: string): string[] {
  if (issuer.startsWith('tenant-id:')) {
    return [`${quoted(issuer)} is no GUID, and only with that its tokens can be recognized`];
  }
  if (foreignKind(issuer, []) === 'multi-tenant') {
    return [`${quoted(issuer)} stands for every tenant of Entra`];
  }
  return issuerFault(issuer) === null ? [] : [`${quoted(issuer)} is no issuer`];
}

/** The trust as a profile of the configuration. */
export function profileOf(name: string, { issuers, audiences, tenant }: FoundTrust): TrustProfile {
  const metadata = tenant === null ? [] : tenantMetadata(tenant);
  return { name, issuers, audiences, metadata, inlineKeys: [], tenant };
}

/** What a service is held to that trusts just this. */
export function expecting(trust: FoundTrust): Expectation {
  const { tokenSources } = DEFAULTS;
  const rest = { scopes: [], scopeClaims: SCOPE_CLAIMS, claims: [] };
  return { accepted: [profileOf('default', trust)], controls: [], tokenSources, ...rest };
}
