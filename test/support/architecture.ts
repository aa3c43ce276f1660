import { posix } from 'node:path';

/** One import, as the text of a file says it. */
export interface Edge {
  readonly from: string;
  /** A path from the root, a package, or `node:…`. */
  readonly to: string;
  /** `import type`: gone at run time. */
  readonly typeOnly: boolean;
}

/** What each layer may import besides itself. A layer that is not listed may not exist. */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/errors.ts': [],
  'src/version.ts': [],
  'src/nearest.ts': [],
  'src/expression': ['src/model'],
  'src/formats': ['src/model', 'src/expression', 'src/errors.ts'],
  'src/policy': ['src/model', 'src/expression', 'src/formats/positions.ts', 'src/formats/xml'],
  'src/proof': ['src/model', 'src/policy', 'src/expression'],
  'src/rule-kit': ['src/model'],
  rules: ['src/rule-kit', 'src/model'],
  'src/sources': ['src/model', 'src/formats', 'src/errors.ts'],
  'src/config': ['src/model', 'src/formats', 'src/errors.ts', 'src/nearest.ts'],
  'src/reporters': ['src/model'],
  'src/core': [
    ...['src/model', 'src/errors.ts', 'src/version.ts', 'src/expression', 'src/formats'],
    ...['src/policy', 'src/proof', 'src/rule-kit', 'rules', 'src/sources', 'src/config'],
    ...['src/reporters', 'src/nearest.ts'],
  ],
  // What a host prints of names it does not trust is escaped by the one piece that knows how.
  'src/hosts': [
    ...['src/model', 'src/errors.ts', 'src/version.ts', 'src/nearest.ts', 'src/core'],
    'src/reporters/terminal.ts',
  ],
  'src/main.ts': ['src/hosts'],
};

/** Packages, and the one layer that may import each. A package that is not listed has no door. */
export const DOORS: Readonly<Record<string, string>> = {
  'fast-xml-parser': 'src/formats',
  yaml: 'src/formats',
  'js-yaml': 'src/formats',
  valibot: 'src/config',
  '@azure/arm-apimanagement': 'src/azure',
  '@azure/identity': 'src/azure',
  jose: 'src/tokens',
  '@actions/core': 'src/hosts',
  '@actions/github': 'src/hosts',
  'azure-pipelines-task-lib': 'src/hosts',
};

/** These compute from what they are given; the machine is none of their business. */
const WITHOUT_NODE = [
  ...['src/model', 'src/expression', 'src/policy', 'src/proof', 'src/rule-kit', 'rules'],
];

/** Two independent answers to the same question; one that copies the other proves nothing. */
const STRANGERS = [['src/proof', 'src/sandbox']] as const;

const within = (path: string, layer: string): boolean =>
  path === layer || path.startsWith(`${layer}/`);

/**
 * Reads the imports from the text of a file, not from a bundle, which no longer shows `import type`.
 *
 * @throws when an `import()` names something that is computed: nobody could check it
 */
export function importsOf(from: string, text: string): readonly Edge[] {
  const edge = (to: string, typeOnly: boolean): Edge => ({
    from,
    to: to.startsWith('.') ? posix.join(posix.dirname(from), to) : to,
    typeOnly,
  });
  const code = withoutComments(text);
  const statements = code.matchAll(
    /^(?:import|export)\s+(?<type>type\s+)?(?:(?:[\w$]+\s*,\s*)?(?:\{[^}]*\}|\*(?:\s+as\s+[\w$]+)?|[\w$]+)\s*from\s*)?(?<quote>['"])(?<to>[^'"]+)\k<quote>/gm,
  );
  const calls = code.matchAll(/\bimport\s*\(\s*(?:(?<quote>['"])(?<to>[^'"]+)\k<quote>\s*\))?/g);
  return [
    ...[...statements].map(({ groups }) =>
      edge(groups?.['to'] ?? '', groups?.['type'] !== undefined),
    ),
    ...[...calls].map(({ groups }) => {
      if (groups?.['to'] === undefined) throw new Error(`${from} computes what it imports.`);
      return edge(groups['to'], false);
    }),
  ];
}

/** Why an import is refused, or null. */
export function refusal({ from, to, typeOnly }: Edge): string | null {
  const strangers = STRANGERS.find((pair) => strangersMeet(pair, from, to));
  if (strangers !== undefined) return `${strangers.join(' and ')} never meet`;
  if (to.startsWith('node:')) {
    const pure = WITHOUT_NODE.find((layer) => within(from, layer));
    return pure === undefined ? null : `${pure} does without Node`;
  }
  if (!/^(?:src|rules)\//.test(to)) return packageRefusal(from, to);
  if (within(from, 'rules')) return ruleRefusal({ from, to, typeOnly });
  return layerRefusal(from, to);
}

function strangersMeet([one, other]: readonly [string, string], from: string, to: string): boolean {
  return (within(from, one) && within(to, other)) || (within(from, other) && within(to, one));
}

function packageRefusal(from: string, to: string): string | null {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? to;
  const door = Object.hasOwn(DOORS, name) ? DOORS[name] : undefined;
  if (door === undefined) return `${name} has no door`;
  return within(from, door) ? null : `${name} is behind the door of ${door}`;
}

/** A rule phrases what was proved; it knows the kit and the words, and no other rule. */
function ruleRefusal({ from, to, typeOnly }: Edge): string | null {
  if (within(to, 'rules')) return from === 'rules/index.ts' ? null : 'a rule knows no other rule';
  if (within(to, 'src/model') && !typeOnly) return 'rules take only types from src/model';
  return layerRefusal(from, to);
}

function layerRefusal(from: string, to: string): string | null {
  const layer = Object.keys(MAY_IMPORT).find((name) => within(from, name));
  if (layer === undefined) return `${from} is in no layer`;
  const allowed = [layer, ...(MAY_IMPORT[layer] ?? [])];
  return allowed.some((name) => within(to, name)) ? null : `${layer} may not import ${to}`;
}

/** Without lines that are comments; a comment behind code stays. */
export function withoutComments(text: string): string {
  return text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '');
}

/** Circles of imports that exist at run time; each names its files, the first one again at the end. */
export function cycles(edges: readonly Edge[]): readonly (readonly string[])[] {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of edges) {
    if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const found: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file]);
    if (start >= 0 || done.has(file)) return;
    for (const to of next.get(file) ?? []) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  return found;
}
