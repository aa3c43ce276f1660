import * as v from 'valibot';
import { isRecord } from '../formats/shape.ts';
import type { RuleOption } from '../model/configuration.ts';
import { SEVERITIES } from '../model/finding.ts';
import { nearest } from '../nearest.ts';
import { mapping, numberIn, oneOf, text } from './kinds.ts';
import { isSettable, type RuleWords } from './rule-words.ts';

/** Highest first, as people think of them. */
export const LEVELS = [...SEVERITIES].reverse();

/** The key `rules`: options of rules that decide no verdict. */
export function rulesSchema(rules: readonly RuleWords[]) {
  const entries = rules
    .filter(isSettable)
    .map(({ id, options }) => [id, v.exactOptional(setting(options))] as const);
  const proved = rules.filter((rule) => !isSettable(rule)).map(({ id }) => id);
  return mapping(Object.fromEntries(entries), {
    wanted: 'a mapping of rules, as in api-allows-http: off',
    unknown: (key) => (proved.includes(key) ? provedOnly(key) : unknownRule(key, rules)),
  });
}

function setting(options: RuleWords['options']) {
  const level = v.picklist(
    ['off', ...LEVELS],
    `off, a severity (${LEVELS.join(', ')}) or a mapping of severity and options`,
  );
  const whole = v.pipe(
    mapping(
      Object.fromEntries([
        ['severity', v.exactOptional(oneOf(LEVELS))] as const,
        ...Object.entries(options).map(([name, of]) => [name, option(of)] as const),
      ]),
    ),
    v.check((value) => Object.keys(value).length > 0, 'sets nothing; name a severity or an option'),
    v.metadata({ json: { minProperties: 1 } }),
  );
  return v.pipe(
    v.lazy((input) => (isRecord(input) ? whole : level)),
    v.metadata({ anyOf: [level, whole] }),
  );
}

const option = ({ minimum, maximum }: RuleOption) =>
  v.exactOptional(numberIn({ minimum, maximum, whole: true }));

/** The id of any rule, for a waiver. */
export function ruleIdSchema(rules: readonly RuleWords[]) {
  const ids = rules.map(({ id }) => id);
  return text(
    (id) => {
      if (ids.includes(id)) return null;
      const near = nearest(id, ids);
      return `names no rule ('${id}'); ${near === null ? "'apim-jwt rules' lists them" : `did you mean '${near}'?`}`;
    },
    { enum: ids },
  );
}

function provedOnly(id: string): string {
  return `'${id}' cannot be set, because its judgements decide verdicts; accept a profile, declare the operation public, or write a waiver`;
}

function unknownRule(key: string, rules: readonly RuleWords[]): string {
  const near = nearest(
    key,
    rules.map(({ id }) => id),
  );
  return near === null
    ? `unknown rule '${key}'; 'apim-jwt rules' lists them`
    : `unknown rule '${key}'; did you mean '${near}'?`;
}
