/**
 * Beliefs that are analyzed both ways, and the two options of each; what they mean, and where they
 * come from, is told where they are used. A configuration may pin one.
 */
export const OPEN_READINGS = {
  'missing-section': ['empty', 'inherited'],
  'empty-audiences': ['no-check', 'refuses-all'],
  'no-key-source': ['nothing', 'any-token'],
  'audience-slash': ['different', 'same'],
  'base-twice': ['again', 'once'],
  'subscription-required-absent': ['needed', 'not-needed'],
  'url-path': ['with-api', 'without-api'],
  'changed-request': ['original', 'changed'],
  'path-spelling': ['as-written', 'any-case'],
  'two-token-sources': ['first', 'last'],
} as const;

export type PinnedReadings = {
  readonly [Id in keyof typeof OPEN_READINGS]?: (typeof OPEN_READINGS)[Id][number];
};
