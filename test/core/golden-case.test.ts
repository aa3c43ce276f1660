import { expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGoldenCase, type GoldenCase } from '../support/golden-case.ts';
import { configurationOf, run } from '../support/golden-folder.ts';
import { seen } from '../support/golden-seen.ts';

/** One subject, and below it what is added. */
const subject = (...lines: readonly string[]): string =>
  [
    'title: A case.',
    'expect:',
    '  - subject: reports/get-report',
    '    verdict: violating',
    '    rules: [jwt-conditional]',
    ...lines.map((line) => `    ${line}`),
  ].join('\n');

function read(text: string): GoldenCase {
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  try {
    const file = join(folder, 'case.yml');
    writeFileSync(file, text);
    return readGoldenCase(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each([
  ['an unknown key of the case', `${subject()}\nsource: terraform`, 'source'],
  ['an unknown key of a subject', subject('rule: jwt-missing'), 'expect.0.rule'],
  ['an unknown key of a step', subject("witness: [{ at: 'a.xml:1', line: 1 }]"), 'line'],
  ['a step without a place', subject('witness: [{ says: the end }]'), 'witness.0.at'],
  ['a place that is none', subject("witness: [{ at: 'a.xml:first' }]"), 'witness.0.at'],
  ['an unknown key of a request', subject('request: { url: / }'), 'request.url'],
  ['a request without a token', subject('request: { method: GET, path: /, headers: {} }'), 'token'],
  ['an unknown ground', subject("because: [{ kind: hope, at: 'a.xml:1' }]"), 'because.0.kind'],
  ['a severity that is none', subject('severity: grave'), 'severity'],
  ['a severity of something besides that is none', subject('besides: { a: 1 }'), 'besides.a'],
  ['one word where a list belongs', subject('tags: keyless'), 'tags'],
  ['a reach that is none', subject('routes: [{ product: null, reach: all }]'), 'reach'],
  ['a case that expects nothing', 'title: A case.\nexpect: []', 'expect'],
  ['a case without a title', subject().replace('title: A case.', ''), 'title'],
  ['a key that stands there twice', subject('severity: high', 'severity: low'), 'duplicated'],
])('refuses %s', (_, text, told) => {
  expect(() => read(text)).toThrow(told);
});

const AT = 'apis/reports/policy.xml';
const WITNESS = `witness: [{ at: '${AT}:2' }, { at: '${AT}:4' }, { at: '${AT}:4' }]`;
const REQUEST =
  "request: { method: GET, path: '/reports/{year}/{month}?skipAuth=yes', headers: {}, token: null }";

test.each([
  ['all there is', WITNESS, true],
  ['words of a step', WITNESS.replace(":4' }]", ":4', says: end of inbound }]"), true],
  ['fewer steps', `witness: [{ at: '${AT}:2' }, { at: '${AT}:4' }]`, false],
  ['more steps', WITNESS.replace(']', `, { at: '${AT}:5' }]`), false],
  ['steps in another order', `witness: [{ at: '${AT}:4' }, { at: '${AT}:2' }]`, false],
  ['another line', WITNESS.replace(':2', ':3'), false],
  ['other words', WITNESS.replace(":4' }]", ":4', says: is true }]"), false],
  ['another scope', WITNESS.replace(":2'", ":2', scope: global"), false],
  ['the request', REQUEST, true],
  ['another parameter', REQUEST.replace('yes', 'no'), false],
  ['another path', REQUEST.replace('{year}/{month}', '{year}'), false],
  ['a header that is not sent', REQUEST.replace('headers: {}', 'headers: { X-A: null }'), false],
  ['a token that is not sent', REQUEST.replace('token: null', 'token: {}'), false],
  ['the tags', 'tags: [keyless]', true],
  ['one tag too many', 'tags: [keyless, revision]', false],
  ['no tag', 'tags: []', false],
  ['nothing besides', 'besides: {}', true],
  ['something besides', 'besides: { clock-skew-long: medium }', false],
  ['the route', 'routes: [{ product: null, reach: anyone, verdict: violating }]', true],
  ['another reach', 'routes: [{ product: null, reach: key-holder, verdict: violating }]', false],
  ['a route that is not there', 'routes: []', false],
  ['a ground where there is none', `because: [{ kind: validator, at: '${AT}:2' }]`, false],
])('compares %s', async (_, asked, fits) => {
  const told = read(subject(asked));
  const folder = 'test/golden-folders/jwt-switched-off-by-the-query/wrong';
  const { report } = await run(folder, configurationOf(told));
  const found = expect(seen(report, told.expect));
  const asIs = fits ? found : found.not;
  asIs.toEqual(told.expect);
});
