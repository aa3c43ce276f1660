import type { Subject } from '../../policy/subjects.ts';
import { gatewayPath } from '../gateway-path.ts';
import type { SubjectResult } from '../judge-subject.ts';

/** Last segments of paths that watchdogs ask, in lower case. */
const WATCHED =
  /^_?(?:health(?:z|[-_]?checks?)?|ready|readyz|readiness|live|livez|liveness|alive|heartbeat|ping|versions?)$/;

/** What of an operation may be a sign. */
interface Look {
  /** In capitals. */
  readonly method: string;
  readonly template: string;
  /** Below the gateway. */
  readonly path: string;
}

type Sign = readonly [sentence: string, shows: (look: Look) => boolean];

const SIGNS: readonly Sign[] = [
  ['the path is one of those that clients discover', ({ path }) => WELL_KNOWN.test(path)],
  [
    'browsers send OPTIONS before a call, and no token with it',
    ({ method }) => method === 'OPTIONS',
  ],
  [
    'the path is one that health checks ask',
    ({ method, template }) => (method === 'GET' || method === 'HEAD') && isWatched(template),
  ],
];

const WELL_KNOWN = /\/\.well-known(?:\/|$)/;

/**
 * What lets an operation seem to be meant for everybody: a sentence without a full stop; null where
 * nothing does. It is a reason to ask, and never one to decide.
 */
export function publicSign(subject: Subject): string | null {
  const { operation } = subject;
  if (operation === null) return null;
  const { security, method, template } = operation;
  if (security === 'nothing') return 'the specification asks callers for nothing';
  if (method === null || template === null) return null;
  const look = { method: method.toUpperCase(), template, path: gatewayPath(subject) };
  return SIGNS.find(([, shows]) => shows(look))?.[0] ?? null;
}

/** Something below a thing with an id, as in `/orders/{id}/version`, tells about that thing. */
function isWatched(template: string): boolean {
  const last = template.split('/').at(-1) ?? '';
  return !template.includes('{') && WATCHED.test(last.toLowerCase());
}

/** A request gets in with nothing at all: neither a token nor a certificate. */
export function asksForNothing({ verdict, routes }: SubjectResult): boolean {
  const open = routes.filter(({ route, proof }) => route.counted && proof.verdict === 'violating');
  return (
    verdict === 'violating' &&
    open.every(({ proof }) => proof.token === null && (proof.guess?.certificate ?? null) === null)
  );
}
