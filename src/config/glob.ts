/**
 * Globs with two wildcards and nothing else: every other character, braces and brackets included,
 * stands for itself. In an id `*` is any text. In a path `*` stays inside a segment and `**` crosses
 * them; a segment `**` also stands for no segment at all, so that `/orders/**` holds `/orders`.
 *
 * A text is read once, with all positions of the pattern that it may have reached: the time grows
 * with length of text times length of pattern, whatever the pattern.
 */
export type Glob = (text: string) => boolean;

/** Characters that may stand in a text, or a choice that reads nothing. */
type Token =
  | { readonly kind: 'char'; readonly char: string }
  /** A run of any length that may or may not cross segments. */
  | { readonly kind: 'run'; readonly crosses: boolean }
  /** What follows, or what stands at that position. */
  | { readonly kind: 'either'; readonly or: number };

const SLASH: Token = { kind: 'char', char: '/' };
const ANYTHING: Token = { kind: 'run', crosses: true };

/** Compiles a pattern over ids. */
export function idGlob(pattern: string): Glob {
  if (!pattern.includes('*')) return (text) => text === pattern;
  return globOf(tokensOf(pattern.replaceAll(/\*+/g, '**')));
}

/** Compiles a pattern over paths and templates. */
export function pathGlob(pattern: string): Glob {
  if (!pattern.includes('*')) return (text) => text === pattern;
  const segments = pattern
    .split('/')
    .filter((segment, at, all) => !(crossesAll(segment) && crossesAll(all[at - 1] ?? '')));
  const tokens: Token[] = [];
  for (const [at, segment] of segments.entries()) {
    const next = segments[at + 1] ?? null;
    if (crossesAll(segment)) {
      tokens.push(...crossing(tokens.length, { isFirst: at === 0, isLast: next === null }));
      continue;
    }
    tokens.push(...tokensOf(segment));
    const endsCrossing = at === segments.length - 2 && crossesAll(next ?? '');
    if (next !== null && !endsCrossing) tokens.push(SLASH);
  }
  return globOf(tokens);
}

const crossesAll = (segment: string): boolean => /^\*{2,}$/.test(segment);

/** A segment `**` takes the slash along that is not there without it. */
function crossing(
  start: number,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): readonly Token[] {
  if (isFirst && isLast) return [ANYTHING];
  const nothing: Token = { kind: 'either', or: start + 3 };
  return isLast ? [nothing, SLASH, ANYTHING] : [nothing, ANYTHING, SLASH];
}

/** A segment of letters and stars. */
function tokensOf(segment: string): readonly Token[] {
  return Array.from(segment.matchAll(/\*+|[^*]/gs), ([part]): Token => {
    return part.startsWith('*')
      ? { kind: 'run', crosses: part.length > 1 }
      : { kind: 'char', char: part };
  });
}

function globOf(tokens: readonly Token[]): Glob {
  return (text) => {
    let reached = closed([0], tokens);
    for (let at = 0; at < text.length && reached.size > 0; at += 1) {
      const next: number[] = [];
      for (const position of reached) {
        const after = read(tokens[position], position, text.charAt(at));
        if (after !== null) next.push(after);
      }
      reached = closed(next, tokens);
    }
    return reached.has(tokens.length);
  };
}

/** The position after reading a character, or null where the token does not take it. */
function read(token: Token | undefined, position: number, char: string): number | null {
  if (token?.kind === 'char') return token.char === char ? position + 1 : null;
  return token?.kind === 'run' && (token.crosses || char !== '/') ? position : null;
}

/** With every position that can be reached without reading: a run may be empty. */
function closed(positions: readonly number[], tokens: readonly Token[]): ReadonlySet<number> {
  const all = new Set(positions);
  // A set also goes through what is added on the way.
  for (const position of all) {
    const token = tokens[position];
    if (token === undefined || token.kind === 'char') continue;
    all.add(position + 1);
    if (token.kind === 'either') all.add(token.or);
  }
  return all;
}
