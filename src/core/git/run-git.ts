import { complaintOf, type Purpose, type Repository, startGit } from './start-git.ts';

export type GitRun =
  | { readonly ok: true; readonly text: string }
  /** `code`: what git ended with; null where it did not come to an end by itself. */
  | { readonly ok: false; readonly code: number | null; readonly why: string };

/** More is no answer to any question that is asked here. */
const MAX_OUTPUT = 1024 * 1024;

/** Runs git to its end. Never throws: what goes wrong is told. */
export function runGit(
  repository: Repository,
  args: readonly string[],
  purpose: Purpose,
): Promise<GitRun> {
  const started = startGit(repository, args, purpose);
  if (typeof started === 'string') return Promise.resolve({ ok: false, code: null, why: started });
  const { child, end } = started;
  return new Promise((resolve) => {
    const output = { stdout: '', stderr: '' };
    const give = (run: GitRun): void => {
      clearTimeout(timer);
      end();
      resolve(run);
    };
    const fail = (why: string): void => give({ ok: false, code: null, why });
    const timer = setTimeout(() => fail(tooSlow(repository)), repository.timeoutMs);
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        output[name] += text;
        if (output[name].length > MAX_OUTPUT) fail('git wrote more than was asked of it');
      });
    }
    child.on('error', ({ message }) => fail(`git could not run (${message})`));
    child.on('close', (code) =>
      give(
        code === 0
          ? { ok: true, text: output.stdout }
          : {
              ok: false,
              code,
              why: complaintOf(output.stderr) || `git ended with ${code ?? 'nothing'}`,
            },
      ),
    );
    child.stdin.end();
  });
}

export function tooSlow({ timeoutMs }: Repository): string {
  return `git did not answer within ${timeoutMs / 1000} seconds`;
}
