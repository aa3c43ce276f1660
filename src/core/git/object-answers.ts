/** Answers of `git cat-file --batch`, cut out of the stream that they come in. */

export const OBJECT_TYPES = ['commit', 'tree', 'blob', 'tag'] as const;
export type ObjectType = (typeof OBJECT_TYPES)[number];

export type Answer =
  | {
      readonly state: 'found';
      readonly id: string;
      readonly type: ObjectType;
      readonly content: Buffer;
    }
  | { readonly state: 'too-large'; readonly id: string; readonly bytes: number }
  /** No object of this name is here. */
  | { readonly state: 'missing' }
  | { readonly state: 'failed'; readonly why: string };

/** The object whose content is coming. */
interface Coming {
  readonly id: string;
  readonly type: ObjectType;
  readonly bytes: number;
  /** With the line feed behind it. */
  left: number;
  /** Null: it is more than was asked for, and not kept. */
  readonly parts: Buffer[] | null;
}

export interface Reading {
  /** How much the next answer may hold. */
  readonly maxBytes: () => number;
  /** Called with each answer as soon as it is whole. */
  readonly answer: (answer: Answer) => void;
}

/** @returns What takes the bytes of the stream, piece by piece. */
export function answerReader({ maxBytes, answer }: Reading): (bytes: Buffer) => void {
  let coming: Coming | null = null;
  let head = Buffer.alloc(0);
  const takeHead = (bytes: Buffer): Buffer => {
    const end = bytes.indexOf(LINE_FEED);
    head = Buffer.concat([head, end < 0 ? bytes : bytes.subarray(0, end)]);
    if (end < 0) return Buffer.alloc(0);
    const begun = begin(head.toString('utf8'), maxBytes());
    head = Buffer.alloc(0);
    if ('state' in begun) answer(begun);
    else coming = begun;
    return bytes.subarray(end + 1);
  };
  const takeContent = (of: Coming, bytes: Buffer): Buffer => {
    const own = bytes.subarray(0, of.left);
    of.parts?.push(own);
    of.left -= own.length;
    if (of.left === 0) {
      coming = null;
      answer(finished(of));
    }
    return bytes.subarray(own.length);
  };
  return (bytes) => {
    let rest = bytes;
    while (rest.length > 0) rest = coming === null ? takeHead(rest) : takeContent(coming, rest);
  };
}

const LINE_FEED = 0x0a;

const isType = (text: string): text is ObjectType => OBJECT_TYPES.some((type) => type === text);

function begin(head: string, maxBytes: number): Answer | Coming {
  const [id = '', type = '', size = ''] = head.split(' ');
  if (isType(type) && /^\d+$/.test(size)) {
    const bytes = Number(size);
    return { id, type, bytes, left: bytes + 1, parts: bytes > maxBytes ? null : [] };
  }
  if (head.endsWith(' missing')) return { state: 'missing' };
  const why = head.endsWith(' ambiguous') ? 'several objects have this name' : 'git answered oddly';
  return { state: 'failed', why };
}

function finished({ id, type, bytes, parts }: Coming): Answer {
  if (parts === null) return { state: 'too-large', id, bytes };
  return { state: 'found', id, type, content: Buffer.concat(parts).subarray(0, bytes) };
}
