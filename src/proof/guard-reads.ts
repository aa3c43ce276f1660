import type { Read } from '../expression/abstract/reads.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { NamedValues } from '../policy/named-values.ts';
import { attribute, resolveValue } from '../policy/values.ts';

/** What a guard looks at by itself; what its expressions look at is not told here. */
export function guardReads(element: PolicyElement, names: NamedValues): readonly Read[] {
  switch (element.name) {
    case 'ip-filter':
      return [{ kind: 'address' }];
    case 'validate-client-certificate':
      return [{ kind: 'certificate' }];
    case 'check-header':
      return [{ kind: 'header', name: headerOf(element, names) }];
    default:
      return [];
  }
}

function headerOf(element: PolicyElement, names: NamedValues): string | null {
  const value = attribute(element, 'name');
  const name = value === null ? null : resolveValue(value, names);
  return name?.kind === 'constant' ? name.text.trim().toLowerCase() : null;
}
