import type { ControlProfile, TokenSource, TrustProfile } from '../../model/expectation.ts';

/**
 * Whether every token that a profile accepts is accepted by the others too: each pair of an issuer
 * and an audience by one of them, with the same keys and the same tenant.
 */
export function profilesCover(wide: readonly TrustProfile[], narrow: TrustProfile): boolean {
  return narrow.issuers.every((issuer) =>
    narrow.audiences.every((audience) =>
      wide.some(
        (one) =>
          one.issuers.includes(issuer) && one.audiences.includes(audience) && hasKeys(one, narrow),
      ),
    ),
  );
}

function hasKeys(wide: TrustProfile, { metadata, inlineKeys, tenant }: TrustProfile): boolean {
  return (
    isWithin(metadata, wide.metadata) &&
    isWithin(inlineKeys, wide.inlineKeys) &&
    (tenant === null || tenant === wide.tenant)
  );
}

/** What both profiles accept; the base where they have no issuer or no audience in common. */
export function commonProfile(base: TrustProfile, child: TrustProfile): TrustProfile {
  const issuers = common(base.issuers, child.issuers);
  const audiences = common(base.audiences, child.audiences);
  if (issuers.length === 0 || audiences.length === 0) return base;
  return {
    name: base.name,
    issuers,
    audiences,
    metadata: common(base.metadata, child.metadata),
    inlineKeys: common(base.inlineKeys, child.inlineKeys),
    tenant: base.tenant === child.tenant ? base.tenant : null,
  };
}

/** What a profile accepts and the other one of the same name does not, each as a few words. */
export function addedTo(base: TrustProfile, child: TrustProfile): readonly string[] {
  const added = (what: string, is: readonly string[], was: readonly string[]) =>
    is.filter((text) => !was.includes(text)).map((text) => `${what} ${text}`);
  return [
    ...added('the issuer', child.issuers, base.issuers),
    ...added('the audience', child.audiences, base.audiences),
    ...(child.tenant === null || child.tenant === base.tenant
      ? []
      : [`the tenant ${child.tenant}`]),
    ...added('the metadata', child.metadata, base.metadata),
    ...added('the inline key', child.inlineKeys, base.inlineKeys),
  ];
}

export const sameControl = (one: ControlProfile, other: ControlProfile): boolean =>
  one.control === other.control;

/** Whether a token from every narrow place may come from a wide one. */
export function sourcesCover(
  wide: readonly TokenSource[],
  narrow: readonly TokenSource[],
): boolean {
  return narrow.every((source) => wide.some((one) => sourceCovers(one, source)));
}

/** A source without scheme takes a token of any scheme. */
function sourceCovers(wide: TokenSource, narrow: TokenSource): boolean {
  if (wide.kind === 'header' && narrow.kind === 'header') {
    const isSame = wide.name.toLowerCase() === narrow.name.toLowerCase();
    return isSame && (wide.scheme === null || wide.scheme === narrow.scheme);
  }
  return wide.kind === narrow.kind && wide.name === narrow.name;
}

export function sourceText(source: TokenSource): string {
  if (source.kind !== 'header') return `${source.kind} ${source.name}`;
  return source.scheme === null
    ? `header ${source.name} of any scheme`
    : `header ${source.name} (${source.scheme})`;
}

export function isWithin(narrow: readonly string[], wide: readonly string[]): boolean {
  return narrow.every((text) => wide.includes(text));
}

const common = (one: readonly string[], other: readonly string[]): readonly string[] =>
  one.filter((text) => other.includes(text));
