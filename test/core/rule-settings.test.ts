import { describe, expect, it } from '@jest/globals';
import { optionOf, underSettings } from '../../src/core/rule-settings.ts';
import type { Judgement } from '../../src/core/judgement.ts';
import type { Told } from '../../src/model/cause.ts';
import type { RuleSetting } from '../../src/model/configuration.ts';
import { FINDING_KINDS, type FindingKind, type Severity } from '../../src/model/finding.ts';

const PLACE = { file: null, line: null, column: null, resourceId: null };

const TOLD = {
  'clock-skew-long': { rule: 'clock-skew-long', facts: { seconds: 600 } },
  'token-in-query': { rule: 'token-in-query', facts: { parameter: 't' } },
  'api-allows-http': { rule: 'api-allows-http', facts: { protocol: 'http' } },
  'base-missing-harmless': { rule: 'base-missing-harmless', facts: { skipped: null } },
  'okta-org-server': { rule: 'okta-org-server', facts: { issuer: 'https://acme.okta.com' } },
  'config-loosens-parent': {
    rule: 'config-loosens-parent',
    facts: { key: 'failOn', what: 'it is never' },
  },
  'config-loosened-in-change': {
    rule: 'config-loosened-in-change',
    facts: { key: 'failOn', what: 'it is never', mode: 'tell' },
  },
} as const satisfies Readonly<Record<string, Told>>;

type Rule = keyof typeof TOLD;

function judgement(rule: Rule, kind: FindingKind, severity: Severity): Judgement {
  const cause = { document: 'global', anchor: '<x> #1', place: PLACE, told: TOLD[rule] };
  return { cause, kind, severity, subject: null, route: null, tags: [] };
}

const setting = (rule: Rule, level: RuleSetting['level'], options = {}): RuleSetting => ({
  rule,
  level,
  options,
  place: PLACE,
});

/** What a judgement weighs under settings; `off` where it is gone. */
function weight(
  rule: Rule,
  [kind, severity]: readonly [FindingKind, Severity],
  settings: readonly RuleSetting[],
): Severity | 'off' {
  const [left, ...others] = underSettings([judgement(rule, kind, severity)], settings);
  expect(others).toEqual([]);
  return left?.severity ?? 'off';
}

describe('a judgement', () => {
  it.each<[Rule, FindingKind, Severity, RuleSetting['level'], Severity | 'off']>([
    ['clock-skew-long', 'weakness', 'medium', null, 'medium'],
    ['clock-skew-long', 'weakness', 'medium', 'off', 'off'],
    ['clock-skew-long', 'weakness', 'medium', 'info', 'info'],
    ['clock-skew-long', 'weakness', 'medium', 'high', 'high'],
    ['api-allows-http', 'hygiene', 'low', 'critical', 'critical'],
    ['api-allows-http', 'hygiene', 'low', 'off', 'off'],
    ['okta-org-server', 'setup', 'medium', 'high', 'high'],
    ['okta-org-server', 'setup', 'medium', 'off', 'off'],
    ['token-in-query', 'weakness', 'medium', 'off', 'off'],
    ['token-in-query', 'verdict', 'critical', 'off', 'critical'],
    ['token-in-query', 'verdict', 'high', 'info', 'high'],
    ['token-in-query', 'undecided', 'high', 'off', 'high'],
    ['base-missing-harmless', 'hygiene', 'low', null, 'off'],
    ['base-missing-harmless', 'hygiene', 'low', 'off', 'off'],
    ['base-missing-harmless', 'hygiene', 'low', 'medium', 'medium'],
    ['config-loosens-parent', 'governance', 'high', 'off', 'high'],
    ['config-loosens-parent', 'governance', 'high', 'info', 'high'],
    ['config-loosens-parent', 'governance', 'high', 'critical', 'critical'],
    ['config-loosened-in-change', 'governance', 'medium', 'off', 'medium'],
    ['config-loosened-in-change', 'governance', 'medium', 'high', 'high'],
    ['config-loosened-in-change', 'governance', 'high', 'medium', 'high'],
  ])('of %s (%s, %s) set to %s is %s', (rule, kind, severity, level, expected) => {
    expect(weight(rule, [kind, severity], [setting(rule, level)])).toBe(expected);
  });

  it.each<[Rule, Severity | 'off']>([
    ['api-allows-http', 'low'],
    ['base-missing-harmless', 'off'],
    ['config-loosens-parent', 'low'],
  ])('of %s is %s where nobody sets anything', (rule, expected) => {
    expect(weight(rule, ['hygiene', 'low'], [])).toBe(expected);
    expect(weight(rule, ['hygiene', 'low'], [setting('okta-org-server', 'high')])).toBe(expected);
  });

  it('is ruled by the last of several settings', () => {
    const settings = [setting('api-allows-http', 'off'), setting('api-allows-http', 'high')];
    expect(weight('api-allows-http', ['hygiene', 'low'], settings)).toBe('high');
  });

  it.each(FINDING_KINDS)('of kind %s is silenced if it decides no verdict', (kind) => {
    const settings = [setting('api-allows-http', 'off')];
    const decides = kind === 'verdict' || kind === 'undecided';
    expect(weight('api-allows-http', [kind, 'high'], settings)).toBe(decides ? 'high' : 'off');
  });

  it('keeps its place among the others, and everything else that it says', () => {
    const all = [
      judgement('okta-org-server', 'setup', 'medium'),
      judgement('api-allows-http', 'hygiene', 'low'),
      judgement('clock-skew-long', 'weakness', 'medium'),
    ];
    const left = underSettings(all, [
      setting('api-allows-http', 'off'),
      setting('clock-skew-long', 'low'),
    ]);
    expect(left).toEqual([all[0], { ...all[2], severity: 'low' }]);
  });
});

describe('an option', () => {
  it.each<[string, readonly RuleSetting[], number]>([
    ['is the usual one where nobody sets it', [], 300],
    ['is what is set', [setting('clock-skew-long', null, { maxSeconds: 600 })], 600],
    ['is what is set beside a severity', [setting('clock-skew-long', 'low', { maxSeconds: 0 })], 0],
    ['is the usual one beside a severity alone', [setting('clock-skew-long', 'low')], 300],
    ['is not that of another rule', [setting('api-allows-http', null, { maxSeconds: 600 })], 300],
  ])('%s', (_, settings, expected) => {
    expect(optionOf(settings, 'clock-skew-long', 'maxSeconds')).toBe(expected);
  });

  it('that the rule does not have is a mistake of the program', () => {
    expect(() => optionOf([], 'clock-skew-long', 'minutes')).toThrow('has no option minutes');
    expect(() => optionOf([], 'api-allows-http', 'maxSeconds')).toThrow('has no option maxSeconds');
  });
});
