import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { rulePage, ruleEntries, runRules } from '../../src/core/rule-pages.ts';
import type { ReportTarget } from '../../src/model/request.ts';
import text from '../../src/reporters/text.ts';
import { worldIn } from '../support/answers.ts';
import { expectGolden } from '../support/golden.ts';

const view = (columns: number) => ({ color: false, columns });

async function printed(rule: string | null, reports: readonly ReportTarget[]): Promise<string> {
  let out = '';
  const world = { ...worldIn('.'), out: (said: string) => void (out += said) };
  expect(await runRules({ rule, reports }, world)).toBe(0);
  return out;
}

describe('the list of rules', () => {
  it('has every page of the folder', () => {
    const pages = readdirSync('rules').filter((file) => file.endsWith('.md'));
    const ids = pages.map((file) => file.slice(0, -'.md'.length)).sort();
    expect(ruleEntries().map(({ help }) => help)).toEqual(ids.map((id) => `rules/${id}.md`));
  });

  it.each([80, 120])('stands in columns at %i', (columns) => {
    const lines = [...text.rules(ruleEntries(), view(columns))].join('').split('\n');
    for (const { id, title } of ruleEntries()) {
      const at = lines.findIndex((line) => line.startsWith(`  ${id} `));
      expect(`${lines[at] ?? ''} ${lines[at + 1] ?? ''}`).toContain(title);
    }
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(columns);
    expect(lines[0]).toBe('Coverage');
  });

  it('tells which rules are off', () => {
    const lines = [...text.rules(ruleEntries(), view(120))].join('').split('\n');
    const off = lines
      .filter((line) => line.endsWith(' (off)'))
      .map((line) => line.trim().split(' ')[0]);
    expect(off).toEqual(['base-missing-harmless', 'spec-security-differs']);
    expect(ruleEntries().flatMap(({ id, enabled }) => (enabled ? [] : [id]))).toEqual(off);
  });

  it('names what can be set', () => {
    const option = { minimum: 0, maximum: 86_400, default: 300, meaning: expect.any(String) };
    const settable = ruleEntries().filter(({ options }) => Object.keys(options).length > 0);
    expect(settable).toMatchObject([{ id: 'clock-skew-long', options: { maxSeconds: option } }]);
  });

  it('is data for programs', async () => {
    const told = JSON.parse(await printed(null, [{ format: 'json', file: null }]));
    expect(told).toEqual(ruleEntries());
  });
});

describe('the page of a rule', () => {
  it('is laid out for a terminal', () => {
    const drawn = [...text.rulePage(rulePage('jwt-missing'), view(80))].join('');
    expectGolden(drawn, 'test/golden/explain/rule-jwt-missing.txt');
  });

  it.each(ruleEntries().map(({ id }) => id))('can be read: %s', (id) => {
    const drawn = [...text.rulePage(rulePage(id), view(80))].join('');
    expect(drawn).toContain('\nWHY IT MATTERS\n');
    expect(drawn).not.toMatch(/<!--|```|^#/m);
    const prose = drawn.split('\n').filter((line) => !/^ {4}|:\/\//.test(line));
    expect(Math.max(...prose.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('is data for programs', async () => {
    const told = JSON.parse(await printed('undecided', [{ format: 'json', file: null }]));
    expect(told).toEqual(rulePage('undecided').rule);
  });

  it.each([
    ['jwt-mising', "There is no rule 'jwt-mising'; did you mean 'jwt-missing'?"],
    ['JWT-MISSING', "There is no rule 'JWT-MISSING'; did you mean 'jwt-missing'?"],
    ['../README', "There is no rule '../README'; 'apim-jwt rules' lists them."],
    ['index', "There is no rule 'index'; 'apim-jwt rules' lists them."],
    ['__proto__', "There is no rule '__proto__'; 'apim-jwt rules' lists them."],
  ])('is not there: %s', (id, message) => {
    expect(() => rulePage(id)).toThrow(message);
  });
});
