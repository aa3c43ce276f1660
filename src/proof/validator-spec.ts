import type { PolicyElement, PolicyValue } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import type { NamedValues } from '../policy/named-values.ts';
import { resolveValue, textOf, type Resolved } from '../policy/values.ts';
import type { ValuesHere } from './values-here.ts';

/** What a validator says, named values filled in, before anybody judges it. */
export interface ValidatorSpec {
  readonly element: PolicyElement;
  readonly attributes: ReadonlyMap<string, Resolved>;
  readonly metadata: readonly Item[];
  readonly issuers: readonly Item[];
  /** Null where the element is absent. */
  readonly audiences: readonly Item[] | null;
  readonly keys: readonly InlineKey[];
  readonly claims: readonly RequiredClaim[];
  /** What stands in it that we do not model: never ignored. */
  readonly unmodelled: readonly string[];
}

/** One listed value and the element that holds it. */
export interface Item {
  readonly element: PolicyElement;
  readonly value: Resolved;
}

export interface InlineKey {
  readonly element: PolicyElement;
  /** How to speak of the key without showing it. */
  readonly label: string;
  readonly id: Resolved | null;
}

export interface RequiredClaim {
  readonly element: PolicyElement;
  readonly name: Resolved | null;
  /** `all` where absent. */
  readonly match: Resolved;
  /** What splits a claim of several values; null where absent. */
  readonly separator: Resolved | null;
  readonly values: readonly Item[];
}

/** Attributes of both policies (policy reference, August 2026). */
const COMMON = [
  'id',
  'header-name',
  'query-parameter-name',
  'token-value',
  'failed-validation-httpcode',
  'failed-validation-error-message',
  'output-token-variable-name',
];

const JWT_ATTRIBUTES = new Set([
  ...COMMON,
  'require-expiration-time',
  'require-scheme',
  'require-signed-tokens',
  'clock-skew',
]);

const ENTRA_ATTRIBUTES = new Set([...COMMON, 'tenant-id', 'authentication-endpoint']);

const isEntra = ({ name }: PolicyElement): boolean => name === 'validate-azure-ad-token';

const ALL: Resolved = { kind: 'constant', text: 'all', uses: [] };

interface Draft {
  readonly names: NamedValues;
  readonly metadata: Item[];
  readonly issuers: Item[];
  audiences: Item[] | null;
  readonly keys: InlineKey[];
  readonly claims: RequiredClaim[];
  readonly unmodelled: string[];
}

/** Reads a validator. Children stand in any order: order does not change meaning. */
export function readValidator(element: PolicyElement, names: NamedValues): ValidatorSpec {
  const draft: Draft = {
    names,
    metadata: [],
    issuers: [],
    audiences: null,
    keys: [],
    claims: [],
    unmodelled: [],
  };
  const attributes = new Map<string, Resolved>();
  const modelled = isEntra(element) ? ENTRA_ATTRIBUTES : JWT_ATTRIBUTES;
  const children = isEntra(element) ? ENTRA_CHILDREN : JWT_CHILDREN;
  for (const { name, value } of element.attributes) {
    attributes.set(name, resolveValue(value, names));
    if (!modelled.has(name)) draft.unmodelled.push(`the attribute ${name}`);
  }
  noText(draft, element);
  for (const child of elementsOf(element)) readChild(draft, child, children);
  const { metadata, issuers, audiences, keys, claims, unmodelled } = draft;
  return { element, attributes, metadata, issuers, audiences, keys, claims, unmodelled };
}

type ReadChild = (draft: Draft, child: PolicyElement) => void;
type Children = Readonly<Record<string, ReadChild>>;

const COMMON_CHILDREN: Children = {
  audiences: (draft, list) => {
    draft.audiences = [...(draft.audiences ?? []), ...itemsOf(draft, list, 'audience')];
  },
  // Decrypting proves nothing about who made the token.
  'decryption-keys': () => undefined,
  'required-claims': (draft, list) => {
    noText(draft, list);
    elementsOf(list).forEach((claim) => {
      readClaim(draft, claim);
    });
  },
};

const JWT_CHILDREN: Children = {
  ...COMMON_CHILDREN,
  'openid-config': readMetadata,
  issuers: (draft, list) => {
    draft.issuers.push(...itemsOf(draft, list, 'issuer'));
  },
  'issuer-signing-keys': (draft, list) => {
    noText(draft, list);
    elementsOf(list).forEach((key) => {
      readKey(draft, key);
    });
  },
  'issuer-signing-tokens': readLegacyKey,
  'zumo-master-key': readLegacyKey,
};

/** Which application asked for a token, or it was made for: further checks, which only refuse more. */
const readApplications: ReadChild = (draft, list) => {
  itemsOf(draft, list, 'application-id');
};

const ENTRA_CHILDREN: Children = {
  ...COMMON_CHILDREN,
  'client-application-ids': readApplications,
  'backend-application-ids': readApplications,
};

function readChild(draft: Draft, child: PolicyElement, children: Children): void {
  const read = Object.hasOwn(children, child.name) ? children[child.name] : undefined;
  if (read === undefined) draft.unmodelled.push(`<${child.name}>`);
  else read(draft, child);
}

function readMetadata(draft: Draft, element: PolicyElement): void {
  const url = element.attributes.find(({ name }) => name === 'url');
  if (url === undefined) draft.unmodelled.push('<openid-config> without url');
  else draft.metadata.push({ element, value: resolveValue(url.value, draft.names) });
  for (const { name } of element.attributes) {
    // validate-connectivity touches neither keys nor issuer nor signature (policy facts 3.3).
    if (name !== 'url' && name !== 'validate-connectivity' && name !== 'id') {
      draft.unmodelled.push(`the attribute ${name} of <openid-config>`);
    }
  }
  if (elementsOf(element).length > 0) draft.unmodelled.push('children of <openid-config>');
}

function itemsOf(draft: Draft, list: PolicyElement, name: string): readonly Item[] {
  noText(draft, list);
  const items: Item[] = [];
  for (const element of elementsOf(list)) {
    const value = element.name === name ? textOf(element, draft.names) : null;
    if (value === null) draft.unmodelled.push(`<${element.name}> in <${list.name}>`);
    else items.push({ element, value: trimmed(value) });
  }
  return items;
}

/**
 * The same where it stands: what expressions surely give there is constant. Of a token that an
 * expression computes it matters where it comes from, not what it is.
 */
export function settledSpec(spec: ValidatorSpec, { settle }: ValuesHere): ValidatorSpec {
  const item = ({ element, value }: Item): Item => ({ element, value: trimmed(settle(value)) });
  const settled = (value: Resolved | null): Resolved | null =>
    value === null ? null : settle(value);
  return {
    ...spec,
    attributes: new Map(
      [...spec.attributes].map(([name, value]) => [
        name,
        name === 'token-value' ? value : settle(value),
      ]),
    ),
    metadata: spec.metadata.map(item),
    issuers: spec.issuers.map(item),
    audiences: spec.audiences?.map(item) ?? null,
    keys: spec.keys.map((key) => ({ ...key, id: settled(key.id) })),
    claims: spec.claims.map((claim) => ({
      ...claim,
      name: settled(claim.name),
      match: settle(claim.match),
      separator: settled(claim.separator),
      values: claim.values.map(item),
    })),
  };
}

/** Settled reading `value-white-space`. */
function trimmed(value: Resolved): Resolved {
  return value.kind === 'constant' ? { ...value, text: value.text.trim() } : value;
}

function readKey(draft: Draft, element: PolicyElement): void {
  if (element.name !== 'key') {
    draft.unmodelled.push(`<${element.name}> in <issuer-signing-keys>`);
    return;
  }
  const value = (name: string): PolicyValue | undefined =>
    element.attributes.find((attribute) => attribute.name === name)?.value;
  const id = value('id');
  const certificate = value('certificate-id');
  const kind = value('n') === undefined ? 'a key in the policy' : 'an RSA key in the policy';
  draft.keys.push({
    element,
    label: certificate === undefined ? kind : `the certificate ${certificate.text}`,
    id: id === undefined ? null : resolveValue(id, draft.names),
  });
}

function readLegacyKey(draft: Draft, element: PolicyElement): void {
  draft.keys.push({ element, label: `the legacy <${element.name}>`, id: null });
}

const CLAIM_ATTRIBUTES = new Set(['id', 'name', 'match', 'separator']);

function readClaim(draft: Draft, element: PolicyElement): void {
  if (element.name !== 'claim') {
    draft.unmodelled.push(`<${element.name}> in <required-claims>`);
    return;
  }
  const value = (name: string): Resolved | null => {
    const found = element.attributes.find((attribute) => attribute.name === name);
    return found === undefined ? null : resolveValue(found.value, draft.names);
  };
  for (const { name } of element.attributes) {
    if (!CLAIM_ATTRIBUTES.has(name)) draft.unmodelled.push(`the attribute ${name} of <claim>`);
  }
  draft.claims.push({
    element,
    name: value('name'),
    match: value('match') ?? ALL,
    separator: value('separator'),
    values: itemsOf(draft, element, 'value'),
  });
}

/** Whether a claim is taken whole or split where no value goes on. */
export function splitsPlainly({ separator }: RequiredClaim): boolean {
  return separator === null || (separator.kind === 'constant' && /^[ ,;|]$/u.test(separator.text));
}

function noText(draft: Draft, element: PolicyElement): void {
  if (looseText(element) !== '') draft.unmodelled.push(`text in <${element.name}>`);
}
