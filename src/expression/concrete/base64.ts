const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes base64 of UTF-8 text; the variant for URLs too, without its padding.
 *
 * @returns undefined where the text is none.
 */
export function decodeBase64(text: string): string | undefined {
  const plain = text
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,2}$/, '');
  if (!/^[\w+/]*$/.test(plain) || plain.includes('_') || plain.length % 4 === 1) return undefined;
  let bits = 0;
  let count = 0;
  let escaped = '';
  for (const character of plain) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    escaped += `%${((bits >> count) & 0xff).toString(16).padStart(2, '0')}`;
  }
  return decodeUtf8(escaped);
}

function decodeUtf8(escaped: string): string | undefined {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return undefined;
  }
}
