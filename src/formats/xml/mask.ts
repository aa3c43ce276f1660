import type { PolicyNode, PolicyValue, Span } from '../../model/policy-text.ts';

/** Stands for each character of an expression: no markup, no entity, no white space. */
const FILLER = 'x';

/**
 * The text with every expression replaced by filler of the same length, so that all offsets stay
 * and what is left is XML. Comments are not touched.
 */
export function maskExpressions(text: string, nodes: readonly PolicyNode[]): string {
  const parts: string[] = [];
  let position = 0;
  for (const span of expressionSpans(nodes)) {
    parts.push(text.slice(position, span.start), FILLER.repeat(span.end - span.start));
    position = span.end;
  }
  return parts.join('') + text.slice(position);
}

function* expressionSpans(nodes: readonly PolicyNode[]): Generator<Span> {
  for (const value of valuesIn(nodes)) {
    for (const expression of value.expressions) yield expression.span;
  }
}

/** All values in the order of the text. */
function* valuesIn(nodes: readonly PolicyNode[]): Generator<PolicyValue> {
  for (const node of nodes) {
    if (node.kind === 'text') yield node.value;
    if (node.kind !== 'element') continue;
    for (const attribute of node.attributes) yield attribute.value;
    yield* valuesIn(node.children);
  }
}
