import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { JWT, policies } from '../support/chains.ts';
import { check, filter, header, one, range, when } from '../support/guards.ts';
import { proofOf } from '../support/proofs.ts';

// Guards in a row and behind conditions, what they mean told a second time in a few plain words, and
// every request that could tell them apart.

interface Sender {
  readonly headers: ReadonlyMap<string, string>;
  /** The last part of the address, which is 10.0.0.x. */
  readonly host: number;
}

/** A policy as it is written, and where a request is after it. */
interface Policy {
  readonly written: string;
  readonly lets: (sender: Sender) => 'on' | 'nowhere';
}

const NAMES = ['x', 'y'] as const;
const VALUES = ['a', 'A', 'b'] as const;
const HOSTS = [1, 2, 3, 4, 5, 6] as const;

const name = fc.constantFrom(...NAMES);
const values = fc.uniqueArray(fc.constantFrom(...VALUES), { maxLength: 2 });
const host = fc.constantFrom(...HOSTS);

const goOnIf = (condition: boolean): 'on' | 'nowhere' => (condition ? 'on' : 'nowhere');

const checkHeader = fc
  .tuple(name, values, fc.boolean())
  .map(([key, listed, ignoreCase]): Policy => {
    const fold = (text: string): string => (ignoreCase ? text.toLowerCase() : text);
    const written = check(key, listed).replace('case="false"', `case="${String(ignoreCase)}"`);
    return {
      written,
      lets: ({ headers }) => {
        const sent = headers.get(key);
        const fits = sent !== undefined && listed.map(fold).includes(fold(sent));
        return goOnIf(listed.length === 0 ? sent !== undefined : fits);
      },
    };
  });

const ipFilter = fc
  .tuple(
    fc.constantFrom('allow', 'forbid'),
    fc.array(fc.tuple(host, host), { minLength: 1, maxLength: 2 }),
  )
  .map(([action, pairs]): Policy => {
    const ends = pairs.map((pair) => [Math.min(...pair), Math.max(...pair)] as const);
    const entries = ends.map(([from, to]) =>
      from === to ? one(`10.0.0.${from}`) : range(`10.0.0.${from}`, `10.0.0.${to}`),
    );
    return {
      written: filter(action, ...entries),
      lets: (sender) => {
        const listed = ends.some(([from, to]) => from <= sender.host && sender.host <= to);
        return goOnIf(listed === (action === 'allow'));
      },
    };
  });

const VALIDATOR: Policy = { written: JWT, lets: () => 'nowhere' };
const NOTHING: Policy = { written: '<trace source="a">b</trace>', lets: () => 'on' };

interface Condition {
  readonly written: string;
  readonly holds: (sender: Sender) => boolean;
}

const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(name, fc.constantFrom(...VALUES)).map(([key, value]) => ({
    written: `${header(key)} == &quot;${value}&quot;`,
    holds: ({ headers }: Sender) => headers.get(key) === value,
  })),
  name.map((key) => ({
    written: `!context.Request.Headers.ContainsKey(&quot;${key}&quot;)`,
    holds: ({ headers }: Sender) => !headers.has(key),
  })),
  host.map((last) => ({
    written: `context.Request.IpAddress != &quot;10.0.0.${last}&quot;`,
    holds: (sender: Sender) => sender.host !== last,
  })),
);

const guard = fc.oneof(checkHeader, ipFilter);
const inBranch = fc.oneof(guard, fc.constantFrom(VALIDATOR, NOTHING));

const chosen = fc.tuple(condition, inBranch).map(([{ written, holds }, inner]): Policy => ({
  written: when(written, inner.written),
  lets: (sender) => (holds(sender) ? inner.lets(sender) : 'on'),
}));

const inbound = fc.array(fc.oneof(guard, chosen, chosen), { minLength: 1, maxLength: 5 });

/** Every request, as far as these policies can tell requests apart; host 9 is on no list. */
const SENDERS: readonly Sender[] = [null, ...VALUES, 'other'].flatMap((x) =>
  [null, ...VALUES, 'other'].flatMap((y) =>
    [...HOSTS, 9].map((last) => ({ headers: sent({ x, y }), host: last })),
  ),
);

function sent(all: Readonly<Record<string, string | null>>): ReadonlyMap<string, string> {
  const pairs = Object.entries(all);
  return new Map(pairs.flatMap(([key, text]) => (text === null ? [] : [[key, text]])));
}

function getsIn(all: readonly Policy[], sender: Sender): boolean {
  return all.every(({ lets }) => lets(sender) === 'on');
}

const hostOf = (address: string | null): number =>
  Number(/^10\.0\.0\.(\d+)$/u.exec(address ?? '')?.[1] ?? 9);

describe('guards in a row', () => {
  it('are passed by the request that is shown, and by none where none is', () => {
    const counts = { conforming: 0, violating: 0, unknown: 0, 'other-control': 0 };
    fc.assert(
      fc.property(inbound, (all) => {
        const written = all.map((policy) => policy.written).join('');
        const { verdict, guess } = proofOf({ api: policies(written, '<on-error/>') });
        counts[verdict] += 1;
        const passing = SENDERS.filter((sender) => getsIn(all, sender));
        if (verdict === 'conforming') expect(passing).toEqual([]);
        if (verdict !== 'violating' || guess === null) return;
        expect(getsIn(all, { headers: guess.headers, host: hostOf(guess.address) })).toBe(true);
      }),
      { numRuns: 250 },
    );
    expect(counts.violating).toBeGreaterThan(50);
    expect(counts.conforming).toBeGreaterThan(10);
    expect(counts.unknown).toBe(0);
  });
});
