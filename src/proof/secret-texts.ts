import { completeDomain, literalsOf } from './candidates.ts';
import { sourcesOf, type Seen, type Source } from './definitions.ts';
import { comparesOnly } from './equality-class.ts';
import type { Guess } from './guess.ts';

/** More ways to fill in the hidden texts of one path are not tried. */
const MAX_ASSIGNMENTS = 400;

/**
 * Whether a condition merely compares what the caller sends with texts that are hidden from us. Who
 * knows these texts can meet it, so the caller chooses its outcome (design 3.3). Where a hidden text
 * takes part in anything else, the outcome is as hidden as the text.
 */
export function isComparedWithCaller(seen: Seen, sources: readonly Source[]): boolean {
  return sources.some(isOfCaller) && comparesOnly(seen);
}

const NOT_OF_CALLER = new Set(['secret', 'hidden', 'clock', 'gateway', 'fact']);

const isOfCaller = (source: Source): boolean =>
  'read' in source && !NOT_OF_CALLER.has(source.read.kind);

/** The hidden texts that conditions look at. */
export function secretTextsOf(all: readonly Seen[]): readonly string[] {
  const texts = all.flatMap(sourcesOf).flatMap((source) => {
    const read = 'read' in source ? source.read : null;
    return read?.kind === 'secret' ? [read.text] : [];
  });
  return [...new Set(texts)];
}

/** Each hidden text stands for itself: the request then shows where it has to be sent. */
export function asThemselves(texts: readonly string[]): Guess['secrets'] {
  return new Map(texts.map((text) => [text, text]));
}

/**
 * The request of a guess for everything that its hidden texts can be, as far as conditions that only
 * compare can tell values apart: so a request that gets in with all of them gets in whatever they
 * are. Null where these are too many to try.
 *
 * The value of a named value is never empty (NamedValueContractProperties of the management API); a
 * placeholder may be replaced by nothing.
 */
export function withEverySecret(
  guess: Guess,
  conditions: readonly Seen[],
): readonly Guess[] | null {
  const texts = [...guess.secrets.keys()];
  const named = completeDomain(literalsOf(conditions)).filter((value) => value !== null);
  const values = [...new Set([...named, ...FRESH])];
  if (values.length ** texts.length > MAX_ASSIGNMENTS) return null;
  return texts.reduce<readonly Guess[]>(
    (all, text) =>
      all.flatMap((one) =>
        values
          .filter((value) => value !== '' || !text.includes('{{'))
          .map((value) => withSecret(one, text, value)),
      ),
    [guess],
  );
}

/** Texts that no condition names, in the ways to write letters that can matter. */
const FRESH = ['some-value', 'SOME-VALUE', 'Some-Value', '123'];

function withSecret(guess: Guess, text: string, value: string): Guess {
  const fill = (sent: string): string => sent.replaceAll(text, () => value);
  const fillAll = (sent: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...sent].map(([name, one]) => [name, fill(one)]));
  return {
    ...guess,
    headers: fillAll(guess.headers),
    query: fillAll(guess.query),
    parameters: fillAll(guess.parameters),
    body: guess.body === null ? null : fill(guess.body),
    secrets: new Map([...guess.secrets, [text, value]]),
  };
}

/** Whether only somebody who knows a hidden text can send the request. */
export function needsSecret({ secrets, headers, query, parameters, body }: Guess): boolean {
  const sent = [...headers.values(), ...query.values(), ...parameters.values(), body ?? ''];
  return [...secrets.keys()].some((text) => sent.some((value) => value.includes(text)));
}
