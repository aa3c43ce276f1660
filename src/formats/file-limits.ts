/**
 * Bounds on files of a tree that others wrote. Far above what API Management itself accepts
 * (a policy document or fragment may hold 512 KB, an imported specification 4 MB), so that a
 * refusal always means something is wrong with the tree.
 */

const MIB = 1024 * 1024;

export const MAX_SPECIFICATION_BYTES = 16 * MIB;
export const MAX_POLICY_BYTES = 4 * MIB;
/** Information files, association files, environment files. */
export const MAX_INFORMATION_BYTES = 4 * MIB;
/** Files and folders seen in one artifact folder. */
export const MAX_ENTRIES = 200_000;
/** Nesting of objects and lists in JSON and YAML, of elements in XML. */
export const MAX_DEPTH = 100;
/** Aliases (`*name`) in one YAML document. */
export const MAX_ALIASES = 1_000;
/** Operations of one specification. */
export const MAX_OPERATIONS = 50_000;
