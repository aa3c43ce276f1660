import type { MatchFacts } from '../config/match.ts';
import type { Place } from '../model/place.ts';
import type { Subject } from '../policy/subjects.ts';
import { gatewayPath } from './gateway-path.ts';

/**
 * What a `match` can ask of a subject on a route.
 *
 * @param product Of the route; null: the route without one, or no route at all.
 */
export function matchFactsOf(subject: Subject, product: string | null): MatchFacts {
  const { space, api, operation } = subject;
  const template = operation?.template ?? null;
  return {
    api: api.id,
    workspace: space.workspace,
    revision: api.revision,
    product,
    operation: operation?.id ?? null,
    method: operation?.method ?? null,
    template,
    path: template === null ? null : gatewayPath(subject),
    tags: api.tags,
    files: filesOf(subject),
  };
}

/** Of something that belongs to no subject: only the file it was found in tells where it belongs. */
export function matchFactsAt({ file }: Place): MatchFacts {
  return {
    api: '',
    workspace: null,
    revision: '',
    product: null,
    operation: null,
    method: null,
    template: null,
    path: null,
    tags: [],
    files: file === null ? [] : [file],
  };
}

function filesOf({ api, operation }: Subject): readonly string[] {
  const documents = [api.policy, operation?.policy].flatMap((policy) =>
    policy?.state === 'present' ? [policy.value.place] : [],
  );
  const places = [api.place, ...(operation === null ? [] : [operation.place]), ...documents];
  return [...new Set(places.flatMap(({ file }) => file ?? []))];
}
