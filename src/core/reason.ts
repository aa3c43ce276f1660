import { messageOf } from './findings.ts';
import type { SubjectResult } from './judge-subject.ts';
import { isOpen } from './judgement.ts';

/** One sentence that says why a subject has its verdict. */
export function reasonOf(result: SubjectResult): string {
  switch (result.verdict) {
    case 'public':
      return 'The configuration declares it public.';
    case 'exempt':
      return 'Everything that keeps it from being closed is waived.';
    case 'other-control':
      return 'On every route a token or a control that the configuration accepts is asked for, and some path rests on the control.';
    case 'conforming':
      return closedReason(result);
    case 'violating':
    case 'unknown':
      return openReason(result);
  }
}

function openReason({ judgements }: SubjectResult): string {
  const deciding = judgements.filter(({ kind }) => kind === 'verdict' || kind === 'undecided');
  const first = deciding.find(isOpen) ?? deciding[0];
  return first === undefined ? 'It is not known why.' : messageOf(first.cause.told);
}

function closedReason({ routes }: SubjectResult): string {
  const validated = routes
    .filter(({ route }) => route.counted)
    .every(({ proof }) => proof.because.some(({ kind }) => kind === 'validator'));
  return validated
    ? 'On every route a validator that trusts exactly what is expected stands before everything that answers.'
    : 'No request gets in on any route: where no validator stands, every path ends in a rejection.';
}
