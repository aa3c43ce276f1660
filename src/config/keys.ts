/** Every key of the configuration file: what this version reads, and what it must not pass over. */

/** Read by this version. */
export const KEYS = ['version', 'issuer', 'audiences', 'failOn', 'failOnUnknown'] as const;

/**
 * Part of the format, and not read by this version. Whoever writes one of them relies on it, so
 * that ignoring it would give a verdict under another expectation than the written one.
 */
export const LATER_KEYS = [
  'trust',
  'expectations',
  'public',
  'waivers',
  'environments',
  'rules',
  'metadata',
  'tokenSource',
  'minCoverage',
  'routes',
  'gate',
  'portal',
  'production',
  'assume',
  'readings',
  'namedValues',
  'placeholders',
  'files',
  'extends',
] as const;
