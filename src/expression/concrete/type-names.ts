/** Keywords for the types that have one. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['String', 'string'],
  ['Boolean', 'bool'],
  ['Int32', 'int'],
  ['Int64', 'long'],
  ['Double', 'double'],
  ['Char', 'char'],
  ['Object', 'object'],
  ['Byte', 'byte'],
  ['Decimal', 'decimal'],
]);

const NAMESPACES = [
  'System.Text.RegularExpressions',
  'System.Collections.Generic',
  'System.Linq',
  'System.Net',
  'System.Text',
  'System',
  'Newtonsoft.Json.Linq',
  'Newtonsoft.Json',
];

/** `System.String` and `String` are `string`; namespaces that policies may use are left out. */
export function shortName(name: string): string {
  const namespace = NAMESPACES.find((each) => name.startsWith(`${each}.`));
  const rest = namespace === undefined ? name : name.slice(namespace.length + 1);
  return ALIASES.get(rest) ?? rest;
}
