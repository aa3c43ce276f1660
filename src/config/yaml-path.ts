import type { YamlNode, YamlPosition } from '../formats/yaml-document.ts';

/** Ways through a YAML document, and how its values are told to people. */

export type Path = readonly (string | number)[];

/** The value without positions. */
export function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

/** The node at a path, or the last one on the way to it. */
export function nodeAt(node: YamlNode, path: Path): YamlNode {
  const [step, ...others] = path;
  if (step === undefined) return node;
  const next =
    node.kind === 'map'
      ? node.entries.find(({ key }) => key === step)?.value
      : node.kind === 'list'
        ? node.items[Number(step)]
        : undefined;
  return next === undefined ? node : nodeAt(next, others);
}

/** Where the key at the end of a path stands; of an item, where the item does. */
export function keyPosition(root: YamlNode, path: Path): YamlPosition {
  const holder = nodeAt(root, path.slice(0, -1));
  const last = path.at(-1);
  const entry = holder.kind === 'map' ? holder.entries.find(({ key }) => key === last) : undefined;
  return entry?.at ?? nodeAt(root, path).at;
}

/** A path as people write it: `waivers[0].expires`. */
export function nameOf(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`,
    )
    .join('');
}

/** A value as people see it in the file. */
export function seen(node: YamlNode): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list';
  if (node.kind === 'map') return node.entries.length === 0 ? 'an empty mapping' : 'a mapping';
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string'
    ? `the text '${shortened(node.value)}'`
    : String(node.value);
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
