import { readYaml } from '../formats/yaml-reader.ts';
import type { Loosened } from '../model/configuration.ts';

/**
 * Gives what has no line of its own the line of its key in the file, so that it can be shown there;
 * a key that the file does not have stays without.
 *
 * @param text Of the file that the places name.
 */
export function withKeyPlaces(loosened: readonly Loosened[], text: string): readonly Loosened[] {
  const parsed = readYaml(text);
  const entries = parsed.ok && parsed.value.kind === 'map' ? parsed.value.entries : [];
  return loosened.map((one) => {
    const at = entries.find(({ key }) => key === one.key)?.at;
    if (one.place.line !== null || one.place.file === null || at === undefined) return one;
    return { ...one, place: { ...one.place, line: at.line, column: at.column } };
  });
}
