import { findExpression, lexExpression } from '../../expression/lexer.ts';
import type { Token } from '../../expression/token.ts';
import type { Span } from '../../model/policy-text.ts';
import { POLICY_LIMITS } from '../limits.ts';
import type { Evidence, ExpressionDraft, ValueDraft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { isWhole, readEncoded, readHalfEncoded, readRaw, xmlCouldGoOn } from './readings.ts';
import type { Found, NoReading, Reading, Site } from './readings.ts';
import { Refused, seen } from './refused.ts';

/**
 * Reads attribute values and text of one document, and gathers what they tell about its encoding.
 *
 * A value that holds an expression is read twice, as verbatim text and as encoded XML. What only
 * one reading can explain is read that way. Where both work and see different values the document
 * is refused: the service's own choice is not documented.
 */
export class ValueReader {
  readonly evidence: Evidence = { raw: false, encoded: false };
  readonly #text: string;
  /** Characters looked at in vain, so that no text can make the reader run for long. */
  #wasted = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @param start Offset behind the opening quote. */
  attribute(start: number, quote: '"' | "'"): ValueDraft {
    const xmlEnd = this.#text.indexOf(quote, start);
    if (xmlEnd === -1) {
      throw new Refused('unclosed', 'The quote of an attribute value is not closed.', start - 1);
    }
    return this.#value({ text: this.#text, start, xmlEnd, delimiter: quote });
  }

  /** @param start Offset of the first character. Ends before a `<` that is no part of C#. */
  content(start: number): ValueDraft {
    const markup = this.#text.indexOf('<', start);
    const xmlEnd = markup === -1 ? this.#text.length : markup;
    return this.#value({ text: this.#text, start, xmlEnd, delimiter: '<' });
  }

  /** Reads what stands inside a CDATA section: nothing in it is encoded. */
  verbatim(start: number, end: number): ValueDraft {
    const content = this.#text.slice(start, end);
    const pieces: (string | ExpressionDraft)[] = [];
    let position = 0;
    for (let at = findExpression(content, 0); at !== -1; at = findExpression(content, position)) {
      const lexed = lexExpression(content, at, { refuseEntities: false });
      if (!lexed.ok) throw refusedExpression(lexed.reason, start + lexed.offset);
      const span = { start: start + at, end: start + lexed.end };
      const code = content.slice(at + 2, lexed.end - 1);
      const { form } = lexed;
      pieces.push(content.slice(position, at));
      pieces.push({ form, span, verbatim: code, decoded: code, differs: false });
      position = lexed.end;
    }
    return { span: { start, end }, pieces: withText([...pieces, content.slice(position)]) };
  }

  #value(site: Site): ValueDraft {
    const raw = this.#text.slice(site.start, site.xmlEnd);
    if (findExpression(raw, 0) === -1) return this.#literal(site);
    const asIs = readRaw(site);
    const plain = !raw.includes('&');
    const encoded = plain && asIs.ok && asIs.end === site.xmlEnd ? asIs : readEncoded(site);
    return this.#decide(site, asIs, encoded);
  }

  #literal(site: Site): ValueDraft {
    const span = { start: site.start, end: site.xmlEnd };
    return { span, pieces: withText([this.#decodeText(site, span)]) };
  }

  #decide(site: Site, asIs: Reading | NoReading, encoded: Reading | NoReading): ValueDraft {
    if (asIs.ok && encoded.ok) return this.#both(site, asIs, encoded);
    if (asIs.ok) return this.#onlyRaw(site, asIs, encoded);
    if (encoded.ok) return this.#onlyEncoded(site, asIs, encoded);
    const half = readHalfEncoded(site);
    if (!half.ok) throw noReading(asIs, encoded);
    return this.#halfEncoded(site, half);
  }

  #both(site: Site, asIs: Reading, encoded: Reading): ValueDraft {
    const same =
      asIs.end === encoded.end &&
      asIs.found.length === encoded.found.length &&
      asIs.found.every((one, index) => sameSpan(one.span, encoded.found[index]?.span));
    if (!same) throw twoReadings(site);
    const drafts = asIs.found.map((one, index) => draftOf(one, encoded.found[index] ?? one));
    return this.#assemble(site, asIs.end, drafts);
  }

  /** The expression holds a bare `&`, a `<` or the enclosing quote, or decodes to no C#. */
  #onlyRaw(site: Site, asIs: Reading, encoded: NoReading | Reading): ValueDraft {
    const longer = asIs.end !== site.xmlEnd;
    if (!encoded.ok && encoded.cause === 'ambiguous') throw noReading(encoded, encoded);
    if (longer && !isWhole(site, asIs) && xmlCouldGoOn(site)) throw twoReadings(site);
    this.evidence.raw = true;
    const drafts = asIs.found.map((one) => ({ ...draftOf(one, one), decoded: null }));
    return this.#assemble(site, asIs.end, drafts);
  }

  #onlyEncoded(site: Site, asIs: NoReading, encoded: Reading): ValueDraft {
    this.#wasted += asIs.reached - site.start;
    if (this.#wasted > this.#text.length * POLICY_LIMITS.maxLexPasses) {
      throw new Refused('too-many', 'Too many expressions can be read in two ways.', site.start);
    }
    this.evidence.encoded = true;
    const drafts = encoded.found.map((one) => ({ ...draftOf(one, one), verbatim: null }));
    return this.#assemble(site, encoded.end, drafts);
  }

  /** Contradictory evidence: what a string literal holds cannot be told in such a document. */
  #halfEncoded(site: Site, half: Reading): ValueDraft {
    this.evidence.raw = true;
    this.evidence.encoded = true;
    const drafts = half.found.map((one) => ({ ...draftOf(one, one), verbatim: null }));
    return this.#assemble(site, half.end, drafts);
  }

  #assemble(site: Site, end: number, drafts: readonly ExpressionDraft[]): ValueDraft {
    const pieces: (string | ExpressionDraft)[] = [];
    let position = site.start;
    for (const draft of drafts) {
      pieces.push(this.#decodeText(site, { start: position, end: draft.span.start }), draft);
      position = draft.span.end;
    }
    pieces.push(this.#decodeText(site, { start: position, end }));
    return { span: { start: site.start, end }, pieces: withText(pieces) };
  }

  /** Text outside expressions is XML in every document. */
  #decodeText(site: Site, span: Span): string {
    const raw = this.#text.slice(span.start, span.end);
    refuseMarkup(raw, site, span.start);
    refuseLostBracket(raw, site, span.start);
    if (!raw.includes('&')) return raw;
    const decoded = decodeEntities(raw);
    if (!decoded.ok) throw badEntity(raw, span.start, decoded.offset);
    if (findExpression(decoded.text, 0) !== -1) {
      const message = 'An entity hides where an expression begins.';
      throw new Refused('ambiguous', message, span.start);
    }
    return decoded.text;
  }
}

function refuseMarkup(raw: string, site: Site, start: number): void {
  const forbidden = site.delimiter === '<' ? ']]>' : '<';
  const at = raw.indexOf(forbidden);
  if (at === -1) return;
  const where = site.delimiter === '<' ? 'text' : 'an attribute value';
  const message = `XML allows no \`${forbidden}\` in ${where}: \`${seen(raw.slice(at))}\`.`;
  throw new Refused('syntax', message, start + at);
}

const TAG_ENDS = ['/>', '-->'] as const;
const ENCODED_TAG_STARTS = ['&lt;', '&#'] as const;

/**
 * Text that ends a tag or a comment without beginning one is what is left when a `<` gets lost. XML
 * has nothing against it, but an element would silently be text, or a comment would come to life.
 * Some tools encode `<` alone: that is text.
 */
function refuseLostBracket(raw: string, { delimiter }: Site, start: number): void {
  const ending = TAG_ENDS.find((one) => raw.includes(one));
  if (delimiter !== '<' || ending === undefined) return;
  if (ENCODED_TAG_STARTS.some((one) => raw.includes(one))) return;
  const message = `\`${ending}\` ends nothing in \`${seen(raw.trim())}\`, so a \`<\` may be missing.`;
  throw new Refused('syntax', message, start + raw.indexOf(ending));
}

function badEntity(raw: string, start: number, offset: number): Refused {
  const message = `\`${seen(raw.slice(offset, offset + 12))}\` is no entity that XML defines.`;
  return new Refused('entity', message, start + offset);
}

function withText(pieces: readonly (string | ExpressionDraft)[]): ValueDraft['pieces'] {
  return pieces.filter((piece) => piece !== '');
}

function sameSpan(one: Span, other: Span | undefined): boolean {
  return one.start === other?.start && one.end === other.end;
}

function draftOf(asIs: Found, encoded: Found): ExpressionDraft {
  return {
    form: asIs.lexed.form,
    span: { start: asIs.span.start, end: asIs.span.end },
    verbatim: asIs.code,
    decoded: encoded.code,
    differs: asIs.code !== encoded.code && !sameTokens(asIs.lexed.tokens, encoded.lexed.tokens),
  };
}

function sameTokens(one: readonly Token[], other: readonly Token[]): boolean {
  const withoutComments = (tokens: readonly Token[]) =>
    tokens.filter((token) => token.kind !== 'comment').map((token) => token.text);
  return JSON.stringify(withoutComments(one)) === JSON.stringify(withoutComments(other));
}

function twoReadings(site: Site): Refused {
  const value = seen(site.text.slice(site.start));
  const message = `The value \`${value}\` can be read in two ways that differ.`;
  return new Refused('ambiguous', message, site.start);
}

function refusedExpression(reason: string, offset: number): Refused {
  return new Refused('expression', `The expression cannot be read: ${reason}.`, offset);
}

/** Blames what is surely wrong, else the reading that came further. */
function noReading(asIs: NoReading, encoded: NoReading): Refused {
  const further = asIs.offset >= encoded.offset ? asIs : encoded;
  const { cause, reason, offset } = encoded.cause === 'ambiguous' ? encoded : further;
  if (cause !== 'ambiguous') return refusedExpression(reason, offset);
  return new Refused('ambiguous', `The expression cannot be read: ${reason}.`, offset);
}
