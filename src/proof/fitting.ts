/** The values that fit, in their order; each is tried when it is first needed, and once. */
export function fitting<T>(values: readonly T[], fits: (value: T) => boolean): Iterable<T> {
  const found: T[] = [];
  const untried = values.values();
  return {
    *[Symbol.iterator]() {
      yield* found;
      for (const value of untried) {
        if (!fits(value)) continue;
        found.push(value);
        yield value;
      }
    },
  };
}

export function isEmpty(values: Iterable<unknown>): boolean {
  return values[Symbol.iterator]().next().done === true;
}
