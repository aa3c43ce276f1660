import { MATCH_FIELDS, type Match } from '../model/configuration.ts';

/** `a`, `a and b`, `a, b and c`; the first few only, so that a message stays one sentence. */
export function listed(items: readonly string[], most = 3): string {
  const shown = items.slice(0, most);
  const rest = items.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more`] : shown;
  const last = all.at(-1) ?? '';
  return all.length < 2 ? last : `${all.slice(0, -1).join(', ')} and ${last}`;
}

/** A text, cut where it is too long to read. */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** A value between quotation marks, cut where it is too long to read. */
export function quoted(text: string, most = 120): string {
  return `“${shortened(text, most)}”`;
}

/** What a `match` of the configuration asks for: `api “orders*”, operation “GET *” or “HEAD *”`. */
export function matching(match: Match): string {
  const fields = MATCH_FIELDS.flatMap((field) => {
    const patterns = match[field];
    return patterns === undefined ? [] : [`${field} ${alternatives(patterns)}`];
  });
  return shortened(fields.join(', '), 300);
}

function alternatives(patterns: readonly string[]): string {
  const shown = patterns.slice(0, 3).map((pattern) => quoted(pattern, 60));
  const rest = patterns.length - shown.length;
  return (rest > 0 ? [...shown, `${rest} more`] : shown).join(' or ');
}

/** What kind of foreign issuer it is, behind its name; nothing where no more is known. */
export const FOREIGN_ISSUER = {
  foreign: '',
  'multi-tenant': ' (every Microsoft tenant)',
  'org-server': ' (the org authorization server, whose tokens are meant for Okta itself)',
  'admin-domain': ' (the address of the admin console)',
  'preview-domain': ' (a preview org)',
} as const;
