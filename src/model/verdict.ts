/** Verdicts of routes, weakest first: the verdict of a subject is that of its weakest counting route. */
export const ROUTE_VERDICTS = ['violating', 'unknown', 'other-control', 'conforming'] as const;
export type RouteVerdict = (typeof ROUTE_VERDICTS)[number];

export type SubjectVerdict = RouteVerdict | 'public' | 'exempt';

/**
 * Why a verdict is `unknown`; where several hold, the first in this order is told.
 * `reading:<id>` (an open row of the readings table) comes after all of these.
 */
export const REASON_CODES = [
  'document-unreadable',
  'scope-not-extracted',
  'fragment-missing',
  'named-value-secret',
  'named-value-missing',
  'placeholder',
  'expression-unsupported',
  'hidden-condition',
  'call-out',
  'cache',
  'concurrent',
  'unmodelled-element',
  'api-type',
  'operation-unmatched',
  'subscriptions-not-read',
  'gateway-unknown',
  'token-from-call-out',
  'witness-unconfirmed',
  'limit',
  'parsers-disagree',
] as const;
export type PlainReasonCode = (typeof REASON_CODES)[number];
export type ReasonCode = PlainReasonCode | `reading:${string}`;

/** Who can come this way. `possible` and `unseen` count only under `routes: strict` (design 3.2). */
export type Reach = 'anyone' | 'key-holder' | 'possible' | 'unseen';
