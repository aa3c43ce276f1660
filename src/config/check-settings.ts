import * as v from 'valibot';
import type { YamlNode, YamlPosition } from '../formats/yaml-document.ts';
import type { RuleWords } from './rule-words.ts';
import { settingsSchema, type Written } from './schema.ts';
import { keyPosition, nameOf, nodeAt, type Path, plain, seen } from './yaml-path.ts';

/** What is wrong, in one sentence, and where. */
export interface Fault extends YamlPosition {
  readonly told: string;
}

export type Checked =
  { readonly ok: true; readonly written: Written } | { readonly ok: false; readonly fault: Fault };

/** Checks everything that a file shows by itself, and tells the fault that stands first in it. */
export function checkSettings(root: YamlNode, rules: readonly RuleWords[]): Checked {
  const bad = impossibleKey(root);
  if (bad !== null) return { ok: false, fault: bad };
  const result = v.safeParse(settingsSchema(rules), plain(root));
  if (result.success) return { ok: true, written: result.output };
  // The library types the path of an issue loosely where a schema is chosen by the value.
  const issues: readonly [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]] = result.issues;
  const [first, ...others] = issues;
  const fault = others.map((issue) => faultOf(root, issue)).reduce(earlier, faultOf(root, first));
  return { ok: false, fault };
}

const earlier = (one: Fault, other: Fault): Fault =>
  other.line < one.line || (other.line === one.line && other.column < one.column) ? other : one;

/** Names that mean something to the language: an object is no place for a key of the same name. */
function impossibleKey(node: YamlNode): Fault | null {
  if (node.kind === 'scalar') return null;
  if (node.kind === 'list') return first(node.items, impossibleKey);
  return first(node.entries, ({ key, at, value }) =>
    key in Object.prototype || key === 'prototype'
      ? { ...at, told: `unknown key '${key}'; no key may have this name` }
      : impossibleKey(value),
  );
}

function first<T>(items: readonly T[], find: (item: T) => Fault | null): Fault | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}

function faultOf(root: YamlNode, issue: v.BaseIssue<unknown>): Fault {
  const items = issue.path ?? [];
  const path = items.map(({ key }) => (typeof key === 'number' ? key : String(key)));
  const node = nodeAt(root, path);
  if (issue.type === 'strict_object') {
    return issue.expected === 'never'
      ? { ...keyPosition(root, path), told: issue.message }
      : missing(root, path, issue.message);
  }
  const isKey = items.at(-1)?.origin === 'key';
  const at = isKey ? keyPosition(root, path) : node.at;
  const name = nameOf(path);
  return issue.kind === 'validation'
    ? { ...at, told: `'${name}' ${issue.message}` }
    : { ...at, told: `'${name}' must be ${issue.message}, not ${seen(node)}` };
}

/** @param example How the key is written. */
function missing(root: YamlNode, path: Path, example: string): Fault {
  const holder = path.slice(0, -1);
  const key = nameOf(path.slice(-1));
  if (holder.length === 0) {
    const told = `'${key}' is missing; write '${example}' as the first line`;
    return { line: 1, column: 1, told };
  }
  return {
    ...nodeAt(root, holder).at,
    told: `'${nameOf(holder)}' has no '${key}'; add it, as in ${example}`,
  };
}
