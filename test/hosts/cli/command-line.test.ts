import { describe, expect, it } from '@jest/globals';
import { FLAG_LIST } from '../../../src/hosts/cli/flags.ts';
import { runOn } from './fake-machine.ts';
import { PLAIN_CHECK } from '../../../src/core/plain-check.ts';

/** What every command is told that reads a service. */
const SERVICE = {
  source: 'apiops',
  path: '.',
  issuer: null,
  audiences: [],
  config: null,
  environment: null,
  reports: [],
};

const NOTHING_SAID = { ...SERVICE, ...PLAIN_CHECK };

const ORDERS = { kind: 'api', api: 'orders', operation: null, sections: [] };

const JSON_OUT = [{ format: 'json', file: null }];

describe('a command line', () => {
  it.each([
    ['check', NOTHING_SAID],
    [
      'check --path artifacts --issuer https://a.example --audience api://a --audience=api://b',
      {
        ...NOTHING_SAID,
        path: 'artifacts',
        issuer: 'https://a.example',
        audiences: ['api://a', 'api://b'],
      },
    ],
    [
      '--path=x check --config c.yml --environment prod --fail-on never --today 2028-02-29',
      {
        ...NOTHING_SAID,
        path: 'x',
        config: 'c.yml',
        environment: 'prod',
        failOn: 'never',
        today: '2028-02-29',
      },
    ],
    [
      'check --report json --report text=a=b.txt --report json=c.json --source apiops',
      {
        ...NOTHING_SAID,
        reports: [
          { format: 'json', file: null },
          { format: 'text', file: 'a=b.txt' },
          { format: 'json', file: 'c.json' },
        ],
      },
    ],
    [
      'check --routes strict --gate all --require-config --baseline known.json --write-baseline now.json',
      {
        ...NOTHING_SAID,
        routes: 'strict',
        gate: 'all',
        requireConfig: true,
        baseline: 'known.json',
        writeBaseline: 'now.json',
      },
    ],
    [
      'check --changed-since origin/main --config-changes deny',
      { ...NOTHING_SAID, changedSince: 'origin/main', configChanges: 'deny' },
    ],
    ['check --path=-x', { ...NOTHING_SAID, path: '-x' }],
    ['inspect a.xml b.xml', { files: ['a.xml', 'b.xml'], reports: [] }],
    ['inspect -- --a.xml', { files: ['--a.xml'], reports: [] }],
    [
      'inspect --report json a.xml',
      { files: ['a.xml'], reports: [{ format: 'json', file: null }] },
    ],
    ['demo', 'demo'],
    ['trust', SERVICE],
    [
      'trust --path x --audience a --report json',
      { ...SERVICE, path: 'x', audiences: ['a'], reports: JSON_OUT },
    ],
    ['explain --api orders', { ...SERVICE, topic: ORDERS }],
    [
      'explain --api orders;rev=2 --operation get --section inbound --section on-error',
      {
        ...SERVICE,
        topic: {
          ...ORDERS,
          api: 'orders;rev=2',
          operation: 'get',
          sections: ['inbound', 'on-error'],
        },
      },
    ],
    [
      'explain --fragment workspaces/w/jwt --issuer https://a.example --report json',
      {
        ...SERVICE,
        issuer: 'https://a.example',
        reports: JSON_OUT,
        topic: { kind: 'fragment', name: 'workspaces/w/jwt' },
      },
    ],
    ['explain --named-value aud', { ...SERVICE, topic: { kind: 'named-value', name: 'aud' } }],
    ['rules', { rule: null, reports: [] }],
    ['rules jwt-missing --report json', { rule: 'jwt-missing', reports: JSON_OUT }],
  ])('%s', async (line, want) => {
    const { requests, err, exitCode } = await runOn(line.split(' '));
    expect({ requests, err, exitCode }).toEqual({ requests: [want], err: '', exitCode: 0 });
  });
});

const REPORT_TWICE = 'give one of them a file, as in --report json=report.json.';

describe('a wrong command line', () => {
  it.each([
    [
      '',
      "No command was given; the commands are check, explain, trust, inspect, init, waive, rules, demo, and 'apim-jwt --help' explains them.",
    ],
    [
      '--path x',
      "No command was given; the commands are check, explain, trust, inspect, init, waive, rules, demo, and 'apim-jwt --help' explains them.",
    ],
    ['chekc', "Unknown command 'chekc'; did you mean 'check'?"],
    ['Check', "Unknown command 'Check'; did you mean 'check'?"],
    [
      'frobnicate',
      "Unknown command 'frobnicate'; the commands are check, explain, trust, inspect, init, waive, rules, demo.",
    ],
    ['help inspekt', "Unknown command 'inspekt'; did you mean 'inspect'?"],
    ['check --isuer x', "Unknown flag '--isuer'; did you mean '--issuer'?"],
    ['check --audiences x', "Unknown flag '--audiences'; did you mean '--audience'?"],
    ['check --frobnicate', "Unknown flag '--frobnicate'; 'apim-jwt --help' lists the flags."],
    ['check -x', "Unknown flag '-x'; 'apim-jwt --help' lists the flags."],
    ['check --no-path', "Unknown flag '--no-path'; 'apim-jwt --help' lists the flags."],
    ['check --__proto__', "Unknown flag '--__proto__'; 'apim-jwt --help' lists the flags."],
    ['--unknown check', "Unknown flag '--unknown'; 'apim-jwt --help' lists the flags."],
    ['check --path', '--path needs a value; write --path=PATH.'],
    [
      'check --issuer --audience a',
      "--issuer needs a value, and '--audience' looks like a flag; write --issuer=URL.",
    ],
    ['check --path=', '--path has an empty value; write --path=PATH, or leave it out.'],
    ['check --path a --path b', "--path is given twice ('a' and 'b'); give it once."],
    [
      'check --fail-on low --fail-on low',
      "--fail-on is given twice ('low' and 'low'); give it once.",
    ],
    ['--version=2', "--version takes no value, but '2' was given."],
    ['check artifacts', "'check' takes no argument 'artifacts'; did you mean --path artifacts?"],
    [
      'check --source arm-live',
      "--source 'arm-live' is not available in this version; available: apiops.",
    ],
    [
      'check --source apiop',
      "--source is 'apiop' (did you mean 'apiops'?); it must be one of apiops.",
    ],
    ['check --source azure', "--source is 'azure'; it must be one of apiops."],
    [
      'check --fail-on hihg',
      "--fail-on is 'hihg' (did you mean 'high'?); it must be one of critical, high, medium, low, info, never.",
    ],
    ['check --report sarif', "--report is 'sarif'; it must be one of text, json."],
    [
      'check --report jsno=x',
      "--report is 'jsno' (did you mean 'json'?); it must be one of text, json.",
    ],
    [
      'check --report json=',
      "--report 'json=' names no file behind '='; write --report json=FILE.",
    ],
    [
      'check --report json --report text',
      `Two reports would go to standard output; ${REPORT_TWICE}`,
    ],
    [
      'check --report json --report json',
      `Two reports would go to standard output; ${REPORT_TWICE}`,
    ],
    [
      'check --report json=a --report text=a',
      "Two reports would be written to 'a'; give each a file of its own.",
    ],
    [
      'check --today 2027-2-1',
      "--today is '2027-2-1', which is no date; write YYYY-MM-DD, as in 2027-01-31.",
    ],
    [
      'check --today 2027-02-29',
      "--today is '2027-02-29', which is no date; write YYYY-MM-DD, as in 2027-01-31.",
    ],
    [
      'check --today 2027-13-01',
      "--today is '2027-13-01', which is no date; write YYYY-MM-DD, as in 2027-01-31.",
    ],
    ['inspect', "'inspect' needs a policy document; write apim-jwt inspect FILE."],
    [
      'inspect a.xml --path x',
      "--path is a flag of 'check', 'explain', 'trust', 'waive', 'init', not of 'inspect'; leave it out.",
    ],
    [
      'inspect a.xml --report json --report text=b',
      "--report is given twice; 'inspect' writes one.",
    ],
    ['demo now', "'demo' takes no argument, but 'now' was given; leave it out."],
    [
      'demo --report json',
      "--report is a flag of 'check', 'explain', 'trust', 'inspect', 'rules', not of 'demo'; leave it out.",
    ],
    [
      'explain',
      "'explain' needs to be told what; write --api API, --fragment NAME or --named-value NAME.",
    ],
    ['explain orders', "'explain' takes no argument 'orders'; did you mean --api orders?"],
    [
      'explain --api a --fragment b',
      '--api and --fragment ask for two explanations; give one of them.',
    ],
    [
      'explain --fragment a --operation b',
      '--operation belongs to --api, not to --fragment; leave it out.',
    ],
    [
      'explain --named-value a --section inbound',
      '--section belongs to --api, not to --named-value; leave it out.',
    ],
    [
      'explain --api a --section inbond',
      "--section is 'inbond' (did you mean 'inbound'?); it must be one of inbound, backend, outbound, on-error.",
    ],
    ['explain --api a --api b', "--api is given twice ('a' and 'b'); give it once."],
    [
      'explain --api a --fail-on low',
      "--fail-on is a flag of 'check', not of 'explain'; leave it out.",
    ],
    ['check --api a', "--api is a flag of 'explain', 'waive', not of 'check'; leave it out."],
    ['trust x', "'trust' takes no argument 'x'; did you mean --path x?"],
    ['rules a b', "'rules' shows one page, but 'b' was given as well; leave it out."],
    [
      'rules --path x',
      "--path is a flag of 'check', 'explain', 'trust', 'waive', 'init', not of 'rules'; leave it out.",
    ],
    ['rules --report json --report text=b', "--report is given twice; 'rules' writes one."],
    ['explian', "Unknown command 'explian'; did you mean 'explain'?"],
    ['check --path a\u001b[2J', null],
  ])('%j', async (line, want) => {
    const { out, err, exitCode, requests } = await runOn(
      line.split(' ').filter((word) => word !== ''),
    );
    if (want === null) return expect(requests).toHaveLength(1);
    expect({ out, err, exitCode, requests }).toEqual({
      out: '',
      err: `apim-jwt: ${want}\n`,
      exitCode: 2,
      requests: [],
    });
  });

  it('is quoted without its control characters, on one line', async () => {
    const { err } = await runOn(['che\u001b[2J\nck::error::', '--x']);
    expect(err).toBe("apim-jwt: Unknown flag '--x'; 'apim-jwt --help' lists the flags.\n");
    expect((await runOn(['che\u001b[2J\n::error::x'])).err).toBe(
      "apim-jwt: Unknown command 'che\\x1b[2J\\n::error::x'; the commands are check, explain, trust, inspect, init, waive, rules, demo.\n",
    );
  });
});

describe('the list of flags', () => {
  it.each(FLAG_LIST)('--%s is told in one sentence without a full stop', (name, flag) => {
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(flag.help).toMatch(/^[a-z].*[^.]$/);
    expect(flag.commands.length).toBeGreaterThan(0);
  });
});
