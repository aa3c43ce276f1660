import type { FoundTrust } from './found-validators.ts';

/** Longer names hide what follows them in a line. */
const LONGEST = 30;

/** Readers of the file refuse names that mean something to the language. */
const REFUSED = /^(?:constructor|prototype)$/;

/** A name for a profile that is not taken: of its audience, else of who issues its tokens. */
export function readableName(trust: FoundTrust, taken: ReadonlySet<string>): string {
  const { audiences, issuers, tenant } = trust;
  const words = [
    ...(tenant === null ? [] : ['entra']),
    ...audiences.map(wordOfAudience),
    ...issuers.map(wordOfIssuer),
    'profile',
  ];
  const fitting = words.filter((word) => word !== '' && !REFUSED.test(word));
  const free = fitting.find((word) => !taken.has(word));
  return free ?? numbered(fitting[0] ?? 'profile', taken);
}

function numbered(word: string, taken: ReadonlySet<string>): string {
  for (let number = 2; ; number += 1) {
    const name = `${word}-${number}`;
    if (!taken.has(name)) return name;
  }
}

/** What stands behind the scheme; ids made by machines tell nobody anything. */
function wordOfAudience(audience: string): string {
  const word = wordOf(audience.replace(/^[a-z][a-z\d+.-]*:\/*/i, ''));
  return /^[\da-f-]{20,}$/.test(word) ? '' : word;
}

function wordOfIssuer(issuer: string): string {
  return URL.canParse(issuer) ? wordOf(new URL(issuer).hostname.split('.')[0] ?? '') : '';
}

/** It begins with a letter, so that no reader takes it for a number. */
function wordOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z\d]+/g, '-')
    .replace(/^[\d-]+/, '')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
}
