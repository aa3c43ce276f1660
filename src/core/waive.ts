import { namedFile, nearestFile, type FoundFile } from '../config/find-file.ts';
import { dateFault } from '../config/value-fault.ts';
import { withWaivers, writeConfiguration } from '../config/write-waiver.ts';
import { EXIT, UsageError, type ExitCode } from '../errors.ts';
import type { ItemLines } from '../formats/yaml-append.ts';
import type { WaiveRequest, World } from '../model/request.ts';
import { unreadableDocuments } from '../policy/unreadable.ts';
import { visible } from '../reporters/terminal.ts';
import { configurationOf } from './configuration.ts';
import { asCheck } from './explain.ts';
import { settledRun, type SettledRun } from './run-check.ts';
import { waiverEntries } from './waive/entries.ts';
import { targetsOf, type Target } from './waive/find.ts';
import { applyWaivers } from './waivers.ts';

/**
 * Runs the check, and writes into the configuration file who accepts one of its findings.
 *
 * @throws {UsageError} when there is no such finding, no file to write to, or the waiver would have
 * no effect; the file is then as it was.
 */
export async function runWaive(request: WaiveRequest, world: World): Promise<ExitCode> {
  const today = request.today ?? world.today();
  demandTerms(request, today);
  const run = await settledRun({ ...asCheck(request), today }, world);
  const file = fileOf(request, run, world);
  const targets = targetsOf(run.settled, request);
  const entries = waiverEntries(targets, request);
  const { before, after } = withWaivers(file, entries);
  writeConfiguration(file, after);
  try {
    await demandEffect({ request, run, world, targets });
  } catch (error) {
    writeConfiguration(file, before);
    throw error;
  }
  world.out(told(file, entries, targets));
  const lost = run.inventory.gaps.some((gap) => gap.lost);
  return lost || unreadableDocuments(run.inventory).length > 0 ? EXIT.incomplete : EXIT.passed;
}

/** Whoever accepts a risk has a name and a reason, and looks at it again one day. */
function demandTerms({ owner, reason, expires }: WaiveRequest, today: string): void {
  for (const [flag, text] of [
    ['--owner', owner],
    ['--reason', reason],
  ] as const) {
    if (text.trim() === '' || text.trim() !== text) {
      throw new UsageError(`${flag} is empty or has white space around it; write words.`);
    }
  }
  const fault = dateFault(expires);
  if (fault !== null) throw new UsageError(`--expires ${fault}.`);
  if (expires <= today) {
    throw new UsageError(
      `--expires is ${expires}, and today is ${today}; give a last day that is still to come.`,
    );
  }
}

function fileOf({ config, path }: WaiveRequest, run: SettledRun, { cwd }: World): FoundFile {
  const { root } = run.tree;
  const found =
    config === null ? nearestFile({ root, cwd, from: path }) : namedFile(config, { root, cwd });
  if (found !== null) return found;
  throw new UsageError(
    'There is no configuration file to write a waiver to; add a .apim-jwt.yml, which init makes, or name one with --config.',
  );
}

interface Written {
  readonly request: WaiveRequest;
  readonly run: SettledRun;
  readonly world: World;
  readonly targets: readonly Target[];
}

/** Reads the file as the next check will: a file can accept nothing that it extends forbids. */
async function demandEffect({ request, run, world, targets }: Written): Promise<void> {
  const { tree, settled, today } = run;
  const again = await configurationOf({
    request: asCheck(request),
    root: tree.root,
    cwd: world.cwd,
  });
  const judged = [...settled.results, { subject: null, judgements: settled.matters }];
  const { waiverOf } = applyWaivers(judged, again.waivers, today);
  if (targets.every(({ judgement }) => waiverOf(judgement) !== null)) return;
  const [parent] = again.parents;
  throw parent === undefined
    ? new Error('The waiver that was written does not accept what it is for.')
    : new UsageError(
        `A waiver in ${again.file ?? 'this file'} has no effect, because the file extends ${parent}, which may only be tightened; write it there with --config ${parent}.`,
      );
}

function told(
  { name }: FoundFile,
  entries: readonly ItemLines[],
  targets: readonly Target[],
): string {
  const subjects = new Set(targets.flatMap(({ judgement }) => judgement.subject ?? []));
  const what =
    subjects.size === 0
      ? 'the finding'
      : `the finding for ${subjects.size} ${subjects.size === 1 ? 'operation' : 'operations'}`;
  const lines = entries.flatMap(([first, ...others]) => [`  - ${first}`, ...indented(others)]);
  const head = `Wrote to ${visible(name)}, which now accepts ${what}:`;
  return [head, '', ...lines.map((line) => visible(line)), ''].join('\n');
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines.map((line) => `    ${line}`);
