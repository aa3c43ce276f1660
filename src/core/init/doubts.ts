import { foreignKind, nearMiss, type ForeignKind } from '../../proof/issuer-url.ts';
import type { FoundTrust } from './found-validators.ts';
import { spelled } from './yaml-text.ts';

/** Looks at what sets a profile apart from the ones that are used more: a sentence, or null. */
export function doubtAbout(
  trust: FoundTrust,
  [usual, ...others]: readonly FoundTrust[],
): string | null {
  if (usual === undefined) return null;
  const known = [usual, ...others].flatMap(({ issuers }) => issuers);
  return (
    slip(trust, known) ??
    (isWider(trust, usual) ? 'It accepts everything that the default does, and more.' : null) ??
    kin(trust, usual)
  );
}

/** An issuer that a reader would take for a more frequent one. */
function slip({ issuers }: FoundTrust, known: readonly string[]): string | null {
  for (const issuer of issuers.filter((one) => !known.includes(one))) {
    const like = known.find((other) => nearMiss(issuer, other) !== null);
    if (like !== undefined) return `Its issuer looks like ${spelled(like)} and is another one.`;
  }
  return null;
}

function isWider(trust: FoundTrust, usual: FoundTrust): boolean {
  return (
    usual.issuers.every((issuer) => trust.issuers.includes(issuer)) &&
    usual.audiences.every((audience) => trust.audiences.includes(audience))
  );
}

const KIN = {
  foreign: null,
  'multi-tenant': null,
  'org-server': 'Its issuer is the org server of the default: whoever may sign in has its tokens.',
  'admin-domain': 'Its issuer is an administration domain, which issues no tokens.',
  'preview-domain': 'Its issuer is a preview of Okta, not a productive one.',
} as const satisfies Readonly<Record<ForeignKind, string | null>>;

/** Another server of the same house. */
function kin({ issuers }: FoundTrust, usual: FoundTrust): string | null {
  const told = issuers.filter((issuer) => !usual.issuers.includes(issuer));
  return (
    told.map((issuer) => KIN[foreignKind(issuer, usual.issuers)]).find((text) => text !== null) ??
    null
  );
}
