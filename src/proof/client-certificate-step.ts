import type { ControlProfile } from '../model/expectation.ts';
import type { Certificate } from '../model/guess.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import { elementsOf, looseText } from '../policy/document.ts';
import { resolveValue, type Resolved } from '../policy/values.ts';
import type { Step } from './flow.ts';
import { nameOf, passIfHidden, refuse } from './guard.ts';
import { branchOnSender } from './sender-branch.ts';
import { spelled, type CertificateTest } from './sender-test.ts';
import { note, type StepInput, type StepRunner } from './step.ts';
import type { State } from './flow-state.ts';
import { booleanOf } from './validator.ts';
import { doubtOf, undecided, type Doubt } from './verdict-draft.ts';

/**
 * Lets callers pass who hold a certificate that the gateway trusts and that has all the claims of one
 * identity, if any are listed. With `ignore-error` it turns nobody away (policy reference,
 * validate-client-certificate).
 */
export const stepClientCertificate: StepRunner = (input) => {
  const { flow, step, states } = input;
  const check = readCheck(step);
  if ('reason' in check) {
    refuse(input, states);
    return passIfHidden(input, states, check);
  }
  const { identities, ignoresErrors } = check;
  if (ignoresErrors === true) return passAll(input, states);
  if (ignoresErrors === false) return passListed(input, identities, states);
  const { yes, no } = flow.split(ignoresErrors, flow.locate(step), states);
  // Holders first: of equal states the path of the first is kept, and theirs is open either way.
  return [...passListed(input, identities, no), ...passAll(input, yes)];
};

function passListed(
  input: StepInput,
  identities: readonly Certificate[],
  states: readonly State[],
): readonly State[] {
  const { flow, step } = input;
  const [accepted] = flow.expectation.controls.filter(isOfCertificate);
  if (accepted === undefined || identities.length === 0 || identities.some(asksNothing)) {
    return passHolders(input, identities, states);
  }
  // Whoever holds a listed certificate may come in, so nobody is left who must not.
  refuse(input, states);
  flow.closesByControl(states, step.element, { at: flow.locate(step), profile: accepted });
  return [];
}

/** Any certificate that the gateway trusts has all claims of such an identity. */
const asksNothing = (identity: Certificate): boolean => Object.keys(identity).length === 0;

const isOfCertificate = ({ control }: ControlProfile): boolean => control === 'client-certificate';

function passAll(input: StepInput, states: readonly State[]): readonly State[] {
  return note(input.step, states, `${nameOf(input)} lets everybody pass, as it ignores errors`);
}

function passHolders(
  input: StepInput,
  identities: readonly Certificate[],
  states: readonly State[],
): readonly State[] {
  const { flow, step } = input;
  const asked = identities.length === 0 ? [NO_CLAIMS] : identities;
  const key = flow.formulas.nameOf(`certificate ${JSON.stringify(asked)}`);
  const test: CertificateTest = { of: 'certificate', key, identities: asked };
  const { yes, no } = branchOnSender(flow, step, test, states);
  refuse(input, no);
  const whose = identities.length === 0 ? 'that the gateway trusts' : 'of an identity on its list';
  return note(step, yes, `${nameOf(input)} lets pass whoever holds a certificate ${whose}`);
}

const NO_CLAIMS: Certificate = {};

interface Check {
  /** Claims of each; empty: any certificate will do that the gateway trusts. */
  readonly identities: readonly Certificate[];
  readonly ignoresErrors: boolean | Doubt;
}

const SWITCHES = new Set([
  'validate-revocation',
  'validate-trust',
  'validate-not-before',
  'validate-not-after',
  'ignore-error',
]);

const CLAIMS = new Set([
  'thumbprint',
  'serial-number',
  'common-name',
  'subject',
  'dns-name',
  'issuer-subject',
  'issuer-thumbprint',
  'issuer-certificate-id',
]);

function readCheck(step: Step): Check | Doubt {
  const { element, frame } = step;
  const switches = element.attributes.map(
    ({ name, value }) => [name, resolveValue(value, frame.surroundings.names)] as const,
  );
  const odd = switches.find(
    ([name, value]) =>
      !SWITCHES.has(name) || (value.kind === 'constant' && booleanOf(value) === null),
  );
  if (odd !== undefined) {
    const what = `${odd[0]} in <validate-client-certificate>`;
    return undecided('unmodelled-element', what, element);
  }
  const identities = readIdentities(step);
  if ('reason' in identities) return identities;
  return { identities, ignoresErrors: readIgnoreError(new Map(switches), element) };
}

function readIgnoreError(
  switches: ReadonlyMap<string, Resolved>,
  element: PolicyElement,
): boolean | Doubt {
  const value = switches.get('ignore-error');
  if (value === undefined) return false;
  return value.kind === 'constant'
    ? booleanOf(value) === true
    : doubtOf(value, 'ignore-error of <validate-client-certificate>', element);
}

function readIdentities(step: Step): readonly Certificate[] | Doubt {
  const { element } = step;
  const [list, ...others] = elementsOf(element);
  if (list === undefined && looseText(element) === '') return [];
  const rows = list === undefined ? [] : elementsOf(list);
  const identities = rows.map((row) => (row.name === 'identity' ? readIdentity(row, step) : null));
  const known = identities.filter((identity) => identity !== null);
  const isWhole = known.length === rows.length && known.length > 0 && others.length === 0;
  return list?.name === 'identities' && isWhole
    ? known
    : undecided('unmodelled-element', 'what stands in <validate-client-certificate>', element);
}

/** Null where it asks for something that we do not know. */
function readIdentity(row: PolicyElement, { frame }: Step): Certificate | null {
  const claims = row.attributes.map(({ name, value }) => {
    const resolved = resolveValue(value, frame.surroundings.names);
    const isComputed =
      resolved.kind === 'expression' ||
      (resolved.kind === 'unresolved' && resolved.hole.reason === 'expression-unsupported');
    if (!CLAIMS.has(name) || isComputed) return null;
    // What is hidden from us is known to whoever holds the certificate.
    const text = resolved.kind === 'constant' ? resolved.text : value.text;
    return [name, spelled(name, text.trim())] as const;
  });
  const known = claims.filter((claim) => claim !== null);
  return known.length === claims.length ? Object.fromEntries(known) : null;
}
