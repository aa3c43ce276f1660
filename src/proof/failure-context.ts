import type { ConcreteContext } from '../expression/concrete/context.ts';
import { unsupported } from '../expression/concrete/failures.ts';
import type { Known } from './expression-context.ts';

/** What on-error sees of the response: a failure has a status, and nothing else is known of it. */
export function responseOf({ error }: Known): ConcreteContext['response'] {
  const { status } = error ?? unsupported('the response');
  return {
    get statusCode() {
      return status ?? unsupported('the status of the failure');
    },
    get statusReason() {
      return unsupported('the reason of the failure');
    },
    get headers() {
      return unsupported('the headers of the failure');
    },
    get body() {
      return unsupported('the body of the failure');
    },
  };
}

export function lastErrorOf({ error }: Known): ConcreteContext['lastError'] {
  const { source, reason } = error ?? unsupported('the last error');
  const poison = (): never => unsupported('the details of the failure');
  return {
    get source() {
      return source ?? poison();
    },
    get reason() {
      return reason ?? poison();
    },
    get message() {
      return poison();
    },
    get scope() {
      return poison();
    },
    get section() {
      return poison();
    },
    get path() {
      return poison();
    },
    get policyId() {
      return poison();
    },
  };
}
