import type { DeclaredSecurity } from '../../model/inventory.ts';

/** One operation as a specification lists it. */
export interface SpecifiedOperation {
  /** As written. Export sets it to the name of the operation in the service. */
  readonly id: string;
  /** Upper case; null where the format does not tell. */
  readonly method: string | null;
  /** With a leading slash, as written; null where the format does not tell. */
  readonly template: string | null;
  readonly displayName: string | null;
  /** What it asks of callers; null where that is not said, or cannot be told. */
  readonly security: DeclaredSecurity | null;
  /** The specification gives no id, and this one is what import would make. */
  readonly derivedId: boolean;
}

export type Specification =
  | { readonly state: 'list'; readonly operations: readonly SpecifiedOperation[] }
  /** The format has no list of operations that the service would use. */
  | { readonly state: 'no-list'; readonly why: string }
  | {
      readonly state: 'invalid';
      readonly message: string;
      readonly line: number;
      readonly column: number;
    };

/** A fault of the whole specification, where no better place is known. */
export function invalidSpecification(message: string): Specification {
  return { state: 'invalid', message, line: 1, column: 1 };
}
