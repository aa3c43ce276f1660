import type { Configuration, Loosened } from '../../model/configuration.ts';
import type { Place } from '../../model/place.ts';

/** One thing by which a configuration is more lenient than its base. */
export interface Loosening {
  readonly key: keyof Configuration;
  /** What was, what is, and why that is looser: one sentence without a full stop. */
  readonly what: string;
  /** In the child; without a line where the child only leaves something out. */
  readonly place: Place;
}

/** How people write the keys whose values are resolved before they are compared. */
const WRITTEN_AS: Partial<Readonly<Record<keyof Configuration, string>>> = {
  profiles: 'trust',
  controls: 'trust',
  trustPlaces: 'trust',
  tokenSources: 'tokenSource',
  parents: 'extends',
};

/** As reports tell it. */
export function loosenedOf({ key, what, place }: Loosening): Loosened {
  return { key: WRITTEN_AS[key] ?? key, what, place };
}
