import type { Loss, LostSubject } from '../../model/explanation.ts';
import { gapSections } from './remarks.ts';
import { sayPlace } from './place.ts';
import { count, fewOf, heading, labelled, say, sayId, type Sheet, wrap } from './sheet.ts';

/** Operations of one API that are shown; the JSON answer has all. */
const SHOWN = 10;

/** Sections of the answer of `explain --fragment` and `explain --named-value`. */
export function* lossSections(loss: Loss, sheet: Sheet): Generator<readonly string[]> {
  yield headline(loss, sheet);
  yield facts(loss, sheet);
  yield affected(loss, sheet);
  const { source } = loss;
  yield* gapSections(
    { source: { ...source, gaps: source.gaps.filter(({ lost }) => lost) } },
    sheet,
  );
  const end = source.complete
    ? 'Exit code 0: nothing was changed; both verdicts were computed side by side.'
    : `Exit code ${loss.exitCode}: not everything was read, so more may hang on it.`;
  yield wrap(sheet, end, { first: '', rest: '' });
}

const KINDS = { fragment: 'the fragment', 'named-value': 'the named value' } as const;

function headline({ what, name, weaker, subjects }: Loss, sheet: Sheet): string[] {
  const thing = `${KINDS[what]} ${sayId(name)}`;
  const apis = new Set(weaker.map(({ api }) => api)).size;
  const text =
    weaker.length === 0
      ? `NOTHING LOST: without ${thing} no operation is worse off.`
      : `LOST: without ${thing}, ${weaker.length} of ${count(subjects, 'operation')} in ${count(apis, 'API')} are no longer what they are now.`;
  const tone = weaker.length === 0 ? 'good' : 'bad';
  return wrap(sheet, text, { first: '', rest: '  ' }).map((line) => sheet.paint(tone, line));
}

function facts({ place, uses }: Loss, sheet: Sheet): string[] {
  const part = (label: string, texts: readonly string[]): string[] =>
    labelled(sheet, { label, texts, indent: 2 });
  const places = uses.map(sayPlace);
  return [
    ...part('is at', [sayPlace(place)]),
    ...part('used at', places.length === 0 ? ['no policy refers to it'] : few(places)),
  ];
}

function few(texts: readonly string[]): readonly string[] {
  const more = texts.length - SHOWN;
  return more <= 1 ? texts : [...texts.slice(0, SHOWN), `and ${count(more, 'more place')}`];
}

function affected({ weaker, apis }: Loss, sheet: Sheet): string[] {
  if (weaker.length === 0) return [];
  const sizes = new Map(apis.map(({ api, subjects }) => [api, subjects]));
  const byApi = new Map<string, LostSubject[]>();
  for (const one of weaker) {
    const group = byApi.get(one.api);
    if (group === undefined) byApi.set(one.api, [one]);
    else group.push(one);
  }
  const groups = [...byApi].sort(([, one], [, other]) => other.length - one.length);
  const lines = groups.flatMap(([api, lost]) => {
    const all = count(sizes.get(api) ?? lost.length, 'operation');
    const name = sheet.paint('strong', sayId(api));
    return [`  ${name}: ${lost.length} of ${all}`, ...changes(lost, sheet)];
  });
  return [...heading(sheet, 'Worse off, by API'), ...lines];
}

/** One paragraph for each change of verdict. */
function changes(lost: readonly LostSubject[], sheet: Sheet): string[] {
  const byChange = new Map<string, string[]>();
  for (const { before, after, method, path } of lost) {
    const change = `${before} -> ${after}`;
    const line = `${method === null ? '' : `${say(method)} `}${say(path)}`;
    byChange.set(change, [...(byChange.get(change) ?? []), line]);
  }
  return [...byChange].flatMap(([change, names]) => [
    `    ${change}`,
    ...wrap(sheet, fewOf(names, { shown: SHOWN, what: 'operation' }), {
      first: '      ',
      rest: '      ',
    }),
  ]);
}
