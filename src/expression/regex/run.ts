import type { Instruction } from './compile.ts';

/** Where each group began and ended; -1 where it took no part. */
export type Slots = readonly number[];

interface Thread {
  readonly at: number;
  readonly slots: Slots;
}

/**
 * Finds the leftmost match, and of those the one that a backtracking matcher would find first.
 *
 * Follows all ways through the program at once, so the time is at most the length of the program
 * times that of the text.
 */
export function runProgram(
  program: readonly Instruction[],
  text: string,
  from: number,
): Slots | undefined {
  let found: Slots | undefined;
  let threads: readonly Thread[] = [];
  for (let offset = from; offset <= text.length; offset += 1) {
    const next = new Threads(program, text, offset);
    threads.forEach((thread) => next.add(thread));
    if (found === undefined) next.add({ at: 0, slots: [] });
    if (next.found !== undefined) found = next.found;
    threads = next.step();
    if (threads.length === 0 && found !== undefined) return found;
  }
  return found;
}

/** The ways that are alive at one offset, the preferred ones first. */
class Threads {
  found: Slots | undefined;
  readonly #program: readonly Instruction[];
  readonly #text: string;
  readonly #offset: number;
  readonly #seen = new Set<number>();
  readonly #waiting: Thread[] = [];

  constructor(program: readonly Instruction[], text: string, offset: number) {
    this.#program = program;
    this.#text = text;
    this.#offset = offset;
  }

  /** Follows a thread to the places where it needs a character. */
  add(start: Thread): void {
    const stack = [start];
    for (;;) {
      const thread = stack.pop();
      if (thread === undefined || this.found !== undefined) return;
      if (this.#seen.has(thread.at)) continue;
      this.#seen.add(thread.at);
      stack.push(...this.#follow(thread));
    }
  }

  #follow({ at, slots }: Thread): readonly Thread[] {
    const step = this.#program[at];
    switch (step?.kind) {
      case 'jump':
        return [{ at: step.to, slots }];
      case 'split':
        return [
          { at: step.second, slots },
          { at: step.first, slots },
        ];
      case 'save':
        return [{ at: at + 1, slots: saved(slots, step.slot, this.#offset) }];
      case 'anchor':
        return isAt(step.at, this.#text, this.#offset) ? [{ at: at + 1, slots }] : [];
      case 'set':
        this.#waiting.push({ at, slots });
        return [];
      case 'match':
        this.found = slots;
        return [];
      case undefined:
        return [];
    }
  }

  /** The threads that may take the character here. */
  step(): readonly Thread[] {
    const unit = this.#text.charCodeAt(this.#offset);
    return this.#waiting.flatMap(({ at, slots }) => {
      const step = this.#program[at];
      const takes =
        step?.kind === 'set' && step.ranges.some(({ from, to }) => unit >= from && unit <= to);
      return takes ? [{ at: at + 1, slots }] : [];
    });
  }
}

function saved(slots: Slots, slot: number, offset: number): Slots {
  const copy = [...slots];
  while (copy.length < slot) copy.push(-1);
  copy[slot] = offset;
  return copy;
}

type Anchor = Extract<Instruction, { readonly kind: 'anchor' }>['at'];

function isAt(anchor: Anchor, text: string, offset: number): boolean {
  const { length } = text;
  switch (anchor) {
    case 'start':
      return offset === 0;
    case 'end':
      return offset === length;
    case 'before-last-line-end':
      return offset === length || (offset === length - 1 && text.charAt(offset) === '\n');
    case 'word-edge':
      return isWord(text.charAt(offset - 1)) !== isWord(text.charAt(offset));
  }
}

function isWord(character: string): boolean {
  return /^\w$/.test(character);
}
