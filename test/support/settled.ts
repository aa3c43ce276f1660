import type { Compared } from '../../src/core/findings.ts';
import { judge } from '../../src/core/judge.ts';
import { reportOf } from '../../src/core/report.ts';
import { settle, type Settled } from '../../src/core/settle.ts';
import type { Configuration, Match, PublicEntry, Waiver } from '../../src/model/configuration.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Inventory } from '../../src/model/inventory.ts';
import type { Place } from '../../src/model/place.ts';
import type { Report } from '../../src/model/report.ts';
import { CONFIGURATION } from './golden-folder.ts';

/** The day on which everything is judged. */
export const TODAY = '2027-01-31';

/** Where an entry of the configuration stands. */
export const entryAt = (line: number): Place => ({
  file: '.apim-jwt.yml',
  line,
  column: 5,
  resourceId: null,
});

export interface SettledRun {
  readonly settled: Settled;
  readonly report: Report;
}

/** A whole run over an inventory, as `check` does it. */
export function settled(
  inventory: Inventory,
  said: Partial<Configuration> = {},
  { today = TODAY, compared }: { readonly today?: string; readonly compared?: Compared } = {},
): SettledRun {
  const configuration = { ...CONFIGURATION, ...said };
  const results = judge(inventory, configuration);
  const done = settle({ inventory, configuration, results, today });
  const report = reportOf({
    inventory,
    ...done,
    ...(compared === undefined ? {} : { compared }),
    configuration,
    environment: null,
    pathBase: 'path',
    today,
  });
  return { settled: done, report };
}

export function waiver(rule: string, match: Match, over: Partial<Waiver> = {}): Waiver {
  return {
    rule,
    match,
    owner: 'team-legacy',
    reason: 'TICKET-1',
    expires: '2028-01-31',
    state: null,
    place: entryAt(9),
    ...over,
  };
}

export function publicEntry(match: Match): PublicEntry {
  return { match, owner: 'platform-team', reason: 'load balancer', place: entryAt(5) };
}

/** Verdicts of all subjects by name. */
export function verdictsOf({ operations }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(operations.map(({ subject, verdict }) => [subject, verdict]));
}

/** The one finding of a rule. */
export function findingOf({ findings }: Report, rule: string): Finding {
  const [found, second] = findings.filter(({ ruleId }) => ruleId === rule);
  if (found === undefined) {
    throw new Error(`No ${rule} among ${findings.map(({ ruleId }) => ruleId).join(', ')}.`);
  }
  if (second !== undefined) throw new Error(`Several ${rule}.`);
  return found;
}

export const rulesOf = ({ findings }: Report): readonly string[] =>
  findings.map(({ ruleId }) => ruleId).sort();
