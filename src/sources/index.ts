import { UsageError } from '../errors.ts';
import apiops from './apiops/apiops.ts';
import type { Source } from './source.ts';

const SOURCES: readonly Source[] = [apiops];

/** @throws {UsageError} when there is no such source. */
export function sourceNamed(id: string): Source {
  const source = SOURCES.find((candidate) => candidate.id === id);
  if (source === undefined) {
    const known = SOURCES.map((candidate) => candidate.id).join(', ');
    throw new UsageError(`There is no source ${id}; this version knows ${known}.`);
  }
  return source;
}
