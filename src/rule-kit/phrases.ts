/** `a`, `a and b`, `a, b and c`; the first few only, so that a message stays one sentence. */
export function listed(items: readonly string[], most = 3): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** A value between quotation marks, cut where it is too long to read. */
export function quoted(text: string, most = 120): string {
  return text.length > most ? `“${text.slice(0, most)}…”` : `“${text}”`;
}

/** What kind of foreign issuer it is, behind its name; nothing where no more is known. */
export const FOREIGN_ISSUER = {
  foreign: '',
  'multi-tenant': ' (every Microsoft tenant)',
  'org-server': ' (the org authorization server, whose tokens are meant for Okta itself)',
  'admin-domain': ' (the address of the admin console)',
  'preview-domain': ' (a preview org)',
} as const;
