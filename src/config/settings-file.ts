import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { readYamlDocument, type YamlNode, type YamlPosition } from '../formats/yaml-document.ts';
import { nearest } from '../nearest.ts';
import { codeOf, type FoundFile } from './find-file.ts';
import { audienceFault, issuerFault } from './issuer.ts';
import { KEYS, LATER_KEYS } from './keys.ts';
import { checkTypes, type Settings } from './schema.ts';

/** More is no configuration that a person wrote. */
const MAX_BYTES = 1024 * 1024;

/** A configuration file that was read without a fault. */
export interface SettingsFile {
  readonly name: string;
  readonly settings: Settings;
  /** Where the value of a key stands; null where the key is missing. */
  readonly positionOf: (key: string) => YamlPosition | null;
}

/**
 * Reads and checks a configuration file.
 *
 * @throws {UsageError} with file, line and column for anything that is not exactly as it must be.
 */
export function readSettings(file: FoundFile): SettingsFile {
  const parsed = readYamlDocument(textOf(file));
  if (!parsed.ok) throw faultAt(file, parsed, `${parsed.message}.`);
  const map = parsed.value;
  if (map.kind !== 'map') {
    throw faultAt(file, map.at, `the file must hold keys such as 'version: 1', not ${seen(map)}.`);
  }
  checkKeys(file, map);
  const checked = checkTypes(plain(map));
  if (!checked.ok) {
    const node = nodeAt(map, checked.path);
    const name = nameOf(checked.path);
    throw faultAt(file, node.at, `'${name}' must be ${checked.wanted}, not ${seen(node)}.`);
  }
  checkValues(file, map, checked.settings);
  const positionOf = (key: string): YamlPosition | null =>
    map.entries.find((entry) => entry.key === key)?.value.at ?? null;
  return { name: file.name, settings: checked.settings, positionOf };
}

type YamlMap = Extract<YamlNode, { kind: 'map' }>;

function textOf({ path, name }: FoundFile): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new UsageError(`${name} cannot be read (${codeOf(error)}).`, { cause: error });
  }
  if (bytes.length > MAX_BYTES) {
    throw new UsageError(`${name} has ${bytes.length} bytes; more than ${MAX_BYTES} are not read.`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UsageError(`${name} is not UTF-8 text; save it as UTF-8.`, { cause: error });
  }
}

function checkKeys(file: FoundFile, { entries }: YamlMap): void {
  for (const { key, at } of entries) {
    if (KEYS.some((known) => known === key)) continue;
    if (LATER_KEYS.some((later) => later === key)) {
      throw faultAt(
        file,
        at,
        `'${key}' is not supported by this version, which reads ${KEYS.join(', ')}; remove it.`,
      );
    }
    const near = nearest(key, [...KEYS, ...LATER_KEYS]);
    const hint = near === null ? `the keys are ${KEYS.join(', ')}` : `did you mean '${near}'?`;
    throw faultAt(file, at, `unknown key '${key}'; ${hint}${near === null ? '.' : ''}`);
  }
  if (!entries.some(({ key }) => key === 'version')) {
    throw faultAt(
      file,
      { line: 1, column: 1 },
      "'version' is missing; write 'version: 1' as the first line.",
    );
  }
}

function checkValues(file: FoundFile, map: YamlMap, { issuer, audiences }: Settings): void {
  const issuerIs = issuer === undefined ? null : issuerFault(issuer);
  if (issuerIs !== null) throw faultAt(file, nodeAt(map, ['issuer']).at, `'issuer' ${issuerIs}.`);
  for (const [index, audience] of (audiences ?? []).entries()) {
    const audienceIs = audienceFault(audience);
    if (audienceIs === null) continue;
    throw faultAt(
      file,
      nodeAt(map, ['audiences', index]).at,
      `'audiences[${index}]' ${audienceIs}.`,
    );
  }
}

function faultAt({ name }: FoundFile, { line, column }: YamlPosition, told: string): UsageError {
  return new UsageError(`${name}:${line}:${column}: ${told}`);
}

/** The value without positions. */
function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plain(value)]));
}

/** The node at a path, or the last one on the way to it. */
function nodeAt(node: YamlNode, path: readonly (string | number)[]): YamlNode {
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

function nameOf(path: readonly (string | number)[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join('');
}

/** A value as people see it in the file. */
function seen(node: YamlNode): string {
  if (node.kind === 'list') return node.items.length === 0 ? 'an empty list' : 'a list';
  if (node.kind === 'map') return 'a mapping';
  if (node.value === null) return 'nothing';
  return typeof node.value === 'string' ? `the text '${node.value}'` : String(node.value);
}
