import type { ExplainedRoute, ExplainedSection, Explanation } from '../../model/explanation.ts';
import type { Reach } from '../../model/verdict.ts';
import { padEnd } from '../width.ts';
import { briefSection, oneLine, sectionLines } from './explain-lines.ts';
import { findingLines, operationTable, VERDICT_ORDER, VERDICT_TONES } from './explain-tables.ts';
import { pathLines } from './path.ts';
import { sayPlace } from './place.ts';
import { gapSections } from './remarks.ts';
import {
  count,
  fewOf,
  heading,
  labelled,
  paragraph,
  say,
  sayId,
  type Sheet,
  wrap,
} from './sheet.ts';
import { requestLines } from './witness.ts';

/** Sections of the answer of `explain --api`. */
export function* explanationSections(
  explanation: Explanation,
  sheet: Sheet,
): Generator<readonly string[]> {
  yield title(explanation, sheet);
  yield findingLines(explanation.findings, sheet);
  yield operationTable(explanation.operations, sheet);
  yield chainIntroduction(explanation, sheet);
  const [first, ...others] = groupsOf(explanation.routes);
  const { asked } = explanation;
  if (first !== undefined) yield routeSection(first, { asked, told: null, sheet });
  for (const group of others) {
    yield routeSection(group, { asked, told: first?.[0] ?? null, sheet });
  }
  const { source } = explanation;
  yield* gapSections(
    { source: { ...source, gaps: source.gaps.filter(({ lost }) => lost) } },
    sheet,
  );
  yield closing(explanation, sheet);
}

function title(explanation: Explanation, sheet: Sheet): string[] {
  const { subject, operations, api, remark, findings } = explanation;
  const told = findings.some(({ message }) => message === subject.reason);
  const worst = VERDICT_ORDER.find((verdict) => operations.some((one) => one.verdict === verdict));
  const verdict = worst ?? subject.verdict;
  const method = subject.method === null ? '' : `${say(subject.method)} `;
  const counts = VERDICT_ORDER.flatMap((one) => {
    const number = operations.filter((operation) => operation.verdict === one).length;
    return number === 0 ? [] : [`${number} ${one}`];
  });
  const text =
    worst === undefined
      ? `${verdict.toUpperCase()}: ${sayId(subject.subject)}, ${method}${say(subject.path)}`
      : `${verdict.toUpperCase()}: ${sayId(api)}, ${count(operations.length, 'operation')}: ${counts.join(', ')}`;
  return [
    ...wrap(sheet, text, { first: '', rest: '  ' }).map((line) =>
      sheet.paint(VERDICT_TONES[verdict], line),
    ),
    ...(operations.length > 0 || told ? [] : paragraph(sheet, say(subject.reason), 2)),
    ...(remark === null || operations.length > 0 ? [] : paragraph(sheet, say(remark), 2)),
  ];
}

/** Below a table of operations the routes need to be told whose they are. */
function chainIntroduction({ operations, remark }: Explanation, sheet: Sheet): string[] {
  if (operations.length === 0) return [];
  return [
    ...heading(sheet, 'What runs for the API'),
    ...(remark === null ? [] : paragraph(sheet, say(remark), 2)),
  ];
}

/** Routes that differ in nothing but the product are told once. */
function groupsOf(routes: readonly ExplainedRoute[]): readonly (readonly ExplainedRoute[])[] {
  const groups = new Map<string, ExplainedRoute[]>();
  for (const route of routes) {
    const { sections, verdict, counted, witness, because, request, gateway } = route;
    const scopes = route.scopes.filter(({ state }) => state !== 'absent');
    const key = JSON.stringify([
      ...[sections, verdict, counted, witness, because, request, gateway, scopes],
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [route]);
    else group.push(route);
  }
  return [...groups.values()];
}

const REACH: Readonly<Record<Reach, string>> = {
  anyone: 'open to anyone',
  'key-holder': 'for holders of a key',
  possible: 'no key for it exists now',
  unseen: 'keys were not read',
};

interface RouteView {
  readonly asked: Explanation['asked'];
  /** The route that was told before: what is the same on this one is not told again. */
  readonly told: ExplainedRoute | null;
  readonly sheet: Sheet;
}

function routeSection(group: readonly ExplainedRoute[], view: RouteView): string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { sheet } = view;
  const ways = group.map(({ product, reach }) => {
    const way = product === null ? 'without a product' : `through product ${sayId(product)}`;
    return `${way} (${REACH[reach]})`;
  });
  const gateway = first.gateway === null ? '' : `, gateway ${sayId(first.gateway)}`;
  const counted = first.counted ? '' : ', not counted';
  const verdict = sheet.paint(VERDICT_TONES[first.verdict], first.verdict.toUpperCase());
  const name = group.length === 1 ? 'Route' : 'Routes';
  const text = `${name} ${fewOf(ways, { shown: 6, what: 'product' })}${gateway}${counted}: ${verdict}`;
  return [
    ...wrap(sheet, text, { first: '', rest: '  ' }),
    ...scopeLines(first, sheet),
    ...first.sections.flatMap((section) => anySection(section, first, view)),
    ...evidence(first, sheet),
  ];
}

function anySection(
  section: ExplainedSection,
  route: ExplainedRoute,
  { asked, told, sheet }: RouteView,
): string[] {
  const before = told?.sections.find(({ name }) => name === section.name);
  if (before !== undefined && section.lines.length > 0 && isSame(before, section)) {
    return oneLine(section.name, 'as on the first route', sheet);
  }
  return asked.length === 0 && (section.name === 'backend' || section.name === 'outbound')
    ? briefSection(section, sheet)
    : sectionLines(section, route, sheet);
}

const isSame = (one: ExplainedSection, other: ExplainedSection): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

function scopeLines({ scopes }: ExplainedRoute, sheet: Sheet): string[] {
  const texts = scopes.map((scope) => {
    const name = padEnd(sayId(scope.scope), 'operation'.length);
    if (scope.state === 'absent') return `${name} no policy of its own`;
    const why = scope.why === null ? '' : `, not known: ${say(scope.why)}`;
    return `${name} ${sayPlace({ ...scope, line: null, column: null })}${why}`;
  });
  return labelled(sheet, { label: 'scopes', texts: texts.map(squeezed), indent: 2 });
}

const squeezed = (text: string): string => text.replace(/ +/gu, ' ');

/** What the verdict of the route rests on. */
function evidence(route: ExplainedRoute, sheet: Sheet): string[] {
  const part = (label: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : labelled(sheet, { label, texts, indent: 2 });
  const because = route.because.map((step) => {
    const trust = [
      ...step.issuers.map((issuer) => `issuer ${sayId(issuer)}`),
      ...step.audiences.map((audience) => `audience ${sayId(audience)}`),
    ];
    const values = trust.length === 0 ? '' : `: ${fewOf(trust, { shown: 4, what: 'value' })}`;
    return `${say(step.text)} (${sayPlace(step)})${values}`;
  });
  return [
    ...part('because', because),
    ...(route.request === null ? [] : part('request', requestLines(route.request, route))),
    ...(route.witness.length === 0
      ? []
      : pathLines(sheet, route.witness, { label: 'path', indent: 2 })),
  ];
}

function closing({ source, operations, exitCode }: Explanation, sheet: Sheet): string[] {
  const lost = source.complete
    ? 'Exit code 0: this tells what runs; check decides.'
    : `Exit code ${exitCode}: not everything was read, so this may not be all that runs.`;
  const next =
    operations.length === 0 ? '' : ' Next: --operation shows the chain of one operation.';
  return wrap(sheet, `${lost}${next}`, { first: '', rest: '' });
}
