import { statSync } from 'node:fs';
import { platform } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The absolute path of a program that stands in an absolute folder of PATH, or null. Never one of
 * the working folder: what lies there was written by whoever is to be checked.
 */
export function findProgram(name: string, env: Environment): string | null {
  const file = platform() === 'win32' ? `${name}.exe` : name;
  for (const folder of valueOf(env, 'PATH').split(delimiter)) {
    if (!isAbsolute(folder)) continue;
    const path = join(folder, file);
    if (isFile(path)) return path;
  }
  return null;
}

/** Names of variables have no case on Windows. */
function valueOf(env: Environment, name: string): string {
  const key = Object.keys(env).find((one) => one.toUpperCase() === name);
  return (key === undefined ? undefined : env[key]) ?? '';
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    // A folder that may not be entered holds no program for us.
    return false;
  }
}
