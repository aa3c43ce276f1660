import type { PolicyElement, PolicyNode, PolicyTree, RefusedText } from '../model/policy-text.ts';
import type { InspectedFile, InspectedValidator, ReportedStep } from '../model/report.ts';
import {
  elementsOf,
  isElement,
  placeIn,
  readSnippet,
  SECTIONS,
  type TextAt,
} from '../policy/document.ts';
import { followPaths, type PathStep } from './inspect-paths.ts';
import { inspectValidator } from './inspect-validator.ts';
import { isValidator } from './validator.ts';

/** Looks at one policy document on its own: no configuration, no other scope, nothing assumed. */
export function inspectText(file: string, text: string): InspectedFile {
  const tree = readSnippet(text);
  if (!tree.readable) return refused(file, tree);
  const roots = tree.nodes.filter(isElement);
  const [root] = roots;
  if (root === undefined) return unreadable(file, 'The text holds no element.');
  const whole = roots.find(({ name }) => name === 'policies' || name === 'fragment');
  if (roots.length > 1 && whole !== undefined) {
    return unreadable(file, `<${whole.name}> is not the only root element.`);
  }
  if (root.name === 'policies') return inspectDocument(file, tree, root);
  const isFragment = root.name === 'fragment';
  const nodes = isFragment ? root.children : tree.nodes;
  const at: At = { file, tree };
  return {
    ...judged(at, nodes),
    root: isFragment ? 'fragment' : 'other',
    validators: validatorsIn(at, nodes, 'fragment'),
    baseInInbound: false,
  };
}

interface At {
  readonly file: string;
  readonly tree: PolicyTree;
}

export function unreadable(file: string, error: string): InspectedFile {
  return {
    file,
    readable: false,
    error,
    root: null,
    validators: [],
    guaranteed: 'unknown',
    answersBefore: false,
    baseInInbound: false,
    witness: [],
  };
}

function refused(file: string, { line, column, message }: RefusedText): InspectedFile {
  return unreadable(file, `${line}:${column}: ${message}`);
}

function inspectDocument(file: string, tree: PolicyTree, root: PolicyElement): InspectedFile {
  const at: At = { file, tree };
  const sections = elementsOf(root);
  const inbound = sections
    .filter(({ name }) => name === 'inbound')
    .flatMap(({ children }) => children);
  return {
    ...judged(at, inbound),
    root: 'policies',
    validators: sections.flatMap(({ name, children }) =>
      validatorsIn(at, children, SECTIONS.find((section) => section === name) ?? name),
    ),
    baseInInbound: holdsBase(inbound),
  };
}

/** What holds of a document whatever its root is. */
function judged(at: At, nodes: readonly PolicyNode[]) {
  const { guaranteed, answersBefore, witness } = followPaths(nodes);
  const steps = witness.map((step) => stepAt(at, step));
  return {
    file: at.file,
    readable: true,
    error: null,
    guaranteed,
    answersBefore,
    witness: guaranteed === 'no' ? [...steps, lastStep(at)] : [],
  };
}

function stepAt({ file, tree }: At, { element, text }: PathStep): ReportedStep {
  return { scope: 'document', ...placeIn(textAt(file, tree), element.startTag), text };
}

const textAt = (file: string, tree: PolicyTree): TextAt => ({
  tree,
  start: { file, line: 1, column: 1, resourceId: null },
  embedded: false,
});

function lastStep({ file }: At): ReportedStep {
  const text = 'end of inbound: no validator of this file was passed';
  return { scope: 'document', file, line: null, column: null, resourceId: null, text };
}

function holdsBase(nodes: readonly PolicyNode[]): boolean {
  return nodes.some(
    (node) => isElement(node) && (node.name === 'base' || holdsBase(node.children)),
  );
}

function validatorsIn(
  at: At,
  nodes: readonly PolicyNode[],
  section: string,
  insideChoose = false,
): readonly InspectedValidator[] {
  return nodes.filter(isElement).flatMap((element) => {
    if (!isValidator(element)) {
      const inside = insideChoose || element.name === 'choose';
      return validatorsIn(at, element.children, section, inside);
    }
    const { line, column } = placeIn(textAt(at.file, at.tree), element.startTag);
    const here = { section, line: line ?? 1, column: column ?? 1, insideChoose };
    return [{ policy: element.name, ...here, ...inspectValidator(element) }];
  });
}
