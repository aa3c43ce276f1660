import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ARGUMENTS, withOneApi } from './one-api.mjs';

const TIMES = 25;
const TARGET = 2.5;

export default {
  title: 'Start-up: the whole process, one API, offline',
  run: () => withOneApi(compare),
};

function compare(cwd) {
  const ours = [resolve('dist/cli.js'), ...ARGUMENTS];
  const once = spawnSync(process.execPath, ours, { cwd, encoding: 'utf8' });
  if (once.status !== 0) {
    const said = (once.stderr || once.stdout).split('\n')[0];
    const missing = `a passing run; it ended with ${once.status}: ${said}`;
    return [{ what: 'check', measured: 'nothing', met: null, missing }];
  }
  const bare = [];
  const whole = [];
  // In turns, so that a busy moment of the machine hits both.
  for (let at = 0; at < TIMES; at += 1) {
    bare.push(milliseconds(['-e', '0'], cwd));
    whole.push(milliseconds(ours, cwd));
  }
  const ratio = median(whole) / median(bare);
  return [
    {
      what: `check, median of ${TIMES}`,
      measured: `${median(whole).toFixed(1)} ms`,
      comparedWith: `node -e 0 in ${median(bare).toFixed(1)} ms`,
      ratio,
      target: `<= ${TARGET}`,
      met: ratio <= TARGET,
    },
  ];
}

function milliseconds(args, cwd) {
  const start = performance.now();
  spawnSync(process.execPath, args, { cwd, stdio: 'ignore' });
  return performance.now() - start;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
