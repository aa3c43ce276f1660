import type { Standing } from '../../model/explanation.ts';
import type {
  TrustedValidator,
  TrustMap,
  TrustPair,
  TrustValue,
  UnguardedApi,
} from '../../model/trust-map.ts';
import { gapSections } from './remarks.ts';
import { sayPlace } from './place.ts';
import {
  count,
  fewOf,
  heading,
  labelled,
  paragraph,
  say,
  sayId,
  type Sheet,
  type Style,
  wrap,
} from './sheet.ts';

/** Validators of one pair that are shown; the JSON answer has all. */
const SHOWN_VALIDATORS = 8;

/** APIs without a validator that are shown. */
const SHOWN_APIS = 30;

/** Sections of the trust map. */
export function* trustSections(map: TrustMap, sheet: Sheet): Generator<readonly string[]> {
  yield headline(map, sheet);
  yield basis(map, sheet);
  yield* issuerSections(map, sheet);
  yield unguarded(map.unguarded, sheet);
  const { source } = map;
  yield* gapSections(
    { source: { ...source, gaps: source.gaps.filter(({ lost }) => lost) } },
    sheet,
  );
  yield closing(map, sheet);
}

function headline({ validators, pairs, unguarded: open, apis }: TrustMap, sheet: Sheet): string[] {
  const issuers = new Set(pairs.map(({ issuer }) => issuer?.text ?? null)).size;
  const strangers = pairs.filter(({ expected }) => expected === false).length;
  const parts = [
    `${count(validators.length, 'validator')}, ${count(issuers, 'issuer')}`,
    ...(strangers === 0 ? [] : [`${count(strangers, 'pair')} of issuer and audience not expected`]),
    ...(open.length === 0
      ? []
      : [`${open.length} of ${count(apis, 'API')} with a route that has no validator`]),
  ];
  const text = `TRUST: ${parts.join('; ')}.`;
  const tone = strangers + open.length > 0 ? 'warn' : 'strong';
  return wrap(sheet, text, { first: '', rest: '  ' }).map((line) => sheet.paint(tone, line));
}

function basis(
  { source, apis, subjects, environment, expectation }: TrustMap,
  sheet: Sheet,
): string[] {
  const part = (label: string, texts: readonly string[]): string[] =>
    labelled(sheet, { label, texts, indent: 2 });
  const where = environment === null ? '' : `, environment ${say(environment)}`;
  const read = `${count(apis, 'API')}, ${count(subjects, 'operation')} from ${source.kind} at ${say(source.location)}${where}`;
  const expects = expectation?.flatMap(({ issuers, audiences }) => [
    ...issuers.map((issuer) => `issuer ${say(issuer, 300)}`),
    ...audiences.map((audience) => `audience ${say(audience, 300)}`),
  ]);
  return [
    ...part('read', [read]),
    ...part(
      'expects',
      expects ?? ['nothing yet; with --issuer and --audience the map marks what fits'],
    ),
  ];
}

/** One section for each issuer, the one with the most operations first. */
function* issuerSections(map: TrustMap, sheet: Sheet): Generator<readonly string[]> {
  const byIssuer = new Map<string, TrustPair[]>();
  for (const pair of map.pairs) {
    const key = JSON.stringify(pair.issuer);
    const group = byIssuer.get(key);
    if (group === undefined) byIssuer.set(key, [pair]);
    else group.push(pair);
  }
  for (const [first, ...others] of byIssuer.values()) {
    if (first === undefined) continue;
    const lines = [first, ...others].flatMap((pair) => pairLines(pair, map, sheet));
    yield [...heading(sheet, valueText('Issuer', first.issuer)), ...lines];
  }
}

function valueText(what: string, value: TrustValue | null): string {
  if (value === null) return `${what}: any`;
  const why = value.unresolved === null ? '' : ` (not resolved: ${say(value.unresolved)})`;
  return `${what} ${say(value.text, 300)}${why}`;
}

function pairLines(pair: TrustPair, map: TrustMap, sheet: Sheet): string[] {
  const mark = markOf(pair, map.expectation !== null);
  const badge = mark === null ? '' : `  ${sheet.paint(mark.tone, mark.text)}`;
  const validators = pair.validators
    .flatMap((index) => map.validators[index] ?? [])
    .sort((one, other) => other.subjects - one.subjects);
  const more = validators.length - SHOWN_VALIDATORS;
  const shown = more <= 1 ? validators : validators.slice(0, SHOWN_VALIDATORS);
  return [
    ...wrap(sheet, `${valueText('audience', pair.audience)}${badge}`, {
      first: '  ',
      rest: '    ',
    }),
    ...paragraph(sheet, protects(pair), 4),
    ...shown.flatMap((one) => validatorLines(one, sheet)),
    ...(shown.length < validators.length
      ? paragraph(sheet, `and ${count(more, 'more validator')}`, 4)
      : []),
  ];
}

function markOf(
  { expected }: TrustPair,
  hasExpectation: boolean,
): { readonly tone: Style; readonly text: string } | null {
  if (expected === true) return { tone: 'good', text: '[expected]' };
  if (expected === false) return { tone: 'bad', text: '[NOT EXPECTED]' };
  return hasExpectation ? { tone: 'warn', text: '[not decided]' } : null;
}

function protects({ apis, subjects }: Pick<TrustPair, 'apis' | 'subjects'>): string {
  if (subjects === 0) return 'no operation stands on it';
  const names = fewOf(apis.map(sayId), { shown: 6, what: 'API' });
  return `${count(subjects, 'operation')} of ${names}`;
}

const STANDING: Readonly<Record<Standing, string>> = {
  counts: '',
  'does-not-count': ', does not count',
  undecided: ', not decided whether it counts',
  'refuses-all': ', refuses every token',
};

function validatorLines(validator: TrustedValidator, sheet: Sheet): string[] {
  const { policy, section, subjects, standing } = validator;
  const late =
    section === 'inbound' || section === 'fragment' ? '' : `, in ${sayId(section)}: too late`;
  const worth = standing === null ? '' : STANDING[standing];
  const name = policy === 'validate-jwt' ? '' : `<${sayId(policy)}>, `;
  const text = `${sayPlace(validator)}: ${name}${count(subjects, 'operation')}${late}${worth}`;
  return wrap(sheet, text, { first: '    - ', rest: '      ' });
}

function unguarded(open: readonly UnguardedApi[], sheet: Sheet): string[] {
  if (open.length === 0) return [];
  const shown = open.length > SHOWN_APIS + 1 ? open.slice(0, SHOWN_APIS) : open;
  const lines = shown.flatMap(({ api, routes, subjects, unclear }) => {
    const ways = routes.map((product) =>
      product === null ? 'without a product' : `through product ${sayId(product)}`,
    );
    const perhaps = unclear ? '; something on the way could not be read' : '';
    const text = `${sayId(api)}: ${count(subjects, 'operation')} ${fewOf(ways, { shown: 5, what: 'route' })}${perhaps}`;
    return wrap(sheet, text, { first: '  - ', rest: '    ' });
  });
  const more = open.length - shown.length;
  return [
    ...heading(sheet, 'Without any validator on some route'),
    ...lines,
    ...(more > 0 ? paragraph(sheet, `and ${count(more, 'more API')}`, 2) : []),
  ];
}

function closing({ source, exitCode }: TrustMap, sheet: Sheet): string[] {
  const text = source.complete
    ? 'Exit code 0: this tells who is trusted where; check decides whether requests come past.'
    : `Exit code ${exitCode}: not everything was read, so the map may have holes.`;
  return wrap(sheet, text, { first: '', rest: '' });
}
