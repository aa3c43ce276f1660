import { describe, expect, it } from '@jest/globals';
import { decodeText } from '../../src/formats/decode-text.ts';

const utf8 = (text: string) => [...Buffer.from(text, 'utf8')];
const utf16 = (text: string) => [...Buffer.from(text, 'utf16le')];
const swapped = (text: string) => [...Buffer.from(text, 'utf16le').swap16()];

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('<a>é😀</a>'), '<a>é😀</a>'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...utf8('<a/>')], '<a/>'],
    ['UTF-16, little end first', [0xff, 0xfe, ...utf16('<é/>')], '<é/>'],
    ['UTF-16, big end first', [0xfe, 0xff, ...swapped('<é/>')], '<é/>'],
    ['nothing', [], ''],
    ['a replacement character that was written', utf8('\ufffd'), '\ufffd'],
  ])('reads %s', (_, bytes, text) =>
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ readable: true, text }),
  );

  it.each([
    ['a byte that is no UTF-8', [...utf8('<a>\né\n'), 0xe9, 0x3c], { line: 3, offset: 6 }],
    ['a sequence cut short', utf8('<é').slice(0, 2), { line: 1, offset: 0 }],
    ['an overlong form', [0xc0, 0xaf], { line: 1, offset: 0 }],
    ['half a surrogate pair in UTF-16', [0xff, 0xfe, 0x00, 0xd8], { line: 1, offset: 0 }],
    ['an odd number of bytes in UTF-16', [0xff, 0xfe, 0x3c], { line: 1, offset: 0 }],
  ])('refuses %s', (_, bytes, place) =>
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({
      ...{ readable: false, refusal: 'encoding', column: 1 },
      ...place,
    }),
  );
});
