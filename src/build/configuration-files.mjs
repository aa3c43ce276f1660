import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { configurationSchema, keyTable } from './configuration-schema.mjs';
import { replaceBetween } from './generated-part.mjs';
import { loadTypeScript } from './load-typescript.mjs';

const PAGE = 'docs/configuration.md';
const SCHEMA = 'docs/configuration.schema.json';

/**
 * Makes what people read of the configuration file: its JSON Schema, and the table of its keys.
 *
 * @param {{ root: string, rules: { id: string, meta: object }[] }} options
 * @returns {Promise<{ file: string, text: string }[]>}
 */
export async function configurationFiles({ root, rules }) {
  const loaded = await loadTypeScript(
    `export { KEY_HELP } from './src/config/key-help.ts';
export { settingsSchema } from './src/config/schema.ts';
export { isSettable } from './src/config/rule-words.ts';`,
    root,
  );
  const words = rules.map(({ meta: { id, kinds, options = {} } }) => ({ id, kinds, options }));
  const settable = rules.filter(({ meta }) => loaded.isSettable(meta));
  const schema = configurationSchema(
    loaded.settingsSchema(words),
    schemaHelp(loaded.KEY_HELP, settable),
  );
  const page = await readFile(join(root, PAGE), 'utf8').catch(() => {
    throw new Error(`${PAGE} is missing; the table of its keys is generated between markers.`);
  });
  const table = await keyTable({ ...loaded.KEY_HELP, ...optionHelp(settable) });
  return [
    { file: SCHEMA, text: await json(schema) },
    { file: PAGE, text: replaceBetween(page, table, { file: PAGE, part: 'configuration keys' }) },
  ];
}

/** As `prettier --check` wants the file to be. */
async function json(value) {
  const options = await resolveConfig(SCHEMA, { editorconfig: true });
  return format(JSON.stringify(value), { ...options, filepath: SCHEMA });
}

/** In the schema every rule is a key of its own. */
function schemaHelp({ 'rules.*.severity': severity, ...help }, rules) {
  const ofRules = rules.flatMap(({ id, meta }) => [
    [`rules.${id}`, { meaning: `${meta.title}.` }],
    [`rules.${id}.severity`, severity],
  ]);
  return { ...help, ...Object.fromEntries(ofRules), ...optionHelp(rules) };
}

function optionHelp(rules) {
  const options = rules.flatMap(({ id, meta }) =>
    Object.entries(meta.options ?? {}).map(([name, option]) => [
      `rules.${id}.${name}`,
      {
        meaning: `${option.meaning}.`,
        example: `${name}: ${option.default}`,
        default: String(option.default),
      },
    ]),
  );
  return Object.fromEntries(options);
}
