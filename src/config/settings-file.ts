import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { YamlPosition } from '../formats/yaml-document.ts';
import { readYaml } from '../formats/yaml-reader.ts';
import { checkSettings } from './check-settings.ts';
import { codeOf, type FoundFile } from './find-file.ts';
import { placeFault } from './place-fault.ts';
import { placeSettings } from './place-settings.ts';
import type { RuleWords } from './rule-words.ts';
import type { Settings } from './settings.ts';
import { keyPosition, nodeAt, seen } from './yaml-path.ts';

/** More is no configuration that a person wrote. */
const MAX_BYTES = 1024 * 1024;

/**
 * Reads and checks one configuration file, without what it extends.
 *
 * @throws {UsageError} with file, line and column for anything that is not exactly as it must be.
 */
export function readSettings(file: FoundFile, rules: readonly RuleWords[]): Settings {
  const parsed = readYaml(textOf(file));
  if (!parsed.ok) throw faultAt(file, parsed, parsed.message);
  const root = parsed.value;
  if (root.kind !== 'map') {
    throw faultAt(file, root.at, `the file must hold keys such as 'version: 1', not ${seen(root)}`);
  }
  const checked = checkSettings(root, rules);
  if (!checked.ok) throw faultAt(file, checked.fault, checked.fault.told);
  return placeSettings(checked.written, (...path) => {
    const { line, column } = isName(path) ? keyPosition(root, path) : nodeAt(root, path).at;
    return { file: file.name, line, column, resourceId: null };
  });
}

/** Of what the author named, the name is shown; of everything else, the value. */
function isName(path: readonly (string | number)[]): boolean {
  const [first, second, third] = path;
  if (first === 'environments') return path.length === 2 || isName(path.slice(2));
  const holders = ['trust', 'rules', 'namedValues', 'placeholders'];
  return holders.includes(String(first)) && second !== undefined && third === undefined;
}

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

function faultAt({ name }: FoundFile, { line, column }: YamlPosition, told: string): UsageError {
  return placeFault({ file: name, line, column, resourceId: null }, told);
}
