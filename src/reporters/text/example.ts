import type { Finding } from '../../model/finding.ts';
import type { JudgedRoute, JudgedSubject } from '../../model/report.ts';
import type { RouteVerdict } from '../../model/verdict.ts';

/** One subject and the route of it that shows what a finding means. */
export interface Example {
  readonly subject: JudgedSubject;
  readonly route: JudgedRoute;
}

export type SubjectsByName = ReadonlyMap<string, JudgedSubject>;

/**
 * The route whose witness a finding shows: a counted one of an affected subject with the verdict
 * that the finding explains. One that runs through the place of the finding is best, because a
 * subject may have routes that are open for different reasons.
 */
export function exampleOf(finding: Finding, subjects: SubjectsByName): Example | null {
  const verdict = explained(finding);
  if (verdict === null) return null;
  let first: Example | null = null;
  for (const name of finding.affected) {
    const subject = subjects.get(name);
    if (subject === undefined) continue;
    const routes = subject.routes.filter((one) => one.counted && one.verdict === verdict);
    const best = routes.find((route) => touches(route, finding));
    if (best !== undefined) return { subject, route: best };
    const [route] = routes;
    if (route !== undefined) first ??= { subject, route };
  }
  return first;
}

function explained({ kind }: Finding): RouteVerdict | null {
  if (kind === 'verdict') return 'violating';
  return kind === 'undecided' ? 'unknown' : null;
}

function touches({ witness }: JudgedRoute, { locations: [place] }: Finding): boolean {
  return witness.some(({ file, line }) => file === place.file && line === place.line);
}
