import type { EnvironmentSettings, Settings } from './settings.ts';

export interface InEnvironment {
  readonly settings: Settings;
  /** Whether the file knows the environment. */
  readonly named: boolean;
}

/**
 * Lays what an environment replaces over the file, each key as a whole: of a map of profiles or
 * values nothing is left over that the environment does not name. An environment that the file does
 * not know changes nothing; whether it exists at all, only the source can tell.
 */
export function inEnvironment(settings: Settings, environment: string | null): InEnvironment {
  const entry = settings.environments?.value.find(({ name }) => name === environment);
  if (environment === null || entry === undefined) return { settings, named: false };
  return { settings: { ...settings, ...whatItSays(entry.settings, settings) }, named: true };
}

function whatItSays(own: EnvironmentSettings, file: EnvironmentSettings): EnvironmentSettings {
  return {
    issuer: own.issuer ?? file.issuer,
    audiences: own.audiences ?? file.audiences,
    trust: own.trust ?? file.trust,
    namedValues: own.namedValues ?? file.namedValues,
    placeholders: own.placeholders ?? file.placeholders,
  };
}
