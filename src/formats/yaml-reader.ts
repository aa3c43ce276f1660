import { MAX_DEPTH } from './file-limits.ts';
import type { Parsed } from './parsed.ts';
import type { ItemLines } from './yaml-append.ts';
import type { YamlNode } from './yaml-document.ts';

type YamlPackage = typeof import('./yaml-package.ts');

/** It takes longer to load than a small run takes, and flags alone need none of it. */
let loaded: YamlPackage | null = null;

/** To be awaited once before YAML with positions is read or written. */
export async function loadYaml(): Promise<void> {
  loaded ??= await import('./yaml-package.ts');
}

function demand(): YamlPackage {
  if (loaded === null) throw new Error('YAML is used before its reader was loaded.');
  return loaded;
}

/**
 * Reads a YAML document with the positions of its values.
 *
 * @throws when `loadYaml` was not awaited before.
 */
export function readYaml(text: string): Parsed<YamlNode> {
  return demand().readYamlDocument(text, MAX_DEPTH);
}

/**
 * Adds items to a list of a YAML text, as `appendItems` does.
 *
 * @throws when `loadYaml` was not awaited before.
 */
export function appendYaml(text: string, key: string, items: readonly ItemLines[]): string | null {
  return demand().appendItems(text, key, items);
}
