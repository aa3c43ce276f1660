import { EXIT, type ExitCode } from '../errors.ts';
import { SEVERITIES, type Finding } from '../model/finding.ts';
import type { Configuration } from '../model/configuration.ts';

type Demands = Pick<Configuration, 'failOn' | 'failOnUnknown' | 'gate' | 'minCoverage'>;

/**
 * Whether open findings and coverage let the run pass; nothing else decides (design 4.2).
 *
 * @param coverage Percent; null over nothing.
 */
export function gate(
  findings: readonly Finding[],
  coverage: number | null,
  { failOn, failOnUnknown, gate: scope, minCoverage }: Demands,
): boolean {
  if (minCoverage !== null && coverage !== null && coverage < minCoverage) return false;
  if (failOn === 'never') return true;
  const threshold = SEVERITIES.indexOf(failOn);
  // Without a comparison nobody can tell what is new, so everything counts.
  const counts = (finding: Finding): boolean => scope === 'all' || finding.new !== false;
  return !findings.some(
    (finding) =>
      !finding.waived &&
      counts(finding) &&
      (SEVERITIES.indexOf(finding.severity) >= threshold ||
        (failOnUnknown && finding.kind === 'undecided')),
  );
}

/** Something that was not read, or nothing to judge, wins over a failed gate (design 7). */
export function exitCodeOf(passed: boolean, complete: boolean): ExitCode {
  if (!complete) return EXIT.incomplete;
  return passed ? EXIT.passed : EXIT.failed;
}
