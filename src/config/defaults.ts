import type { Configuration } from '../model/configuration.ts';

type Defaults = Omit<Configuration, 'file' | 'place' | 'profiles'>;

/** What holds for every key that nobody sets. */
export const DEFAULTS: Defaults = {
  parents: [],
  environmentNamed: false,
  controls: [],
  trustPlaces: [],
  tokenSources: [{ kind: 'header', name: 'Authorization', scheme: 'Bearer' }],
  expectations: [],
  public: [],
  waivers: [],
  rules: [],
  failOn: 'high',
  failOnUnknown: true,
  minCoverage: null,
  routes: 'existing',
  gate: 'auto',
  portal: false,
  production: false,
  assume: { apiScopedKeys: null, workspacePolicy: null },
  readings: {},
  namedValues: [],
  placeholders: [],
  files: [],
  loosened: [],
};

/** Claims that scopes stand in unless an expectation says otherwise: Okta writes `scp`. */
export const SCOPE_CLAIMS = ['scp'] as const;
