import { UnsupportedPattern } from './pattern.ts';
import type { Pattern, Range } from './pattern.ts';

/** One step of a matching program; `save` notes a place, `split` prefers its first way. */
export type Instruction =
  | { readonly kind: 'set'; readonly ranges: readonly Range[] }
  | { readonly kind: 'anchor'; readonly at: Extract<Pattern, { kind: 'anchor' }>['at'] }
  | { readonly kind: 'save'; readonly slot: number }
  | { readonly kind: 'split'; readonly first: number; readonly second: number }
  | { readonly kind: 'jump'; readonly to: number }
  | { readonly kind: 'match' };

/** Bounds the time of a match: at most this many steps for each character of the text. */
const MAX_PROGRAM = 5000;

/** Turns a pattern into a program. */
export function compileProgram(pattern: Pattern): readonly Instruction[] {
  const program: Instruction[] = [];
  emit(program, { kind: 'group', number: 0, body: pattern });
  program.push({ kind: 'match' });
  return program;
}

function emit(program: Instruction[], pattern: Pattern): void {
  if (program.length > MAX_PROGRAM) throw new UnsupportedPattern('a pattern of this size');
  switch (pattern.kind) {
    case 'set':
    case 'anchor':
      program.push(pattern);
      return;
    case 'sequence':
      pattern.parts.forEach((part) => emit(program, part));
      return;
    case 'choice':
      emitChoice(program, pattern.branches);
      return;
    case 'group':
      program.push({ kind: 'save', slot: 2 * pattern.number });
      emit(program, pattern.body);
      program.push({ kind: 'save', slot: 2 * pattern.number + 1 });
      return;
    case 'repeat':
      emitRepeat(program, pattern);
  }
}

function emitChoice(program: Instruction[], branches: readonly Pattern[]): void {
  const jumps: number[] = [];
  branches.forEach((branch, index) => {
    const last = index === branches.length - 1;
    const split = last ? undefined : reserve(program);
    emit(program, branch);
    if (split === undefined) return;
    jumps.push(reserve(program));
    program[split] = { kind: 'split', first: split + 1, second: program.length };
  });
  for (const jump of jumps) program[jump] = { kind: 'jump', to: program.length };
}

function emitRepeat(
  program: Instruction[],
  { body, least, most }: Extract<Pattern, { kind: 'repeat' }>,
): void {
  for (let times = 0; times < least; times += 1) emit(program, body);
  if (most === Infinity) {
    const split = reserve(program);
    emit(program, body);
    program.push({ kind: 'jump', to: split });
    program[split] = { kind: 'split', first: split + 1, second: program.length };
    return;
  }
  const splits: number[] = [];
  for (let times = least; times < most; times += 1) {
    splits.push(reserve(program));
    emit(program, body);
  }
  for (const split of splits) {
    program[split] = { kind: 'split', first: split + 1, second: program.length };
  }
}

function reserve(program: Instruction[]): number {
  return program.push({ kind: 'match' }) - 1;
}
