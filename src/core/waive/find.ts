import { UsageError } from '../../errors.ts';
import type { WaiveRequest } from '../../model/request.ts';
import { nearest } from '../../nearest.ts';
import { subjectName, type Subject } from '../../policy/subjects.ts';
import { fingerprintOf } from '../findings.ts';
import { isOpen, type Judgement } from '../judgement.ts';
import { metaOf } from '../rule-meta.ts';
import { GUARDS } from '../rule-settings.ts';
import type { Settled } from '../settle.ts';

/** An open judgement of a finding, with the subject that it is about; null: about none. */
export interface Target {
  readonly judgement: Judgement;
  readonly subject: Subject | null;
}

type Targets = readonly [Target, ...Target[]];

/** Shorter prefixes are likely to mean another finding one day. */
const SHORTEST = 8;

type Wanted = Pick<WaiveRequest, 'fingerprint' | 'api' | 'operation'>;

/**
 * What is to be waived: the open judgements of the finding that is named.
 *
 * @throws {UsageError} when there is no such finding, or nothing of it can be waived.
 */
export function targetsOf(settled: Settled, wanted: Wanted): Targets {
  const found = findingNamed(wanted.fingerprint, allOf(settled));
  const [{ judgement }] = found;
  const { rule } = judgement.cause.told;
  // Waivers of waivers would let an exception live for ever.
  if (GUARDS.has(rule) || metaOf(rule).tags.includes('waiver')) {
    throw new UsageError(`${rule} cannot be waived; mend the configuration it speaks of.`);
  }
  const [open, ...others] = found.filter((one) => isOpen(one.judgement));
  if (open === undefined) {
    const by = judgement.waiver ?? null;
    const whose = by === null ? '' : ` by '${by.owner}' until ${by.expires}`;
    throw new UsageError(`The finding is waived already${whose}; change that entry instead.`);
  }
  return narrowed([open, ...others], wanted);
}

function allOf({ results, matters }: Settled): readonly Target[] {
  return [
    ...results.flatMap(({ subject, judgements }) =>
      judgements.map((judgement) => ({ judgement, subject })),
    ),
    ...matters.map((judgement) => ({ judgement, subject: null })),
  ];
}

function findingNamed(written: string, all: readonly Target[]): Targets {
  const prefix = written.toLowerCase();
  if (!/^[0-9a-f]{1,64}$/u.test(prefix) || prefix.length < SHORTEST) {
    throw new UsageError(
      `'${written}' is no fingerprint; give at least the first ${SHORTEST} characters of the one that the report has (--report json).`,
    );
  }
  const groups = new Map<string, [Target, ...Target[]]>();
  for (const target of all) {
    const { told, document, anchor } = target.judgement.cause;
    const fingerprint = fingerprintOf(told.rule, document, anchor);
    if (!fingerprint.startsWith(prefix)) continue;
    const group = groups.get(fingerprint);
    if (group === undefined) groups.set(fingerprint, [target]);
    else group.push(target);
  }
  const [group, second] = [...groups.values()];
  if (group === undefined) {
    throw new UsageError(
      `No finding of this run has the fingerprint '${written}'; run check with the same flags and take it from its report.`,
    );
  }
  if (second !== undefined) {
    throw new UsageError(`${groups.size} findings begin with '${written}'; give more of it.`);
  }
  return group;
}

function narrowed(all: Targets, { api, operation }: Wanted): Targets {
  const ofApi = kept(all, '--api', api, ({ subject }) =>
    subject === null ? [] : [subjectName({ ...subject, operation: null })],
  );
  return kept(ofApi, '--operation', operation, ({ subject }) => {
    const { id = null, method = null, template = null } = subject?.operation ?? {};
    const line =
      method === null || template === null ? [] : [`${method.toUpperCase()} ${template}`];
    return id === null ? [] : [id, ...line];
  });
}

/** The targets of which one of the names is the one that was given; all where none was. */
function kept(
  all: Targets,
  flag: string,
  given: string | null,
  namesOf: (target: Target) => readonly string[],
): Targets {
  if (given === null) return all;
  const [first, ...others] = all.filter((target) => namesOf(target).includes(given));
  if (first !== undefined) return [first, ...others];
  const near = nearest(given, all.flatMap(namesOf));
  const hint = near === null ? 'leave it out, or correct it.' : `did you mean '${near}'?`;
  throw new UsageError(`The finding does not affect ${flag} '${given}'; ${hint}`);
}
