import type { PlainElement } from '../../formats/plain-xml.ts';
import type { Specification, SpecifiedOperation } from './specified-operation.ts';

/**
 * The operations of WSDL 1.1, from its bindings. The same name in several bindings (SOAP 1.1 and
 * 1.2) is one operation. The template stays open: the service derives it from the SOAP action in
 * ways that are not documented.
 */
export function readWsdl(root: PlainElement): Specification {
  const bindings = root.children.filter((child) => child.name === 'binding');
  const found = bindings.flatMap((binding) => operationsOf(binding));
  if (bindings.length === 0) {
    return { state: 'no-list', why: 'the WSDL holds no binding, so it lists no operations' };
  }
  const byName = new Map<string, SpecifiedOperation>();
  for (const operation of found) {
    const same = byName.get(operation.id);
    const agreed = same === undefined || same.method === operation.method;
    byName.set(operation.id, agreed ? operation : { ...operation, method: null });
  }
  return { state: 'list', operations: [...byName.values()] };
}

function operationsOf(binding: PlainElement): readonly SpecifiedOperation[] {
  // Both `soap:binding` and `http:binding` lose their prefix; only the second has a verb.
  const verb = binding.children.find((child) => child.name === 'binding')?.attributes.get('verb');
  return binding.children
    .filter((child) => child.name === 'operation')
    .map((child) => ({
      id: child.attributes.get('name') ?? '',
      method: verb?.toUpperCase() ?? 'POST',
      template: null,
      displayName: null,
      security: null,
      derivedId: false,
    }))
    .filter((operation) => operation.id !== '');
}
