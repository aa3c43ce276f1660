import type { RuleOption } from '../model/configuration.ts';
import type { FindingKind } from '../model/finding.ts';

/** What the configuration has to know of a rule; the rules themselves are above this layer. */
export interface RuleWords {
  readonly id: string;
  readonly kinds: readonly FindingKind[];
  readonly options: Readonly<Record<string, RuleOption>>;
}

/** Kinds that the proof alone decides, so that no rule can be set off or made lighter. */
const PROVED: readonly FindingKind[] = ['verdict', 'undecided'];

/** Whether `rules:` reaches anything that the rule says (design section 5). */
export function isSettable({ kinds }: Pick<RuleWords, 'kinds'>): boolean {
  return kinds.some((kind) => !PROVED.includes(kind));
}
