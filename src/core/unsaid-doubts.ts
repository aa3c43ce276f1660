import { severityOfUndecided, type Judgement } from './judgement.ts';
import type { SubjectResult } from './judge-subject.ts';
import { tagsOf } from './tags.ts';

/**
 * What is undecided on other routes of a violating subject. As long as the violation is open it is
 * the news, and these stay unsaid; whoever accepts the violation has not accepted them.
 */
export function unsaidDoubts(
  { subject, name, proved, routes }: SubjectResult,
  failOnUnknown: boolean,
): readonly Judgement[] {
  if (proved !== 'violating') return [];
  return routes
    .filter(({ route, proof }) => route.counted && proof.verdict === 'unknown')
    .flatMap(({ route, proof }) =>
      proof.causes.map((cause): Judgement => ({
        cause,
        kind: 'undecided',
        severity: severityOfUndecided(failOnUnknown),
        subject: name,
        route: route.product?.id ?? null,
        tags: tagsOf(subject, route.reach),
      })),
    );
}
