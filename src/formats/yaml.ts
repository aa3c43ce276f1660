import { FAILSAFE_SCHEMA, load, mergeTag, YAMLException } from 'js-yaml';
import { MAX_ALIASES, MAX_DEPTH } from './file-limits.ts';
import type { Parsed } from './parsed.ts';

/**
 * Every scalar stays the text that was written: an operation named `1e5` or a version `1.10` must
 * not become a number. Merge keys are followed, because a path that hides behind `<<` is a path.
 */
const SCHEMA = FAILSAFE_SCHEMA.withTags(mergeTag);

/**
 * Reads one YAML document. Scalars are strings, `null` included. Duplicate keys, several documents,
 * explicit tags other than the three of the failsafe schema, and an empty text are faults.
 */
export function parseYaml(text: string): Parsed<unknown> {
  try {
    const options = { schema: SCHEMA, maxDepth: MAX_DEPTH, maxAliases: MAX_ALIASES };
    return { ok: true, value: load(text, options) };
  } catch (error) {
    if (!(error instanceof YAMLException)) {
      // The parser documents that other errors may come out of it for hostile input.
      return { ok: false, message: 'not readable as YAML', line: 1, column: 1 };
    }
    const { mark, reason } = error;
    return {
      ok: false,
      message: reason,
      line: (mark?.line ?? 0) + 1,
      column: (mark?.column ?? 0) + 1,
    };
  }
}
