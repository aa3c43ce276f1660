import type { World } from '../../model/request.ts';
import type { Channel, Machine } from './machine.ts';

/** Width where nothing says one: logs of CI systems show about this much. */
const DEFAULT_COLUMNS = 100;

/** How text on standard output may look. */
export function lookOf(stdout: Channel, env: Machine['env']): World['terminal'] {
  return { color: wantsColor(stdout, env), columns: stdout.columns ?? columnsOf(env) };
}

/** FORCE_COLOR wins over NO_COLOR, as in Node itself; both count only when they hold something. */
function wantsColor(stdout: Channel, env: Machine['env']): boolean {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false;
  return stdout.isTerminal;
}

function columnsOf(env: Machine['env']): number {
  const columns = Number(env['COLUMNS']);
  return Number.isInteger(columns) && columns > 0 ? columns : DEFAULT_COLUMNS;
}
