import { isSettable } from '../config/rule-words.ts';
import type { CauseCode } from '../model/cause.ts';
import type { RuleSetting } from '../model/configuration.ts';
import { SEVERITIES, type Severity } from '../model/finding.ts';
import type { Judgement } from './judgement.ts';
import { metaOf } from './rule-meta.ts';

/**
 * Rules about the configuration itself. A change that silences them in the same breath would be
 * told by nobody, so the configuration can make them heavier and nothing else; a waiver in it must
 * not accept them either (design 8).
 */
export const GUARDS: ReadonlySet<CauseCode> = new Set([
  'config-loosened-in-change',
  'config-loosens-parent',
]);

/**
 * What is left of judgements under the key `rules` of the configuration, with the severities that it
 * gives. Rules that are off by default speak only where it gives them one. Judgements that decide a
 * verdict, or leave one open, are never touched (design 5).
 */
export function underSettings(
  judgements: readonly Judgement[],
  settings: readonly RuleSetting[],
): readonly Judgement[] {
  return judgements.flatMap((judgement) => {
    if (!isSettable({ kinds: [judgement.kind] })) return [judgement];
    const { rule } = judgement.cause.told;
    const level = settingOf(settings, rule)?.level ?? usualLevel(rule);
    const { severity } = judgement;
    if (GUARDS.has(rule)) return [{ ...judgement, severity: heavier(severity, level) }];
    if (level === 'off') return [];
    return level === null ? [judgement] : [{ ...judgement, severity: level }];
  });
}

/**
 * The number that holds for an option of a rule.
 *
 * @throws when the rule has no such option: nobody would ever have been told of it.
 */
export function optionOf(settings: readonly RuleSetting[], rule: CauseCode, name: string): number {
  const option = metaOf(rule).options?.[name];
  if (option === undefined) throw new Error(`The rule ${rule} has no option ${name}.`);
  return settingOf(settings, rule)?.options[name] ?? option.default;
}

function settingOf(settings: readonly RuleSetting[], rule: CauseCode): RuleSetting | undefined {
  return settings.findLast((setting) => setting.rule === rule);
}

function usualLevel(rule: CauseCode): 'off' | null {
  return metaOf(rule).enabled === false ? 'off' : null;
}

function heavier(severity: Severity, level: Severity | 'off' | null): Severity {
  if (level === 'off' || level === null) return severity;
  return SEVERITIES.indexOf(level) > SEVERITIES.indexOf(severity) ? level : severity;
}
