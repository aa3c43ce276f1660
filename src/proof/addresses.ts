/** An IP address as a number within its family. */
export interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** Both ends belong to it; they are of one family. */
export interface AddressRange {
  readonly from: Address;
  readonly to: Address;
}

const LAST = { 4: 2n ** 32n - 1n, 6: 2n ** 128n - 1n } as const;

/**
 * Reads an address in the way that everybody writes it. Null for everything that readers take
 * differently: octal numbers, fewer than four parts, a mask, a zone, an IPv4 address inside of an
 * IPv6 one.
 */
export function parseAddress(text: string): Address | null {
  return text.includes(':') ? parseV6(text) : parseV4(text);
}

const PART = /^(?:0|[1-9]\d{0,2})$/u;

function parseV4(text: string): Address | null {
  const parts = text.split('.');
  const fits = (part: string): boolean => PART.test(part) && Number(part) <= 255;
  if (parts.length !== 4 || !parts.every(fits)) return null;
  return { family: 4, value: joined(parts.map(Number), 8n) };
}

const GROUP = /^[\da-f]{1,4}$/iu;

function parseV6(text: string): Address | null {
  const [head = [], tail, ...more] = text
    .split('::')
    .map((half) => (half === '' ? [] : half.split(':')));
  const left = 8 - head.length - (tail?.length ?? 0);
  const hasRoom = tail === undefined ? left === 0 : left > 0;
  if (more.length > 0 || !hasRoom) return null;
  const groups = [...head, ...Array.from({ length: left }, () => '0'), ...(tail ?? [])];
  if (!groups.every((group) => GROUP.test(group))) return null;
  const numbers = groups.map((group) => parseInt(group, 16));
  const value = joined(numbers, 16n);
  return value >> 32n === 0xffffn ? null : { family: 6, value };
}

function joined(numbers: readonly number[], bits: bigint): bigint {
  return numbers.reduce((all, number) => (all << bits) | BigInt(number), 0n);
}

/** As `context.Request.IpAddress` writes it: IPv6 in lower case, its longest run of zeros left out. */
export function formatAddress({ family, value }: Address): string {
  if (family === 4) return partsOf(value, 8n, 4).join('.');
  const groups = partsOf(value, 16n, 8);
  const { start, length } = longestZeros(groups);
  const written = (from: number, to: number): string =>
    groups
      .slice(from, to)
      .map((group) => group.toString(16))
      .join(':');
  return length < 2 ? written(0, 8) : `${written(0, start)}::${written(start + length, 8)}`;
}

function longestZeros(groups: readonly number[]): { start: number; length: number } {
  const runs = groups.map((_, start) => {
    const end = groups.findIndex((group, index) => index >= start && group !== 0);
    return { start, length: (end === -1 ? groups.length : end) - start };
  });
  return runs.reduce((a, b) => (b.length > a.length ? b : a));
}

function partsOf(value: bigint, bits: bigint, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) =>
    Number((value >> (bits * BigInt(count - 1 - index))) & ((1n << bits) - 1n)),
  );
}

export function isInside({ family, value }: Address, ranges: readonly AddressRange[]): boolean {
  return ranges.some(
    ({ from, to }) => from.family === family && from.value <= value && value <= to.value,
  );
}

/** Null where it is none: ends of two families, or in the wrong order. */
export function rangeOf(from: Address, to: Address): AddressRange | null {
  return from.family === to.family && from.value <= to.value ? { from, to } : null;
}

/** Whether every address of a family is in one of the ranges. */
export function coversFamily(ranges: readonly AddressRange[]): boolean {
  return ([4, 6] as const).some((family) =>
    stretchesOf(ranges)
      .filter((address) => address.family === family)
      .every((address) => isInside(address, ranges)),
  );
}

/**
 * Addresses that stand for all: of each stretch that no range divides the first ones, so that every
 * stretch has one that differs from as many others as are asked for.
 *
 * @param others How many single addresses a condition may name besides.
 */
export function representatives(
  ranges: readonly AddressRange[],
  others: number,
): readonly string[] {
  const found = stretchesOf(ranges).flatMap(({ family, value }) =>
    Array.from({ length: others + 1 }, (_, more) => ({ family, value: value + BigInt(more) })),
  );
  return [...new Set(found.filter(exists).map(formatAddress))];
}

/** The first address of each stretch. */
function stretchesOf(ranges: readonly AddressRange[]): readonly Address[] {
  const bounds = ranges.flatMap(({ from, to }): readonly Address[] => [
    from,
    { family: to.family, value: to.value + 1n },
  ]);
  return [{ family: 4, value: 0n } as const, { family: 6, value: 0n } as const, ...bounds].filter(
    exists,
  );
}

const exists = ({ family, value }: Address): boolean => value <= LAST[family];
