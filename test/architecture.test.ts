import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { cycles, importsOf, refusal, withoutComments, type Edge } from './support/architecture.ts';

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(?:ts|mts|mjs)$/.test(file));

const everything = [...filesIn('src'), ...filesIn('rules')].sort();
// Build scripts are run by hand and in CI, and never shipped.
const program = everything.filter((file) => !file.startsWith('src/build/'));
const texts = new Map(program.map((file) => [file, readFileSync(file, 'utf8')]));
const edges = [...texts].flatMap(([file, text]) => importsOf(file, text));

/** Files of the program whose code matches, comments left aside. */
const filesWith = (pattern: RegExp): string[] =>
  program.filter((file) => pattern.test(withoutComments(texts.get(file) ?? '')));

describe('the program', () => {
  it('was found', () => {
    expect(program.length).toBeGreaterThan(10);
    expect(edges.length).toBeGreaterThan(10);
  });
  it('imports in one direction, and packages through their doors', () => {
    const refused = edges.flatMap((edge) => {
      const why = refusal(edge);
      return why === null ? [] : [`${edge.from} imports ${edge.to}: ${why}`];
    });
    expect(refused).toEqual([]);
  });
  it('imports only files that exist, by their full name', () => {
    const own = edges.filter(({ to }) => /^(?:src|rules)\//.test(to));
    expect(own.filter(({ to }) => !texts.has(to))).toEqual([]);
  });
  it('has no circle of imports', () => expect(cycles(edges)).toEqual([]));
  it('knows the process and prints in src/hosts only', () => {
    const found = filesWith(/\bprocess\s*\.\s*env\b|\bprocess\s*\[|\bconsole\s*[.[]/);
    expect(found.filter((file) => !file.startsWith('src/hosts/'))).toEqual([]);
  });
  it('has a model of types and constants, without code that does anything', () => {
    const code =
      /^(?:export )?(?:default )?(?:async )?(?:function|class|let|var)\b|^[^'"]*=>\s*\{/m;
    expect(filesWith(code).filter((file) => file.startsWith('src/model/'))).toEqual([]);
  });
  it('names every file after its subject', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|misc|shared)(?:[./-])/;
    expect(everything.filter((file) => vague.test(file))).toEqual([]);
  });
});

const edge = (from: string, to: string, typeOnly = false): Edge => ({ from, to, typeOnly });

describe('a planted mistake', () => {
  it.each([
    ['a rule that knows a host', edge('rules/x.ts', 'src/hosts/cli/main.ts')],
    ['a rule that reads files', edge('rules/x.ts', 'node:fs')],
    ['a rule that knows another rule', edge('rules/x.ts', 'rules/y.ts')],
    ['a rule that sees proofs being made', edge('rules/x.ts', 'src/proof/flow.ts', true)],
    ['a rule that takes code from the model', edge('rules/x.ts', 'src/model/finding.ts')],
    ['a model that knows a source', edge('src/model/x.ts', 'src/sources/apiops/read.ts', true)],
    ['a model that hashes', edge('src/model/x.ts', 'node:crypto')],
    ['a proof that asks the clock of Node', edge('src/proof/x.ts', 'node:perf_hooks')],
    ['a proof that knows the sandbox', edge('src/proof/x.ts', 'src/sandbox/gateway.ts')],
    ['a sandbox that copies the proof', edge('src/sandbox/x.ts', 'src/proof/flow.ts', true)],
    ['a source that judges', edge('src/sources/x.ts', 'src/proof/flow.ts')],
    ['a policy that reads JSON', edge('src/policy/x.ts', 'src/formats/json.ts')],
    ['a reporter with a parser of its own', edge('src/reporters/x.ts', 'fast-xml-parser')],
    ['a source with a parser of its own', edge('src/sources/x.ts', 'yaml')],
    ['a source with a schema library', edge('src/sources/x.ts', 'valibot')],
    ['a package nobody decided on', edge('src/core/x.ts', 'left-pad')],
    ['a module of Node without its prefix', edge('src/core/x.ts', 'fs')],
    ['a package named like a property of objects', edge('src/core/x.ts', 'constructor')],
    ['a core that knows a host', edge('src/core/x.ts', 'src/hosts/cli/main.ts')],
    ['a folder that is in no layer', edge('src/extras/x.ts', 'src/model/place.ts')],
    ['an import out of the program', edge('src/core/x.ts', '../elsewhere/x.ts')],
    ['a program that imports a test', edge('src/core/x.ts', 'test/support/x.ts')],
  ])('is refused: %s', (_, planted) => expect(refusal(planted)).not.toBeNull());

  it.each([
    ['a type of the model in a rule', edge('rules/x.ts', 'src/model/finding.ts', true)],
    ['the list of rules', edge('rules/index.ts', 'rules/x.ts')],
    ['a parser at its door', edge('src/formats/xml/x.ts', 'fast-xml-parser')],
    ['files for a source', edge('src/sources/apiops/x.ts', 'node:fs')],
    ['a neighbour in the same layer', edge('src/proof/x.ts', 'src/proof/y.ts')],
    ['everything for the core', edge('src/core/run.ts', 'rules/index.ts')],
  ])('is not mistaken for: %s', (_, right) => expect(refusal(right)).toBeNull());

  it.each([
    ["import type { A } from '../model/a.ts';", 'src/model/a.ts', true],
    ["import { type A, b } from '../model/a.ts';", 'src/model/a.ts', false],
    ["import {\n  a,\n  b,\n} from './a.ts';", 'src/core/a.ts', false],
    ["import a, { b } from 'yaml';", 'yaml', false],
    ["import * as a from 'node:fs';", 'node:fs', false],
    ["import '../hosts/a.ts';", 'src/hosts/a.ts', false],
    ["export * from './a.ts';", 'src/core/a.ts', false],
    ["export type { A } from './a.ts';", 'src/core/a.ts', true],
    ["const a = await import('../azure/a.ts');", 'src/azure/a.ts', false],
    ["type A = import('../azure/a.ts').A;", 'src/azure/a.ts', false],
  ])('is seen in %j', (text, to, typeOnly) => {
    expect(importsOf('src/core/x.ts', text)).toEqual([edge('src/core/x.ts', to, typeOnly)]);
  });
  it('is not looked for in comments', () => {
    expect(importsOf('src/core/x.ts', "// import 'a';\n/** Use import(). */")).toEqual([]);
  });
  it('cannot hide in a computed import', () => {
    expect(() => importsOf('src/core/x.ts', 'await import(name)')).toThrow('computes');
  });
  it('is found as a circle, unless types alone close it', () => {
    expect(cycles([edge('a', 'b'), edge('b', 'c'), edge('c', 'b')])).toEqual([['b', 'c', 'b']]);
    expect(cycles([edge('a', 'a')])).toEqual([['a', 'a']]);
    expect(cycles([edge('a', 'b'), edge('b', 'a', true)])).toEqual([]);
    expect(cycles([edge('a', 'b'), edge('a', 'c'), edge('b', 'd'), edge('c', 'd')])).toEqual([]);
  });
});
