import type {
  PolicyElement,
  PolicyExpression,
  PolicyNode,
  PolicyValue,
  Span,
} from '../../model/policy-text.ts';
import type { ElementDraft, Evidence, ExpressionDraft, NodeDraft, ValueDraft } from './draft.ts';

/** Turns drafts into nodes, now that all evidence about the encoding is in. */
export function finish(
  text: string,
  drafts: readonly NodeDraft[],
  evidence: Evidence,
): readonly PolicyNode[] {
  // The scanner has bounded the depth, so recursion is safe here.
  return drafts.map((draft) => {
    if (draft.kind === 'comment') return draft;
    if (draft.kind === 'element') return finishElement(text, draft, evidence);
    return { ...draft, value: finishValue(text, draft.value, evidence) };
  });
}

function finishElement(text: string, draft: ElementDraft, evidence: Evidence): PolicyElement {
  return {
    kind: 'element',
    name: draft.name,
    attributes: draft.attributes.map((attribute) => ({
      ...attribute,
      value: finishValue(text, attribute.value, evidence),
    })),
    children: finish(text, draft.children, evidence),
    span: { start: draft.startTag.start, end: draft.end },
    startTag: draft.startTag,
  };
}

function finishValue(text: string, draft: ValueDraft, evidence: Evidence): PolicyValue {
  const pieces = draft.pieces.map((piece) =>
    typeof piece === 'string' ? piece : finishExpression(piece, evidence),
  );
  return {
    raw: sliceOf(text, draft.span),
    text: pieces.map((piece) => (typeof piece === 'string' ? piece : written(piece))).join(''),
    span: draft.span,
    expressions: pieces.filter((piece) => typeof piece !== 'string'),
  };
}

function finishExpression(draft: ExpressionDraft, evidence: Evidence): PolicyExpression {
  const { form, span, verbatim, decoded } = draft;
  const encoding = encodingOf(draft, evidence);
  const code = (encoding === 'decoded' ? decoded : verbatim) ?? '';
  return { form, span, code, encoding };
}

function encodingOf(draft: ExpressionDraft, evidence: Evidence): PolicyExpression['encoding'] {
  if (draft.verbatim === null) return 'decoded';
  if (draft.decoded === null || !draft.differs) return 'verbatim';
  if (evidence.raw === evidence.encoded) return 'ambiguous';
  return evidence.raw ? 'verbatim' : 'decoded';
}

function written({ form, code }: PolicyExpression): string {
  return form === 'single' ? `@(${code})` : `@{${code}}`;
}

function sliceOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
