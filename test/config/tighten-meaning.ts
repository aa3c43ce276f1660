import { expectationFor } from '../../src/config/expectation-for.ts';
import { type MatchFacts, matcherOf } from '../../src/config/match.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import type { Expectation, TokenSource } from '../../src/model/expectation.ts';

/**
 * What being as strict means for one subject, by what the configurations do and not by how they are
 * written. Each function gives what the child lets pass and the base does not.
 */

export function letIn(
  base: Configuration,
  child: Configuration,
  facts: MatchFacts,
): readonly string[] {
  const was = expectationFor(base, facts);
  const is = expectationFor(child, facts);
  // What is not sure is unknown, and nothing passes.
  if (was.unsure !== null || is.unsure !== null) return [];
  return [
    ...newOnes('pair', pairs(was.expectation), pairs(is.expectation)),
    ...newOnes('control', kinds(was.expectation), kinds(is.expectation)),
    ...newOnes('scope claim', was.expectation.scopeClaims, is.expectation.scopeClaims),
    ...newOnes('no scope', is.expectation.scopes, was.expectation.scopes),
    ...newClaims(was.expectation, is.expectation),
    ...newSources(was.expectation, is.expectation),
  ];
}

const newOnes = (what: string, was: readonly string[], is: readonly string[]): readonly string[] =>
  is.filter((one) => !was.includes(one)).map((one) => `${what} ${one}`);

/** Every token as its issuer, its audience and where its key came from. */
function pairs({ accepted }: Expectation): readonly string[] {
  return accepted.flatMap(({ issuers, audiences, metadata, inlineKeys, tenant }) =>
    issuers.flatMap((issuer) =>
      audiences.flatMap((audience) =>
        ['usual', ...metadata, ...inlineKeys, ...(tenant === null ? [] : [tenant])].map((key) =>
          [issuer, audience, key].join(' '),
        ),
      ),
    ),
  );
}

const kinds = ({ controls }: Expectation): readonly string[] =>
  controls.map(({ control }) => control);

/** Tokens with one value of each claim, or none. */
function newClaims(was: Expectation, is: Expectation): readonly string[] {
  const values = ['x', 'y', null];
  return values.flatMap((groups) =>
    values.flatMap((role) => {
      const token: Readonly<Record<string, string | null>> = { groups, role };
      const passes = ({ claims }: Expectation): boolean =>
        claims.every(({ name, anyOf }) => anyOf.some((value) => value === token[name]));
      return passes(is) && !passes(was) ? [`claims ${JSON.stringify(token)}`] : [];
    }),
  );
}

function newSources(was: Expectation, is: Expectation): readonly string[] {
  return is.tokenSources
    .filter((source) => !was.tokenSources.some((one) => reads(one, source)))
    .map((source) => `source ${JSON.stringify(source)}`);
}

function reads(wide: TokenSource, narrow: TokenSource): boolean {
  if (wide.kind !== 'header' || narrow.kind !== 'header') {
    return wide.kind === narrow.kind && wide.name === narrow.name;
  }
  const sameName = wide.name.toLowerCase() === narrow.name.toLowerCase();
  return sameName && (wide.scheme === null || wide.scheme === narrow.scheme);
}

/** Whether anybody may come in. */
export function isPublic({ public: entries }: Configuration, facts: MatchFacts): boolean {
  return entries.some(({ match }) => matcherOf(match)(facts) === 'yes');
}

export interface Judged {
  readonly rule: string;
  readonly state: string;
  /** The day of the run. */
  readonly today: string;
}

export function isWaived(
  { waivers }: Configuration,
  facts: MatchFacts,
  { rule, state, today }: Judged,
): boolean {
  return waivers.some(
    (waiver) =>
      waiver.rule === rule &&
      today <= waiver.expires &&
      (waiver.state === null || waiver.state.split(' ').includes(state)) &&
      matcherOf(waiver.match)(facts) === 'yes',
  );
}
