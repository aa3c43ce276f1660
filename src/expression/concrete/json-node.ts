import type { DoubleValue, LongValue } from './values.ts';

export type JsonLeaf = null | boolean | string | LongValue | DoubleValue;

/** Newtonsoft keeps whole numbers as long and others as double. */
export type JsonNode =
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'value'; readonly value: JsonLeaf };
