import type { KeyHelps } from './words.ts';

/** How a run is judged. */
export const JUDGING: KeyHelps = {
  metadata: {
    meaning:
      'Addresses of metadata that are accepted besides those that belong to an issuer by its own address.',
    example: 'metadata: [https://login.acme.com/.well-known/openid-configuration]',
    default: '[]',
  },
  tokenSource: {
    meaning: 'Where a validator may read the token: headers, query parameters, cookies.',
    example: 'tokenSource: [{ header: Authorization, scheme: Bearer }]',
    default: '[{ header: Authorization, scheme: Bearer }]',
  },
  'tokenSource[].header': {
    meaning: 'The name of a header.',
    example: 'header: Authorization',
    default: 'this, `query` or `cookie` must be there',
  },
  'tokenSource[].scheme': {
    meaning: 'The word before the token in the header.',
    example: 'scheme: Bearer',
    default: 'none',
  },
  'tokenSource[].query': {
    meaning: 'The name of a query parameter.',
    example: 'query: access_token',
    default: 'this, `header` or `cookie` must be there',
  },
  'tokenSource[].cookie': {
    meaning: 'The name of a cookie.',
    example: 'cookie: session',
    default: 'this, `header` or `query` must be there',
  },
  failOn: {
    meaning: 'The lowest severity that fails the run; `never`: none does.',
    example: 'failOn: medium',
    default: 'high',
  },
  failOnUnknown: {
    meaning: 'Whether an operation that is neither proved nor refuted fails the run.',
    example: 'failOnUnknown: false',
    default: 'true',
  },
  minCoverage: {
    meaning: 'The lowest coverage that passes, in percent; `null`: any does.',
    example: 'minCoverage: 95',
    default: 'null',
  },
  routes: {
    meaning:
      'Which ways to an operation count: those that a caller has today (`existing`), or all that a new key could open as well (`strict`).',
    example: 'routes: strict',
    default: 'existing',
  },
  gate: {
    meaning:
      'Which findings fail the run: new ones where there is something to compare with, else all (`auto`); always all (`all`); only new ones (`new`).',
    example: 'gate: all',
    default: 'auto',
  },
  portal: {
    meaning: 'Whether the OAuth set-up of the developer portal is looked at in any case.',
    example: 'portal: true',
    default: 'false',
  },
  production: {
    meaning: 'Whether this is production, where no issuer of a preview domain belongs.',
    example: 'production: true',
    default: 'false',
  },
};
