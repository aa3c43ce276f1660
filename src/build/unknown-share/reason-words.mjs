/**
 * What docs/unknown-share.md says of a reason: what it is, why it stays open, and what to do. Only
 * those that were ever among the commonest have words; the writing stops at one that has none.
 */
export const REASON_WORDS = {
  'fragment-missing': {
    what: 'A document includes a fragment that the source does not hold.',
    why: 'The fragment may hold the validator, or an answer in front of it.',
    help: 'Extract the fragments of the service into the folder as well.',
  },
  'named-value-missing': {
    what: 'A named value that the source does not hold stands where the verdict hangs on it.',
    why: 'It may be the expected audience or any other.',
    help: 'Extract the named values, or give the value in the configuration.',
  },
  'document-unreadable': {
    what: 'A text is no document that the service would accept, or an information file cannot be read.',
    why: 'A program that guessed at the meaning could guess wrong.',
    help: 'Mend the text at the line that the finding names.',
  },
  'call-out': {
    what: 'A condition or a value hangs on the answer of another service.',
    why: 'No request of the caller decides that answer, and no file holds it.',
    help: 'Let a validate-jwt stand on every path, whatever the other service says.',
  },
  'expression-unsupported': {
    what: 'The verdict hangs on an expression that is not evaluated.',
    why: 'Only what .NET is sure to do is decided; all else would be a guess.',
    help: 'Write the condition with plain comparisons, or move the validator out of it.',
  },
  'witness-unconfirmed': {
    what: 'A way past the validators seems to be there, but no request was found that takes it.',
    why: 'Nothing is called violating without such a request.',
    help: 'Look at the condition that the finding names; where it is simpler, a request is found.',
  },
  cache: {
    what: 'A condition or a value comes out of a cache.',
    why: 'What a cache holds is written by other requests or other policies.',
    help: 'Let a validate-jwt stand in front of the lookup.',
  },
  placeholder: {
    what: 'A token that a pipeline replaces stands where the verdict hangs on it.',
    why: 'What it is replaced by is in another place.',
    help: 'Check the folder after the replacement.',
  },
  'hidden-condition': {
    what: 'A condition hangs on what is fixed but cannot be seen, such as the clock or the region.',
    why: 'Some of its values let requests in and others do not.',
    help: 'Take the validator out of the condition.',
  },
};
