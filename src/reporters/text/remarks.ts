import type { Finding } from '../../model/finding.ts';
import type { Report, ReportedGap } from '../../model/report.ts';
import { sayPlace } from './place.ts';
import { count, fewOf, heading, say, sayId, type Sheet, wrap } from './sheet.ts';

const SHOWN_GAPS = 15;
const SHOWN_ASSUMPTIONS = 10;
const SHOWN_WAIVERS = 10;

/** What `unknown` means, for whoever meets the word for the first time. */
export function unknownExplained({ summary }: Report, sheet: Sheet): string[] {
  if (summary.unknown === 0) return [];
  const those = summary.unknown === 1 ? 'operation is' : 'operations are';
  return wrap(
    sheet,
    `${summary.unknown} ${those} unknown: perhaps closed, but what could be read does not prove it. Unknown fails the run, because nobody has shown that it is safe; failOnUnknown: false in the configuration lets it pass.`,
    { first: '', rest: '' },
  );
}

/** What was not read: first what exists and was lost, then what the source cannot hold. */
export function gapSections(
  { source }: Pick<Report, 'source'>,
  sheet: Sheet,
): readonly (readonly string[])[] {
  const lost = source.gaps.filter((gap) => gap.lost);
  const held = source.gaps.filter((gap) => !lost.includes(gap));
  return [
    section(sheet, { title: 'Not read', items: lost.map(sayGap), shown: SHOWN_GAPS }),
    section(sheet, {
      title: 'Remarks on the source',
      items: held.map(sayGap),
      shown: SHOWN_GAPS,
    }),
  ];
}

function sayGap({ what, where }: ReportedGap): string {
  return where === '' ? say(what) : `${say(what)} (${say(where, 300)})`;
}

/** What the result rests on without proof. */
export function assumptionSection({ assumptions }: Report, sheet: Sheet): string[] {
  const items = assumptions.map(({ id, text, verified }) => {
    const checked = verified === null ? '' : verified ? ' (verified)' : ' (not verified)';
    return `${say(text)} [${sayId(id)}]${checked}`;
  });
  return section(sheet, { title: 'Assumed', items, shown: SHOWN_ASSUMPTIONS });
}

/** What is waived: how much of what, who took the risk, and until when. */
export function waiverSection(findings: readonly Finding[], sheet: Sheet): string[] {
  const accepted = findings.filter(({ waivers }) => waivers.length > 0);
  const whole = accepted.filter(({ waived }) => waived).length;
  const parts = accepted.length - whole;
  const counts = [
    ...(whole > 0 ? [count(whole, 'finding')] : []),
    ...(parts > 0 ? [`${count(parts, 'finding')} in part`] : []),
  ];
  const title = `Waived: ${counts.join(', ')}`;
  return section(sheet, { title, items: accepted.map(sayWaived), shown: SHOWN_WAIVERS });
}

function sayWaived({ ruleId, waived, waivers, locations: [place] }: Finding): string {
  const subjects = new Set(waivers.flatMap(({ subject }) => subject ?? []));
  const owners = waivers.map(({ owner, expires }) => `${sayId(owner)} until ${say(expires)}`);
  const facts = [
    ...(waived ? [] : ['in part']),
    ...(subjects.size === 0 ? [] : [count(subjects.size, 'operation')]),
    `by ${fewOf([...new Set(owners)], { shown: 3, what: 'owner' })}`,
  ];
  return `${sayId(ruleId)} at ${sayPlace(place)}: ${facts.join(', ')}`;
}

function section(
  sheet: Sheet,
  {
    title,
    items,
    shown,
  }: { readonly title: string; readonly items: readonly string[]; readonly shown: number },
): string[] {
  if (items.length === 0) return [];
  const more = items.length > shown + 1 ? [`and ${items.length - shown} more`] : [];
  const listed = more.length === 0 ? items : [...items.slice(0, shown), ...more];
  return [
    ...heading(sheet, title),
    ...listed.flatMap((item) => wrap(sheet, item, { first: '  - ', rest: '    ' })),
  ];
}
