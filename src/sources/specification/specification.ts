import { parseJson } from '../../formats/json.ts';
import type { Parsed } from '../../formats/parsed.ts';
import type { PlainElement } from '../../formats/plain-xml.ts';
import { parsePlainXml } from '../../formats/plain-xml.ts';
import { parseYaml } from '../../formats/yaml.ts';
import { readOpenApi } from './openapi.ts';
import type { Specification } from './specified-operation.ts';
import { invalidSpecification } from './specified-operation.ts';
import { readWadl } from './wadl.ts';
import { readWsdl } from './wsdl.ts';

/**
 * Lists the operations of a specification. The format is told by the content, because repositories
 * hold JSON in `.yaml` files; only GraphQL, which has no list in any case, goes by its ending.
 *
 * @param fileName Name with ending, such as `specification.yaml`.
 */
export function readSpecification(text: string, fileName: string): Specification {
  if (/\.(?:graphql|gql)$/i.test(fileName)) {
    return { state: 'no-list', why: 'a GraphQL schema lists no operations of the service' };
  }
  switch (/\S/.exec(text)?.[0]) {
    case undefined:
      return invalidSpecification('the file is empty');
    case '{':
      return read(parseJson(text), readOpenApi);
    case '<':
      return read(parsePlainXml(text), readXml);
    default:
      return read(parseYaml(text), readOpenApi);
  }
}

function read<T>(parsed: Parsed<T>, reader: (value: T) => Specification): Specification {
  if (parsed.ok) return reader(parsed.value);
  const { message, line, column } = parsed;
  return { state: 'invalid', message, line, column };
}

function readXml(root: PlainElement): Specification {
  if (root.name === 'definitions') return readWsdl(root);
  if (root.name === 'application') return readWadl(root);
  return invalidSpecification(`expected WSDL 1.1 or WADL, found <${root.name}>`);
}
