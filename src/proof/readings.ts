import type { CauseAt } from '../model/cause.ts';
import { OPEN_READINGS } from '../model/readings.ts';

/**
 * Beliefs about undocumented behavior that can change a verdict, all in one table (design 3.6).
 *
 * An open row is analyzed both ways, and only a verdict that holds both ways stands. A settled row
 * has one meaning, with the reason for it.
 */
interface OpenReading {
  readonly state: 'open';
  readonly question: string;
  readonly options: readonly [string, string];
  readonly source: string;
}

interface SettledReading {
  readonly state: 'settled';
  readonly question: string;
  readonly meaning: string;
  readonly source: string;
}

export const READINGS = {
  'missing-section': {
    state: 'open',
    question: 'What does a document do in a section that it leaves out?',
    options: OPEN_READINGS['missing-section'],
    source: 'policy facts 1.1: pages and deployed files lean to inherited, the base rule to empty',
  },
  'empty-audiences': {
    state: 'open',
    question: 'Does <audiences/> without an audience check anything?',
    options: OPEN_READINGS['empty-audiences'],
    source: 'policy facts 3.4: the token library refuses, an emulator ignores',
  },
  'no-key-source': {
    state: 'open',
    question: 'What passes a validator that has neither metadata nor keys?',
    options: OPEN_READINGS['no-key-source'],
    source: 'policy facts 3.4: third-party tests only',
  },
  'audience-slash': {
    state: 'open',
    question: 'Is an audience that differs by one final slash the same audience?',
    options: OPEN_READINGS['audience-slash'],
    source: 'policy facts 3.4: the token library ignores one slash by default',
  },
  'base-twice': {
    state: 'open',
    question: 'Does a second <base/> in a section run the wider scopes again?',
    options: OPEN_READINGS['base-twice'],
    source: 'policy facts 1.2: the schema lets it through',
  },
  'subscription-required-absent': {
    state: 'open',
    question: 'Is a key needed where subscriptionRequired is not written down?',
    options: OPEN_READINGS['subscription-required-absent'],
    source: 'policy facts 1.4: needed when absent at creation; files may leave out a false',
  },
  'url-path': {
    state: 'open',
    question: 'Does context.Request.Url.Path begin with the path of the API?',
    options: OPEN_READINGS['url-path'],
    source: 'policy facts 6: only its shape is partly known',
  },
  'changed-request': {
    state: 'open',
    question:
      'Do context.Request.Method and context.Request.Url follow set-method and rewrite-uri?',
    options: OPEN_READINGS['changed-request'],
    source: 'policy facts 6: nothing says whether expressions see what a policy changed',
  },
  'path-spelling': {
    state: 'open',
    question:
      'Is the path of a request spelled as the template, its case and final slash included?',
    options: ['as-written', 'any-case'],
    source: 'policy facts 10: how case and a final slash are matched is not documented',
  },
  'two-token-sources': {
    state: 'open',
    question: 'Which token does a validator take that names two sources?',
    options: OPEN_READINGS['two-token-sources'],
    source: 'policy facts 3.2: the toolkit refuses it, the schema does not',
  },
  'headers-follow': {
    state: 'settled',
    question: 'Do expressions see the headers that set-header wrote?',
    meaning: 'yes: the policy after it and the backend see the same request',
    source: 'policy facts 1: all policies of a section work on one and the same request',
  },
  'scope-without-document': {
    state: 'settled',
    question: 'What does a scope without a policy document do?',
    meaning: 'transparent: as if <base/> stood in every section',
    source: 'policy facts 1.3: the editor of the vendor treats a missing document so',
  },
  'no-audiences': {
    state: 'settled',
    question: 'What does a validator without <audiences> check of the audience?',
    meaning: 'nothing',
    source: 'policy facts 3.4: samples of the vendor have none and work',
  },
  'issuers-with-metadata': {
    state: 'settled',
    question: 'Do <issuers> narrow what an openid-config allows?',
    meaning: 'no: the union of both is accepted',
    source: 'policy facts 3.4: support staff, reports and the token library agree',
  },
  'several-metadata': {
    state: 'settled',
    question: 'What do several openid-config elements accept?',
    meaning: 'the keys and issuers of all of them, pooled',
    source: 'policy facts 3.4: the wider of two meanings, so never too green',
  },
  'section-not-listed': {
    state: 'settled',
    question: 'Does a policy run in a section that its page does not list?',
    meaning: 'yes',
    source: 'policy facts 1.1: samples of the vendor do it',
  },
  'expressions-succeed': {
    state: 'settled',
    question: 'Does an expression that we cannot evaluate let at least one request go on?',
    meaning: 'yes: an API in which it always fails would serve nobody',
    source: 'policy facts 6: an exception in an expression only refuses',
  },
  'checks-of-shape': {
    state: 'settled',
    question: 'Does a check of the form of requests let at least one request pass?',
    meaning: 'yes: an API in which it always refuses would serve nobody',
    source: 'policy reference: such a policy compares requests with the schemas of the API',
  },
  'value-white-space': {
    state: 'settled',
    question: 'Does white space around a value of a validator belong to it?',
    meaning: 'no; read as part of the value it could only refuse more',
    source: 'common layout of deployed documents; no token carries such white space',
  },
} as const satisfies Readonly<Record<string, OpenReading | SettledReading>>;

export type ReadingId = keyof typeof READINGS;
export type OpenReadingId = {
  [Id in ReadingId]: (typeof READINGS)[Id]['state'] extends 'open' ? Id : never;
}[ReadingId];
export type OptionOf<Id extends OpenReadingId> = (typeof READINGS)[Id]['options'][number];

/** One way to read everything that is open; absent rows are read by their first option. */
export type Assignment = { readonly [Id in OpenReadingId]?: OptionOf<Id> };

/** Answers what holds under one assignment and notes which rows were asked for, and where first. */
export interface ReadingsInUse {
  readonly take: <Id extends OpenReadingId>(id: Id) => OptionOf<Id>;
  readonly asked: ReadonlyMap<OpenReadingId, CauseAt>;
}

/** @param where The element that is being analyzed when a row is asked for. */
export function readingsUnder(assignment: Assignment, where: () => CauseAt): ReadingsInUse {
  const asked = new Map<OpenReadingId, CauseAt>();
  return {
    asked,
    take: (id) => {
      if (!asked.has(id)) asked.set(id, where());
      return assignment[id] ?? READINGS[id].options[0];
    },
  };
}
