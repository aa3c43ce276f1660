import type { AnswerHead, Loss, LostSubject } from '../model/explanation.ts';
import type { Inventory, Space } from '../model/inventory.ts';
import type { ExplainTopic } from '../model/request.ts';
import { ROUTE_VERDICTS, type SubjectVerdict } from '../model/verdict.ts';
import { subjectName } from '../policy/subjects.ts';
import { fragmentUses, namedValueUses } from '../policy/uses.ts';
import type { ExplainFacts } from './explain-api.ts';
import { findThing, qualified } from './explain-find.ts';
import { gatewayPath } from './gateway-path.ts';
import type { SubjectResult } from './judge-subject.ts';
import { judge } from './judge.ts';
import { exitCodeOf } from './read-service.ts';

type LossTopic = Exclude<ExplainTopic, { kind: 'api' }>;

/** A service without one thing, and what the thing was. */
interface Without extends Pick<Loss, 'what' | 'name' | 'place' | 'uses'> {
  readonly inventory: Inventory;
}

/** Judges the service as it is and without one thing, and tells who is worse off. */
export function explainLoss(
  { inventory, configuration, head }: ExplainFacts,
  topic: LossTopic,
): Loss {
  const { inventory: less, ...thing } =
    topic.kind === 'fragment'
      ? withoutFragment(inventory, topic.name)
      : withoutNamedValue(inventory, topic.name);
  const before = judge(inventory, configuration);
  const after = new Map(judge(less, configuration).map(({ name, verdict }) => [name, verdict]));
  const weaker = before.flatMap((result) => {
    const now = after.get(result.name) ?? result.verdict;
    return strength(now) < strength(result.verdict) ? [lost(result, now)] : [];
  });
  return { ...head, kind: 'loss', ...thing, ...counts(before), weaker, ...ending(head) };
}

const ending = (head: AnswerHead) => ({ exitCode: exitCodeOf(head) });

const strength = (verdict: SubjectVerdict): number =>
  ROUTE_VERDICTS.findIndex((known) => known === verdict);

function lost({ subject, name, verdict }: SubjectResult, after: SubjectVerdict): LostSubject {
  return {
    subject: name,
    api: apiOf(subject),
    method: subject.operation?.method?.toUpperCase() ?? null,
    path: gatewayPath(subject),
    before: verdict,
    after,
  };
}

const apiOf = (subject: SubjectResult['subject']): string =>
  subjectName({ ...subject, operation: null });

function counts(results: readonly SubjectResult[]): Pick<Loss, 'subjects' | 'apis'> {
  const byApi = new Map<string, number>();
  for (const { subject } of results) {
    const api = apiOf(subject);
    byApi.set(api, (byApi.get(api) ?? 0) + 1);
  }
  const apis = [...byApi].map(([api, subjects]) => ({ api, subjects }));
  return { subjects: results.length, apis };
}

function withoutFragment(inventory: Inventory, wanted: string): Without {
  const all = inventory.spaces.flatMap((space) =>
    space.fragments.map((thing) => ({ space, thing })),
  );
  const { space, thing } = findThing(all, wanted, {
    what: 'fragment',
    folder: 'fragments',
    names: ({ id }) => [id],
  });
  const document = qualified(space, `fragments/${thing.id}`);
  const value = { document, text: '<fragment/>', place: thing.place };
  const empty = { ...thing, policy: { state: 'present', value } } as const;
  const fragments = space.fragments.map((one) => (one === thing ? empty : one));
  return {
    what: 'fragment',
    name: qualified(space, thing.id),
    place: thing.policy.state === 'present' ? thing.policy.value.place : thing.place,
    uses: fragmentUses(inventory, space, thing.id),
    inventory: withSpace(inventory, space, { ...space, fragments }),
  };
}

function withoutNamedValue(inventory: Inventory, wanted: string): Without {
  const all = inventory.spaces.flatMap((space) =>
    space.namedValues.map((thing) => ({ space, thing })),
  );
  const { space, thing } = findThing(all, wanted, {
    what: 'named value',
    folder: 'namedValues',
    names: ({ displayName, id }) => [displayName, id],
  });
  const { displayName } = thing;
  const namedValues = space.namedValues.filter((one) => one.displayName !== displayName);
  return {
    what: 'named-value',
    name: qualified(space, displayName),
    place: thing.place,
    uses: namedValueUses(inventory, space, displayName),
    inventory: withSpace(inventory, space, { ...space, namedValues }),
  };
}

function withSpace(inventory: Inventory, old: Space, changed: Space): Inventory {
  const put = (one: Space): Space => (one === old ? changed : one);
  const [service, ...workspaces] = inventory.spaces;
  return { ...inventory, spaces: [put(service), ...workspaces.map(put)] };
}
