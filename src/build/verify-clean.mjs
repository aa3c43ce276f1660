// Fails when generating or bundling changed a tracked file, removed one, or left a new one behind.
// `git diff` alone does not see new files, and a file pattern can match nothing and pass for ever.
import { execFileSync } from 'node:child_process';

const git = (...args) => execFileSync('git', args, { encoding: 'utf8' });

const changed = git('status', '--porcelain', '--untracked-files=all');
if (changed !== '') {
  // What the bundler writes is too long to read; its sources are in the same list.
  const diff = git('diff', '--', '.', ':(exclude)dist').split('\n');
  console.error(`The tree is not what was committed:
${changed}
${diff.slice(0, 60).join('\n')}
To mend it: npm ci && npm run generate && npm run bundle, then commit what changed together with its cause.`);
  process.exitCode = 1;
}
