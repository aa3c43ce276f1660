import type { Expectation, TrustProfile } from '../model/expectation.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { TrustValue } from '../model/trust-map.ts';
import type { NamedValues } from '../policy/named-values.ts';
import type { Resolved } from '../policy/values.ts';
import { belongsTo, publisherOf, sameAddress } from '../proof/issuer-url.ts';
import { readValidator, type Item, type ValidatorSpec } from '../proof/validator-spec.ts';

/** A value that a validator accepts, and the trust profiles that have it. */
export interface KnownValue extends TrustValue {
  readonly profiles: readonly TrustProfile[];
}

export interface ValidatorValues {
  /** Empty: any. */
  readonly issuers: readonly KnownValue[];
  readonly audiences: readonly KnownValue[];
}

/** What one validator accepts. Without an expectation no value has a profile. */
export function valuesOf(
  element: PolicyElement,
  names: NamedValues,
  expectation: Expectation | null,
): ValidatorValues {
  const spec = readValidator(element, names);
  const profiles = expectation?.accepted ?? [];
  const issuers =
    element.name === 'validate-azure-ad-token' ? tenantOf(spec) : issuersOf(spec, profiles);
  return { issuers: distinct(issuers), audiences: distinct(audiencesOf(spec, profiles)) };
}

function distinct(values: readonly KnownValue[]): readonly KnownValue[] {
  return [...new Map(values.map((value) => [value.text, value])).values()];
}

function issuersOf(
  { metadata, issuers }: ValidatorSpec,
  profiles: readonly TrustProfile[],
): readonly KnownValue[] {
  return [
    ...metadata.map((item) => known(item, (url) => publisher(url, profiles))),
    ...issuers.map((item) =>
      known(item, (issuer) => ({
        text: issuer,
        profiles: profiles.filter((profile) => profile.issuers.includes(issuer)),
      })),
    ),
  ];
}

/** The issuer that publishes a metadata address; the address itself where that is not sure. */
function publisher(
  url: string,
  profiles: readonly TrustProfile[],
): Pick<KnownValue, 'text' | 'profiles'> {
  const owners = profiles.flatMap((profile) => {
    const accepted = profile.metadata.some((one) => sameAddress(one, url));
    const issuer = profile.issuers.find((one) => accepted || belongsTo(url, one));
    return issuer === undefined ? [] : [{ profile, issuer }];
  });
  const [first] = owners;
  if (first !== undefined) {
    return { text: first.issuer, profiles: owners.map(({ profile }) => profile) };
  }
  const issuer = publisherOf(url);
  return { text: belongsTo(url, issuer) ? issuer : url, profiles: [] };
}

function audiencesOf(
  { audiences, claims }: ValidatorSpec,
  profiles: readonly TrustProfile[],
): readonly KnownValue[] {
  const listed = audiences ?? [];
  const claimed = claims
    .filter(({ name }) => name?.kind === 'constant' && name.text === 'aud')
    .flatMap(({ values }) => values);
  const items = listed.length > 0 ? listed : claimed;
  return items.map((item) =>
    known(item, (audience) => ({
      text: audience,
      profiles: profiles.filter((profile) => profile.audiences.includes(audience)),
    })),
  );
}

function tenantOf({ attributes }: ValidatorSpec): readonly KnownValue[] {
  const tenant = attributes.get('tenant-id');
  if (tenant === undefined) return [];
  const why = tenant.kind === 'constant' ? null : whyOpen(tenant);
  const text = tenant.kind === 'constant' ? tenant.text : nameOf(tenant);
  return [{ text: `tenant-id:${text}`, unresolved: why, profiles: [] }];
}

function known(
  { element, value }: Item,
  meaning: (text: string) => Pick<KnownValue, 'text' | 'profiles'>,
): KnownValue {
  if (value.kind === 'constant') return { ...meaning(value.text.trim()), unresolved: null };
  return { text: writtenIn(element) ?? nameOf(value), unresolved: whyOpen(value), profiles: [] };
}

type Open = Exclude<Resolved, { kind: 'constant' }>;

/** What stands in the element or its address, untouched. */
function writtenIn(element: PolicyElement): string | null {
  const url = element.attributes.find(({ name }) => name === 'url');
  const texts = element.children.map((node) => (node.kind === 'text' ? node.value.raw : ''));
  const written = (url?.value.raw ?? texts.join('')).trim();
  return written === '' ? null : written;
}

const nameOf = (value: Open): string =>
  value.kind === 'expression' ? value.code : value.hole.name;

function whyOpen(value: Open): string {
  if (value.kind === 'expression') return 'computed for each request';
  const { hole } = value;
  switch (hole.reason) {
    case 'named-value-secret':
      return `the named value ${hole.name} is secret`;
    case 'named-value-missing':
      return `the named value ${hole.name} was not found`;
    case 'placeholder':
      return `${hole.name} is filled in later`;
    case 'expression-unsupported':
      return 'text and an expression in one value';
  }
}
