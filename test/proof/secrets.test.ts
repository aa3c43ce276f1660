import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

const SECRET = { values: { key: null } } as const;
const HEADER = 'context.Request.Headers.GetValueOrDefault(&quot;X-Key&quot;,&quot;&quot;)';
const when = (condition: string, body: string): string =>
  `<when condition="@(${condition})">${body}</when>`;
const unless = (condition: string): string =>
  `<choose>${when(condition, '')}<otherwise>${JWT}</otherwise></choose>`;
const only = (condition: string): string => `<choose>${when(condition, JWT)}</choose>`;
const text = (value: string): string => `&quot;${value}&quot;`;

const ROWS: readonly (readonly [string, Given, string, string | null])[] = [
  [
    'compared with a header lets in whoever knows it',
    { api: policies(unless(`${HEADER} == ${text('{{key}}')}`)), ...SECRET },
    'violating jwt-conditional',
    '{{key}}',
  ],
  [
    'as a part of a text is passed by whoever knows the whole',
    { api: policies(unless(`${HEADER} == ${text('ApiKey {{key}}')}`)), ...SECRET },
    'violating jwt-conditional',
    'ApiKey {{key}}',
  ],
  [
    'in a variable is the same secret',
    {
      api: policies(
        `<set-variable name="k" value="{{key}}"/>` +
          unless(`(string)context.Variables[&quot;k&quot;] == ${HEADER}`),
      ),
      ...SECRET,
    },
    'violating jwt-conditional',
    '{{key}}',
  ],
  [
    'in a list of keys is passed by whoever knows it',
    { api: policies(unless(`new[] {${text('{{key}}')}}.Contains(${HEADER})`)), ...SECRET },
    'violating jwt-conditional',
    '{{key}}',
  ],
  [
    'that asks for a token only from those who know it lets in all others',
    { api: policies(only(`${HEADER} == ${text('{{key}}')}`)), ...SECRET },
    'violating jwt-conditional',
    null,
  ],
  [
    'as a placeholder of a pipeline is a hidden constant too',
    { api: policies(unless(`${HEADER} == ${text('#{key}#')}`)) },
    'violating jwt-conditional',
    '#{key}#',
  ],
  [
    'that is not there is a hidden constant too',
    { api: policies(unless(`${HEADER} == ${text('{{nowhere}}')}`)) },
    'violating jwt-conditional',
    '{{nowhere}}',
  ],
  [
    'that only some values of can match is not sure to let anybody in',
    { api: policies(unless(`${HEADER}.ToLower() == ${text('{{key}}')}`)), ...SECRET },
    'unknown witness-unconfirmed undecided',
    null,
  ],
  [
    'that has to differ from a text may be that text',
    {
      api: policies(
        unless(`${HEADER} == ${text('{{key}}')} &amp;&amp; ${HEADER} != ${text('changeme')}`),
      ),
      ...SECRET,
    },
    'unknown witness-unconfirmed undecided',
    null,
  ],
  [
    'that a placeholder may leave empty is matched by an empty header',
    {
      api: policies(unless(`${HEADER} != &quot;&quot; &amp;&amp; ${HEADER} == ${text('${key}')}`)),
    },
    'unknown witness-unconfirmed undecided',
    null,
  ],
  [
    'that nothing of the request is compared with is hidden',
    { api: policies(unless(`${text('{{key}}')} == ${text('off')}`)), ...SECRET },
    'unknown named-value-secret named-value-unresolved',
    null,
  ],
  [
    'taken apart is hidden',
    { api: policies(unless(`${text('{{key}}')}.Split(',').Contains(${HEADER})`)), ...SECRET },
    'unknown named-value-secret named-value-unresolved',
    null,
  ],
  [
    'outside of a text may be anything',
    { api: policies(unless('{{key}}')), ...SECRET },
    'unknown named-value-secret named-value-unresolved',
    null,
  ],
  [
    'under which everything is closed both ways is no matter',
    {
      api: policies(
        `<choose>${when(`${HEADER} == ${text('{{key}}')}`, JWT)}<otherwise>${JWT}</otherwise></choose>`,
      ),
      ...SECRET,
    },
    'conforming',
    null,
  ],
  [
    'asked for twice is one secret',
    {
      api: policies(
        only(`${HEADER} == ${text('{{key}}')}`) + only(`${HEADER} != ${text('{{key}}')}`),
      ),
      ...SECRET,
    },
    'conforming',
    null,
  ],
];

describe('a hidden constant', () => {
  it.each(ROWS)('%s', (_, given, want, sent) => {
    const proof = proofOf(given);
    expect(told(proof)).toBe(want);
    expect(proof.guess?.headers.get('x-key') ?? null).toBe(sent);
  });

  it('that has to be known makes nobody a caller without credentials', () => {
    const one = unless(`${HEADER} == ${text('{{key}}')}`);
    const other = unless(`${HEADER} == ${text('key')}`);
    expect(proofOf({ api: policies(one), ...SECRET }).selfMade).toBe(false);
    expect(proofOf({ api: policies(other) }).selfMade).toBe(true);
  });

  it('is not needed in the request that is shown where another one does without', () => {
    const api = policies(unless(`${HEADER} == ${text('{{key}}')} || ${HEADER} == ${text('open')}`));
    const proof = proofOf({ api, ...SECRET });
    expect([proof.selfMade, proof.guess?.headers.get('x-key')]).toEqual([true, 'open']);
  });
});
