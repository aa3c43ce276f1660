import type { Expression } from '../expression/ast.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { textOf, type Resolved } from '../policy/values.ts';
import { coversFamily, parseAddress, rangeOf, type AddressRange } from './addresses.ts';
import { branchOn } from './condition.ts';
import { equals, text, valueIn } from './expression-building.ts';
import type { Flow, Step } from './flow.ts';
import type { State } from './flow-state.ts';
import { forSome, nameOf, passIfHidden, refuse } from './guard.ts';
import { branchOnSender } from './sender-branch.ts';
import type { AddressTest } from './sender-test.ts';
import { attributeOf, note, type StepInput, type StepRunner } from './step.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/**
 * Lets callers pass by their address: with `allow` those that are listed, with `forbid` all others
 * (policy reference, ip-filter). A computed action is a condition like any other (policy facts 8 #64).
 */
export const stepIpFilter: StepRunner = (input) => {
  const { flow, step, states } = input;
  const filter = readFilter(step);
  if ('reason' in filter) {
    refuse(input, states);
    return passIfHidden(input, states, filter);
  }
  const { list, action } = filter;
  if (typeof action === 'string') return filterBy(input, { list, action }, states);
  const is = (word: string, of: readonly State[]) =>
    branchOn(flow, step, { form: 'single', expression: equals(action, text(word)) }, of);
  const allowing = is('allow', states);
  const forbidding = is('forbid', allowing.no);
  refuse(input, forbidding.no);
  return [
    ...filterBy(input, { list, action: 'allow' }, allowing.yes),
    ...filterBy(input, { list, action: 'forbid' }, forbidding.yes),
  ];
};

interface Filter {
  readonly list: AddressList;
  readonly action: 'allow' | 'forbid' | Expression;
}

interface AddressList {
  readonly ranges: readonly AddressRange[];
  /** Why there may be more of them; null where there are none. */
  readonly unread: Doubt | null;
}

function filterBy(
  input: StepInput,
  { list, action }: { readonly list: AddressList; readonly action: 'allow' | 'forbid' },
  states: readonly State[],
): readonly State[] {
  const { flow, step } = input;
  const { ranges, unread } = list;
  const { yes, no } = branchOnSender(flow, step, testOf(flow, ranges, action), states);
  refuse(input, no);
  if (action === 'forbid') {
    // What else is forbidden may be just the address that is left.
    if (unread === null) return passed(input, yes, 'an address that is not on its list');
    refuse(input, yes);
    return passIfHidden(input, yes, unread);
  }
  const listed = passed(input, yes, 'an address that is on its list');
  const some = coversFamily(ranges) ? listed : forSome(listed);
  return unread === null ? some : [...some, ...passIfHidden(input, forSome(no), unread)];
}

function passed(input: StepInput, states: readonly State[], what: string): readonly State[] {
  return note(input.step, states, `${nameOf(input)} lets pass ${what}`);
}

function testOf(
  { formulas }: Flow,
  ranges: readonly AddressRange[],
  action: 'allow' | 'forbid',
): AddressTest {
  const ends = ranges.map(({ from, to }) => `${from.family}:${from.value}-${to.value}`);
  const key = formulas.nameOf(`address ${action} ${ends.join(',')}`);
  return { of: 'address', key, inside: action === 'allow', ranges };
}

function readFilter({ element, frame }: Step): Filter | Doubt {
  const action = readAction({ element, frame });
  if (typeof action === 'object' && 'reason' in action) return action;
  const list = readList({ element, frame });
  return 'reason' in list ? list : { list, action };
}

function readAction({ element, frame }: Step): Filter['action'] | Doubt {
  const value = attributeOf(element, 'action', frame);
  const word = value?.kind === 'constant' ? value.text.trim().toLowerCase() : null;
  if (word === 'allow' || word === 'forbid') return word;
  if (value === null || value.kind === 'constant') {
    const what = value === null ? '<ip-filter> without action' : `action="${value.text}"`;
    return undecided('unmodelled-element', what, element);
  }
  const computed = value.kind === 'expression' ? valueIn(value, '', frame) : null;
  return computed ?? doubtOf(value, 'the action of <ip-filter>', element);
}

/** One entry: a range, or why it is none. */
type Entry = AddressRange | { readonly unread: Doubt } | { readonly odd: Doubt };

function readList(step: Step): AddressList | Doubt {
  const { element } = step;
  const children = elementsOf(element);
  if (children.length === 0 || looseText(element) !== '') {
    const what = 'an <ip-filter> without addresses, or with text between them';
    return undecided('unmodelled-element', what, element);
  }
  const entries = children.map((child) => readEntry(child, step));
  const odd = entries.find((entry) => 'odd' in entry);
  if (odd !== undefined) return odd.odd;
  const unread = entries.find((entry) => 'unread' in entry)?.unread ?? null;
  return { ranges: entries.filter((entry) => 'from' in entry), unread };
}

function readEntry(child: PolicyElement, { element, frame }: Step): Entry {
  const values =
    child.name === 'address'
      ? [textOf(child, frame.surroundings.names)]
      : child.name === 'address-range'
        ? ['from', 'to'].map((end) => attributeOf(child, end, frame))
        : [];
  const open = values.find((value) => value?.kind === 'expression' || value?.kind === 'unresolved');
  if (open !== undefined) return { unread: doubtOf(open, 'an address of <ip-filter>', element) };
  const [from = null, to = from] = values.map(addressOf);
  const range = from === null || to === null ? null : rangeOf(from, to);
  return range ?? { odd: undecided('unmodelled-element', oddEntry(child, values), element) };
}

function addressOf(value: Resolved | null) {
  return value?.kind === 'constant' ? parseAddress(value.text.trim()) : null;
}

function oddEntry({ name }: PolicyElement, values: readonly (Resolved | null)[]): string {
  const texts = values.map((value) => (value?.kind === 'constant' ? value.text.trim() : ''));
  return `<${name}> ${texts.join(' to ')} of <ip-filter>`;
}
