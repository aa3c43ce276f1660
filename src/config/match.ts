import { MATCH_FIELDS, type Match, type MatchField } from '../model/configuration.ts';
import { type Glob, idGlob, pathGlob } from './glob.ts';

/** What a `match` can ask of one subject on one route. */
export interface MatchFacts {
  /** Without `;rev=`; empty where the matter belongs to no API. */
  readonly api: string;
  /** Null: the service itself. */
  readonly workspace: string | null;
  readonly revision: string;
  /** Of the route; null: the route without a product, or no route at all. */
  readonly product: string | null;
  /** Null: the whole API, which stands for all its operations. */
  readonly operation: string | null;
  /** Null where it is hidden. */
  readonly method: string | null;
  /** As written, with a leading slash; null where it is hidden. */
  readonly template: string | null;
  /** Below the gateway, with version and template; null where the template is hidden. */
  readonly path: string | null;
  readonly tags: readonly string[];
  /** Files that the subject, or what was found, stands in; relative to the root of the repository. */
  readonly files: readonly string[];
}

/**
 * `hidden`: it may hold, but the source does not show what decides it. Whoever allows something by
 * a match needs a `yes`; whoever demands something has to look at both.
 */
export type MatchAnswer = 'yes' | 'no' | 'hidden';

export type Matcher = (facts: MatchFacts) => MatchAnswer;

/** All fields must hold, and of each one of its patterns. */
export function matcherOf(match: Match): Matcher {
  if (Object.keys(match).length === 0) throw new Error('A match without a field.');
  const fields = MATCH_FIELDS.flatMap((field) => {
    const patterns = match[field];
    if (patterns === undefined) return [];
    return [patterns.map((pattern) => FIELDS[field](pattern))];
  });
  return (facts) => worst(fields.map((ways) => best(ways.map((way) => way(facts)))));
}

const FIELDS: Readonly<Record<MatchField, (pattern: string) => Matcher>> = {
  api: (pattern) => idMatcher(pattern, ({ api }) => [api]),
  workspace: (pattern) => idMatcher(pattern, ({ workspace }) => [workspace]),
  product: (pattern) => idMatcher(pattern, ({ product }) => [product]),
  revision: (pattern) => idMatcher(pattern, ({ revision }) => [revision]),
  tag: (pattern) => idMatcher(pattern, ({ tags }) => tags),
  operation: operationMatcher,
  path: (pattern) => {
    const glob = pathGlob(pattern);
    return ({ path }) => (path === null ? 'hidden' : said(glob(path)));
  },
  file: (pattern) => {
    const glob = pathGlob(pattern);
    return ({ files }) => said(files.some(glob));
  },
};

function idMatcher(
  pattern: string,
  idsOf: (facts: MatchFacts) => readonly (string | null)[],
): Matcher {
  const glob = idGlob(pattern);
  return (facts) => said(idsOf(facts).some((id) => id !== null && id !== '' && glob(id)));
}

function operationMatcher(pattern: string): Matcher {
  const space = pattern.indexOf(' ');
  const every = pattern === '*' || pattern === '* *';
  const holds = space < 0 ? byId(pattern) : byTemplate(pattern, space);
  return (facts) => {
    if (facts.api === '') return 'no';
    if (every) return 'yes';
    return facts.operation === null ? 'hidden' : holds(facts);
  };
}

const byId = (pattern: string): Matcher => idMatcher(pattern, ({ operation }) => [operation]);

function byTemplate(pattern: string, space: number): Matcher {
  const method = pattern.slice(0, space);
  const template = pattern.slice(space + 1);
  const ofMethod = partMatcher(method === '*' ? null : idGlob(method));
  const ofTemplate = partMatcher(template === '*' ? null : pathGlob(template));
  return (facts) =>
    worst([ofMethod(facts.method?.toUpperCase() ?? null), ofTemplate(facts.template)]);
}

/** @param glob Null: whatever the part is, hidden or not. */
function partMatcher(glob: Glob | null): (part: string | null) => MatchAnswer {
  return (part) => {
    if (glob === null) return 'yes';
    return part === null ? 'hidden' : said(glob(part));
  };
}

const said = (holds: boolean): MatchAnswer => (holds ? 'yes' : 'no');

function worst(answers: readonly MatchAnswer[]): MatchAnswer {
  if (answers.includes('no')) return 'no';
  return answers.includes('hidden') ? 'hidden' : 'yes';
}

function best(answers: readonly MatchAnswer[]): MatchAnswer {
  if (answers.includes('yes')) return 'yes';
  return answers.includes('hidden') ? 'hidden' : 'no';
}
