import { main } from './hosts/cli/main.ts';

/** Runs the program for the host whose stub was started; the environment never decides that. */
export async function start(host: 'cli'): Promise<void> {
  const hosts = { cli: main };
  await hosts[host]();
}
