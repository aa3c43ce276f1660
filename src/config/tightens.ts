import type { Loosened } from '../model/configuration.ts';
import { type Around, KEY_RULES, type KeyRules } from './key-rules.ts';
import type { Key, Placed, Settings, Values } from './settings.ts';

/** The settings that hold, and everything of the child that does not, in the order of the keys. */
export interface Tightened {
  readonly settings: Settings;
  readonly loosened: readonly Loosened[];
}

/**
 * Lays a file over what it extends. What the child does not say stays as it is; what it says holds
 * as far as it is stricter, or as strict.
 */
export function tightens(base: Settings, child: Settings, rules: KeyRules = KEY_RULES): Tightened {
  const loosened: Loosened[] = [];
  const lay = <K extends Key>(key: K): Placed<Values[K]> | null => {
    const laid = layKey(key, { base, child }, rules);
    loosened.push(...laid.loosened);
    return laid.holds;
  };
  const settings: Settings = {
    version: lay('version'),
    issuer: lay('issuer'),
    audiences: lay('audiences'),
    trust: lay('trust'),
    expectations: lay('expectations'),
    public: lay('public'),
    waivers: lay('waivers'),
    environments: lay('environments'),
    rules: lay('rules'),
    metadata: lay('metadata'),
    tokenSource: lay('tokenSource'),
    failOn: lay('failOn'),
    failOnUnknown: lay('failOnUnknown'),
    minCoverage: lay('minCoverage'),
    routes: lay('routes'),
    gate: lay('gate'),
    portal: lay('portal'),
    production: lay('production'),
    assume: lay('assume'),
    readings: lay('readings'),
    namedValues: lay('namedValues'),
    placeholders: lay('placeholders'),
    files: lay('files'),
    extends: lay('extends'),
  };
  return { settings, loosened };
}

interface LaidKey<K extends Key> {
  readonly holds: Placed<Values[K]> | null;
  readonly loosened: readonly Loosened[];
}

function layKey<K extends Key>(key: K, around: Around, rules: KeyRules): LaidKey<K> {
  const base: Placed<Values[K]> | null = around.base[key];
  const child: Placed<Values[K]> | null = around.child[key];
  if (child === null) return { holds: base, loosened: [] };
  const { holds, loosened } = rules[key](base, child, around);
  return { holds, loosened: loosened.map((one) => ({ key, ...one })) };
}
