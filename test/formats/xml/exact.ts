import type {
  PolicyElement,
  PolicyNode,
  PolicyTree,
  PolicyValue,
  Span,
} from '../../../src/model/policy-text.ts';

/**
 * Prints a tree from its spans alone and checks on the way that each span is what it claims to be.
 *
 * @returns the text; equal to the one that was read when nothing was lost, doubled or misplaced.
 * @throws {Error} that names the first span that is wrong.
 */
export function reprint({ text, nodes }: PolicyTree): string {
  const parts: string[] = [];
  let position = 0;
  for (const node of nodes) {
    const { start, end } = outer(node);
    parts.push(gap(text, { start: position, end: start }, BETWEEN), printNode(text, node));
    position = end;
  }
  parts.push(gap(text, { start: position, end: text.length }, BETWEEN));
  return parts.join('');
}

/** White space, a byte order mark and processing instructions are all that may stand outside. */
const BETWEEN = /^\uFEFF?(?:[ \t\r\n]|<\?(?:[^?]|\?(?!>))*\?>)*$/u;
const NOTHING = /^$/;
const WHITE = /^[ \t\r\n]+$/;
const EQUALS = /^[ \t\r\n]*=[ \t\r\n]*["']$/;

function gap(text: string, span: Span, allowed: RegExp): string {
  const found = text.slice(span.start, span.end);
  demand(span.start <= span.end && allowed.test(found), `gap ${JSON.stringify(found)}`, span);
  return found;
}

function demand(holds: boolean, what: string, span: Span): void {
  if (!holds) throw new Error(`${what} is wrong at ${span.start}..${span.end}`);
}

function outer(node: PolicyNode): Span {
  if (node.kind !== 'text') return node.span;
  const { start, end } = node.value.span;
  return node.cdata
    ? { start: start - '<![CDATA['.length, end: end + ']]>'.length }
    : { start, end };
}

function printNode(text: string, node: PolicyNode): string {
  if (node.kind === 'element') return printElement(text, node);
  if (node.kind === 'text') {
    const value = printValue(text, node.value);
    return node.cdata ? `<![CDATA[${value}]]>` : value;
  }
  const found = text.slice(node.span.start, node.span.end);
  demand(found === `<!--${node.text}-->`, 'comment', node.span);
  return found;
}

function printElement(text: string, element: PolicyElement): string {
  const { name, span, startTag } = element;
  demand(text.startsWith(`<${name}`, span.start), `element ${name}`, span);
  demand(text.charAt(span.end - 1) === '>', `end of ${name}`, span);
  demand(
    startTag.start === span.start && startTag.end <= span.end,
    `start tag of ${name}`,
    startTag,
  );
  const parts = [printStartTag(text, element)];
  let position = startTag.end;
  for (const child of element.children) {
    const place = outer(child);
    parts.push(gap(text, { start: position, end: place.start }, NOTHING), printNode(text, child));
    position = place.end;
  }
  const endTag = text.slice(position, span.end);
  const empty =
    text.slice(startTag.start, startTag.end).endsWith('/>') && position === startTag.end;
  const proper =
    endTag.startsWith(`</${name}`) && /^[ \t\r\n]*>$/.test(endTag.slice(name.length + 2));
  demand(proper || (empty && endTag === ''), `end tag ${endTag}`, span);
  return parts.join('') + endTag;
}

function printStartTag(text: string, { name, attributes, startTag }: PolicyElement): string {
  const parts = [`<${name}`];
  let position = startTag.start + 1 + name.length;
  for (const { name: attribute, nameSpan, value } of attributes) {
    const quote = text.charAt(value.span.start - 1);
    demand(text.slice(nameSpan.start, nameSpan.end) === attribute, `name ${attribute}`, nameSpan);
    demand(text.charAt(value.span.end) === quote, `quotes of ${attribute}`, value.span);
    parts.push(gap(text, { start: position, end: nameSpan.start }, WHITE), attribute);
    parts.push(gap(text, { start: nameSpan.end, end: value.span.start }, EQUALS));
    parts.push(printValue(text, value), quote);
    position = value.span.end + 1;
  }
  parts.push(gap(text, { start: position, end: startTag.end }, /^[ \t\r\n]*\/?>$/));
  return parts.join('');
}

function printValue(text: string, value: PolicyValue): string {
  const { raw, span, expressions } = value;
  demand(text.slice(span.start, span.end) === raw, 'raw value', span);
  let position = span.start;
  for (const { form, span: place, code, encoding } of expressions) {
    const found = text.slice(place.start, place.end);
    const [open, close] = form === 'single' ? ['@(', ')'] : ['@{', '}'];
    demand(place.start >= position && place.end <= span.end, 'order of expressions', place);
    demand(found.startsWith(open) && found.endsWith(close), 'brackets', place);
    demand(encoding === 'decoded' || found === open + code + close, 'code', place);
    position = place.end;
  }
  return raw;
}

/** Names of all elements in the order of the text. */
export function elementNames(nodes: readonly PolicyNode[]): readonly string[] {
  return nodes.flatMap((node) =>
    node.kind === 'element' ? [node.name, ...elementNames(node.children)] : [],
  );
}
