/** What reading one text gave: its value, or the place and the reason of the first fault. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      /** One clause without the place, fit to follow a colon. */
      readonly message: string;
      /** 1-based. */
      readonly line: number;
      /** 1-based, in UTF-16 code units. */
      readonly column: number;
    };
