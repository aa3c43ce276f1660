import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { type Environment, findProgram } from './program.ts';

/** A repository on this machine, and what its git may do. */
export interface Repository {
  /** Absolute; the folder with `.git`. */
  readonly root: string;
  /** Of the process; what begins with GIT_ is left out. */
  readonly env: Environment;
  readonly signal: AbortSignal;
  /** Whether a commit that is not here may be fetched from `origin`. */
  readonly mayFetch: boolean;
  /** How long git may be silent. */
  readonly timeoutMs: number;
}

/** `read`: nothing leaves the machine. */
export type Purpose = 'read' | 'fetch';

const DONE_WAITING_MS = 2000;

/**
 * Settings of the repository that could run a program, ask a person or write anything are
 * overridden; those that say how to reach `origin` are left alone.
 */
const GUARDS = [
  ...['--no-pager', '--no-replace-objects', '--literal-pathspecs'],
  ...[
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'core.pager=cat',
    'core.askPass=',
    'credential.interactive=false',
    'protocol.ext.allow=never',
    'safe.bareRepository=explicit',
    'gc.auto=0',
    'maintenance.auto=false',
    'submodule.recurse=false',
    'fetch.recurseSubmodules=false',
    'fetch.writeCommitGraph=false',
  ].flatMap((setting) => ['-c', setting]),
];

/** A git that was started. It is ended when nobody needs it any more. */
export interface Started {
  readonly child: ChildProcessWithoutNullStreams;
  readonly end: () => void;
}

/**
 * Starts git without a shell.
 *
 * @param args Fixed words, and what was checked to be no option.
 * @returns A clause that says why not, where there is no git.
 */
export function startGit(
  { root, env, signal }: Repository,
  args: readonly string[],
  purpose: Purpose,
): Started | string {
  const git = findProgram('git', env);
  if (git === null) return 'git is not installed';
  const child = spawn(git, [...GUARDS, ...args], {
    cwd: root,
    env: environmentOf(env, root, purpose),
    shell: false,
    windowsHide: true,
    signal,
  });
  // Whoever ends before reading everything closes the pipe; the exit says what there is to say.
  child.stdin.on('error', () => undefined);
  return { child, end: () => endChild(child) };
}

function endChild(child: ChildProcessWithoutNullStreams): void {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), DONE_WAITING_MS).unref();
}

function environmentOf(env: Environment, root: string, purpose: Purpose): Record<string, string> {
  const own = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || /^(?:GIT_|SSH_ASKPASS$)/i.test(name) ? [] : [[name, value] as const],
  );
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    // A partial clone would ask its remote for every object that it does not have.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: purpose === 'read' ? 'none' : 'file:git:http:https:ssh',
    GIT_CEILING_DIRECTORIES: dirname(root),
  };
}

/** The first line that git wrote to say what is wrong, without what it puts before it. */
export function complaintOf(stderr: string): string {
  const line = stderr.split('\n').find((text) => /^(?:fatal|error):/.test(text)) ?? stderr;
  return line
    .replace(/^(?:fatal|error):\s*/, '')
    .trim()
    .slice(0, 300);
}
