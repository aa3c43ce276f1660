import type { Expression, ParsedExpression } from '../expression/ast.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import { textOf, type Resolved } from '../policy/values.ts';
import { branchOn } from './condition.ts';
import { both, call, either, member, name, text, texts, valueIn } from './expression-building.ts';
import type { Step } from './flow.ts';
import { forSome, nameOf, passIfHidden, refuse } from './guard.ts';
import { attributeOf, note, type StepRunner } from './step.ts';
import { booleanOf, isRejection, type FailureCode } from './validator.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/**
 * Lets requests pass that send a header: exactly one value of it, and where values are listed one of
 * these. Without any, the header only has to be there (policy reference, check-header).
 */
export const stepCheckHeader: StepRunner = (input) => {
  const { flow, step, states } = input;
  const code = failureCode(step);
  const check = readCheck(step);
  if ('reason' in check) {
    refuse(input, states, code);
    return passIfHidden(input, states, check);
  }
  const { header, allowed, unclear } = check;
  if (allowed === null) {
    const { yes, no } = branchOn(flow, step, isSent(check), states);
    refuse(input, no, code);
    return note(step, yes, `${nameOf(input)} lets pass whoever sends ${header}`);
  }
  const { yes, no, held } = branchOn(flow, step, isOneOf(check, allowed), states);
  refuse(input, no, code);
  const passed = note(
    step,
    // Where policies wrote the header, whoever calls has it.
    held === true ? yes : forSome(yes),
    `${nameOf(input)} lets pass whoever sends an allowed value of ${header}`,
  );
  return unclear === null ? passed : [...passed, ...passIfHidden(input, forSome(no), unclear)];
};

interface Check {
  /** In words. */
  readonly header: string;
  readonly name: Expression;
  /** Null: the header only has to be there. */
  readonly allowed: readonly Expression[] | null;
  /** Whether other values are allowed as well. */
  readonly unclear: Doubt | null;
  readonly ignoreCase: Expression;
}

const HEADERS = member(member(name('context'), 'Request'), 'Headers');

const single = (expression: Expression): ParsedExpression => ({ form: 'single', expression });

const isThere = ({ name: header }: Check): Expression =>
  call(member(HEADERS, 'ContainsKey'), header);

const isSent = (check: Check): ParsedExpression => single(isThere(check));

function isOneOf(check: Check, allowed: readonly Expression[]): ParsedExpression {
  const sent = call(member(HEADERS, 'GetValueOrDefault'), check.name, text(''));
  const contains = member(texts(allowed), 'Contains');
  const inAnyCase = call(contains, sent, member(name('StringComparer'), 'OrdinalIgnoreCase'));
  const { ignoreCase } = check;
  const matches =
    ignoreCase.kind !== 'bool'
      ? either(ignoreCase, inAnyCase, call(contains, sent))
      : ignoreCase.value
        ? inAnyCase
        : call(contains, sent);
  return single(both(isThere(check), matches));
}

function readCheck(step: Step): Check | Doubt {
  const { element } = step;
  const odd = elementsOf(element).find((child) => child.name !== 'value');
  if (odd !== undefined || looseText(element) !== '') {
    return undecided('unmodelled-element', 'what stands in <check-header>', element);
  }
  const header = readName(step);
  if ('reason' in header) return header;
  const values = elementsOf(element).map((value) => readValue(value, step));
  const doubt = values.find((value) => 'reason' in value);
  if (doubt !== undefined) return doubt;
  const ignoreCase = values.length === 0 ? bool(false) : readCase(step);
  if ('reason' in ignoreCase) return ignoreCase;
  const allowed = values.filter((value) => 'kind' in value);
  const plain = allowed.filter((value) => !isList(value));
  const hasLists = plain.length < allowed.length;
  return {
    ...header,
    allowed: values.length === 0 ? null : plain,
    unclear: hasLists ? undecided('unmodelled-element', LIST, element) : null,
    ignoreCase,
  };
}

const bool = (value: boolean): Expression => ({ kind: 'bool', value, start: 0, end: 0 });

const LIST = 'whether <check-header> takes a header with a comma in it for one value';

/** A header with a comma in it may be read as several values, of which none passes. */
const isList = (value: Expression): boolean => value.kind === 'string' && value.value.includes(',');

function readName({ element, frame }: Step): Pick<Check, 'header' | 'name'> | Doubt {
  const value = attributeOf(element, 'name', frame);
  if (value === null) {
    return undecided('unmodelled-element', '<check-header> without a name', element);
  }
  const found = value.kind === 'unresolved' ? null : valueIn(value, '', frame);
  if (found === null || value.kind === 'unresolved') return unread(value, 'name', element);
  const header = value.kind === 'constant' ? `the header ${value.text.trim()}` : 'its header';
  return { header, name: found };
}

function readValue(value: PolicyElement, { element, frame }: Step): Expression | Doubt {
  const resolved = textOf(value, frame.surroundings.names);
  if (resolved === null) {
    return undecided('unmodelled-element', 'what stands in <value> of <check-header>', element);
  }
  return (
    valueIn(resolved, writtenIn(value), frame) ?? unread(resolved, 'an allowed value', element)
  );
}

function writtenIn({ children }: PolicyElement): string {
  return children.map((node) => (node.kind === 'text' ? node.value.text : '')).join('');
}

function readCase({ element, frame }: Step): Expression | Doubt {
  const value = attributeOf(element, 'ignore-case', frame);
  const constant = value === null ? null : booleanOf(value);
  if (constant !== null) return bool(constant);
  if (value?.kind === 'expression') {
    return valueIn(value, '', frame) ?? unread(value, 'ignore-case', element);
  }
  return value?.kind === 'unresolved'
    ? doubtOf(value, 'ignore-case', element)
    : undecided('unmodelled-element', 'ignore-case of <check-header>', element);
}

function unread(value: Resolved, what: string, element: PolicyElement): Doubt {
  return value.kind === 'constant'
    ? undecided('unmodelled-element', `${what} of <check-header>`, element)
    : doubtOf(value, `${what} of <check-header>`, element);
}

/** The status is of the author's choice, and so it may be none that refuses (policy facts 4.1). */
function failureCode({ element, frame }: Step): FailureCode {
  const code = attributeOf(element, 'failed-check-httpcode', frame);
  if (code === null) return { kind: 'rejection' };
  if (code.kind !== 'constant') {
    return { kind: 'open', doubt: doubtOf(code, 'failed-check-httpcode', element) };
  }
  return isRejection(code.text)
    ? { kind: 'rejection', status: Number(code.text) }
    : { kind: 'other', code: code.text };
}
