import type { Configuration, Loosened } from '../model/configuration.ts';
import type { TrustProfile } from '../model/expectation.ts';
import type { BaseConfiguration } from './base-configuration.ts';
import { DEFAULTS } from './defaults.ts';
import { tenantMetadata } from './tenant.ts';
import { contentOf, type RuleWeight } from './tighten/kept.ts';
import { loosenedOf } from './tighten/loosening.ts';
import { onlyTightened, tightens } from './tighten/tightens.ts';

/** What a change does to the rules that it is judged by (design 8). */
export interface ConfigurationChange {
  /** What the run goes by. */
  readonly effective: Configuration;
  /** What the head loosens; under `deny` it has no effect yet. */
  readonly loosened: readonly Loosened[];
  /**
   * `same`: the base says the same. `none`: the base said nothing, and all that the head says is
   * new. `unreadable`: nobody knows what the base said.
   */
  readonly base: 'same' | 'compared' | 'none' | 'unreadable';
  /** One sentence where the base could not be read. */
  readonly why: string | null;
}

interface Change {
  readonly base: BaseConfiguration;
  readonly head: Configuration;
  /** `deny`, and always for changes from forks: what the head loosens has no effect. */
  readonly mode: 'tell' | 'deny';
  readonly rules: readonly RuleWeight[];
}

/** Decides which configuration a change is judged by. */
export function configurationChange({ base, head, mode, rules }: Change): ConfigurationChange {
  if (base.state === 'none') return { effective: head, loosened: [], base: 'none', why: null };
  const isRead = base.state === 'read';
  if (!isRead && mode === 'tell') {
    return { effective: head, loosened: [], base: 'unreadable', why: base.why };
  }
  if (isRead && saysTheSame(base.configuration, head)) {
    return { effective: head, loosened: [], base: 'same', why: null };
  }
  const before = isRead ? base.configuration : atDefaults(head);
  return {
    effective: mode === 'tell' ? head : onlyTightened(before, head, rules),
    loosened: tightens(before, head, rules).map(loosenedOf),
    base: isRead ? 'compared' : 'unreadable',
    why: isRead ? null : base.why,
  };
}

/** Whatever the file is called and wherever in it things stand. */
function saysTheSame(base: Configuration, head: Configuration): boolean {
  const said = (one: Configuration): string => {
    const { place } = head;
    const rest = { ...one, file: null, place, trustPlaces: [], loosened: [] };
    return contentOf(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return said(base) === said(head);
}

/**
 * What nobody could have loosened: every key at its default. Whom to trust has none, so that the
 * issuers and audiences of the head stay, and nothing that may be added to them.
 */
function atDefaults(head: Configuration): Configuration {
  const { file, parents, place, environmentNamed, trustPlaces, loosened } = head;
  const [first, ...others] = head.profiles;
  return {
    ...DEFAULTS,
    ...{ file, parents, place, environmentNamed, trustPlaces, loosened },
    profiles: [bare(first), ...others.map(bare)],
  };
}

function bare(profile: TrustProfile): TrustProfile {
  const metadata = profile.tenant === null ? [] : tenantMetadata(profile.tenant);
  return { ...profile, metadata, inlineKeys: [] };
}
