import { POLICY_LIMITS } from '../limits.ts';
import { nameAt, refuseName, skipWhite } from './characters.ts';
import type { AttributeDraft } from './draft.ts';
import { endsName } from './markup.ts';
import { Refused, seen } from './refused.ts';
import type { ValueReader } from './values.ts';

/** A start tag; `empty` when it ends with `/>`. */
export interface StartTag {
  readonly name: string;
  readonly attributes: readonly AttributeDraft[];
  readonly end: number;
  readonly empty: boolean;
}

/** Reads start tags with their attributes. */
export class StartTagReader {
  readonly #text: string;
  readonly #values: ValueReader;

  constructor(text: string, values: ValueReader) {
    this.#text = text;
    this.#values = values;
  }

  /** @param offset Offset of the `<`. */
  read(offset: number): StartTag {
    const name = nameAt(this.#text, offset + 1);
    const afterName = offset + 1 + name.length;
    if (name === '' || !endsName(this.#text.charAt(afterName))) throw this.#notATag(offset);
    refuseName(name, offset + 1);
    const attributes = this.#attributes(afterName);
    const last = attributes.at(-1);
    const after = last === undefined ? afterName : last.value.span.end + 1;
    const end = skipWhite(this.#text, after);
    const empty = this.#text.charAt(end) === '/';
    if (this.#text.charAt(empty ? end + 1 : end) !== '>') throw this.#notClosed(offset, end);
    return { name, attributes, end: end + (empty ? 2 : 1), empty };
  }

  #attributes(start: number): readonly AttributeDraft[] {
    const attributes: AttributeDraft[] = [];
    const names = new Set<string>();
    let offset = start;
    for (let at = this.#nextAttribute(offset); at !== -1; at = this.#nextAttribute(offset)) {
      const attribute = this.#attribute(at);
      refuseName(attribute.name, at);
      refuseDuplicate(names, attribute);
      names.add(attribute.name);
      attributes.push(attribute);
      if (attributes.length > POLICY_LIMITS.maxNodes) throw tooMany(at);
      offset = attribute.value.span.end + 1;
    }
    return attributes;
  }

  /** Attributes need white space before them, also behind a closing quote. */
  #nextAttribute(offset: number): number {
    const at = skipWhite(this.#text, offset);
    const character = this.#text.charAt(at);
    if (character === '>' || character === '/' || character === '') return -1;
    if (at > offset) return at;
    const message = `No white space stands before \`${seen(this.#text.slice(at, at + 40))}\`.`;
    throw new Refused('syntax', message, at);
  }

  #attribute(offset: number): AttributeDraft {
    const name = nameAt(this.#text, offset);
    const equals = skipWhite(this.#text, offset + name.length);
    const at = skipWhite(this.#text, equals + 1);
    const quote = this.#text.charAt(at);
    if (name === '' || this.#text.charAt(equals) !== '=' || (quote !== '"' && quote !== "'")) {
      const shown = seen(this.#text.slice(offset, offset + 40));
      const message = `An attribute with a quoted value was expected and \`${shown}\` was found.`;
      throw new Refused('syntax', message, offset);
    }
    const nameSpan = { start: offset, end: offset + name.length };
    return { name, nameSpan, value: this.#values.attribute(at + 1, quote) };
  }

  #notATag(offset: number): Refused {
    const shown = seen(this.#text.slice(offset, offset + 40));
    return new Refused('syntax', `\`${shown}\` is no tag.`, offset);
  }

  #notClosed(offset: number, end: number): Refused {
    const shown = seen(this.#text.slice(offset, offset + 40));
    if (end >= this.#text.length) {
      return new Refused('unclosed', `The tag \`${shown}\` is not closed.`, offset);
    }
    return new Refused('syntax', `The tag \`${shown}\` does not end properly.`, offset);
  }
}

function refuseDuplicate(names: ReadonlySet<string>, { name, nameSpan }: AttributeDraft): void {
  if (!names.has(name)) return;
  const message = `The attribute \`${seen(name)}\` is given twice.`;
  throw new Refused('duplicate-attribute', message, nameSpan.start);
}

function tooMany(offset: number): Refused {
  const message = `An element has more than ${POLICY_LIMITS.maxNodes} attributes.`;
  return new Refused('too-many', message, offset);
}
