import type { PolicyElement } from '../model/policy-text.ts';
import type { NamedValues } from '../policy/named-values.ts';
import { writtenText, type Resolved } from '../policy/values.ts';
import { hangsOnRequest } from './request-reading.ts';
import { TOKEN_SOURCES } from './token-source.ts';
import { booleanOf, isRejection } from './validator.ts';
import { acceptsBareToken, longSkew } from './validator-weakness.ts';
import { readValidator, type Item, type ValidatorSpec } from './validator-spec.ts';

/** What a validator says, values as written, and what is weak in it whatever is expected. */
export interface ValidatorFacts {
  readonly openidConfigs: readonly string[];
  readonly issuers: readonly string[];
  readonly audiences: readonly string[];
  readonly requiredClaims: readonly {
    readonly name: string;
    readonly match: string;
    readonly values: readonly string[];
  }[];
  readonly weaknesses: readonly string[];
}

const NOWHERE = { file: null, line: null, column: null, resourceId: null };

/** A document on its own has no named values: they stay as they are written. */
const AS_WRITTEN: NamedValues = {
  document: (name) => `namedValues/${name}`,
  lookup: (name) => ({ state: 'known', text: `{{${name}}}`, place: NOWHERE }),
  replaced: (text) => text,
};

export function inspectValidator(element: PolicyElement): ValidatorFacts {
  const spec = readValidator(element, AS_WRITTEN);
  const claims = spec.claims.map(({ name, match, values }) => ({
    name: written(name),
    match: written(match),
    values: values.map(writtenItem),
  }));
  const ofClaims = claims
    .filter(({ name }) => name === 'aud')
    .flatMap(({ values }) => values.map((value) => `claim:aud=${value}`));
  const isEntra = element.name === 'validate-azure-ad-token';
  const tenant = spec.attributes.get('tenant-id');
  return {
    openidConfigs: spec.metadata.map(writtenItem),
    issuers: isEntra
      ? tenant === undefined
        ? []
        : [`tenant-id:${written(tenant)}`]
      : spec.issuers.map(writtenItem),
    audiences: [...(spec.audiences ?? []).map(writtenItem), ...ofClaims],
    requiredClaims: claims,
    weaknesses: isEntra ? entraWeaknesses(spec) : weaknesses(spec),
  };
}

function writtenItem({ element, value }: Item): string {
  const isPlain = value.kind === 'constant' && value.computed === undefined;
  return isPlain ? value.text : rawOf(element, value);
}

function written(value: Resolved | null): string {
  if (value === null) return '';
  if (value.kind === 'constant') return writtenText(value);
  return value.kind === 'expression' ? value.code : value.hole.name;
}

/** What stands in an element or its url attribute, untouched. */
function rawOf(element: PolicyElement, value: Resolved): string {
  const url = element.attributes.find(({ name }) => name === 'url');
  if (url !== undefined) return url.value.raw.trim();
  const text = element.children.map((node) => (node.kind === 'text' ? node.value.raw : ''));
  const raw = text.join('').trim();
  return raw === '' ? written(value) : raw;
}

type Check = (spec: ValidatorSpec) => boolean;

const has = (spec: ValidatorSpec, name: string): boolean => spec.attributes.has(name);

const isFalse = (spec: ValidatorSpec, name: string): boolean => {
  const value = spec.attributes.get(name);
  return value !== undefined && booleanOf(value) === false;
};

const fromRequest = (items: readonly Item[]): boolean =>
  items.some(({ value }) => hangsOnRequest(value));

const noAudience: Check = ({ audiences, claims }) =>
  audiences === null &&
  !claims.some(
    ({ name, values }) => name?.kind === 'constant' && name.text === 'aud' && values.length > 0,
  );

const CHECKS: Readonly<Record<string, Check>> = {
  'audience-from-request': ({ audiences }) => fromRequest(audiences ?? []),
  'audience-missing': noAudience,
  'clock-skew-long': (spec) => longSkew(spec) !== null,
  'expiry-not-required': (spec) => isFalse(spec, 'require-expiration-time'),
  'failure-code-unusual': ({ attributes }) => {
    const code = attributes.get('failed-validation-httpcode');
    return code?.kind === 'constant' && !isRejection(code.text);
  },
  'issuer-from-request': ({ issuers, metadata }) => fromRequest([...issuers, ...metadata]),
  'issuer-unchecked': ({ issuers, metadata, keys }) =>
    issuers.length === 0 && metadata.length === 0 && keys.length > 0,
  'key-inline': ({ keys }) => keys.length > 0,
  'no-key-source': ({ keys, metadata }) => keys.length === 0 && metadata.length === 0,
  'scheme-not-required': acceptsBareToken,
  'token-in-query': (spec) => has(spec, 'query-parameter-name'),
  'token-source-ambiguous': (spec) => TOKEN_SOURCES.filter((name) => has(spec, name)).length > 1,
  'token-source-unsafe': ({ attributes }) => attributes.get('token-value')?.kind === 'constant',
  'unsigned-accepted': (spec) => isFalse(spec, 'require-signed-tokens'),
};

function weaknesses(spec: ValidatorSpec): readonly string[] {
  return Object.entries(CHECKS).flatMap(([id, check]) => (check(spec) ? [id] : []));
}

function entraWeaknesses(spec: ValidatorSpec): readonly string[] {
  return noAudience(spec) ? ['audience-missing'] : [];
}
