import type { Match } from '../../model/configuration.ts';
import { CONTROL_KINDS, type ControlKind } from '../../model/expectation.ts';
import type { Inventory } from '../../model/inventory.ts';
import type { SubjectResult } from '../judge-subject.ts';
import { closedByControl, onlyApisOf } from './judged.ts';
import { asksForNothing, publicSign } from './public-signs.ts';
import { grouped, type Named, type Targets } from './targets.ts';
import { apiKey } from './wishes.ts';

/** An operation that may be meant for everybody. */
export interface PublicProposal {
  readonly match: Match;
  readonly name: string;
  readonly reason: string;
}

/** Operations of one API that a control closes. */
export interface ControlEntry {
  readonly match: Match;
  readonly operations: number;
}

export interface ControlProposal {
  readonly control: ControlKind;
  readonly entries: readonly ControlEntry[];
}

/** What a person may accept of what is open. */
export interface Proposals {
  readonly open: readonly PublicProposal[];
  readonly controls: readonly ControlProposal[];
  /** Names of subjects that no pattern can tell from others. */
  readonly left: readonly string[];
}

export interface OpenSubjects {
  readonly inventory: Inventory;
  readonly targets: Targets;
  /** What holds once the profiles are accepted that whole APIs follow. */
  readonly results: readonly SubjectResult[];
  /** Names of subjects on which a validator stands. */
  readonly validated: ReadonlySet<string>;
}

/**
 * Ways to close what is open that only a person can answer for. Each is proved to work: what is
 * proposed under a control is closed by it on every path.
 */
export function proposalsFor(about: OpenSubjects): Proposals {
  const { open, left } = publicProposals(about);
  const publicNames = new Set(open.map(({ name }) => name));
  const controls: ControlProposal[] = [];
  const unnamed = [...left];
  const taken = new Set(publicNames);
  for (const control of CONTROL_KINDS) {
    const found = controlProposal(about, control, { taken, publicNames });
    found.names.forEach((name) => taken.add(name));
    unnamed.push(...found.left);
    if (found.entries.length > 0) controls.push({ control, entries: found.entries });
  }
  return { open, controls, left: unnamed };
}

function publicProposals({ targets, results }: OpenSubjects): Omit<Proposals, 'controls'> {
  const open: PublicProposal[] = [];
  const left: string[] = [];
  for (const result of results) {
    const reason = asksForNothing(result) ? publicSign(result.subject) : null;
    if (reason === null) continue;
    const match = targets.matchOf({ wanted: [result], harmless: () => false, by: 'operation' });
    if (match === null) left.push(result.name);
    else open.push({ match, name: result.name, reason });
  }
  return { open, left };
}

interface Others {
  /** For which something else is proposed. */
  readonly taken: ReadonlySet<string>;
  readonly publicNames: ReadonlySet<string>;
}

/** A key is proposed only where no validator stands: beside one, it may be the way around it. */
function controlProposal(
  { inventory, targets, results, validated }: OpenSubjects,
  control: ControlKind,
  { taken, publicNames }: Others,
) {
  const candidates = results.filter(
    ({ name, verdict }) =>
      verdict === 'violating' &&
      !taken.has(name) &&
      (control === 'client-certificate' || !validated.has(name)),
  );
  const closed = closedByControl(onlyApisOf(inventory, candidates), control);
  const wanted = candidates.filter(({ name }) => closed.has(name));
  const harmless = ({ name }: Named): boolean => publicNames.has(name) && closed.has(name);
  const entries: ControlEntry[] = [];
  const left: string[] = [];
  for (const group of grouped(wanted, apiKey).values()) {
    const match = targets.matchOf({ wanted: group, harmless, by: 'api' });
    if (match === null) left.push(...group.map(({ name }) => name));
    else entries.push({ match, operations: group.length });
  }
  return { entries, left, names: wanted.map(({ name }) => name) };
}
