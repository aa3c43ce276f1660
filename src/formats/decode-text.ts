/** Bytes as text, without a byte order mark. */
export interface DecodedText {
  readonly readable: true;
  readonly text: string;
}

/** Bytes that are no text; the place is the line that holds the first wrong byte. */
export interface UndecodableText {
  readonly readable: false;
  readonly refusal: 'encoding';
  readonly message: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const LINE_FEED = 0x0a;

/**
 * Turns the bytes of a file into text.
 *
 * UTF-16 needs a byte order mark, everything else is UTF-8 with or without one. Wrong bytes are
 * refused and never replaced: a replacement character could hide what the service would read.
 * Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText | UndecodableText {
  const encoding = encodingOf(bytes);
  const text = decode(bytes, encoding);
  if (text !== undefined) return { readable: true, text };
  const before = encoding === 'utf-8' ? textBeforeWrongLine(bytes) : '';
  return {
    readable: false,
    refusal: 'encoding',
    message: `The file is not valid ${encoding.toUpperCase()} text.`,
    offset: before.length,
    line: before.split('\n').length,
    column: 1,
  };
}

function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The decoder says only that some byte is wrong; the caller finds out where.
    return undefined;
  }
}

/** No byte of a longer UTF-8 sequence equals a line feed, so lines can be decoded one by one. */
function textBeforeWrongLine(bytes: Uint8Array): string {
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    if (decode(bytes.subarray(start, end), 'utf-8') === undefined) break;
    start = end;
  }
  return decode(bytes.subarray(0, start), 'utf-8') ?? '';
}
