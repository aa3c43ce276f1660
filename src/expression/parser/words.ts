/** @see https://learn.microsoft.com/dotnet/csharp/language-reference/keywords/ */
const RESERVED = new Set(
  `abstract as base bool break byte case catch char checked class const continue decimal default
  delegate do double else enum event explicit extern false finally fixed float for foreach goto if
  implicit in int interface internal is lock long namespace new null object operator out override
  params private protected public readonly ref return sbyte sealed short sizeof stackalloc static
  string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual
  void volatile while`.split(/\s+/),
);

const PREDEFINED = new Set(
  'bool byte sbyte char decimal double float int uint long ulong object short ushort string'.split(
    ' ',
  ),
);

/** Tells whether C# keeps this word for itself; with an at sign in front it is a name. */
export function isReserved(word: string): boolean {
  return RESERVED.has(word);
}

/** Tells whether the keyword is a type. */
export function isPredefinedType(word: string): boolean {
  return PREDEFINED.has(word);
}
