import * as v from 'valibot';
import { SEVERITIES } from '../model/finding.ts';

/** Highest first, as people think of them. */
const LEVELS = [...SEVERITIES].reverse();

/** The message of each check says what the value must be. */
const text = v.string('text');

/** Types of the values. Keys, and what is in an issuer or an audience, are checked elsewhere. */
export const SETTINGS = v.object({
  version: v.literal(1, 'the number 1'),
  issuer: v.optional(text),
  audiences: v.optional(
    v.pipe(v.array(text, 'a list, as in [api://acme]'), v.minLength(1, 'a list with an audience')),
  ),
  failOn: v.optional(v.picklist([...LEVELS, 'never'], `one of ${LEVELS.join(', ')}, never`)),
  failOnUnknown: v.optional(v.boolean('true or false')),
});

/** What a configuration file says; what it leaves out is missing. */
export type Settings = v.InferOutput<typeof SETTINGS>;

export type Checked =
  | { readonly ok: true; readonly settings: Settings }
  | {
      readonly ok: false;
      readonly path: readonly (string | number)[];
      /** What the value at the path must be. */
      readonly wanted: string;
    };

/** Checks the types of all values and tells the first that is wrong. */
export function checkTypes(value: unknown): Checked {
  const result = v.safeParse(SETTINGS, value);
  if (result.success) return { ok: true, settings: result.output };
  const [issue] = result.issues;
  return {
    ok: false,
    path: (issue.path ?? []).map(({ key }) => stepOf(key)),
    wanted: issue.message,
  };
}

function stepOf(key: unknown): string | number {
  return typeof key === 'number' ? key : String(key);
}
