import type { PolicyElement, PolicyNode } from '../model/policy-text.ts';
import { elementsOf, isElement, looseText } from '../policy/document.ts';
import { attribute } from '../policy/values.ts';
import { classOf, type PolicyClass } from './policy-classes.ts';

/**
 * Whether an unvalidated request can be at a point of one document on its own: conditions go either
 * way, and what wider scopes or fragments would do counts as nothing.
 */
type Arrival = 'never' | 'maybe' | 'surely';

export interface DocumentPaths {
  /** Does every path to the end pass a validator of this file? */
  readonly guaranteed: 'yes' | 'no' | 'unknown';
  /** Can something answer on a path with no validator before it? */
  readonly answersBefore: boolean;
  /** The branches of a path that reaches the end without a validator, in order. */
  readonly witness: readonly PathStep[];
}

export interface PathStep {
  readonly element: PolicyElement;
  readonly text: string;
}

interface Walk {
  readonly arrival: Arrival;
  readonly steps: readonly PathStep[];
  readonly answersBefore: boolean;
}

/** Follows the policies of one section, or of a fragment read as one. */
export function followPaths(nodes: readonly PolicyNode[]): DocumentPaths {
  const { arrival, answersBefore, steps } = walk(nodes, {
    arrival: 'surely',
    steps: [],
    answersBefore: false,
  });
  const guaranteed = arrival === 'never' ? 'yes' : arrival === 'surely' ? 'no' : 'unknown';
  return { guaranteed, answersBefore, witness: guaranteed === 'no' ? steps : [] };
}

function walk(nodes: readonly PolicyNode[], from: Walk): Walk {
  let now = from;
  for (const node of nodes) {
    if (now.arrival === 'never') return now;
    if (isElement(node)) now = step(node, now);
    else if (node.kind === 'text' && node.value.text.trim() !== '') now = maybe(now);
  }
  return now;
}

const maybe = (from: Walk): Walk => ({ ...from, arrival: 'maybe' });
const never = (from: Walk): Walk => ({ ...from, arrival: 'never' });
const answers = (from: Walk): Walk => ({ ...from, answersBefore: true });

type WalkStep = (element: PolicyElement, from: Walk) => Walk;

const goesOn: WalkStep = (_, from) => from;
const cached: WalkStep = (_, from) => answers(from);

/** Every class by name, so that a new one has to be thought of here. */
const WALK_STEPS: Readonly<Record<PolicyClass, WalkStep>> = {
  validator: (_, from) => never(from),
  answer: (_, from) => never(answers(from)),
  mock: (element, from) =>
    attribute(element, 'enabled') === null ? never(answers(from)) : answers(from),
  'cache-lookup': cached,
  'semantic-cache-lookup': cached,
  inline: (element, from) => walk(element.children, from),
  choose,
  concurrent: aside,
  'cache-value': aside,
  base: goesOn,
  fragment: goesOn,
  limit: goesOn,
  'check-header': goesOn,
  'ip-filter': goesOn,
  'client-certificate': goesOn,
  'shape-check': goesOn,
  neutral: goesOn,
  'call-out': goesOn,
  redispatch: (_, from) => never(answers(from)),
  forward: goesOn,
  'set-header': goesOn,
  'set-query': goesOn,
  'set-status': goesOn,
  rewrite: goesOn,
  'gateway-credentials': goesOn,
};

function step(element: PolicyElement, from: Walk): Walk {
  const policyClass = classOf(element.name, 'http');
  return policyClass === undefined ? maybe(from) : WALK_STEPS[policyClass](element, from);
}

/** Branches that may run and may be stopped: a validator in them guarantees nothing, nor its absence. */
function aside(element: PolicyElement, from: Walk): Walk {
  const inner = walk(element.children, from);
  return {
    ...from,
    arrival: inner.arrival === from.arrival ? from.arrival : 'maybe',
    answersBefore: inner.answersBefore,
  };
}

function choose(element: PolicyElement, from: Walk): Walk {
  const branches = elementsOf(element);
  const known = branches.every(({ name }) => name === 'when' || name === 'otherwise');
  if (!known || looseText(element) !== '') return maybe(from);
  const ways = branches.map((branch) =>
    walk(branch.children, { ...from, steps: [...from.steps, enter(branch)] }),
  );
  if (!branches.some(({ name }) => name === 'otherwise')) {
    ways.push({
      ...from,
      steps: [...from.steps, { element, text: 'no condition of choose holds' }],
    });
  }
  const best = ways.reduce((a, b) => (order(b.arrival) > order(a.arrival) ? b : a));
  return { ...best, answersBefore: ways.some((way) => way.answersBefore) };
}

const order = (arrival: Arrival): number => ['never', 'maybe', 'surely'].indexOf(arrival);

function enter(branch: PolicyElement): PathStep {
  const condition = attribute(branch, 'condition')?.raw.trim() ?? '';
  const text = branch.name === 'otherwise' ? 'otherwise' : `when ${condition} holds`;
  return { element: branch, text };
}
