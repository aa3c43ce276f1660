import type {
  PolicyNode,
  PolicyTree,
  PolicyValue,
  RefusedText,
} from '../../../src/model/policy-text.ts';

const MARKS = { verbatim: 'raw', decoded: 'decoded', ambiguous: '?' } as const;

/**
 * A tree on one line: `name{attribute=VALUE}(children)`. A value is its text in quotes; expressions
 * stand in it as `«raw:(code)»`, `«decoded:{code}»` or `«?:(code)»`. A refusal shows its reason.
 */
export function show(result: PolicyTree | RefusedText): string {
  return result.readable ? showNodes(result.nodes) : `refused: ${result.refusal}`;
}

export function showNodes(nodes: readonly PolicyNode[]): string {
  return nodes.map(showNode).join(' ');
}

function showNode(node: PolicyNode): string {
  if (node.kind === 'comment') return `#${node.text}#`;
  if (node.kind === 'text') return (node.cdata ? 'cdata' : '') + showValue(node.value);
  const attributes = node.attributes.map(({ name, value }) => `${name}=${showValue(value)}`);
  const shown = attributes.length === 0 ? '' : `{${attributes.join(' ')}}`;
  return node.name + shown + (node.children.length === 0 ? '' : `(${showNodes(node.children)})`);
}

function showValue({ text, expressions }: PolicyValue): string {
  let out = '';
  let rest = text;
  for (const { form, code, encoding } of expressions) {
    const [open, close] = form === 'single' ? ['(', ')'] : ['{', '}'];
    const written = `@${open}${code}${close}`;
    const at = rest.indexOf(written);
    out += `${rest.slice(0, at)}«${MARKS[encoding]}:${open}${code}${close}»`;
    rest = rest.slice(at + written.length);
  }
  return `"${out}${rest}"`;
}
