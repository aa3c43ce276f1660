import type { Tokens } from './tokens.ts';
import { isPredefinedType } from './words.ts';

/** A type that was looked at but not read. */
export interface ScannedType {
  /** Index behind its last token. */
  readonly end: number;
  /** It can be nothing but a type: `int`, `T?`, `T[]`. */
  readonly certain: boolean;
}

/** Deepest `List<List<…>>` that is looked at, and thus how often any place is looked at. */
const MAX_GENERIC_DEPTH = 20;

/**
 * What may follow `>` so that `a<b>` was a type argument list and not two comparisons.
 *
 * @see https://learn.microsoft.com/dotnet/csharp/language-reference/language-specification/lexical-structure (grammar ambiguities: section 6.2.5)
 */
const AFTER_ARGUMENTS = new Set(
  '( ) ] } : ; , . ?. ? == != | ^ && || & [ < > <= >= is as'.split(' '),
);

/** Finds out where types end, without reading them. */
export class TypeScan {
  readonly #tokens: Tokens;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** The longest type that begins at this index, or undefined. */
  type(index: number, depth = 0): ScannedType | undefined {
    const base = this.#base(index, depth);
    if (base === undefined) return undefined;
    let end = base;
    if (this.#tokens.is('?', end)) end += 1;
    while (this.#tokens.is('[', end) && this.#tokens.is(']', end + 1)) end += 2;
    const keyword = isPredefinedType(this.#tokens.at(index).text);
    return { end, certain: keyword || end > base };
  }

  /** Index behind `<…>` where that is a list of types, else undefined. */
  typeArguments(index: number, depth = 0): number | undefined {
    if (!this.#tokens.is('<', index) || depth > MAX_GENERIC_DEPTH) return undefined;
    return this.#list(index, depth);
  }

  /** The same where the list could also be two comparisons. */
  certainTypeArguments(index: number): number | undefined {
    const end = this.typeArguments(index);
    if (end === undefined) return undefined;
    const after = this.#tokens.at(end);
    return after.text === '' || AFTER_ARGUMENTS.has(after.text) ? end : undefined;
  }

  #list(index: number, depth: number): number | undefined {
    let end = index;
    do {
      const type = this.type(end + 1, depth + 1);
      if (type === undefined) return undefined;
      end = type.end;
    } while (this.#tokens.is(',', end));
    return this.#tokens.is('>', end) ? end + 1 : undefined;
  }

  /** A keyword, or a name with dots and type arguments. */
  #base(index: number, depth: number): number | undefined {
    if (isPredefinedType(this.#tokens.at(index).text)) return index + 1;
    let end = index;
    while (this.#tokens.isName(end) && this.#tokens.is('.', end + 1)) end += 2;
    if (!this.#tokens.isName(end)) return undefined;
    return this.typeArguments(end + 1, depth) ?? end + 1;
  }
}
