import type { SpecifiedOperation } from './specified-operation.ts';

/** Longest id that import makes; the rest of the 80 characters is kept for `-1` … `-999`. */
const MAX_LENGTH = 76;

/**
 * The id that import makes of an `operationId`, and of method and path where there is none.
 *
 * @see Microsoft Learn, "API import restrictions and known issues", normalization rules for operationId
 */
export function normalizedOperationId(text: string): string {
  const words = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return trimDashes(words).slice(0, MAX_LENGTH);
}

/**
 * Ids for operations that name none. Where two would share an id, the service numbers them in an
 * order that is not documented; such an operation is named `METHOD /template`, which no policy
 * folder can match, so that no policy is ever given to the wrong one.
 */
export function withDerivedIds(
  operations: readonly SpecifiedOperation[],
): readonly SpecifiedOperation[] {
  const derived = operations.map((operation) =>
    operation.id === '' ? normalizedOperationId(methodAndTemplate(operation, '-')) : operation.id,
  );
  const uses = new Map<string, number>();
  for (const id of derived) uses.set(id.toLowerCase(), (uses.get(id.toLowerCase()) ?? 0) + 1);
  return operations.map((operation, index) => {
    if (operation.id !== '') return operation;
    const id = derived[index] ?? '';
    const unique = id !== '' && uses.get(id.toLowerCase()) === 1;
    return { ...operation, id: unique ? id : methodAndTemplate(operation, ' '), derivedId: true };
  });
}

function methodAndTemplate(operation: SpecifiedOperation, separator: string): string {
  return `${operation.method ?? ''}${separator}${operation.template ?? ''}`;
}

function trimDashes(text: string): string {
  return text.replace(/^-/, '').replace(/-$/, '');
}
