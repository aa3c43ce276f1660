import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RULES } from '../../rules/index.ts';
import { readPolicyText } from '../../src/formats/xml/read-policy-text.ts';
import { FINDING_KINDS } from '../../src/model/finding.ts';
import type { RuleMeta } from '../../src/rule-kit/index.ts';

const SECTIONS = [
  'Why it matters',
  'Wrong',
  'Right',
  'When it says unknown',
  'How to accept the risk',
];

/** A rule of undecided routes gives nothing else, and a verdict may have weaker neighbors. */
const KINDS = [
  ['verdict'],
  ['undecided'],
  ['verdict', 'undecided'],
  ['verdict', 'weakness'],
  ['weakness'],
];

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
    expect(references).toMatch(/^https:\/\/learn\.microsoft\.com\/azure\/api-management\/\S+$/mu);
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

  it('shows policies that can be read, each with its scope', () => {
    const wrong = policiesIn(sectionOf(body, 'Wrong'));
    const right = policiesIn(sectionOf(body, 'Right'));
    expect(wrong.length).toBeGreaterThan(0);
    expect(right.length).toBeGreaterThan(0);
    const unreadable = [...wrong, ...right].filter(({ text }) => !readPolicyText(text).readable);
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
  readonly scope: string;
  readonly text: string;
}

/** A line with the scope, then the policy; a block without such a line is not found, and told. */
function policiesIn(section: string): readonly Shown[] {
  const blocks = section.match(/^```xml$/gmu)?.length ?? 0;
  const shown = [
    ...section.matchAll(/^`(?<scope>[a-z/-]+)`\n\n```xml\n(?<text>[\s\S]*?)\n```$/gmu),
  ].map(({ groups }) => ({ scope: groups?.['scope'] ?? '', text: groups?.['text'] ?? '' }));
  expect(shown).toHaveLength(blocks);
  for (const { scope } of shown) expect(scope).toMatch(SCOPE);
  return shown;
}

const SCOPE =
  /^(?:global|products\/gold|products\/silver|fragments\/jwt|apis\/orders(?:\/operations\/get-order)?)$/u;
