import type { SubjectResult } from '../../../src/core/judge-subject.ts';
import type { Judgement } from '../../../src/core/judgement.ts';
import type { Api, Inventory, Operation, Space } from '../../../src/model/inventory.ts';
import { api, inventory, operation, policies, present, space } from '../../support/chains.ts';
import { CONFIGURATION, outcomeOf } from '../../support/golden-folder.ts';

/** What is proved of an inventory, whatever else is said of it. */
export function resultsOf(given: Inventory): readonly SubjectResult[] {
  return outcomeOf(given, CONFIGURATION).results;
}

/** An API with a policy of its own. */
export function apiWith(id: string, inbound: string, over: Partial<Api> = {}): Api {
  return api(id, { policy: present(`apis/${id}`, policies(inbound)), ...over });
}

/** An operation of the API `orders` with a policy of its own. */
export function operationWith(id: string, inbound: string): Operation {
  return operation(id, { policy: present(`apis/orders/operations/${id}`, policies(inbound)) });
}

export const listed = (...operations: readonly Operation[]): Pick<Api, 'operations'> => ({
  operations: { state: 'present', value: operations },
});

/** A service with a global policy, and whatever else is given. */
export function service(global: string | null, over: Partial<Space>): Inventory {
  const policy = global === null ? {} : { policy: present('global', policies(global)) };
  return inventory(space({ ...policy, ...over }));
}

/** The configuration declares every subject public. */
export function madePublic(results: readonly SubjectResult[]): readonly SubjectResult[] {
  return results.map((result) => Object.assign({}, result, { verdict: 'public' as const }));
}

/** Who is told of what, in one line each. */
export const outline = (judgements: readonly Judgement[]): readonly string[] =>
  judgements.map(({ subject, route, cause: { document, anchor } }) =>
    [subject ?? '-', ...(route === null ? [] : [`by ${route}`]), 'at', document, anchor].join(' '),
  );
