import { MAX_OPERATIONS } from '../../formats/file-limits.ts';
import type { Shape } from '../../formats/shape.ts';
import { isRecord, stringAt, textAt, valueAt } from '../../formats/shape.ts';
import { withDerivedIds } from './operation-ids.ts';
import { securityReader, type SecurityReader } from './security.ts';
import type { Specification, SpecifiedOperation } from './specified-operation.ts';
import { invalidSpecification } from './specified-operation.ts';

/** `query` and `additionalOperations` came with OpenAPI 3.2. */
const METHODS = new Set([
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
]);

/** Import also takes the paths of this extension; they may carry a query. */
const PATH_KEYS = ['paths', 'x-ms-paths'] as const;

type Outcome = readonly SpecifiedOperation[] | string;

/** What of the document holds for all of its operations. */
interface Whole {
  readonly version: string;
  readonly securityOf: SecurityReader;
}

/**
 * The operations of OpenAPI 2, 3.0 and later. Servers, parameters and schemas of messages are not looked at.
 * A path item that is a reference is refused: what it hides cannot be listed.
 */
export function readOpenApi(document: unknown): Specification {
  if (!isRecord(document)) return invalidSpecification('expected an OpenAPI document');
  const version = textAt(document, 'swagger') ?? textAt(document, 'openapi') ?? '';
  if (!/^(?:2|3(?:\.\d+)*)(?:\.0)?$/.test(version)) {
    return invalidSpecification(`expected "swagger: 2.0" or "openapi: 3.x", found "${version}"`);
  }
  const whole = { version, securityOf: securityReader(document) };
  const operations: SpecifiedOperation[] = [];
  for (const key of PATH_KEYS) {
    const outcome = operationsUnder(valueAt(document, key), key, whole);
    if (typeof outcome === 'string') return invalidSpecification(outcome);
    operations.push(...outcome);
  }
  return listOf(operations);
}

function listOf(operations: readonly SpecifiedOperation[]): Specification {
  const seen = new Set<string>();
  for (const { id } of operations) {
    if (id !== '' && seen.has(id)) {
      return invalidSpecification(`the operationId "${id}" stands twice`);
    }
    seen.add(id);
  }
  if (operations.length > MAX_OPERATIONS) {
    return invalidSpecification(`more than ${MAX_OPERATIONS} operations`);
  }
  return { state: 'list', operations: withDerivedIds(operations) };
}

function operationsUnder(paths: unknown, key: string, whole: Whole): Outcome {
  if (paths === undefined) {
    // Since 3.1 a document may hold webhooks alone.
    const optional = key !== 'paths' || /^3\.[1-9]/.test(whole.version);
    return optional ? [] : 'the document has no "paths"';
  }
  if (!isRecord(paths)) return `"${key}" is not an object`;
  const operations: SpecifiedOperation[] = [];
  for (const [path, item] of Object.entries(paths)) {
    if (path.startsWith('x-')) continue;
    const outcome = operationsOfPath(path, item, whole);
    if (typeof outcome === 'string') return outcome;
    operations.push(...outcome);
    if (operations.length > MAX_OPERATIONS) return `more than ${MAX_OPERATIONS} operations`;
  }
  return operations;
}

function operationsOfPath(path: string, item: unknown, { securityOf }: Whole): Outcome {
  if (isBlank(item)) return [];
  if (!isRecord(item)) return `the path "${path}" is not an object`;
  if (Object.hasOwn(item, '$ref')) {
    return `the path "${path}" is a reference ("$ref"), which hides its operations`;
  }
  const template = path.startsWith('/') ? path : `/${path}`;
  const operations: SpecifiedOperation[] = [];
  for (const [key, value] of Object.entries(item)) {
    const listed = METHODS.has(key.toLowerCase()) ? { [key]: value } : additional(key, value);
    for (const [method, operation] of Object.entries(listed)) {
      const one = operationOf({ method: method.toUpperCase(), template }, operation, securityOf);
      if (typeof one === 'string') return one;
      operations.push(one);
    }
  }
  return operations;
}

function additional(key: string, value: unknown): Shape {
  return key === 'additionalOperations' && isRecord(value) ? value : {};
}

function operationOf(
  { method, template }: { readonly method: string; readonly template: string },
  operation: unknown,
  securityOf: SecurityReader,
): SpecifiedOperation | string {
  const shape = isBlank(operation) ? {} : operation;
  if (!isRecord(shape)) return `the operation ${method} ${template} is not an object`;
  const id = textAt(shape, 'operationId')?.trim() ?? '';
  const summary = stringAt(shape, 'summary');
  const displayName = summary === '' ? null : summary;
  return { id, method, template, displayName, security: securityOf(shape), derivedId: false };
}

/** JSON null, and the empty scalar of YAML, whose words stay text. */
function isBlank(value: unknown): boolean {
  return value === null || value === '';
}
