import type { PolicyElement, PolicyValue } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import type { NamedValues } from '../policy/named-values.ts';
import { resolveValue, textOf, type Resolved } from '../policy/values.ts';
import type { ValuesHere } from './values-here.ts';

/** What a `validate-jwt` says, named values filled in, before anybody judges it. */
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
  readonly values: readonly Item[];
}

/** Attributes of `validate-jwt` (policy reference, August 2026). */
const ATTRIBUTES = new Set([
  'id',
  'header-name',
  'query-parameter-name',
  'token-value',
  'failed-validation-httpcode',
  'failed-validation-error-message',
  'require-expiration-time',
  'require-scheme',
  'require-signed-tokens',
  'clock-skew',
  'output-token-variable-name',
]);

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

/** Reads a `validate-jwt` element. Children stand in any order: order does not change meaning. */
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
  for (const { name, value } of element.attributes) {
    attributes.set(name, resolveValue(value, names));
    if (!ATTRIBUTES.has(name)) draft.unmodelled.push(`the attribute ${name}`);
  }
  noText(draft, element);
  for (const child of elementsOf(element)) readChild(draft, child);
  const { metadata, issuers, audiences, keys, claims, unmodelled } = draft;
  return { element, attributes, metadata, issuers, audiences, keys, claims, unmodelled };
}

const CHILDREN: Readonly<Record<string, (draft: Draft, child: PolicyElement) => void>> = {
  'openid-config': readMetadata,
  issuers: (draft, list) => {
    draft.issuers.push(...itemsOf(draft, list, 'issuer'));
  },
  audiences: (draft, list) => {
    draft.audiences = [...(draft.audiences ?? []), ...itemsOf(draft, list, 'audience')];
  },
  'issuer-signing-keys': (draft, list) => {
    noText(draft, list);
    elementsOf(list).forEach((key) => {
      readKey(draft, key);
    });
  },
  // Decrypting proves nothing about who made the token.
  'decryption-keys': () => undefined,
  'issuer-signing-tokens': readLegacyKey,
  'zumo-master-key': readLegacyKey,
  'required-claims': (draft, list) => {
    noText(draft, list);
    elementsOf(list).forEach((claim) => {
      readClaim(draft, claim);
    });
  },
};

function readChild(draft: Draft, child: PolicyElement): void {
  const read = Object.hasOwn(CHILDREN, child.name) ? CHILDREN[child.name] : undefined;
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

function readClaim(draft: Draft, element: PolicyElement): void {
  if (element.name !== 'claim') {
    draft.unmodelled.push(`<${element.name}> in <required-claims>`);
    return;
  }
  const value = (name: string): Resolved | null => {
    const found = element.attributes.find((attribute) => attribute.name === name);
    return found === undefined ? null : resolveValue(found.value, draft.names);
  };
  draft.claims.push({
    element,
    name: value('name'),
    match: value('match') ?? ALL,
    values: itemsOf(draft, element, 'value'),
  });
}

function noText(draft: Draft, element: PolicyElement): void {
  if (looseText(element) !== '') draft.unmodelled.push(`text in <${element.name}>`);
}
