import { isList, isRecord, recordAt, type Shape, textAt, valueAt } from '../../formats/shape.ts';
import type { DeclaredSecurity } from '../../model/inventory.ts';

/** What a requirement asks for; null where nobody can tell whether that is a token. */
export type SecurityReader = (operation: Shape) => DeclaredSecurity | null;

/**
 * Reads what an OpenAPI document asks of callers: the `security` of the operation, else that of the
 * document. Its items are alternatives, and of each all schemes are needed.
 *
 * A token beside an API key in one alternative is a token. Alternatives of which one takes a key and
 * another a token are neither, and so is anything that cannot be told: basic credentials, client
 * certificates, a scheme that is not defined, a key in the header `Authorization`, which is how
 * Swagger 2 writes down tokens of any kind.
 *
 * @see https://spec.openapis.org/oas/v3.1.1.html#security-requirement-object
 */
export function securityReader(document: Shape): SecurityReader {
  const schemes = {
    ...recordAt(document, 'securityDefinitions'), // Swagger 2
    ...recordAt(recordAt(document, 'components'), 'securitySchemes'),
  };
  return (operation) => {
    const from = Object.hasOwn(operation, 'security') ? operation : document;
    const alternatives = valueAt(from, 'security');
    if (!isList(alternatives)) return null;
    const asked = alternatives.map((alternative) => askedBy(alternative, schemes));
    if (asked.length === 0 || asked.includes('nothing')) return 'nothing';
    const [first = null] = asked;
    return asked.every((one) => one === first) ? first : null;
  };
}

function askedBy(alternative: unknown, schemes: Shape): DeclaredSecurity | null {
  if (!isRecord(alternative)) return null;
  const names = Object.keys(alternative);
  if (names.length === 0) return 'nothing';
  const kinds = names.map((name) => kindOf(valueAt(schemes, name)));
  if (kinds.includes('token')) return 'token';
  return kinds.every((kind) => kind === 'key') ? 'key' : null;
}

/** The key of a subscription is an API key like any other. */
function kindOf(scheme: unknown): DeclaredSecurity | null {
  if (!isRecord(scheme)) return null;
  const said = (key: string): string => textAt(scheme, key)?.toLowerCase() ?? '';
  switch (said('type')) {
    case 'oauth2':
    case 'openidconnect':
      return 'token';
    case 'http':
      return said('scheme') === 'bearer' ? 'token' : null;
    case 'apikey':
      return said('name') === 'authorization' ? null : 'key';
    default:
      return null;
  }
}
