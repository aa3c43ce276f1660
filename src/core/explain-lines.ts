import type { Expectation } from '../model/expectation.ts';
import type { ExplainedLine, ExplainedScope, ExplainedSection } from '../model/explanation.ts';
import type { Finding } from '../model/finding.ts';
import type { Place } from '../model/place.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { ShownSection } from '../model/request.ts';
import type { Chain, Link } from '../policy/chain.ts';
import { compose, type ComposedLine, type Roles } from '../policy/composition.ts';
import { elementsOf } from '../policy/document.ts';
import { attribute } from '../policy/values.ts';
import { classOf, type PolicyClass } from '../proof/policy-classes.ts';
import { isValidator } from '../proof/validator.ts';
import { explainValidator } from './explain-validator.ts';

/** How the policies of an API of this type treat what stands in them. */
export function rolesFor(apiType: string): Roles {
  return {
    contents: (element) => contentsOf(classOf(element.name, apiType)),
    ends: (element) => answers(element, classOf(element.name, apiType)),
  };
}

function contentsOf(policyClass: PolicyClass | undefined): ReturnType<Roles['contents']> {
  if (policyClass === 'choose' || policyClass === 'inline') return policyClass;
  return policyClass === 'concurrent' || policyClass === 'cache-value' ? 'aside' : 'leaf';
}

function answers(element: PolicyElement, policyClass: PolicyClass | undefined): boolean {
  if (policyClass === 'mock') return attribute(element, 'enabled') === null;
  if (policyClass === 'redispatch') return attribute(element, 'response-variable-name') === null;
  return policyClass === 'answer';
}

/** What the lines of a chain are explained with. */
export interface Explaining {
  readonly chain: Chain;
  readonly expectation: Expectation;
  readonly findings: readonly Finding[];
}

export function explainSection(about: Explaining, name: ShownSection): ExplainedSection {
  const composed = compose(about.chain, name, rolesFor(about.chain.api.type));
  return { name, lines: composed.map((line) => explainLine(about, name, line)) };
}

function explainLine(
  { chain, expectation, findings }: Explaining,
  section: ShownSection,
  line: ComposedLine,
): ExplainedLine {
  const { element, scope, document, place, depth, text, runs, why, surroundings } = line;
  const isJwt = element !== null && isValidator(element);
  const { names } = surroundings;
  return {
    ...place,
    scope,
    document,
    depth,
    text,
    runs,
    why,
    notes: notesOf(line, section, chain.api.type),
    rules: findings.filter(({ locations }) => locations.some(sameAs(place))).map(ruleOf),
    validator: isJwt ? explainValidator({ element, names }, expectation) : null,
  };
}

const ruleOf = ({ ruleId }: Finding): string => ruleId;

/** A place without a line is a whole file, which says nothing about one policy of it. */
const sameAs = (place: Place) => (other: Place) =>
  place.line !== null &&
  place.file === other.file &&
  place.line === other.line &&
  place.column === other.column;

function notesOf(line: ComposedLine, section: ShownSection, apiType: string): readonly string[] {
  const { element, note } = line;
  const said = note === null ? [] : [note];
  if (element === null || element.name === 'when' || element.name === 'otherwise') return said;
  return [...said, ...behaviorOf(element, section, apiType)];
}

function behaviorOf(
  element: PolicyElement,
  section: ShownSection,
  apiType: string,
): readonly string[] {
  const policyClass = classOf(element.name, apiType);
  if (policyClass === undefined) return ['this analysis does not know what it does'];
  if (policyClass === 'answer') {
    return [`answers with status ${statusOf(element)}, and nothing behind it runs`];
  }
  if (policyClass === 'mock') {
    return [`answers with status ${written(element, 'status-code') ?? '200'}`];
  }
  return policyClass === 'validator' && section !== 'inbound'
    ? [`stands in <${section}>: the backend has answered by then`]
    : [];
}

function statusOf(element: PolicyElement): string {
  const status = elementsOf(element).findLast(({ name }) => name === 'set-status');
  if (status !== undefined) return written(status, 'code') ?? '200';
  const stored = written(element, 'response-variable-name');
  return stored === null ? '200' : `of the stored response ${stored}`;
}

const written = (element: PolicyElement, name: string): string | null =>
  attribute(element, name)?.text ?? null;

export function explainScope(link: Link): ExplainedScope {
  const why = link.state === 'unknown' ? link.why : null;
  return { scope: link.scope, id: link.id, state: link.state, why, ...link.place };
}
