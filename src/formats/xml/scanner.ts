import type { Span } from '../../model/policy-text.ts';
import { POLICY_LIMITS } from '../limits.ts';
import { skipWhite, trimEnd } from './characters.ts';
import type { ElementDraft, NodeDraft } from './draft.ts';
import { commentAt, endTagAt, instructionEnd, refuseDeclaration } from './markup.ts';
import { Refused, seen } from './refused.ts';
import { StartTagReader } from './start-tag.ts';
import { ValueReader } from './values.ts';

/** Whether a document has one top-level element, or is a bare snippet that may have several. */
export type Roots = 'one' | 'many';

const BYTE_ORDER_MARK = '\ufeff';
const CDATA = '<![CDATA[';

/** Walks through a policy text once and builds its tree. Keeps its own stack: depth is untrusted. */
export class Scanner {
  readonly nodes: NodeDraft[] = [];
  readonly values: ValueReader;
  readonly #tags: StartTagReader;
  readonly #text: string;
  readonly #roots: Roots;
  readonly #open: ElementDraft[] = [];
  #offset: number;
  #count = 0;

  constructor(text: string, roots: Roots) {
    this.#text = text;
    this.#roots = roots;
    this.#offset = text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
    this.values = new ValueReader(text);
    this.#tags = new StartTagReader(text, this.values);
  }

  scan(): void {
    while (this.#offset < this.#text.length) {
      if (this.#text.charAt(this.#offset) === '<') this.#markup();
      else if (this.#open.length === 0) this.#between();
      else this.#content();
    }
    const unclosed = this.#open.at(-1);
    if (unclosed !== undefined) {
      const message = `The element \`${unclosed.name}\` is not closed.`;
      throw new Refused('unclosed', message, unclosed.startTag.start);
    }
    this.#refuseNothing();
  }

  #refuseNothing(): void {
    if (this.nodes.some(({ kind }) => kind === 'element')) return;
    if (this.nodes.length > 0) throw new Refused('no-root', 'The text holds no element.', 0);
    throw new Refused('empty', 'The text is empty.', 0);
  }

  #markup(): void {
    const next = this.#text.charAt(this.#offset + 1);
    if (next === '!') this.#declaration();
    else if (next === '?') this.#instruction();
    else if (next === '/') this.#endTag();
    else this.#startTag();
  }

  #declaration(): void {
    const comment = commentAt(this.#text, this.#offset);
    if (comment !== undefined) this.#add(comment, comment.span.end);
    else if (this.#text.startsWith(CDATA, this.#offset)) this.#cdata();
    else refuseDeclaration(this.#text, this.#offset);
  }

  #cdata(): void {
    const start = this.#offset + CDATA.length;
    const end = this.#text.indexOf(']]>', start);
    if (end === -1) throw new Refused('unclosed', 'A CDATA section is not closed.', this.#offset);
    if (this.#open.length === 0) throw outside(CDATA, this.#offset);
    this.#add({ kind: 'text', cdata: true, value: this.values.verbatim(start, end) }, end + 3);
  }

  /** Around the root only; inside it an instruction would have a meaning that nobody documents. */
  #instruction(): void {
    const end = instructionEnd(this.#text, this.#offset);
    const instruction = seen(this.#text.slice(this.#offset, end));
    if (this.#open.length > 0) {
      const message = `A processing instruction stands inside an element: \`${instruction}\`.`;
      throw new Refused('syntax', message, this.#offset);
    }
    this.#offset = end;
  }

  #endTag(): void {
    const tag = endTagAt(this.#text, this.#offset);
    const element = this.#open.pop();
    if (element?.name !== tag.name) {
      const instead = element === undefined ? 'nothing' : `\`${element.name}\``;
      const message = `\`</${seen(tag.name)}>\` closes ${instead}.`;
      throw new Refused('tag-mismatch', message, this.#offset);
    }
    element.end = tag.end;
    this.#offset = tag.end;
  }

  #startTag(): void {
    if (this.#open.length >= POLICY_LIMITS.maxDepth) {
      const message = `Elements are nested more than ${POLICY_LIMITS.maxDepth} levels deep.`;
      throw new Refused('too-deep', message, this.#offset);
    }
    const { name, attributes, end, empty } = this.#tags.read(this.#offset);
    this.#refuseSecondRoot(name);
    this.#countUp(attributes.length);
    const startTag: Span = { start: this.#offset, end };
    const element: ElementDraft = {
      kind: 'element',
      name,
      attributes,
      children: [],
      startTag,
      end,
    };
    this.#add(element, end);
    if (!empty) this.#open.push(element);
  }

  #refuseSecondRoot(name: string): void {
    if (this.#roots === 'many' || this.#open.length > 0) return;
    if (!this.nodes.some(({ kind }) => kind === 'element')) return;
    const message = `A second top-level element follows: \`${seen(name)}\`.`;
    throw new Refused('two-roots', message, this.#offset);
  }

  #content(): void {
    const value = this.values.content(this.#offset);
    this.#add({ kind: 'text', cdata: false, value }, value.span.end);
  }

  #between(): void {
    const start = skipWhite(this.#text, this.#offset);
    const markup = this.#text.indexOf('<', this.#offset);
    const end = markup === -1 ? this.#text.length : markup;
    if (start < end) throw outside(this.#text.slice(start, trimEnd(this.#text, start, end)), start);
    this.#offset = end;
  }

  #add(node: NodeDraft, end: number): void {
    this.#countUp(1);
    const siblings = this.#open.at(-1)?.children ?? this.nodes;
    siblings.push(node);
    this.#offset = end;
  }

  #countUp(nodes: number): void {
    this.#count += nodes;
    if (this.#count <= POLICY_LIMITS.maxNodes) return;
    const message = `The text holds more than ${POLICY_LIMITS.maxNodes} elements, texts and attributes.`;
    throw new Refused('too-many', message, this.#offset);
  }
}

function outside(text: string, offset: number): Refused {
  return new Refused(
    'trailing-text',
    `Text stands outside the root element: \`${seen(text)}\`.`,
    offset,
  );
}
