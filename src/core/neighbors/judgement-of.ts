import type { Cause } from '../../model/cause.ts';
import type { Space } from '../../model/inventory.ts';
import type { NeighborFacts } from '../../model/neighbor-cause.ts';
import type { SubjectVerdict } from '../../model/verdict.ts';
import type { Judgement } from '../judgement.ts';
import { metaOf } from '../rule-meta.ts';

/** Null for matters of the service or the configuration. */
type About = Pick<Judgement, 'subject' | 'route' | 'tags'>;

const NOBODY: About = { subject: null, route: null, tags: [] };

/** A cause beside the proofs as a judgement, which weighs what its rule says. */
export function judgementOf(
  cause: Cause & { readonly told: { readonly rule: keyof NeighborFacts } },
  about: About = NOBODY,
): Judgement {
  const { kinds, severity } = metaOf(cause.told.rule);
  return { cause, kind: kinds[0], severity, ...about };
}

/** Declared to be for everybody, so that no token has to be sent there. */
export function isPublic(verdict: SubjectVerdict): boolean {
  return verdict === 'public';
}

/** The id of something in a space: the same from every source (design 4.3). */
export function idIn({ workspace }: Space, id: string): string {
  return workspace === null ? id : `workspaces/${workspace}/${id}`;
}
