import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { parseYaml } from '../../src/formats/yaml.ts';
import { SEVERITIES } from '../../src/model/finding.ts';
import { BECAUSE_KINDS } from '../../src/model/proof.ts';
import { ROUTE_VERDICTS } from '../../src/model/verdict.ts';

// Every object is strict: a misspelled key would silently expect nothing. YAML is read with strings
// alone, so that a code of 200 stays what was written.

const TEXT = v.pipe(v.string(), v.nonEmpty());
const LIST = v.array(TEXT);

/** A word, or nothing at all. */
const OR_NULL = v.pipe(
  TEXT,
  v.transform((text) => (text === 'null' ? null : text)),
);
const NULL = v.pipe(
  v.literal('null'),
  v.transform(() => null),
);
const BOOLEAN = v.pipe(
  v.picklist(['true', 'false']),
  v.transform((text) => text === 'true'),
);

/** `file:line`, or the file alone where no line tells more. */
const AT = v.pipe(TEXT, v.regex(/^[^:]+(?::[1-9][0-9]*)?$/u));

/** `says` is a part of the text: the wording is free, what it tells is not. */
const STEP = v.strictObject({ at: AT, scope: v.optional(TEXT), says: v.optional(TEXT) });

const BECAUSE = v.strictObject({
  kind: v.picklist(BECAUSE_KINDS),
  at: AT,
  says: v.optional(TEXT),
  issuers: v.optional(LIST),
  audiences: v.optional(LIST),
});

const TOKEN = v.strictObject({
  issuer: v.optional(OR_NULL),
  audiences: v.optional(LIST),
  signed: v.optional(BOOLEAN),
  expires: v.optional(BOOLEAN),
  claims: v.optional(v.record(TEXT, TEXT)),
});

/** What is left out below the token must not be there. */
const REQUEST = v.strictObject({
  method: TEXT,
  path: TEXT,
  headers: v.record(v.pipe(TEXT, v.toLowerCase()), OR_NULL),
  token: v.union([NULL, TOKEN]),
  body: v.optional(OR_NULL, 'null'),
  address: v.optional(OR_NULL, 'null'),
  certificate: v.optional(v.union([NULL, v.record(TEXT, TEXT)]), 'null'),
  key: v.optional(v.union([NULL, v.strictObject({ groups: LIST })]), 'null'),
});

const ROUTE = v.strictObject({
  product: OR_NULL,
  reach: v.picklist(['anyone', 'key-holder', 'possible', 'unseen']),
  counted: v.optional(BOOLEAN, 'true'),
  verdict: v.picklist(ROUTE_VERDICTS),
});

const SUBJECT = v.strictObject({
  subject: TEXT,
  verdict: v.picklist(ROUTE_VERDICTS),
  reasonCode: v.optional(TEXT),
  rules: LIST,
  severity: v.optional(v.picklist(SEVERITIES)),
  cause: v.optional(TEXT),
  tags: v.optional(LIST),
  besides: v.optional(v.record(TEXT, v.picklist(SEVERITIES))),
  routes: v.optional(v.array(ROUTE)),
  witness: v.optional(v.array(STEP)),
  request: v.optional(REQUEST),
  because: v.optional(v.array(BECAUSE)),
});

const CASE = v.strictObject({
  title: TEXT,
  exitCode: v.optional(v.pipe(TEXT, v.regex(/^[0-4]$/u), v.transform(Number))),
  issuers: v.optional(v.pipe(LIST, v.nonEmpty())),
  expect: v.pipe(v.array(SUBJECT), v.nonEmpty()),
  right: v.optional(v.pipe(v.array(SUBJECT), v.nonEmpty())),
});

/** What `case.yml` of a golden folder says; what it does not ask for is missing. */
export type GoldenCase = v.InferOutput<typeof CASE>;
export type ExpectedSubject = v.InferOutput<typeof SUBJECT>;
export type ExpectedStep = v.InferOutput<typeof STEP>;
export type ExpectedBecause = v.InferOutput<typeof BECAUSE>;
export type ExpectedRequest = v.InferOutput<typeof REQUEST>;

/** @throws {Error} for whatever is not exactly as the README of the folders tells it. */
export function readGoldenCase(file: string): GoldenCase {
  return readStrictly(file, CASE);
}

/** Reads a YAML file that must be what the schema says, key by key. */
export function readStrictly<S extends v.GenericSchema>(file: string, schema: S): v.InferOutput<S> {
  const parsed = parseYaml(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error(`${file}:${parsed.line}: ${parsed.message}`);
  const checked = v.safeParse(schema, parsed.value);
  if (checked.success) return checked.output;
  const faults = checked.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  throw new Error(`${file}: ${faults.join('; ')}`);
}

/**
 * A golden folder shows one mistake: `wrong/` holds it, `right/` is the same folder with it mended,
 * and `case.yml` tells what comes out. A near miss, which must stay green, has `right/` alone.
 */
export interface GoldenFolder {
  readonly id: string;
  readonly told: GoldenCase;
  /** Folders, absolute; `wrong` is null for a near miss. */
  readonly wrong: string | null;
  readonly right: string;
}

export const FOLDERS = resolve('test/golden-folders');

/** Every folder there is; one that cannot be read is a fault of the test, never skipped. */
export function goldenFolders(): readonly GoldenFolder[] {
  return readdirSync(FOLDERS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(readGoldenFolder);
}

function readGoldenFolder(id: string): GoldenFolder {
  const folder = join(FOLDERS, id);
  const [wrong, right] = [join(folder, 'wrong'), join(folder, 'right')];
  if (!existsSync(right)) throw new Error(`${id} has no folder right/`);
  const told = readGoldenCase(join(folder, 'case.yml'));
  return {
    id,
    told,
    wrong: existsSync(wrong) ? wrong : null,
    right,
  };
}
