import { describe, expect, it } from '@jest/globals';
import type { Space } from '../../src/model/inventory.ts';
import { chainBuilder } from '../../src/policy/chain.ts';
import { compose, type Roles } from '../../src/policy/composition.ts';
import type { SectionName } from '../../src/policy/document.ts';
import * as build from '../support/chains.ts';

const { api, fragment, inventory, operation, policies, present, product, space } = build;

const ROLES: Roles = {
  contents: ({ name }) =>
    name === 'choose' ? 'choose' : name === 'retry' ? 'inline' : name === 'wait' ? 'aside' : 'leaf',
  ends: ({ name }) => name === 'return-response',
};

interface Texts {
  readonly global?: string;
  readonly product?: string;
  readonly api?: string;
  readonly operation?: string;
  readonly fragments?: Readonly<Record<string, string>>;
}

/** The inbound of one route, a line each: whether it runs, scope, depth as dots, tag, remark. */
function composed(texts: Texts, section: SectionName = 'inbound'): readonly string[] {
  const held = (document: string, text: string | undefined) =>
    text === undefined ? ({ state: 'absent' } as const) : present(document, text);
  const get = operation('get', { policy: held('apis/a/operations/get', texts.operation) });
  const one = api('a', {
    policy: held('apis/a', texts.api),
    operations: { state: 'present', value: [get] },
  });
  const starter = product('starter', {
    apis: ['a'],
    policy: held('products/starter', texts.product),
  });
  const service: Space = space({
    policy: held('global', texts.global),
    apis: [one],
    products: [starter],
    fragments: Object.entries(texts.fragments ?? {}).map(([id, text]) => fragment(id, text)),
  });
  const chain = chainBuilder(inventory(service)).chain({
    space: service,
    api: one,
    operation: get,
    product: starter,
  });
  return compose(chain, section, ROLES).map(({ runs, scope, depth, text, note }) => {
    const remark = note === null ? '' : ` (${note})`;
    return `${runs} ${scope} ${'.'.repeat(depth)}${text}${remark}`;
  });
}

describe('a composed section', () => {
  it.each<[string, Texts, readonly (string | RegExp)[]]>([
    ['without any document', {}, []],
    [
      'runs wider scopes where <base/> stands',
      {
        global: policies('<g/>'),
        product: policies('<p1/><base/><p2/>'),
        api: policies('<base/><a/>'),
        operation: policies('<o/><base/>'),
      },
      [
        'always operation <o>',
        'always product <p1>',
        'always global <g>',
        'always product <p2>',
        'always api <a>',
      ],
    ],
    [
      'says what is cut off, however many scopes it is',
      { global: policies('<g/>'), product: policies('<p/>'), api: policies('<a/>') },
      ['always api <a>', 'never product <p>', 'never global <g>'],
    ],
    [
      'passes through scopes without a document',
      { global: policies('<g/>'), operation: policies('<base/>') },
      ['always global <g>'],
    ],
    [
      'ends with an answer, also for the scopes that include it',
      {
        global: policies('<g1/><return-response/><g2/>'),
        api: policies('<base/><a/>'),
      },
      [
        'always global <g1>',
        'always global <return-response>',
        'never global <g2>',
        'never api <a>',
      ],
    ],
    [
      'does not run the <base/> behind an answer',
      { global: policies('<g/>'), api: policies('<return-response/><base/>') },
      ['always api <return-response>', 'never global <g>'],
    ],
    [
      'goes on where one branch does not answer',
      {
        api: policies('<choose><when condition="@(true)"><return-response/></when></choose><a/>'),
      },
      ['always api <when condition="@(true)">', 'perhaps api .<return-response>', 'always api <a>'],
    ],
    [
      'ends where every branch answers',
      {
        api: policies(
          '<choose><when condition="x"><return-response/></when><otherwise><return-response/></otherwise></choose><a/>',
        ),
      },
      [
        'always api <when condition="x">',
        'perhaps api .<return-response>',
        'always api <otherwise>',
        'perhaps api .<return-response>',
        'never api <a>',
      ],
    ],
    [
      'runs a wider scope perhaps where a condition is around <base/>',
      {
        global: policies('<g/>'),
        api: policies('<choose><when condition="x"><base/></when></choose>'),
      },
      ['always api <when condition="x">', 'perhaps global .<g>'],
    ],
    [
      'expands fragments where they are included',
      {
        api: policies('<include-fragment fragment-id="f"/><a/>'),
        fragments: {
          f: '<fragment><f/><include-fragment fragment-id="g"/></fragment>',
          g: '<fragment><g/></fragment>',
        },
      },
      [
        'always api <include-fragment fragment-id="f">',
        'always fragment .<f>',
        'always fragment .<include-fragment fragment-id="g">',
        'always fragment ..<g>',
        'always api <a>',
      ],
    ],
    [
      'names a fragment that is not there, and goes on',
      { api: policies('<include-fragment fragment-id="F"/><a/>'), fragments: { f: '<fragment/>' } },
      [
        'always api <include-fragment fragment-id="F"> (the fragment was not found; there is f)',
        'always api <a>',
      ],
    ],
    [
      'stops at a fragment that includes itself',
      {
        api: policies('<include-fragment fragment-id="f"/>'),
        fragments: { f: '<fragment><include-fragment fragment-id="f"/></fragment>' },
      },
      [
        'always api <include-fragment fragment-id="f">',
        'always fragment .<include-fragment fragment-id="f"> (the fragment includes itself)',
      ],
    ],
    [
      'does not guess what a computed fragment is',
      { api: policies('<include-fragment fragment-id="@(x)"/>') },
      ['always api <include-fragment fragment-id="@(x)"> (which fragment this is cannot be told)'],
    ],
    [
      'knows what nobody documents',
      {
        global: policies('<g/>'),
        api: policies('<base/><base/><retry><r/></retry><wait><w/></wait>text'),
      },
      [
        'always global <g>',
        'always api <base> (a second <base />: nothing documents whether it runs again)',
        'always api <retry>',
        'always api .<r>',
        'always api <wait>',
        'perhaps api .<w>',
        'always api text (nothing tells what the service makes of text between policies)',
      ],
    ],
    [
      'runs wider scopes perhaps where a document leaves the section out',
      { global: policies('<g/>'), api: '<policies><outbound/></policies>' },
      ['always api no <inbound> section', 'perhaps global <g>'],
    ],
    [
      'runs everything behind an unreadable document perhaps, and never calls it cut off',
      { global: policies('<g/>'), api: '<policies><inbound>' },
      [/^always api the policy of apis\/a is not known: /, 'perhaps global <g>'],
    ],
  ])('%s', (_, texts, wanted) => {
    const lines = composed(texts);
    const fits = wanted.map((one, at) =>
      typeof one === 'string' ? one : one.test(lines[at] ?? '') ? lines[at] : one,
    );
    expect(lines).toEqual(fits);
  });

  it('can be any of the four', () => {
    const texts = { api: policies('<a/>', '<on-error><base/><e/></on-error>') };
    expect(composed(texts, 'on-error')).toEqual(['always api <e>']);
  });

  it('does not grow without end where fragments double each other', () => {
    const twice = (id: string): string => `<include-fragment fragment-id="${id}"/>`.repeat(2);
    const fragments = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [
        `f${at}`,
        `<fragment>${at === 29 ? '<x/>' : twice(`f${at + 1}`)}</fragment>`,
      ]),
    );
    const lines = composed({ api: policies(twice('f0')), fragments });
    expect(lines.length).toBeLessThan(21_000);
    expect(lines.at(-1)).toMatch(/too long to expand/);
  });
});
