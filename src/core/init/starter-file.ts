import { MATCH_FIELDS, type Match } from '../../model/configuration.ts';
import type { TrustProfile } from '../../model/expectation.ts';
import { about } from './about.ts';
import type { Entry } from './entries.ts';
import type { FoundProfile } from './profiles.ts';
import { at, count, few, prose } from './prose.ts';
import type { ControlProposal, PublicProposal } from './proposals.ts';
import type { Starter } from './starter.ts';
import { flowList, flowMap, oneOrList, scalar, spelled } from './yaml-text.ts';

/** More lines of a kind are counted instead: nobody decides about them one by one. */
const MOST = 500;

/** Where the facts came from. */
export interface Origin {
  /** As given. */
  readonly location: string;
  readonly environment: string | null;
  /** What exists and was not read, each a sentence. */
  readonly lost: readonly string[];
}

/**
 * The text of a first configuration. A line behind `## ` explains, and one behind `# ` has no effect
 * until a person takes that away: everything that lets more in than the policies prove is such a line.
 */
export function starterFile(starter: Starter, origin: Origin): string {
  const parts = [
    about(starter, origin),
    ['version: 1'],
    usualLines(starter),
    trustLines(starter),
    expectationLines(starter),
    publicLines(starter.proposals.open),
    strangeLines(starter),
    leftLines(starter.left),
  ];
  const filled = parts.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A proposal, without effect. */
const proposed = (line: string): string => line.replace(/^( *)/, '$1# ');

/** The key is a proposal itself where nothing below it holds. */
function block(key: string, live: readonly string[], proposals: readonly string[]): string[] {
  if (live.length + proposals.length === 0) return [];
  return [live.length > 0 ? `${key}:` : proposed(`${key}:`), ...live, ...proposals];
}

function limited<T>(items: readonly T[], linesOf: (item: T) => readonly string[]): string[] {
  const rest = items.length - MOST;
  const more = rest > 0 ? prose(`… and ${rest} more like these; check names them.`, '  ') : [];
  return [...items.slice(0, MOST).flatMap((item) => [...linesOf(item)]), ...more];
}

/** Short for the profile `default`, where it has one issuer. */
function usualLines({ profiles, given }: Starter): readonly string[] {
  const [usual] = profiles;
  if (usual === undefined) {
    return prose(
      'Whose tokens are expected could not be seen: no validator names an issuer and an audience that can be read. Write the keys issuer and audiences here; until then check refuses to run.',
    );
  }
  const what = given
    ? 'What you named.'
    : 'What most operations trust. Whatever is not accepted below for another profile is held to it.';
  const lines = prose(`Whose tokens are expected. ${what} ${standingOn(usual)}`);
  const { issuers, audiences } = usual.profile;
  const [issuer] = issuers;
  return isShort(usual.profile) && issuer !== undefined
    ? [...lines, `issuer: ${scalar(issuer)}`, `audiences: ${flowList(audiences)}`]
    : [...lines, ...prose('It stands below, as the profile default.')];
}

const isShort = ({ tenant, issuers }: TrustProfile): boolean =>
  tenant === null && issuers.length === 1;

function standingOn({ subjects, validators }: FoundProfile): string {
  const places = validators.map(({ place }) => at(place));
  if (subjects.size === 0) return 'No operation stands on a validator that accepts just that.';
  return `Found for ${count(subjects.size, 'operation')}, in ${few(places)}.`;
}

function trustLines({ profiles, proposals }: Starter): readonly string[] {
  const [usual, ...others] = profiles;
  const listed = usual === undefined || isShort(usual.profile) ? others : profiles;
  const live = listed.filter(({ doubt }) => doubt === null);
  const slips = listed.filter(({ doubt }) => doubt !== null);
  const lines = block(
    'trust',
    live.flatMap((found) => [...prose(standingOn(found), '  '), profileLine(found.profile)]),
    [
      ...slips.flatMap(slipLines),
      ...proposals.controls.flatMap((control) => [...controlLines(control)]),
    ],
  );
  const what =
    'Further profiles, each issuer of one with each of its audiences. None holds for any operation until an entry accepts it.';
  return lines.length === 0 ? [] : [...prose(what), ...lines];
}

function profileLine({ name, tenant, issuers, audiences }: TrustProfile): string {
  const who =
    tenant === null
      ? (['issuers', flowList(issuers)] as const)
      : (['tenant', scalar(tenant)] as const);
  return `  ${scalar(name)}: ${flowMap([who, ['audiences', flowList(audiences)]])}`;
}

function slipLines(found: FoundProfile): readonly string[] {
  const text = `${found.doubt ?? ''} ${standingOn(found)} Repair the policy, or accept it.`;
  return [...prose(text, '  '), proposed(profileLine(found.profile))];
}

const CONTROL_WORDS = {
  'client-certificate':
    'a client certificate whose identity is checked closes them, without any token',
  'subscription-key':
    'they ask for a subscription key and nothing else, which says what calls and never who',
} as const;

/** Nobody but a person can say who answers for it, and why. */
const OPEN_ANSWERS = [
  ['owner', '""'],
  ['reason', '""'],
] as const;

function controlLines({ control, entries }: ControlProposal): readonly string[] {
  const operations = entries.reduce((sum, entry) => sum + entry.operations, 0);
  const text = `${count(operations, 'operation')} of ${count(entries.length, 'API')}: ${CONTROL_WORDS[control]}.`;
  const profile = flowMap([['control', control], ...OPEN_ANSWERS]);
  return [...prose(text, '  '), proposed(`  ${control}: ${profile} # accept: owner, reason`)];
}

function expectationLines({ entries, outliers, proposals }: Starter): readonly string[] {
  const ofControls = proposals.controls.flatMap(({ control, entries: own }) =>
    own.map(({ match, operations }) => ({ match, accept: [control], operations })),
  );
  const lines = [
    ...limited(entries, (entry) => [proposed(`${entryLine(entry)} # accept`)]),
    ...limited(outliers, (entry) => [proposed(`${entryLine(entry)} # accept: it differs`)]),
    ...limited(ofControls, (entry) => [
      proposed(`${entryLine(entry)} # accept: ${count(entry.operations, 'operation')}`),
    ]),
  ];
  const what =
    'Operations that follow another profile. Until somebody accepts that, they are held to the default. Later entries win.';
  return lines.length === 0 ? [] : [...prose(what), ...block('expectations', [], lines)];
}

function entryLine({ match, accept }: Entry): string {
  return `  - ${flowMap([
    ['match', matchOf(match)],
    ['accept', flowList(accept)],
  ])}`;
}

function matchOf(match: Match): string {
  return flowMap(
    MATCH_FIELDS.flatMap((field): readonly (readonly [string, string])[] => {
      const patterns = match[field];
      return patterns === undefined ? [] : [[field, oneOrList(patterns)]];
    }),
  );
}

function publicLines(open: readonly PublicProposal[]): readonly string[] {
  const lines = limited(open, ({ match, reason }) => [
    proposed(
      `  - ${flowMap([
        ['match', matchOf(match)],
        ['owner', '""'],
        ['reason', scalar(reason)],
      ])} # accept: owner`,
    ),
  ]);
  const what = `${count(open.length, 'operation')} that everybody may call today, and that may be meant so. Whatever stands here is not judged any more.`;
  return open.length === 0 ? [] : [...prose(what), ...block('public', [], lines)];
}

/** Validators that nobody can stand on, told so that none is missed. */
function strangeLines({ strange }: Starter): readonly string[] {
  if (strange.length === 0) return [];
  const what = `${count(strange.length, 'validator')} of which no profile was made. What is secret or filled in later was not guessed: where it is known, give it under namedValues or placeholders.`;
  const lines = limited(strange, ({ place, policy, subjects, why }) =>
    prose(`${at(place)}: ${policy}, ${count(subjects.size, 'operation')}; ${why.join('; ')}`, '  '),
  );
  return [...prose(what), ...lines];
}

function leftLines(left: readonly string[]): readonly string[] {
  if (left.length === 0) return [];
  const what = `No pattern can tell these from others, so nothing is written for them:`;
  return [...prose(what), ...limited(left, (name) => prose(spelled(name), '  '))];
}
