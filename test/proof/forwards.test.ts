import { describe, expect, it } from '@jest/globals';
import { JWT, policies } from '../support/chains.ts';
import { header, quoted } from '../support/computed.ts';
import { proofOf, told, type Given } from '../support/proofs.ts';

type Row = readonly [string, Given, string];

const FORWARD = '<forward-request timeout="20"/>';
const DENY = '<return-response><set-status code="403" reason="r"/></return-response>';
const onError = (body: string): string => `<on-error>${body}</on-error>`;
const when = (condition: string, body: string): string =>
  `<choose><when condition="${quoted(condition)}">${body}</when></choose>`;

const ROWS: readonly Row[] = [
  [
    'before the validator lets in',
    { api: policies(FORWARD + JWT) },
    'violating answer-before-validation',
  ],
  ['after the validator is nothing', { api: policies(JWT + FORWARD) }, 'conforming'],
  [
    'without any validator is not what is told',
    { api: policies(FORWARD) },
    'violating jwt-missing',
  ],
  [
    'in front of a refusal of everybody lets in',
    { api: policies(FORWARD + DENY) },
    'violating jwt-missing',
  ],
  [
    'that the caller asks for lets in',
    { api: policies(when(`@(${header('X')} == "1")`, FORWARD) + JWT) },
    'violating answer-before-validation',
  ],
  [
    'that hangs on the region is unknown',
    { api: policies(when('@(context.Deployment.Region == "x")', FORWARD) + JWT) },
    'unknown hidden-condition undecided',
  ],
  [
    'in a retry lets in',
    {
      api: policies(`<retry condition="@(false)" count="1" interval="1">${FORWARD}</retry>${JWT}`),
    },
    'violating answer-before-validation',
  ],
  [
    'in a fragment lets in',
    {
      api: policies(`<include-fragment fragment-id="f"/>${JWT}`),
      fragments: { f: `<fragment>${FORWARD}</fragment>` },
    },
    'violating answer-before-validation',
  ],
  [
    'in a wait is unknown',
    { api: policies(`<wait for="all">${when('@(true)', FORWARD)}</wait>${JWT}`) },
    'unknown concurrent undecided',
  ],
  [
    'in a cache-value is unknown',
    {
      api: policies(`<cache-value key="k"><value>${FORWARD}</value></cache-value>${JWT}`),
    },
    'unknown cache undecided',
  ],
  [
    'after a refusal lets in',
    { api: policies(JWT, onError(FORWARD)) },
    'violating error-turned-success',
  ],
  [
    'after a refusal lets in, whatever is answered afterwards',
    { api: policies(JWT, onError(FORWARD + DENY)) },
    'violating error-turned-success',
  ],
  [
    'behind the answer to a refusal is never come to',
    { api: policies(JWT, onError(DENY + FORWARD)) },
    'conforming',
  ],
  [
    'in backend and outbound is what they are for',
    { api: policies(JWT, `<backend>${FORWARD}</backend><outbound>${FORWARD}</outbound>`) },
    'conforming',
  ],
];

describe('a forwarded request', () => {
  it.each(ROWS)('%s', (_, given, want) => {
    expect(told(proofOf(given))).toBe(want);
  });
});
