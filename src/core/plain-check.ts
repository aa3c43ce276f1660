import type { CheckRequest, ServiceRequest } from '../model/request.ts';

/** A check of which nothing but the service is said. */
export const PLAIN_CHECK: Omit<CheckRequest, keyof ServiceRequest> = {
  failOn: null,
  routes: null,
  gate: null,
  requireConfig: false,
  baseline: null,
  writeBaseline: null,
  changedSince: null,
  configChanges: 'tell',
  today: null,
};
