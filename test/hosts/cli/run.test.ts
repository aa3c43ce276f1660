import { describe, expect, it } from '@jest/globals';
import { EXIT, ReadError, UsageError } from '../../../src/errors.ts';
import type { World } from '../../../src/model/request.ts';
import { expectGolden } from '../../support/golden.ts';
import { runOn, type Setting } from './fake-machine.ts';

describe('help and version', () => {
  it.each([
    ['--help', 'help'],
    ['-h', 'help'],
    ['help', 'help'],
    ['help check', 'help-check'],
    ['check --help', 'help-check'],
    ['check -h --nonsense', 'help-check'],
    ['help inspect', 'help-inspect'],
    ['help explain', 'help-explain'],
    ['trust --help', 'help-trust'],
    ['help rules', 'help-rules'],
    ['help waive', 'help-waive'],
  ])('%s', async (line, golden) => {
    const { out, err, exitCode } = await runOn(line.split(' '), { env: { COLUMNS: '80' } });
    expect([err, exitCode]).toEqual(['', 0]);
    expectGolden(out, `test/golden/hosts/cli/${golden}.txt`);
    const prose = out.split('\n').filter((text) => !text.startsWith('  apim-jwt '));
    expect(Math.max(...prose.map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('tells the version', async () => {
    expect(await runOn(['--version'])).toMatchObject({ out: '0.0.0-source\n', exitCode: 0 });
  });
});

describe('how a run ends', () => {
  it.each(Object.values(EXIT))('with the exit code %i of its program', async (exitCode) => {
    const outcome = await runOn(['check'], { program: () => Promise.resolve(exitCode) });
    expect(outcome).toMatchObject({ exitCode, err: '' });
  });

  it.each([
    [new UsageError('The path is gone.'), 2, 'apim-jwt: The path is gone.\n'],
    [new ReadError('Not readable:\n\u001b[2J.'), 3, 'apim-jwt: Not readable:\\n\\x1b[2J.\n'],
    [
      new TypeError('x is undefined'),
      4,
      'apim-jwt: Bug in this program: TypeError: x is undefined. Please report it with this line and the command you ran; APIM_JWT_DEBUG=1 adds where it happened.\n',
    ],
    ['thrown text', 4, /^apim-jwt: Bug in this program: thrown text\. Please report/],
  ])('with %s', async (error, exitCode, told) => {
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- others throw anything
    const outcome = await runOn(['check'], { program: () => Promise.reject(error) });
    expect(outcome.exitCode).toBe(exitCode);
    if (typeof told === 'string') expect(outcome.err).toBe(told);
    else expect(outcome.err).toMatch(told);
  });

  it('with a stack only where it is asked for', async () => {
    const program = (): Promise<never> => Promise.reject(new TypeError('x'));
    const quiet = await runOn(['check'], { program });
    const loud = await runOn(['check'], { program, env: { APIM_JWT_DEBUG: '1' } });
    expect(quiet.err.split('\n')).toHaveLength(2);
    expect(loud.err).toContain('    at ');
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s, never as a pass', async (signal, exitCode) => {
    const outcome = await runOn(['check'], {
      program: (world, machine) => {
        machine.stop(signal);
        expect(world.signal.aborted).toBe(true);
        return Promise.resolve(EXIT.passed);
      },
    });
    expect(outcome).toMatchObject({
      exitCode,
      err: `apim-jwt: Stopped by ${signal}; the result does not count.\n`,
    });
  });

  it('by a signal, without the error that the stop caused', async () => {
    const outcome = await runOn(['check'], {
      program: (world, machine) => {
        machine.stop('SIGINT');
        world.signal.throwIfAborted();
        return Promise.resolve(EXIT.passed);
      },
    });
    expect([outcome.exitCode, outcome.err]).toEqual([
      130,
      'apim-jwt: Stopped by SIGINT; the result does not count.\n',
    ]);
  });
});

describe('standard output', () => {
  it('may be closed by its reader: the rest is dropped, the exit code stays', async () => {
    const outcome = await runOn(['check'], {
      program: (world, machine) => {
        world.out('first\n');
        machine.failOutput('EPIPE');
        world.out('second\n');
        return Promise.resolve(EXIT.failed);
      },
    });
    expect(outcome).toMatchObject({ exitCode: 1, out: 'first\n', err: '' });
  });

  it('that is full is no pass', async () => {
    const outcome = runOn(['check'], {
      program: (world, machine) => {
        world.out('report');
        machine.failOutput('ENOSPC');
        return Promise.resolve(EXIT.passed);
      },
    });
    expect((await outcome).err).toBe(
      'apim-jwt: Standard output cannot be written: write ENOSPC.\n',
    );
    expect((await outcome).exitCode).toBe(2);
  });
});

describe('the world of a program', () => {
  it.each([
    ['a pipe', {}, { color: false, columns: 100 }],
    ['a terminal', { terminal: true }, { color: true, columns: 77 }],
    ['NO_COLOR', { terminal: true, env: { NO_COLOR: '1' } }, { color: false, columns: 77 }],
    ['an empty NO_COLOR', { terminal: true, env: { NO_COLOR: '' } }, { color: true, columns: 77 }],
    ['a dumb terminal', { terminal: true, env: { TERM: 'dumb' } }, { color: false, columns: 77 }],
    ['FORCE_COLOR', { env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, { color: true, columns: 100 }],
    ['FORCE_COLOR=0', { terminal: true, env: { FORCE_COLOR: '0' } }, { color: false, columns: 77 }],
    ['COLUMNS', { env: { COLUMNS: '60' } }, { color: false, columns: 60 }],
    ['COLUMNS that are none', { env: { COLUMNS: 'wide' } }, { color: false, columns: 100 }],
  ])('%s', async (_, setting, want) => {
    expect((await worldOf(setting)).terminal).toEqual(want);
  });

  it('takes the date from SOURCE_DATE_EPOCH, else from the clock', async () => {
    expect((await worldOf({})).today()).toBe('2027-01-31');
    expect((await worldOf({ env: { SOURCE_DATE_EPOCH: '' } })).today()).toBe('2027-01-31');
    expect((await worldOf({ env: { SOURCE_DATE_EPOCH: '0' } })).today()).toBe('1970-01-01');
  });

  it.each(['yesterday', '-1', '1.5', '999999999999', '1e3'])(
    'refuses SOURCE_DATE_EPOCH %s',
    async (epoch) => {
      const { today } = await worldOf({ env: { SOURCE_DATE_EPOCH: epoch } });
      expect(today).toThrow(
        new UsageError(
          `SOURCE_DATE_EPOCH is '${epoch}'; it must be whole seconds since 1970, or not be set.`,
        ),
      );
    },
  );

  it('logs to standard error, without control characters', async () => {
    const { err, out } = await runOn(['check'], {
      program: (world) => {
        world.log('reading \u001b[2J\nx');
        return Promise.resolve(EXIT.passed);
      },
    });
    expect([out, err]).toEqual(['', 'reading \\x1b[2J\\nx\n']);
  });
});

async function worldOf(setting: Setting): Promise<World> {
  const worlds: World[] = [];
  await runOn(['check'], {
    ...setting,
    program: (world) => {
      worlds.push(world);
      return Promise.resolve(EXIT.passed);
    },
  });
  const [world] = worlds;
  if (world === undefined) throw new Error('check was not run');
  return world;
}
