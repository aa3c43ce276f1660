import type {
  ExplainedLine,
  ExplainedRoute,
  ExplainedSection,
  ExplainedValidator,
  Standing,
} from '../../model/explanation.ts';
import { displayWidth, padEnd } from '../width.ts';
import { sayPlace } from './place.ts';
import { count, fewOf, labelled, paragraph, say, sayId, type Sheet, wrap } from './sheet.ts';

/** A place that is wider than this pushes its policy too far to the right. */
const WIDEST_PLACE = 44;

/** Columns that a policy must have beside its place, else it goes below it. */
const LEAST_TEXT = 44;

const INDENT = 4;

/** Longer start tags are cut; the file has all of it. */
const LONGEST_TAG = 300;

/** A section as the gateway runs it, policy by policy. */
export function sectionLines(
  { name, lines }: ExplainedSection,
  route: ExplainedRoute,
  sheet: Sheet,
): string[] {
  if (lines.length === 0) return oneLine(name, 'nothing runs here', sheet);
  const layout = layoutFor(lines, sheet);
  const title = `${sheet.paint('strong', sayId(name))}, in the order in which it runs`;
  return [
    ...wrap(sheet, title, { first: '  ', rest: '    ' }),
    ...groupsOf(lines).flatMap((group) => groupLines(group, { route, sheet, layout })),
  ];
}

/** A section of which there is not much to say. */
export function oneLine(name: string, text: string, sheet: Sheet): string[] {
  return labelled(sheet, { label: sayId(name), texts: [text], indent: 2 });
}

/** A section that decides little: the names of its policies and where they stand. */
export function briefSection({ name, lines }: ExplainedSection, sheet: Sheet): string[] {
  const running = lines.filter(({ runs }) => runs !== 'never');
  const items = running.map((line) => `${tagName(line.text)} (${sayPlace(line)})`);
  const all = fewOf(items, { shown: 4, what: 'policy' });
  return oneLine(name, items.length === 0 ? 'nothing runs here' : all, sheet);
}

/** A remark has no tag and stays as it is. */
const tagName = (text: string): string => {
  const name = /^<[^\s>]+/u.exec(text)?.[0];
  return name === undefined ? say(text, 200) : say(`${name}>`, 60);
};

type Layout = { readonly kind: 'beside'; readonly width: number } | { readonly kind: 'below' };

/** Place and policy stand side by side where there is room; else the file stands above its lines. */
function layoutFor(lines: readonly ExplainedLine[], sheet: Sheet): Layout {
  const width = Math.max(...lines.map((line) => displayWidth(spot(line))));
  const beside = width <= WIDEST_PLACE && sheet.columns - INDENT - width - 2 >= LEAST_TEXT;
  return beside ? { kind: 'beside', width } : { kind: 'below' };
}

const spot = (line: ExplainedLine): string => `${sayPlace(line)} [${sayId(line.scope)}]`;

/** Lines in a row that run, or do not, for the same reason. */
interface Group {
  readonly runs: ExplainedLine['runs'];
  readonly why: string | null;
  readonly lines: readonly ExplainedLine[];
}

function groupsOf(lines: readonly ExplainedLine[]): readonly Group[] {
  const groups: { runs: Group['runs']; why: string | null; lines: ExplainedLine[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    // Only a reason that the conditions around a line do not show needs words.
    const runs = line.why === null && line.runs === 'perhaps' ? 'always' : line.runs;
    if (last?.runs === runs && last.why === line.why) last.lines.push(line);
    else groups.push({ runs, why: line.why, lines: [line] });
  }
  return groups;
}

interface Drawing {
  readonly route: ExplainedRoute;
  readonly sheet: Sheet;
  readonly layout: Layout;
}

function groupLines({ runs, why, lines }: Group, drawing: Drawing): string[] {
  const { sheet } = drawing;
  if (runs === 'never') return neverLines(lines, why ?? '', drawing);
  const head =
    why === null ? [] : paragraph(sheet, sheet.paint('warn', `perhaps: ${say(why)}`), INDENT);
  return [...head, ...placed(lines, drawing)];
}

/** Of what never runs only the validators matter: they are what somebody believed in. */
function neverLines(lines: readonly ExplainedLine[], why: string, drawing: Drawing): string[] {
  const { sheet } = drawing;
  const validators = lines.filter(({ validator }) => validator !== null);
  const others = lines.length - validators.length;
  const all = count(lines.length, 'policy', 'policies');
  const rest =
    validators.length === 0 || others === 0
      ? ''
      : `, ${count(validators.length, 'validator')} among them`;
  const head = `never runs, because ${say(why)}: ${all}${rest}`;
  return [
    ...wrap(sheet, head, { first: '    ', rest: '      ' }).map((line) =>
      sheet.paint('warn', line),
    ),
    ...placed(distinct(validators), drawing),
  ];
}

/** A fragment that several scopes include is believed in once. */
function distinct(lines: readonly ExplainedLine[]): readonly ExplainedLine[] {
  return [...new Map(lines.map((line) => [sayPlace(line) + line.text, line])).values()];
}

function placed(lines: readonly ExplainedLine[], drawing: Drawing): string[] {
  const { layout } = drawing;
  let above = '';
  return lines.flatMap((line) => {
    if (layout.kind === 'beside') return drawn(line, padEnd(spot(line), layout.width), drawing);
    const file = spot({ ...line, line: null, column: null });
    const title = file === above ? [] : [`${' '.repeat(INDENT)}${file}`];
    above = file;
    const at = line.line === null ? '' : `${line.line}:${line.column ?? 1}`;
    return [...title, ...drawn(line, `  ${at.padEnd(6)}`, drawing)];
  });
}

function drawn(line: ExplainedLine, place: string, { route, sheet }: Drawing): string[] {
  const first = `${' '.repeat(INDENT)}${place}  ${'  '.repeat(line.depth)}`;
  const blanks = ' '.repeat(displayWidth(first) + 2);
  const faint = line.runs === 'never';
  const tag = wrap(sheet, say(line.text, LONGEST_TAG), { first, rest: blanks });
  const notes = notesOf(line, route).flatMap(({ tone, text }) =>
    wrap(sheet, text, { first: `${blanks}- `, rest: `${blanks}  ` }).map((said) =>
      tone === null ? said : sheet.paint(tone, said),
    ),
  );
  return [...(faint ? tag.map((said) => sheet.paint('faint', said)) : tag), ...notes];
}

interface Note {
  readonly tone: 'good' | 'warn' | 'bad' | null;
  readonly text: string;
}

function notesOf(line: ExplainedLine, route: ExplainedRoute): Note[] {
  const { validator } = line;
  const told = new Set(validator?.defects.map(({ rule }) => rule));
  const rules = line.rules.filter((rule) => !told.has(rule));
  return [
    ...line.notes.map((text): Note => ({ tone: null, text: say(text) })),
    ...(validator === null ? [] : validatorNotes(validator, line, route)),
    ...(rules.length === 0
      ? []
      : [{ tone: 'bad', text: `finding: ${rules.map(sayId).join(', ')}` } as const]),
  ];
}

const TONES = {
  counts: 'good',
  'does-not-count': 'bad',
  undecided: 'warn',
  'refuses-all': 'good',
} as const satisfies Readonly<Record<Standing, Note['tone']>>;

const WORDS: Readonly<Record<Standing, string>> = {
  counts: 'counts',
  'does-not-count': 'does not count',
  undecided: 'not decided whether it counts',
  'refuses-all': 'refuses every token',
};

function validatorNotes(
  validator: ExplainedValidator,
  { runs, notes }: ExplainedLine,
  { verdict }: ExplainedRoute,
): Note[] {
  const { standing, defects } = validator;
  const counts = standing === 'counts' || standing === 'refuses-all';
  const inVain = counts && (runs === 'never' || notes.length > 0);
  const head: Note = inVain
    ? { tone: 'warn', text: `would count where it runs before the backend: ${trustOf(validator)}` }
    : { tone: TONES[standing], text: `${WORDS[standing]}: ${trustOf(validator)}` };
  const said = defects.map(({ rule, message }): Note => ({
    tone: null,
    text: `${sayId(rule)}: ${say(message)}`,
  }));
  const past = 'yet this route is violating: its path shows the way past';
  return counts && !inVain && verdict === 'violating'
    ? [head, ...said, { tone: 'warn', text: past }]
    : [head, ...said];
}

function trustOf({ issuers, audiences }: ExplainedValidator): string {
  return [
    issuers.length === 0 ? 'no issuer' : `issuer ${issuers.map(sayId).join(', ')}`,
    audiences.length === 0 ? 'no audience' : `audience ${audiences.map(sayId).join(', ')}`,
  ].join(', ');
}
