import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { RULES } from '../../rules/index.ts';
import { configurationFiles } from '../../src/build/configuration-files.mjs';
import { KEY_HELP } from '../../src/config/key-help.ts';
import { loadConfiguration } from '../../src/config/load-configuration.ts';
import { RULE_WORDS } from '../../src/core/configuration.ts';
import type { Configuration } from '../../src/model/configuration.ts';
import { GOOD } from './repository.ts';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';

const SCHEMA = 'docs/configuration.schema.json';
const PAGE = 'docs/configuration.md';

const schema: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
const validator = new Ajv({ allErrors: true });
const isValid = validator.compile(Object(schema));

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'documentation-'));
});
afterAll(() => rmSync(root, { recursive: true }));

function load(text: string): Promise<Configuration> {
  writeFileSync(join(root, '.apim-jwt.yml'), text);
  return loadConfiguration({
    request: {
      source: 'apiops',
      path: '.',
      issuer: null,
      audiences: [],
      config: null,
      environment: null,
      ...PLAIN_CHECK,
      reports: [],
    },
    root,
    cwd: root,
    rules: RULE_WORDS,
  });
}

/** What the program and the JSON Schema say of the same text. */
async function judged(text: string): Promise<readonly [boolean, boolean]> {
  const loads = await load(text).then(
    () => true,
    () => false,
  );
  return [loads, isValid(parse(text)) === true];
}

describe('the page and the JSON Schema of the configuration', () => {
  it('are what `npm run generate` makes of the code', async () => {
    const rules = Object.values(RULES).map(({ meta }) => ({ id: meta.id, meta }));
    const files = await configurationFiles({ root: process.cwd(), rules });
    expect(files.map(({ file }) => file)).toEqual([SCHEMA, PAGE]);
    for (const { file, text } of files) expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it('show whole files that load', async () => {
    const page = readFileSync(PAGE, 'utf8');
    const files = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map(([, text = '']) => text);
    expect(files.length).toBeGreaterThan(2);
    for (const text of files) expect(await judged(text)).toEqual([true, true]);
  });
});

describe.each<[boolean, boolean, readonly string[]]>([
  [
    true,
    true,
    [
      'trust: { a: { issuers: [https://a.example], audiences: [a], inlineKeys: [k] } }',
      'trust: { a: { tenant: 11111111-1111-1111-1111-111111111111, audiences: [a] } }',
      'trust: { a: { control: subscription-key, owner: o, reason: r } }',
      'expectations: [{ match: { api: a }, tokenSource: [{ cookie: c }] }]',
      'expectations: [{ match: { api: [a, b], revision: 2 }, scopes: [] }]',
      'expectations: [{ match: { revision: [2, "3"] }, scopes: [] }]',
      'public: [{ match: { path: /a }, owner: o, reason: r }]',
      'waivers: [{ rule: clock-skew-long, match: { product: p }, owner: o, reason: r, expires: 2027-03-31 }]',
      'environments: { prod: { audiences: [b], placeholders: { X: "" } } }',
      'rules: { clock-skew-long: off }',
      'rules: { clock-skew-long: low }',
      'rules: { clock-skew-long: { severity: low } }',
      'minCoverage: null',
      'minCoverage: 99.5',
      'readings: { base-twice: once }',
      'tokenSource: [{ header: X }, { query: q }]',
    ],
  ],
  [
    false,
    false,
    [
      'isuer: x',
      'version: 2',
      'issuer: http://a.example',
      'audiences: []',
      'audiences: a',
      'trust: { a: { issuers: [https://a.example] } }',
      'trust: { a: { issuers: [https://a.example], tenant: x, audiences: [a] } }',
      'trust: { a: { control: other, owner: o, reason: r } }',
      'trust: { a: { control: subscription-key, reason: r } }',
      'trust: []',
      'expectations: [{ scopes: [] }]',
      'expectations: [{ match: {}, scopes: [] }]',
      'expectations: [{ match: { api: a } }]',
      'expectations: [{ match: { api: [] }, scopes: [] }]',
      'expectations: [{ match: { api: a }, accept: [] }]',
      'expectations: [{ match: { api: a }, claims: [{ name: g, anyOf: [] }] }]',
      'public: [{ match: { product: p }, owner: o, reason: r }]',
      'public: [{ match: { api: a }, owner: o }]',
      'waivers: [{ rule: clock-skew-long, match: { api: a }, owner: o, reason: r }]',
      'waivers: [{ rule: clock-skew-long, match: { api: a }, owner: o, reason: r, expires: soon }]',
      'waivers: [{ rule: other, match: { api: a }, owner: o, reason: r, expires: 2027-03-31 }]',
      'environments: { prod: { failOn: low } }',
      'rules: { jwt-missing: off }',
      'rules: { clock-skew-long: {} }',
      'rules: { clock-skew-long: of }',
      'rules: { clock-skew-long: { maxSeconds: 1.5 } }',
      'rules: { clock-skew-long: { maxSeconds: -1 } }',
      'failOn: hihg',
      'failOnUnknown: yes',
      'minCoverage: 101',
      'assume: { apiScopedKeys: all }',
      'readings: { base-twice: twice }',
      'tokenSource: [{ query: q, scheme: Bearer }]',
      'namedValues: { a: 5 }',
      'files: [{ glob: a }]',
      'extends: a.yml',
    ],
  ],
  [
    false,
    true,
    [
      'expectations: [{ match: { path: orders }, scopes: [] }]',
      'expectations: [{ match: { api: a }, accept: [other] }]',
      'trust: { a: { tenant: acme.com, audiences: [a] } }',
      'trust: { default: { issuers: [https://a.example], audiences: [a] } }',
      'extends: [gone.yml]',
    ],
  ],
])('loads: %s, valid: %s', (loads, valid, lines) => {
  it.each(lines)('%s', async (line) => {
    const [key = ''] = line.split(':');
    // The three lines of a good file, unless the line itself is one of them.
    const rest = GOOD.split('\n').filter((one) => !one.startsWith(`${key}:`));
    expect(await judged(`${line}\n${rest.join('\n')}`)).toEqual([loads, valid]);
  });
});

type Part = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** All places of the JSON Schema that a path of the help leads to. */
function partsAt(parts: readonly unknown[], steps: readonly string[]): readonly unknown[] {
  const [step, ...others] = steps;
  if (step === undefined) return parts;
  const next = parts.flatMap((part) => stepInto(Object(part), step));
  return partsAt(next, others);
}

function stepInto(part: Part, step: string): readonly unknown[] {
  const ways = [part, ...((part['anyOf'] ?? []) as readonly Part[])];
  return ways.flatMap((way) => {
    if (step === '[]') return way['items'] ?? [];
    if (step === '*') {
      return [way['additionalProperties'], ...Object.values(way['properties'] ?? {})].filter(
        Boolean,
      );
    }
    return way['properties']?.[step] ?? [];
  });
}

/** `a[].b` → `a`, `[]`, `b` */
const stepsOf = (path: string): readonly string[] =>
  path.split('.').flatMap((step) => (step.endsWith('[]') ? [step.slice(0, -2), '[]'] : [step]));

/** Where keys stand that are told once for several places. */
const SHARED: Readonly<Record<string, string>> = {
  match: 'waivers[].match',
  owner: 'public[].owner',
  reason: 'public[].reason',
};

function wholePath(path: string): string {
  const [first = '', ...others] = path.split('.');
  return [SHARED[first] ?? first, ...others].join('.');
}

describe('what is told of a key', () => {
  it.each(Object.entries(KEY_HELP))('%s: its example is valid', (path, { example }) => {
    const steps = stepsOf(wholePath(path));
    const parts = partsAt([schema], steps);
    const entries = Object.entries(Object(parse(example)));
    expect(entries.map(([key]) => key)).toEqual(steps.slice(-1));
    expect(parts.length).toBeGreaterThan(0);
    const valid = parts.some((part) => validator.validate(Object(part), entries[0]?.[1]) === true);
    expect([example, valid]).toEqual([example, true]);
  });

  const top = Object.entries(KEY_HELP).filter(([path]) => !/[.[*]/.test(path) && !(path in SHARED));

  it.each(top.filter(([path]) => path !== 'extends'))(
    '%s: its example loads',
    async (path, { example }) => {
      const rest = GOOD.split('\n').filter((line) => !line.startsWith(`${path}:`));
      expect(await judged(`${rest.join('\n')}\n${example}\n`)).toEqual([true, true]);
    },
  );

  const usual = top.filter(([, help]) => help.default !== null && help.default !== 'none');

  it.each(usual)('%s: its default is the default', async (path, help) => {
    expect(await load(`${GOOD}${path}: ${help.default ?? ''}\n`)).toEqual(await load(GOOD));
  });

  it('is told of every key', () => {
    expect(usual.length).toBeGreaterThan(15);
    expect(top.map(([path]) => path).sort()).toEqual(
      Object.keys(Object(schema).properties as object).sort(),
    );
  });
});
