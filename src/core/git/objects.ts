import { type Answer, answerReader } from './object-answers.ts';
import { tooSlow } from './run-git.ts';
import { complaintOf, type Repository, startGit } from './start-git.ts';

/** Reads objects of one repository, all through one git. */
export interface Objects {
  /**
   * @param name An id, or a name of a commit that was checked; it is one line.
   * @param maxBytes What is larger is not kept.
   */
  readonly read: (name: string, maxBytes: number) => Promise<Answer>;
}

interface Asked {
  readonly maxBytes: number;
  readonly answer: (answer: Answer) => void;
}

/** Opens the objects of a repository for as long as `use` takes. Answers never throw. */
export async function withObjects<T>(
  repository: Repository,
  use: (objects: Objects) => Promise<T>,
): Promise<T> {
  const started = startGit(repository, ['cat-file', '--batch'], 'read');
  if (typeof started === 'string') {
    return use({ read: () => Promise.resolve({ state: 'failed', why: started }) });
  }
  const { child, end } = started;
  const asked = openQuestions(repository, end);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr = `${stderr}${text}`.slice(0, 10_000);
  });
  child.stdout.on('data', (bytes: Buffer) => asked.take(bytes));
  child.on('error', ({ message }) => asked.fail(`git could not run (${message})`));
  child.on('close', () => asked.fail(complaintOf(stderr) || 'git ended without an answer'));
  try {
    return await use({
      read: (name, maxBytes) =>
        new Promise((answer) => {
          if (asked.add({ maxBytes, answer })) child.stdin.write(`${name}\n`);
        }),
    });
  } finally {
    asked.fail('nobody waits for it any more');
    end();
  }
}

/** Questions in the order in which git answers them. */
function openQuestions({ timeoutMs, ...repository }: Repository, end: () => void) {
  const asked: Asked[] = [];
  let failed: string | null = null;
  let timer: NodeJS.Timeout | null = null;
  const take = answerReader({
    maxBytes: () => asked[0]?.maxBytes ?? 0,
    answer: (answer) => asked.shift()?.answer(answer),
  });
  const fail = (why: string): void => {
    failed ??= why;
    if (timer !== null) clearTimeout(timer);
    for (const { answer } of asked.splice(0)) answer({ state: 'failed', why: failed });
  };
  /** Git may be silent only as long as nobody waits. */
  const wait = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (asked.length === 0 || failed !== null) return;
    timer = setTimeout(() => {
      fail(tooSlow({ ...repository, timeoutMs }));
      end();
    }, timeoutMs);
  };
  return {
    fail,
    take: (bytes: Buffer): void => {
      take(bytes);
      wait();
    },
    add: (one: Asked): boolean => {
      if (failed !== null) one.answer({ state: 'failed', why: failed });
      else asked.push(one);
      if (timer === null) wait();
      return failed === null;
    },
  };
}
