import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../rules/index.ts';
import { checkSettings } from '../../src/config/check-settings.ts';
import { RULE_WORDS } from '../../src/core/configuration.ts';
import { parseJson } from '../../src/formats/json.ts';
import { readPolicyText } from '../../src/formats/xml/read-policy-text.ts';
import { readYamlDocument } from '../../src/formats/yaml-document.ts';
import { FINDING_KINDS } from '../../src/model/finding.ts';
import type { RuleMeta } from '../../src/rule-kit/index.ts';
import { readSpecification } from '../../src/sources/specification/specification.ts';

const SECTIONS = [
  'Why it matters',
  'Wrong',
  'Right',
  'When it says unknown',
  'How to accept the risk',
];

/** A verdict may have weaker neighbors; every other rule gives one kind and nothing else. */
const KINDS = [
  ['verdict'],
  ['undecided'],
  ['verdict', 'undecided'],
  ['verdict', 'weakness'],
  ['weakness'],
  ['hygiene'],
  ['setup'],
  ['governance'],
];

/** What the configuration says of itself has no page at Microsoft. */
const WITHOUT_POLICY = ['Governance'];

const [START, END] = [
  '<!-- generated from the rule; edit the rule -->',
  '<!-- end of generated part -->',
];

/** The script that `npm run generate` writes the heads with; it is JavaScript without types. */
const GENERATOR = '../../src/build/generate-rules.mjs';
const generator: { pageHead: (meta: RuleMeta) => Promise<string> } = await import(GENERATOR);

const filesOf = (ending: string): readonly string[] =>
  readdirSync('rules')
    .filter((file) => file.endsWith(ending) && file !== 'index.ts')
    .map((file) => file.slice(0, -ending.length))
    .sort();

const ids = Object.keys(RULES).sort();

describe('the folder of rules', () => {
  it('has one file and one page for each rule, and nothing else', () => {
    expect(filesOf('.ts')).toEqual(ids);
    expect(filesOf('.md')).toEqual(ids);
  });

  it('has a table of outcomes for each rule', () => {
    const tables = readdirSync('test/rules').map((file) =>
      readFileSync(`test/rules/${file}`, 'utf8'),
    );
    const imported = tables.flatMap((text) =>
      [...text.matchAll(/from '\.\.\/\.\.\/rules\/([a-z-]+)\.ts'/gu)].map(([, id]) => id),
    );
    expect(imported.filter((id) => id !== 'index').sort()).toEqual(ids);
  });
});

describe.each(Object.values(RULES).map(({ meta }) => ({ ...meta })))('$id', (meta) => {
  const page = readFileSync(`rules/${meta.id}.md`, 'utf8');
  const [, body = ''] = page.split(END);

  it('is listed under its own id', () => {
    expect(Object.entries(RULES).find(([, rule]) => rule.meta.id === meta.id)?.[0]).toBe(meta.id);
    expect(meta.id).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
  });

  it('has a short title without a full stop', () => {
    expect(meta.title.split(' ').length).toBeLessThanOrEqual(10);
    expect(meta.title).toMatch(/^[A-Z].*[a-z]$/u);
  });

  it('names kinds that belong together, and a version and addresses that exist', () => {
    const kinds: readonly string[] = meta.kinds;
    const known: readonly string[] = FINDING_KINDS;
    expect(KINDS).toContainEqual(kinds);
    expect(kinds.every((kind) => known.includes(kind))).toBe(true);
    expect(meta.since).toMatch(/^\d+\.\d+\.\d+$/u);
    for (const reference of meta.references) expect(new URL(reference).protocol).toBe('https:');
    expect(new Set(meta.references).size).toBe(meta.references.length);
  });

  it('names a weakness and a page of the policies', () => {
    const references = meta.references.join('\n');
    expect(references).toMatch(/^https:\/\/cwe\.mitre\.org\/data\/definitions\/\d+\.html$/mu);
    if (!WITHOUT_POLICY.includes(meta.group)) {
      expect(references).toMatch(/^https:\/\/learn\.microsoft\.com\/azure\/api-management\/\S+$/mu);
    }
    expect(references).toMatch(/^https:\/\/owasp\.org\/API-Security\/editions\/2023\/en\/\S+$/mu);
  });

  it('begins its page with the head that its metadata gives', async () => {
    const head = await generator.pageHead(meta);
    expect(page.startsWith(`${START}\n\n${head.trim()}\n\n${END}\n\n## `)).toBe(true);
    expect(page.split(END)).toHaveLength(2);
  });

  it('has the five sections in their order, none of them empty', () => {
    expect([...body.matchAll(/^## (.+)$/gmu)].map(([, title]) => title)).toEqual(SECTIONS);
    for (const title of SECTIONS) expect(sectionOf(body, title).length).toBeGreaterThan(40);
  });

  it('says whether it is on, and what can be set', () => {
    expect(page.includes('- Default: off;')).toBe(meta.enabled === false);
    for (const name of Object.keys(meta.options ?? {}))
      expect(page).toContain(`- Option \`${name}\`:`);
  });

  it('shows files that can be read, each with its scope or its name', () => {
    const wrong = shownIn(sectionOf(body, 'Wrong'));
    const right = shownIn(sectionOf(body, 'Right'));
    expect(wrong.length).toBeGreaterThan(0);
    expect(right.length).toBeGreaterThan(0);
    const unreadable = [...wrong, ...right].filter((shown) => !isReadable(shown));
    expect(unreadable).toEqual(meta.id === 'policy-unreadable' ? wrong : []);
  });

  it('links to pages that exist', () => {
    const linked = [...body.matchAll(/\]\(([a-z-]+)\.md\)/gu)].map(([, id]) => id);
    expect(linked.filter((id) => !ids.includes(id ?? ''))).toEqual([]);
  });
});

function sectionOf(body: string, title: string): string {
  const [, rest = ''] = body.split(`\n## ${title}\n`);
  return rest.split(/\n## /u)[0]?.trim() ?? '';
}

interface Shown {
  /** Scope of a policy, name of any other file. */
  readonly label: string;
  readonly language: string;
  readonly text: string;
}

/** A line with the label, then the text; a block without such a line is not found, and told. */
function shownIn(section: string): readonly Shown[] {
  const blocks = section.match(/^```[a-z]+$/gmu)?.length ?? 0;
  const shown = [
    ...section.matchAll(
      /^`(?<label>[^`\n]+)`\n\n```(?<language>[a-z]+)\n(?<text>[\s\S]*?)\n```$/gmu,
    ),
  ].map(({ groups }) => ({
    label: groups?.['label'] ?? '',
    language: groups?.['language'] ?? '',
    text: groups?.['text'] ?? '',
  }));
  expect(shown).toHaveLength(blocks);
  for (const { label, language } of shown) expect(label).toMatch(LABELS[language] ?? /^$/u);
  return shown;
}

const LABELS: Readonly<Record<string, RegExp>> = {
  xml: /^(?:global|products\/gold|products\/silver|fragments\/jwt|apis\/orders(?:\/operations\/get-order)?)$/u,
  yaml: /^(?:\.apim-jwt\.yml|apis\/orders\/specification\.yaml)$/u,
  json: /^(?:apis|subscriptions)\/[a-z]+\/[a-z]+Information\.json$/iu,
};

function isReadable({ label, language, text }: Shown): boolean {
  if (language === 'xml') return readPolicyText(text).readable;
  if (language === 'json') return parseJson(text).ok;
  if (label !== '.apim-jwt.yml') return readSpecification(text, label).state === 'list';
  const read = readYamlDocument(text, 20);
  return read.ok && checkSettings(read.value, RULE_WORDS).ok;
}
