import type { Severity } from './finding.ts';
import type { Place } from './place.ts';
import type { TokenSource, TrustProfile } from './expectation.ts';

/** The configuration that holds for a run, after flags, environment, file and defaults. */
export interface Configuration {
  /** The file it came from; null where flags alone make it. */
  readonly file: string | null;
  readonly place: Place;
  readonly profiles: readonly [TrustProfile, ...TrustProfile[]];
  readonly tokenSources: readonly TokenSource[];
  readonly failOn: Severity | 'never';
  readonly failOnUnknown: boolean;
}
