import { RULES } from '../../rules/index.ts';
import {
  configurationIfAny,
  loadConfiguration,
  type Origin,
} from '../config/load-configuration.ts';
import type { RuleWords } from '../config/rule-words.ts';
import type { Configuration } from '../model/configuration.ts';
import type { RuleMeta } from '../rule-kit/index.ts';

/** The rules as the configuration knows them. */
export const RULE_WORDS: readonly RuleWords[] = Object.values(RULES).map(({ meta }) =>
  wordsOf(meta),
);

function wordsOf({ id, kinds, options = {} }: RuleMeta): RuleWords {
  return { id, kinds, options };
}

type Where = Omit<Origin, 'rules'>;

/**
 * The configuration that holds for a run.
 *
 * @throws {UsageError} when flags or file are wrong, or nothing says whose tokens are expected.
 */
export function configurationOf(where: Where): Promise<Configuration> {
  return loadConfiguration({ ...where, rules: RULE_WORDS });
}

/**
 * The same, or null where nobody says whose tokens are expected.
 *
 * @throws {UsageError} when flags or file are wrong; half an expectation is.
 */
export function configurationOrNull(where: Where): Promise<Configuration | null> {
  return configurationIfAny({ ...where, rules: RULE_WORDS });
}
