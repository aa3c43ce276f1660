import { describe, expect, it } from '@jest/globals';
import { expectGolden } from '../../support/golden.ts';
import { runOn } from './fake-machine.ts';

const NOTHING_SAID = {
  source: 'apiops',
  path: '.',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  reports: [],
  output: null,
  force: false,
};

describe('init on the command line', () => {
  it.each([
    ['init', NOTHING_SAID],
    [
      'init --path artifacts --environment prod',
      { ...NOTHING_SAID, path: 'artifacts', environment: 'prod' },
    ],
    ['init --output -', { ...NOTHING_SAID, output: '-' }],
    ['init --output=x/y.yml --force', { ...NOTHING_SAID, output: 'x/y.yml', force: true }],
    [
      'init --issuer https://a.example --audience a --audience b',
      { ...NOTHING_SAID, issuer: 'https://a.example', audiences: ['a', 'b'] },
    ],
  ])('%s', async (line, want) => {
    const { requests, err, exitCode } = await runOn(line.split(' '));
    expect({ requests, err, exitCode }).toEqual({ requests: [want], err: '', exitCode: 0 });
  });

  it.each<[string, string | RegExp]>([
    ['init artifacts', "'init' takes no argument 'artifacts'; did you mean --path artifacts?"],
    ['init --config x', /^--config is a flag of .*, not of 'init'; leave it out\.$/],
    ['init --report json', /^--report is a flag of .*, not of 'init'; leave it out\.$/],
    ['init --force=yes', "--force takes no value, but 'yes' was given."],
    ['init --output', '--output needs a value; write --output=FILE.'],
    ['check --output x', "--output is a flag of 'init', not of 'check'; leave it out."],
    ['check --force', "--force is a flag of 'init', not of 'check'; leave it out."],
  ])('%s is wrong', async (line, told) => {
    const { requests, err, exitCode } = await runOn(line.split(' '));
    expect({ requests, exitCode }).toEqual({ requests: [], exitCode: 2 });
    const sentence = err.replace(/^apim-jwt: /, '').trimEnd();
    if (typeof told === 'string') expect(sentence).toBe(told);
    else expect(sentence).toMatch(told);
  });

  it.each(['init --help', 'help init'])('%s', async (line) => {
    const { out, exitCode } = await runOn(line.split(' '), { env: { COLUMNS: '80' } });
    expect(exitCode).toBe(0);
    expectGolden(out, 'test/golden/hosts/cli/help-init.txt');
  });
});
