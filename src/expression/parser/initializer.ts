import type {
  CollectionInitializer,
  Expression,
  IndexInitializer,
  Initializer,
  ObjectInitializer,
} from '../ast.ts';
import { readArguments } from './arguments.ts';
import type { Parser } from './parser.ts';

/** What stands in brackets behind `new T(…)`. */
export function readInitializer(parser: Parser): Initializer {
  return parser.tokens.nested(() => {
    const { tokens } = parser;
    const first = tokens.index + 1;
    if (tokens.is('[', first)) return readEntries(parser);
    if (tokens.isName(first) && tokens.is('=', first + 1)) return readMembers(parser);
    return readCollection(parser);
  });
}

function readList<T>({ tokens }: Parser, read: () => T): readonly T[] {
  const list: T[] = [];
  tokens.expect('{');
  while (!tokens.is('}')) {
    list.push(read());
    if (!tokens.accept(',')) break;
  }
  tokens.expect('}');
  return list;
}

function readEntries(parser: Parser): IndexInitializer {
  const { tokens } = parser;
  const { start } = tokens;
  const entries = readList(parser, () => {
    const key = readArguments(parser, ']');
    tokens.expect('=');
    return { key, value: readMemberValue(parser) };
  });
  return { kind: 'entries', entries, ...tokens.spanFrom(start) };
}

function readMembers(parser: Parser): ObjectInitializer {
  const { tokens } = parser;
  const { start } = tokens;
  const members = readList(parser, () => {
    const name = tokens.name();
    tokens.expect('=');
    return { name, value: readMemberValue(parser) };
  });
  return { kind: 'members', members, ...tokens.spanFrom(start) };
}

function readMemberValue(parser: Parser): Expression | Initializer {
  return parser.tokens.is('{') ? readInitializer(parser) : parser.expression();
}

function readCollection(parser: Parser): CollectionInitializer {
  const { tokens } = parser;
  const { start } = tokens;
  const items = readList(parser, () =>
    tokens.is('{') ? readList(parser, () => readItem(parser)) : [readItem(parser)],
  );
  return { kind: 'items', items, ...tokens.spanFrom(start) };
}

/** C# lets no assignment stand here, because it would look like a member. */
function readItem(parser: Parser): Expression {
  const item = parser.expression();
  if (item.kind === 'assign') parser.tokens.fail('members and items in one initializer');
  return item;
}
