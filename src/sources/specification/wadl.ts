import type { PlainElement } from '../../formats/plain-xml.ts';
import { withDerivedIds } from './operation-ids.ts';
import type { Specification, SpecifiedOperation } from './specified-operation.ts';
import { invalidSpecification } from './specified-operation.ts';

/** The operations of WADL: `method` elements below nested `resource` elements. */
export function readWadl(root: PlainElement): Specification {
  const resources = root.children.filter((child) => child.name === 'resources');
  const reference = findReference(resources);
  if (reference !== null) {
    return invalidSpecification(`<${reference}> is a reference, which hides its operations`);
  }
  const operations = resources.flatMap((child) => methodsUnder(child, ''));
  const seen = new Set<string>();
  for (const { id } of operations) {
    if (id !== '' && seen.has(id)) {
      return invalidSpecification(`the method id "${id}" stands twice`);
    }
    seen.add(id);
  }
  return { state: 'list', operations: withDerivedIds(operations) };
}

/** A method by `href` or a resource by `type` stands elsewhere, perhaps in another document. */
function findReference(elements: readonly PlainElement[]): string | null {
  for (const element of elements) {
    const { name, attributes, children } = element;
    if (name === 'method' && attributes.has('href')) return 'method href="…"';
    if (name === 'resource' && attributes.has('type')) return 'resource type="…"';
    const below = name === 'method' ? null : findReference(children);
    if (below !== null) return below;
  }
  return null;
}

function methodsUnder(parent: PlainElement, path: string): readonly SpecifiedOperation[] {
  return parent.children.flatMap((child) => {
    if (child.name === 'resource') {
      return methodsUnder(child, joined(path, child.attributes.get('path') ?? ''));
    }
    if (child.name !== 'method') return [];
    return [
      {
        id: child.attributes.get('id') ?? '',
        method: child.attributes.get('name')?.toUpperCase() ?? null,
        template: path === '' ? '/' : path,
        displayName: null,
        security: null,
        derivedId: false,
      },
    ];
  });
}

function joined(path: string, segment: string): string {
  const inner = segment.replace(/^\/+/, '');
  return inner === '' ? path : `${path.replace(/\/+$/, '')}/${inner}`;
}
