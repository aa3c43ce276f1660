import { readKey, readsOf } from '../expression/abstract/reads.ts';
import { parseCode } from '../policy/constant-folding.ts';
import type { Resolved } from '../policy/values.ts';
import { TOKEN_SOURCES } from './token-source.ts';
import type { ValidatorSpec } from './validator-spec.ts';
import type { CauseDraft } from './verdict-draft.ts';

/** Seconds; longer ones accept tokens long after they expired. */
export const LONG_SKEW = 300;

/** The skew of a validator in seconds where it surely is a longer one. */
export function longSkew({ attributes }: ValidatorSpec, most = LONG_SKEW): number | null {
  const value = attributes.get('clock-skew');
  const seconds = value?.kind === 'constant' ? secondsIn(value.text.trim()) : null;
  return seconds !== null && seconds > most ? seconds : null;
}

/** The page of the policy calls it a timespan in one place and seconds in another: both are read. */
function secondsIn(text: string): number | null {
  if (/^\d+$/u.test(text)) return Number(text);
  const [, days = '0', hours, minutes, seconds] =
    /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})$/u.exec(text) ?? [];
  if (hours === undefined) return null;
  return ((Number(days) * 24 + Number(hours)) * 60 + Number(minutes)) * 60 + Number(seconds);
}

function isAuthorization(value: Resolved | undefined): boolean {
  return value?.kind === 'constant' && value.text.trim().toLowerCase() === 'authorization';
}

/** `require-scheme` acts on the Authorization header alone (policy reference). */
export function acceptsBareToken({ attributes, element }: ValidatorSpec): boolean {
  if (element.name !== 'validate-jwt' || !isAuthorization(attributes.get('header-name'))) {
    return false;
  }
  const scheme = attributes.get('require-scheme');
  return scheme === undefined || (scheme.kind === 'constant' && scheme.text.trim() === '');
}

/**
 * Whether every token that passes came in Authorization. A validator for Entra tokens reads it there
 * unless told otherwise; a `token-value` is taken for Authorization where it looks at nothing else.
 */
export function readsAuthorization({ attributes, element }: ValidatorSpec): boolean {
  const named = TOKEN_SOURCES.filter((name) => attributes.has(name));
  if (named.length === 0) return element.name === 'validate-azure-ad-token';
  return named.every((name) => {
    const value = attributes.get(name);
    if (name === 'header-name') return isAuthorization(value);
    if (name !== 'token-value' || value?.kind !== 'expression') return false;
    return readsOnly(value.code, 'header:authorization');
  });
}

/** Of the request it looks at nothing else, and of what is known besides at nothing at all. */
function readsOnly(code: string, key: string): boolean {
  const parsed = parseCode(code);
  const reads = parsed === null ? [] : readsOf(parsed);
  return reads.length > 0 && reads.every((read) => readKey(read) === key);
}

/**
 * What is weak in a validator whatever is expected, and decides nothing.
 *
 * @param maxSkew Seconds that a clock may be off.
 */
export function validatorWeaknesses(spec: ValidatorSpec, maxSkew: number): readonly CauseDraft[] {
  const { element } = spec;
  const seconds = longSkew(spec, maxSkew);
  const skew: readonly CauseDraft[] =
    seconds === null ? [] : [{ rule: 'clock-skew-long', facts: { seconds }, element }];
  return acceptsBareToken(spec)
    ? [...skew, { rule: 'scheme-not-required', facts: { header: 'Authorization' }, element }]
    : skew;
}
