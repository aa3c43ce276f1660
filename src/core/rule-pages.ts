import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../rules/index.ts';
import { EXIT, ReadError, UsageError, type ExitCode } from '../errors.ts';
import type { RuleEntry, RulePage } from '../model/rule-page.ts';
import type { RulesRequest, World } from '../model/request.ts';
import { nearest } from '../nearest.ts';
import type { RuleMeta } from '../rule-kit/index.ts';
import { writeReports } from './outputs.ts';

/**
 * Shows the list of rules, or the page of one.
 *
 * @throws {UsageError} when no rule has that id.
 */
export function runRules(request: RulesRequest, world: World): Promise<ExitCode> {
  if (request.rule === null) {
    const rules = ruleEntries();
    writeReports(request.reports, world, (reporter, view) => reporter.rules(rules, view));
  } else {
    const page = rulePage(request.rule);
    writeReports(request.reports, world, (reporter, view) => reporter.rulePage(page, view));
  }
  return Promise.resolve(EXIT.passed);
}

/** Every rule of this program, by id. */
export function ruleEntries(): readonly RuleEntry[] {
  return Object.values(RULES).map(({ meta }) => entryOf(meta));
}

function entryOf(meta: RuleMeta): RuleEntry {
  return {
    id: meta.id,
    title: meta.title,
    group: meta.group,
    kinds: meta.kinds,
    severity: meta.severity,
    enabled: meta.enabled ?? true,
    options: meta.options ?? {},
    since: meta.since,
    tags: meta.tags,
    references: meta.references,
    help: `rules/${meta.id}.md`,
  };
}

/** @throws {UsageError} with the nearest id. */
export function rulePage(id: string): RulePage {
  const rules = ruleEntries();
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) {
    const ids = rules.map((one) => one.id);
    const near = nearest(id, ids);
    const hint = near === null ? "'apim-jwt rules' lists them." : `did you mean '${near}'?`;
    throw new UsageError(`There is no rule '${id}'; ${hint}`);
  }
  return { rule, markdown: readFileSync(join(pagesPath(), `${rule.id}.md`), 'utf8') };
}

/** The pages ship with the program; bundled or not, they stand above this file. */
function pagesPath(): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); ; at = dirname(at)) {
    const path = join(at, 'rules');
    if (existsSync(join(path, 'jwt-missing.md'))) return path;
    if (dirname(at) === at) {
      throw new ReadError(
        'The pages of the rules are not beside this program; read them in the folder rules of its repository.',
      );
    }
  }
}
