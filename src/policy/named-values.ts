import { PLACEHOLDER } from '../expression/hidden-text.ts';
import type { NamedValue } from '../model/inventory.ts';
import type { Place } from '../model/place.ts';

/** What `{{name}}` stands for in one space. */
export type NamedValueAnswer =
  | { readonly state: 'known'; readonly text: string; readonly place: Place }
  | { readonly state: 'secret'; readonly id: string; readonly place: Place }
  | { readonly state: 'missing'; readonly similar: string | null }
  /** Several share the name and differ. */
  | { readonly state: 'ambiguous' };

export interface NamedValues {
  /** Scope id of a named value, whether it is there or not. */
  readonly document: (name: string) => string;
  readonly lookup: (name: string) => NamedValueAnswer;
  /** A text with the placeholders of a pipeline replaced that the configuration knows. */
  readonly replaced: (text: string) => string;
}

/** Letters, digits, `.`, `-`, `_`: what a display name may hold (NamedValueContract). */
export const NAMED_VALUE = /\{\{\s*([\w.-]+)\s*\}\}/gu;

/** What stands for a placeholder, by its name. */
export type Placeholders = ReadonlyMap<string, string>;

const NO_PLACEHOLDERS: Placeholders = new Map();

const EVERY_PLACEHOLDER = new RegExp(PLACEHOLDER, 'gu');

function replacePlaceholders(text: string, placeholders: Placeholders): string {
  if (placeholders.size === 0) return text;
  return text.replaceAll(EVERY_PLACEHOLDER, (token) => {
    const name = /[\w.-]+/u.exec(token)?.[0] ?? '';
    return placeholders.get(name) ?? token;
  });
}

/**
 * Finds named values by display name, exactly as written: nothing documents whether the service
 * ignores case, so a name that differs in case is missing, and the similar one is told.
 */
export function namedValues(
  values: readonly NamedValue[],
  workspace: string | null,
  placeholders: Placeholders = NO_PLACEHOLDERS,
): NamedValues {
  const byName = new Map(values.map((value) => [value.displayName, value]));
  const twice = new Set(
    values
      .filter(({ displayName, value }) => byName.get(displayName)?.value !== value)
      .map(({ displayName }) => displayName),
  );
  const byFolded = new Map(values.map((value) => [value.displayName.toLowerCase(), value]));
  const prefix = workspace === null ? '' : `workspaces/${workspace}/`;
  return {
    document: (name) => `${prefix}namedValues/${name}`,
    lookup: (name) => {
      const found = byName.get(name);
      if (found === undefined) {
        const similar = byFolded.get(name.toLowerCase())?.displayName ?? null;
        return { state: 'missing', similar };
      }
      if (twice.has(name)) return { state: 'ambiguous' };
      const { value, place, id } = found;
      return value === null
        ? { state: 'secret', id, place }
        : { state: 'known', text: value, place };
    },
    replaced: (text) => replacePlaceholders(text, placeholders),
  };
}
