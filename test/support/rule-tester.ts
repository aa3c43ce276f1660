import { describe, expect, it } from '@jest/globals';
import type { CauseCode, CauseFacts } from '../../src/model/cause.ts';
import type { Rule } from '../../src/rule-kit/index.ts';

/** One outcome of a rule; the name reads as a sentence: "it tells …". */
export interface Row<C extends CauseCode> {
  readonly name: string;
  readonly facts: CauseFacts[C];
  readonly message: string;
  readonly fix: string | null;
}

/** Every rule shows each way in which it can speak, in the exact words. */
export function testRule<C extends CauseCode>(
  rule: Rule<C>,
  rows: readonly [Row<C>, ...Row<C>[]],
): void {
  describe(rule.meta.id, () => {
    it.each(rows)('tells $name', ({ facts, message, fix }) => {
      expect(rule.message(facts)).toBe(message);
      expect(rule.fix(facts)).toBe(fix);
      expect(message).toMatch(ONE_SENTENCE);
      if (fix !== null) expect(fix).toMatch(ONE_SENTENCE);
    });

    it.each(rows)('stays short with $name, however long the policy text is', ({ facts }) => {
      const long = stretched(facts);
      expect(rule.message(long).length).toBeLessThan(1000);
      expect(rule.fix(long)?.length ?? 0).toBeLessThan(1000);
    });
  });
}

/** On one line, with a full stop at the end. */
const ONE_SENTENCE = /^[^\n]+\.$/u;

/** The same facts, every text that an author of policies can write a thousand times as long. */
function stretched<F extends object>(facts: F): F {
  const long: F = JSON.parse(JSON.stringify(longer(facts)));
  return long;
}

/** What is expected comes from the configuration, and is shown whole, ready to be pasted. */
const SHOWN_WHOLE = new Set(['expected', 'wanted']);

function longer(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(longer);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]: [string, unknown]) =>
      SHOWN_WHOLE.has(key) ? [key, one] : [key, longer(one)],
    );
    return Object.fromEntries(entries);
  }
  return typeof value === 'string' && !OUR_OWN.test(value) ? value.repeat(1000) : value;
}

/** Words that the program chooses itself: kinds, sections, days, and names of policies. */
const OUR_OWN =
  /^(?:\d{4}-\d{2}-\d{2}|admin|preview|tell|deny|named-value|api-scoped-keys|workspace-policy|ws|accept|scopes|claims|nothing|key|token|protected|open|<[a-z-]+>|(?:set|authentication)-[a-z-]+|outbound|foreign|multi-tenant|(?:admin|preview)-domain|org-server|slash|case|port|http|secret|missing|inline|none)$/u;
