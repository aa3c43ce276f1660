import type { Place } from '../../model/place.ts';
import { say } from './sheet.ts';

/** `file:line:column`, the resource, or a plain word where a thing stands in neither. */
export function sayPlace({ file, line, column, resourceId }: Place): string {
  if (file === null) return resourceId === null ? '(no place)' : say(resourceId, 300);
  const position = [line, column].filter((part) => part !== null).map((part) => `:${part}`);
  return say(file, 300) + position.join('');
}
