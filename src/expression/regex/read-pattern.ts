import { isNullable, UnsupportedPattern } from './pattern.ts';
import type { Pattern, Range, ReadPattern } from './pattern.ts';
import { bothCases, DOT, opposite, readEscape, SHORTHANDS } from './sets.ts';

const MAX_NESTING = 50;
const MAX_REPEAT = 1000;

/**
 * Reads a .NET pattern: literals, classes, anchors, groups, alternation, greedy quantifiers.
 *
 * @throws {UnsupportedPattern} for everything else, so that nothing is matched by other rules.
 * @see https://learn.microsoft.com/dotnet/standard/base-types/regular-expression-language-quick-reference
 */
export function readPattern(source: string, ignoreCase: boolean): ReadPattern {
  const inline = source.startsWith('(?i)');
  const reader = new Reader(inline ? source.slice(4) : source, ignoreCase || inline);
  const body = reader.readAll();
  const { names } = reader;
  const groupNames = new Map(names.map((name, index) => [name, reader.unnamed + index + 1]));
  if (groupNames.size < names.length) throw new UnsupportedPattern('two groups of one name');
  return {
    body: number(body, reader.unnamed),
    ignoreCase: ignoreCase || inline,
    groupNames,
    groupCount: reader.unnamed + names.length,
  };
}

/** Gives named groups, which were counted below zero, their numbers behind the unnamed ones. */
function number(pattern: Pattern, unnamed: number): Pattern {
  switch (pattern.kind) {
    case 'set':
    case 'anchor':
      return pattern;
    case 'sequence':
      return { ...pattern, parts: pattern.parts.map((each) => number(each, unnamed)) };
    case 'choice':
      return { ...pattern, branches: pattern.branches.map((each) => number(each, unnamed)) };
    case 'repeat':
      return { ...pattern, body: number(pattern.body, unnamed) };
    case 'group': {
      const body = number(pattern.body, unnamed);
      return { ...pattern, body, number: Math.max(pattern.number, unnamed - pattern.number) };
    }
  }
}

const ANCHORS: ReadonlyMap<string, Pattern> = new Map<string, Pattern>([
  ['^', { kind: 'anchor', at: 'start' }],
  ['$', { kind: 'anchor', at: 'before-last-line-end' }],
  ['\\A', { kind: 'anchor', at: 'start' }],
  ['\\Z', { kind: 'anchor', at: 'before-last-line-end' }],
  ['\\z', { kind: 'anchor', at: 'end' }],
  ['\\b', { kind: 'anchor', at: 'word-edge' }],
]);

class Reader {
  unnamed = 0;
  readonly names: string[] = [];
  readonly #source: string;
  readonly #ignoreCase: boolean;
  #offset = 0;
  #depth = 0;

  constructor(source: string, ignoreCase: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
  }

  readAll(): Pattern {
    const body = this.#choice();
    if (this.#offset < this.#source.length) throw new UnsupportedPattern('a `)` too many');
    return body;
  }

  #accept(text: string): boolean {
    const found = this.#source.startsWith(text, this.#offset);
    if (found) this.#offset += text.length;
    return found;
  }

  #choice(): Pattern {
    const first = this.#sequence();
    if (this.#source.charAt(this.#offset) !== '|') return first;
    const branches = [first];
    while (this.#accept('|')) branches.push(this.#sequence());
    return { kind: 'choice', branches };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (!['', '|', ')'].includes(this.#source.charAt(this.#offset))) parts.push(this.#term());
    return { kind: 'sequence', parts };
  }

  #term(): Pattern {
    const atom = this.#atom();
    const times = /^(?:[*+?]|\{(\d{1,4})(?:(,)(\d{1,4})?)?\})/.exec(
      this.#source.slice(this.#offset, this.#offset + 12),
    );
    if (times === null) return atom;
    this.#offset += times[0].length;
    if (/^[*+?{]/.test(this.#source.slice(this.#offset, this.#offset + 1))) {
      throw new UnsupportedPattern('a quantifier that is not greedy');
    }
    const [sign, least, comma, most] = times;
    return repeat(atom, bounds(sign, least, comma === undefined ? least : most));
  }

  #atom(): Pattern {
    if (this.#accept('(')) return this.#group();
    const two = this.#source.slice(this.#offset, this.#offset + 2);
    const anchor = ANCHORS.get(two.startsWith('\\') ? two : two.charAt(0));
    if (anchor !== undefined) {
      this.#offset += two.startsWith('\\') ? 2 : 1;
      return anchor;
    }
    if (this.#accept('[')) return this.#set(this.#class());
    if (this.#accept('.')) return this.#set(DOT);
    return this.#set(this.#character(/[*+?{]/));
  }

  #set(ranges: readonly Range[]): Pattern {
    return { kind: 'set', ranges: this.#ignoreCase ? bothCases(ranges) : ranges };
  }

  /** A literal, an escape or a shorthand such as `\d`. */
  #character(refused: RegExp): readonly Range[] {
    const character = this.#source.charAt(this.#offset);
    if (refused.test(character)) throw new UnsupportedPattern(`\`${character}\` at this place`);
    this.#offset += 1;
    if (character !== '\\') return [single(character)];
    const shorthand = SHORTHANDS.get(this.#source.charAt(this.#offset));
    if (shorthand !== undefined) {
      this.#offset += 1;
      return shorthand;
    }
    const escaped = readEscape(this.#source, this.#offset);
    this.#offset += escaped.length;
    return [single(escaped.character)];
  }

  #class(): readonly Range[] {
    const negated = this.#accept('^');
    if (this.#source.charAt(this.#offset) === ']') throw new UnsupportedPattern('`]` in a class');
    const ranges: Range[] = [];
    while (!this.#accept(']')) ranges.push(...this.#classPart());
    if (!negated) return ranges;
    return opposite(this.#ignoreCase ? bothCases(ranges) : ranges);
  }

  #classPart(): readonly Range[] {
    if (this.#offset >= this.#source.length) throw new UnsupportedPattern('an open class');
    const low = this.#character(/\[/);
    const last = this.#source.charAt(this.#offset + 1);
    if (!this.#source.startsWith('-', this.#offset) || last === ']') return low;
    this.#offset += 1;
    return [span(low, this.#character(/\[/))];
  }

  #group(): Pattern {
    this.#depth += 1;
    if (this.#depth > MAX_NESTING) throw new UnsupportedPattern('deep nesting');
    const group = this.#groupNumber();
    const body = this.#choice();
    if (!this.#accept(')')) throw new UnsupportedPattern('an open group');
    this.#depth -= 1;
    return group === undefined ? body : { kind: 'group', number: group, body };
  }

  /** Below zero for the named ones. */
  #groupNumber(): number | undefined {
    if (this.#accept('?:')) return undefined;
    const name = /^\?<([A-Za-z_]\w*)>/.exec(this.#source.slice(this.#offset, this.#offset + 64));
    if (name?.[1] !== undefined) {
      this.#offset += name[0].length;
      return -this.names.push(name[1]);
    }
    if (this.#accept('?')) throw new UnsupportedPattern('a group with `(?`');
    this.unnamed += 1;
    return this.unnamed;
  }
}

function single(character: string): Range {
  const unit = character.charCodeAt(0);
  return { from: unit, to: unit };
}

/** `a-z`; both ends are single characters. */
function span([low]: readonly Range[], [high]: readonly Range[]): Range {
  const plain = low?.from === low?.to && high?.from === high?.to;
  if (!plain || low === undefined || high === undefined || low.from > high.from) {
    throw new UnsupportedPattern('a range in a class');
  }
  return { from: low.from, to: high.from };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function bounds(sign: string, least: string | undefined, most: string | undefined): Bounds {
  if (sign === '*') return { least: 0, most: Infinity };
  if (sign === '+') return { least: 1, most: Infinity };
  if (sign === '?') return { least: 0, most: 1 };
  return { least: Number(least), most: most === undefined ? Infinity : Number(most) };
}

function repeat(body: Pattern, { least, most }: Bounds): Pattern {
  const tooMany = least > MAX_REPEAT || (most > MAX_REPEAT && most !== Infinity);
  if (tooMany || most < least) throw new UnsupportedPattern('a quantifier with these bounds');
  if (isNullable(body)) throw new UnsupportedPattern('repetition of what may be empty');
  return { kind: 'repeat', body, least, most };
}
