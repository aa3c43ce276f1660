const PREDEFINED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** `&#x10FFFF;` is the longest useful one; leading zeros are allowed up to this length. */
const LONGEST = 16;

/** Text with its entities decoded. */
export interface Decoded {
  readonly ok: true;
  readonly text: string;
  /** Offset in the raw text of each decoded character; one more entry for the end. */
  readonly origins: readonly number[];
}

/** An ampersand that begins no entity XML knows without a DOCTYPE. */
export interface EntityFault {
  readonly ok: false;
  readonly offset: number;
}

/**
 * Decodes the five predefined and all numeric entities.
 *
 * @see https://www.w3.org/TR/xml/#sec-predefined-ent
 */
export function decodeEntities(raw: string): Decoded | EntityFault {
  const parts: string[] = [];
  const origins: number[] = [];
  let offset = 0;
  while (offset < raw.length) {
    const entity = raw.charAt(offset) === '&' ? entityAt(raw, offset) : undefined;
    if (raw.charAt(offset) === '&' && entity === undefined) return { ok: false, offset };
    const text = entity?.text ?? raw.charAt(offset);
    origins.push(offset);
    // A character beyond the first 65,536 takes two places in the decoded text.
    if (text.length > 1) origins.push(offset);
    parts.push(text);
    offset += entity?.length ?? 1;
  }
  origins.push(raw.length);
  return { ok: true, text: parts.join(''), origins };
}

function entityAt(raw: string, offset: number): { text: string; length: number } | undefined {
  const semicolon = raw.slice(offset, offset + LONGEST).indexOf(';');
  if (semicolon === -1) return undefined;
  const name = raw.slice(offset + 1, offset + semicolon);
  const text = name.startsWith('#') ? numeric(name.slice(1)) : PREDEFINED.get(name);
  return text === undefined ? undefined : { text, length: semicolon + 1 };
}

function numeric(digits: string): string | undefined {
  const code = codeOf(digits);
  return isXmlCharacter(code) ? String.fromCodePoint(code) : undefined;
}

function codeOf(digits: string): number {
  if (/^x[\dA-Fa-f]+$/.test(digits)) return Number.parseInt(digits.slice(1), 16);
  return /^\d+$/.test(digits) ? Number.parseInt(digits, 10) : 0;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return code <= 0x10_ffff && code !== 0xfffe && code !== 0xffff;
}
