import { BELIEFS } from './key-help/beliefs.ts';
import { EXCEPTIONS } from './key-help/exceptions.ts';
import { EXPECTED } from './key-help/expected.ts';
import { JUDGING } from './key-help/judging.ts';
import type { KeyHelps } from './key-help/words.ts';

/** Every key, in the order of the page: that page and the JSON Schema are made from this. */
export const KEY_HELP: KeyHelps = { ...EXPECTED, ...EXCEPTIONS, ...JUDGING, ...BELIEFS };
