import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PLAIN_CHECK } from '../../src/core/plain-check.ts';
import { check } from '../../src/core/run-check.ts';
import { runWaive } from '../../src/core/waive.ts';
import { waiverEntries } from '../../src/core/waive/entries.ts';
import { targetsOf } from '../../src/core/waive/find.ts';
import { applyWaivers } from '../../src/core/waivers.ts';
import { readSettings } from '../../src/config/settings-file.ts';
import { withWaivers } from '../../src/config/write-waiver.ts';
import { RULE_WORDS } from '../../src/core/configuration.ts';
import { UsageError } from '../../src/errors.ts';
import { appendItems } from '../../src/formats/yaml-append.ts';
import type { Report } from '../../src/model/report.ts';
import type { WaiveRequest } from '../../src/model/request.ts';
import { worldIn } from '../support/answers.ts';
import { api, inventory, operation, policies, present, space } from '../support/chains.ts';
import { hostileText } from '../support/hostile.ts';
import { entryAt, findingOf, settled, TODAY } from '../support/settled.ts';
import { loadYaml } from '../../src/formats/yaml-reader.ts';

beforeAll(loadYaml);

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

const TRUST = `# Who may call us.
version: 1
issuer: https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9 # production
audiences: [ api://acme ]
`;

function repository(text: string | null, files: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'waive-'));
  made.push(root);
  mkdirSync(join(root, '.git'));
  cpSync('test/golden-folders/base-missing-at-api/wrong', join(root, 'artifacts'), {
    recursive: true,
  });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, name), content);
  if (text !== null) writeFileSync(join(root, '.apim-jwt.yml'), text);
  return root;
}

const SERVICE = {
  source: 'apiops',
  path: 'artifacts',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  reports: [],
} as const;

const checked = (root: string): Promise<Report> =>
  check({ ...SERVICE, ...PLAIN_CHECK }, worldIn(root));

const configuration = (root: string): string => readFileSync(join(root, '.apim-jwt.yml'), 'utf8');

async function waive(root: string, said: Partial<WaiveRequest>): Promise<string> {
  const out: string[] = [];
  const world = { ...worldIn(root), out: (text: string) => void out.push(text) };
  const terms = { owner: 'team-legacy', reason: 'TICKET-123', expires: '2027-03-31' };
  const narrow = { api: null, operation: null, today: null };
  await runWaive({ ...SERVICE, ...terms, ...narrow, fingerprint: '', ...said }, world);
  return out.join('');
}

const fingerprintIn = async (root: string): Promise<string> =>
  findingOf(await checked(root), 'base-missing').fingerprint;

describe('waive', () => {
  it('writes what the next check accepts, and leaves the rest of the file as it is', async () => {
    const root = repository(TRUST);
    const fingerprint = await fingerprintIn(root);
    const out = await waive(root, { fingerprint: fingerprint.slice(0, 8) });
    expect(configuration(root).startsWith(`${TRUST}waivers:\n  - rule: base-missing\n`)).toBe(true);
    const report = await checked(root);
    expect(findingOf(report, 'base-missing')).toMatchObject({ waived: true, affected: [] });
    expect([report.exitCode, report.summary.violating]).toEqual([0, 0]);
    expect(report.summary.exempt).toBeGreaterThan(0);
    expect(out).toContain('Wrote to .apim-jwt.yml, which now accepts the finding for');
    expect(out).toContain('  - rule: base-missing\n    match: { api: ');
  });

  it('accepts no more once what it accepted has changed', async () => {
    const root = repository(TRUST);
    await waive(root, { fingerprint: await fingerprintIn(root) });
    const text = configuration(root);
    const state = /state: "?([0-9a-f]{12})/u.exec(text)?.[1] ?? '';
    writeFileSync(join(root, '.apim-jwt.yml'), text.replace(state, '0123456789ab'));
    const report = await checked(root);
    expect(findingOf(report, 'waiver-state-changed').severity).toBe('info');
    expect(report.exitCode).toBe(1);
  });

  it('narrows to an operation', async () => {
    const root = repository(TRUST);
    const before = findingOf(await checked(root), 'base-missing');
    const [subject = ''] = before.affected;
    const [name = '', operationId = ''] = subject.split('/');
    const { fingerprint } = before;
    await waive(root, { fingerprint, api: name, operation: operationId });
    const after = findingOf(await checked(root), 'base-missing');
    expect(after.affected).toEqual(before.affected.filter((one) => one !== subject));
  });

  it.each<[string, Partial<WaiveRequest>, RegExp]>([
    ['no finding', { fingerprint: '0123456789abcdef' }, /No finding of this run/],
    ['too little of a fingerprint', { fingerprint: 'abcdef1' }, /at least the first 8/],
    ['what is no fingerprint', { fingerprint: 'base-missing' }, /is no fingerprint/],
    ['a day that is past', { expires: '2027-01-30' }, /still to come/],
    ['today', { expires: TODAY }, /still to come/],
    ['a day that is none', { expires: '2027-02-30' }, /--expires is no date/],
    ['an owner of blanks', { owner: '  ' }, /--owner is empty/],
    ['an API that is not affected', { api: 'nowhere' }, /does not affect --api 'nowhere'/],
    ['an operation that is not', { operation: 'GET /none' }, /does not affect --operation/],
  ])('refuses %s, and writes nothing', async (_, said, told) => {
    const root = repository(TRUST);
    const fingerprint = await fingerprintIn(root);
    const run = waive(root, { fingerprint, ...said });
    await expect(run).rejects.toThrow(told);
    await expect(run).rejects.toBeInstanceOf(UsageError);
    expect(configuration(root)).toBe(TRUST);
  });

  it('needs a file to write to', async () => {
    const root = repository(null);
    const flags = { issuer: 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9', audiences: ['a'] };
    const run = waive(root, { ...flags, fingerprint: '0123456789abcdef' });
    await expect(run).rejects.toThrow('There is no configuration file to write a waiver to');
  });

  it('refuses what is waived already, and what guards the configuration', async () => {
    const root = repository(TRUST);
    const fingerprint = await fingerprintIn(root);
    await waive(root, { fingerprint });
    const again = waive(root, { fingerprint });
    await expect(again).rejects.toThrow("waived already by 'team-legacy' until 2027-03-31");
    const given = inventory(space({ apis: [api('orders')] }));
    const loosened = [{ key: 'failOn', what: 'it is never', place: entryAt(3) }];
    const { report, settled: done } = settled(given, { loosened });
    const guard = findingOf(report, 'config-loosens-parent');
    const wanted = { fingerprint: guard.fingerprint, api: null, operation: null };
    expect(() => targetsOf(done, wanted)).toThrow('config-loosens-parent cannot be waived');
  });

  it('tells where it would have no effect, and takes it back', async () => {
    const child = `version: 1\nextends: [base.yml]\n`;
    const root = repository(child, { 'base.yml': TRUST });
    const run = waive(root, { fingerprint: await fingerprintIn(root) });
    await expect(run).rejects.toThrow('has no effect, because the file extends base.yml');
    expect(configuration(root)).toBe(child);
  });
});

const ITEM = ['rule: x', 'match: { api: y }'] as const;

describe('a list in a file', () => {
  it.each<[string, string, string]>([
    [
      'is made at the end',
      'a: 1 # one\n',
      'a: 1 # one\nwaivers:\n  - rule: x\n    match: { api: y }\n',
    ],
    [
      'is made behind a line without end',
      'a: 1',
      'a: 1\nwaivers:\n  - rule: x\n    match: { api: y }\n',
    ],
    [
      'keeps the line breaks',
      'a: 1\r\n',
      'a: 1\r\nwaivers:\r\n  - rule: x\r\n    match: { api: y }\r\n',
    ],
    [
      'grows at its end, before what follows',
      'waivers:\n- rule: a # why\n\n# next\nb: 2\n',
      'waivers:\n- rule: a # why\n- rule: x\n  match: { api: y }\n\n# next\nb: 2\n',
    ],
    [
      'grows behind items in braces, as far indented',
      'waivers:\n    - { rule: a }  # one\n    # two\nb:   2\n',
      'waivers:\n    - { rule: a }  # one\n    - rule: x\n      match: { api: y }\n    # two\nb:   2\n',
    ],
    [
      'grows behind a text in many lines',
      'waivers:\n  - reason: |\n      a\n      b\nb: 2\n',
      'waivers:\n  - reason: |\n      a\n      b\n  - rule: x\n    match: { api: y }\nb: 2\n',
    ],
    ['is filled where it is empty', 'waivers: [] # none\nb: 2\n', ''],
    ['is filled where it is nothing', 'waivers:\nb: 2\n', ''],
    ['grows in brackets', 'waivers: [{ rule: a }]\nb: 2 # two\n', ''],
    ['is made in braces', '{ a: 1 } # all\n', ''],
    ['is made before the end of the document', 'a: 1\n...\n', ''],
  ])('%s', (_, before, after) => {
    const text = appendItems(before, 'waivers', [ITEM]);
    if (after !== '') expect(text).toBe(after);
    expect(text).toContain('rule: x');
    const [comment = ''] = /#.*$/m.exec(before) ?? [];
    expect(text).toContain(comment);
  });

  it.each([
    ['that is no list', 'waivers: 7\n'],
    ['in a text that is no YAML', 'a: [\n'],
    ['in a text that is no mapping', '- a\n'],
  ])('%s is not touched', (_, before) => {
    expect(appendItems(before, 'waivers', [ITEM])).toBeNull();
  });
});

describe('a name', () => {
  it.each([
    ['with a wildcard', 'a*'],
    ['with a slash', 'a/b'],
  ])('%s can stand in no match', (_, id) => {
    const policy = present('apis/one', policies(''));
    const { report, settled: done } = settled(inventory(space({ apis: [api(id, { policy })] })));
    const { fingerprint } = findingOf(report, 'jwt-missing');
    const targets = targetsOf(done, { fingerprint, api: null, operation: null });
    const terms = { owner: 'a', reason: 'b', expires: '2027-03-31' };
    expect(() => waiverEntries(targets, terms)).toThrow(`The api '${id}' has a name that no match`);
  });
});

describe('hostile names', () => {
  const root = mkdtempSync(join(tmpdir(), 'waive-hostile-'));
  made.push(root);
  const file = { path: join(root, 'c.yml'), name: 'c.yml' };

  it('mean what they are, or are refused', () => {
    const text = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 40 }));
    const words = text.map((one) => one.trim()).filter((one) => one !== '');
    let taken = 0;
    fc.assert(
      fc.property(words, words, words, (id, operationId, reason) => {
        writeFileSync(file.path, TRUST);
        const policy = present('apis/one', policies(''));
        const operations = { state: 'present' as const, value: [operation(operationId)] };
        const given = inventory(space({ apis: [api(id, { policy, operations })] }));
        const { report, settled: done } = settled(given);
        const { fingerprint } = findingOf(report, 'jwt-missing');
        const targets = targetsOf(done, { fingerprint, api: null, operation: null });
        let entries;
        try {
          entries = waiverEntries(targets, { owner: reason, reason, expires: '2027-03-31' });
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
          return;
        }
        writeFileSync(file.path, withWaivers(file, entries).after);
        const waivers = readSettings(file, RULE_WORDS).waivers?.value ?? [];
        expect(waivers.map((one) => [one.owner, one.reason, one.match.api])).toEqual([
          [reason, reason, [id]],
        ]);
        const judged = done.results.map(({ subject, judgements }) => ({ subject, judgements }));
        const { waiverOf } = applyWaivers(judged, waivers, TODAY);
        for (const { judgement } of targets) expect(waiverOf(judgement)).toBe(waivers[0]);
        taken += 1;
      }),
      { numRuns: 300 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});
