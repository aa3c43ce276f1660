import type { Place } from '../../model/place.ts';

/** The four fields of a place, in the order of the schema. */
export function placeShape({ file, line, column, resourceId }: Place): Place {
  return { file, line, column, resourceId };
}
