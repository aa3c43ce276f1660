import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rulePage, ruleEntries } from '../../src/core/rule-pages.ts';
import json from '../../src/reporters/json.ts';
import type { Reporter } from '../../src/reporters/reporter.ts';
import text from '../../src/reporters/text.ts';
import { aboutApi, EXPECTING, explained, lossOf, trusted } from '../support/answers.ts';
import { HOSTILE, hostileText, inTurn } from '../support/hostile.ts';

/** What a terminal or the parser of a job's log would obey. */
const DANGEROUS = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}|##\[|##vso\[|^\s*::/imu;

const VIEW = { color: false, columns: 100 };

/** Values of closed lists; everything else may be written by somebody else. */
const CLOSED = new Set([
  ...['verdict', 'before', 'after', 'state', 'standing', 'runs', 'reach', 'kind', 'severity'],
  ...['schemaVersion', 'code', 'pathBase', 'what', 'reasonCode'],
]);

type Say = (text: string) => string;

/** The same answer with every free text replaced. */
function withTexts<T>(answer: T, say: Say): T {
  const changed: T = JSON.parse(JSON.stringify(answer), (key, value: unknown) =>
    typeof value === 'string' && !CLOSED.has(key) ? say(value) : value,
  );
  return changed;
}

/** An answer, and how it is printed: as text, and as JSON. */
interface Printed {
  readonly name: string;
  readonly answer: unknown;
  readonly print: (say: Say) => readonly [string, string];
}

function printedBy<T>(
  name: string,
  answer: T,
  draw: (reporter: Reporter, answer: T) => Iterable<string>,
): Printed {
  const as = (reporter: Reporter, say: Say) => [...draw(reporter, withTexts(answer, say))].join('');
  return { name, answer, print: (say) => [as(text, say), as(json, say)] };
}

async function answers() {
  const orders = await explained('samples/acme', aboutApi('orders'));
  const one = await explained('samples/acme', aboutApi('shipping', 'create-label'));
  const loss = await lossOf('samples/acme', { kind: 'fragment', name: 'okta-jwt' });
  const map = await trusted('samples/acme', EXPECTING);
  const services = [
    printedBy('an API', orders, (by, it) => by.explanation(it, VIEW)),
    printedBy('an operation', one, (by, it) => by.explanation(it, VIEW)),
    printedBy('a loss', loss, (by, it) => by.loss(it, VIEW)),
    printedBy('a trust map', map, (by, it) => by.trust(it, VIEW)),
  ];
  const rules = [
    printedBy('rules', ruleEntries().slice(0, 5), (by, it) => by.rules(it, VIEW)),
    printedBy('a page', rulePage('undecided'), (by, it) => by.rulePage(it, VIEW)),
  ];
  return { orders, loss, map, services, all: [...services, ...rules] };
}

let given: Awaited<ReturnType<typeof answers>>;
beforeAll(async () => {
  given = await answers();
});

describe('what explain, trust and rules print', () => {
  it.each(HOSTILE)('is harmless with a text that %s', (_, hostile) => {
    for (const { name, print } of given.all) {
      for (const printed of print(() => hostile)) {
        expect([name, DANGEROUS.exec(printed)]).toEqual([name, null]);
      }
    }
  });

  it('is harmless with any texts', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 6 }), (texts) => {
        for (const { print } of given.all) {
          for (const printed of print(inTurn(texts))) expect(printed).not.toMatch(DANGEROUS);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('hides secrets', () => {
    const secret = 's3cr3t-value';
    for (const { name, print } of given.services) {
      const [plain, parsed] = print((said) => `${said} ?code=${secret}`);
      expect([name, plain.includes(secret)]).toEqual([name, false]);
      // Ids and names stay whole in JSON: programs look them up.
      const values = /"(?:text|message|reason|why|fix)": "[^\n]*s3cr3t-value/;
      expect([name, values.exec(parsed)]).toEqual([name, null]);
    }
  });

  it('is one JSON value that has all of the answer', () => {
    for (const { answer, print } of given.services) {
      const [, printed] = print((said) => said);
      expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(answer)));
    }
  });

  it('has the same words in color', () => {
    const color = { color: true, columns: 100 };
    const { orders, loss, map } = given;
    // eslint-disable-next-line no-control-regex -- the codes that we write ourselves
    const codes = /\u001b\[[0-9;]*m/g;
    const pairs = [
      [text.explanation(orders, color), text.explanation(orders, VIEW)],
      [text.loss(loss, color), text.loss(loss, VIEW)],
      [text.trust(map, color), text.trust(map, VIEW)],
      [text.rules(ruleEntries(), color), text.rules(ruleEntries(), VIEW)],
    ] as const;
    for (const [colored, plain] of pairs) {
      const printed = [...colored].join('');
      expect(printed).toMatch(codes);
      expect(printed.replace(codes, '')).toBe([...plain].join(''));
    }
  });

  it.each([40, 80, 120])('breaks lines at %i columns, except in words', (columns) => {
    const printed = [...text.explanation(given.orders, { color: false, columns })].join('');
    const long = printed.split('\n').filter((line) => line.length > columns);
    // A path may hold blanks; it stays whole where it stands above its lines.
    const broken = long.filter((line) => /\S \S/.test(line) && !line.includes('samples/acme'));
    expect(broken).toEqual([]);
  });
});
