import { EXIT, type ExitCode } from '../errors.ts';
import { SEVERITIES, type Finding } from '../model/finding.ts';
import type { Configuration } from '../model/configuration.ts';

/** Whether the open findings let the run pass; nothing else decides (design 4.2). */
export function gate(
  findings: readonly Finding[],
  { failOn, failOnUnknown }: Pick<Configuration, 'failOn' | 'failOnUnknown'>,
): boolean {
  if (failOn === 'never') return true;
  const threshold = SEVERITIES.indexOf(failOn);
  return !findings.some(
    ({ waived, severity, kind }) =>
      !waived &&
      (SEVERITIES.indexOf(severity) >= threshold || (failOnUnknown && kind === 'undecided')),
  );
}

/** Something that was not read, or nothing to judge, wins over a failed gate (design 7). */
export function exitCodeOf(passed: boolean, complete: boolean): ExitCode {
  if (!complete) return EXIT.incomplete;
  return passed ? EXIT.passed : EXIT.failed;
}
