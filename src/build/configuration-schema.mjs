import { markdownTable } from './generate-rules.mjs';

/**
 * Turns the schema that the program checks configuration files with into a JSON Schema, and tells
 * what people are told of every key. Whatever the walk does not know stops the generation.
 *
 * @param {object} schema of the schema library
 * @param {Record<string, { meaning: string, example: string, default: string | null }>} help by path
 */
export function configurationSchema(schema, help) {
  const seen = new Set();
  const words = (path) => {
    const key = suffixes(path).find((one) => Object.hasOwn(help, one));
    if (key !== undefined) seen.add(key);
    return key === undefined ? null : { key, ...help[key] };
  };
  const described = walk(schema, { path: '', words });
  const unused = Object.keys(help).filter((key) => !seen.has(key));
  if (unused.length > 0) throw new Error(`No key is named ${unused.join(', ')}.`);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of apim-jwt-conformance (.apim-jwt.yml)',
    ...described,
  };
}

/** @returns {Promise<string>} a table with a row for every key that has words of its own */
export function keyTable(help) {
  return markdownTable(
    ['Key', 'Meaning', 'Default', 'Example'],
    Object.entries(help).map(([path, { meaning, example, default: usual }]) => [
      `\`${shown(path)}\``,
      meaning,
      usual === null ? 'must be there' : codeOf(usual),
      `\`${example}\``,
    ]),
  );
}

/** `match.api` stands in several keys, as `owner` does. */
function shown(path) {
  return path.replaceAll('[]', '').replaceAll('.*', '.‹name›');
}

/** Words stay words; everything else is YAML. */
function codeOf(text) {
  const isYaml = /^(?:\[.*\]|\{.*\}|true|false|null|high|existing|auto)$/.test(text);
  return isYaml ? `\`${text}\`` : text;
}

/** `a.b.c`, `b.c`, `c` */
function suffixes(path) {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(index).join('.'));
}

function walk(schema, at) {
  const items = schema.pipe ?? [schema];
  const made = {};
  for (const item of items) {
    // What comes behind a change is no longer what the author wrote.
    if (item.kind === 'transformation') break;
    if (item.kind === 'schema') Object.assign(made, item.pipe ? walk(item, at) : plain(item, at));
    if (item.type === 'min_length') made.minItems = item.requirement;
  }
  for (const { metadata } of items.filter(({ type }) => type === 'metadata')) {
    if (metadata.anyOf) made.anyOf = metadata.anyOf.map((option) => walk(option, at));
    Object.assign(made, metadata.json);
  }
  return made;
}

const PLAIN = {
  string: () => ({ type: 'string' }),
  number: () => ({ type: 'number' }),
  boolean: () => ({ type: 'boolean' }),
  literal: ({ literal }) => ({ const: literal }),
  picklist: ({ options }) => ({ enum: options }),
  array: ({ item }, at) => ({ type: 'array', items: walk(item, within(at, '[]')) }),
  record: ({ value }, at) => ({
    type: 'object',
    additionalProperties: walk(value, within(at, '.*')),
  }),
  nullable: ({ wrapped }, at) => ({ anyOf: [walk(wrapped, at), { type: 'null' }] }),
  exact_optional: ({ wrapped }, at) => walk(wrapped, at),
  strict_object: ({ entries }, at) => mapping(entries, at),
  // A mapping is checked before its keys are, and a variant is told by its metadata.
  custom: () => ({}),
  lazy: () => ({}),
};

function plain(schema, at) {
  const describe = PLAIN[schema.type];
  if (describe === undefined) throw new Error(`${at.path}: a schema of type ${schema.type}.`);
  return describe(schema, at);
}

const within = (at, step) => ({ ...at, path: `${at.path}${step}` });

function mapping(entries, at) {
  const required = Object.keys(entries).filter((key) => entries[key].type !== 'exact_optional');
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => [key, property(key, entry, at)]),
    ),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

function property(key, entry, at) {
  const path = at.path === '' ? key : `${at.path}.${key}`;
  const words = at.words(path);
  if (words === null) throw new Error(`The key ${path} has no words in src/config/key-help.`);
  const inner = { ...at, path: words.key };
  return {
    description: words.meaning.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1'),
    ...walk(entry, inner),
  };
}
