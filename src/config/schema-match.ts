import * as v from 'valibot';
import type { MatchField } from '../model/configuration.ts';
import { mapping, oneOrMany, text } from './kinds.ts';
import { patternFault } from './pattern-fault.ts';

const WANTED = 'a pattern, or a list of patterns';

function patterns(field: Exclude<MatchField, 'revision'>) {
  return v.exactOptional(
    oneOrMany(
      text((pattern) => patternFault(field, pattern)),
      WANTED,
    ),
  );
}

/** A revision is a number to everybody but the service. */
function revisions() {
  const pattern = text((written) => patternFault('revision', written));
  const number = v.pipe(
    v.number('a number'),
    v.metadata({ json: { type: 'integer' } }),
    v.transform(String),
    pattern,
  );
  const either = v.pipe(
    v.lazy((input) => (typeof input === 'number' ? number : pattern)),
    v.metadata({ anyOf: [pattern, number] }),
  );
  return v.exactOptional(oneOrMany(either, WANTED));
}

const WITHOUT_PRODUCT = {
  api: patterns('api'),
  operation: patterns('operation'),
  workspace: patterns('workspace'),
  revision: revisions(),
  path: patterns('path'),
  tag: patterns('tag'),
  file: patterns('file'),
};

/** What matches everything is written as such, not by leaving everything out. */
const NO_FIELD =
  'names no field; write what must match, as in { api: "orders-*" }, or { api: "*" } for every API';

const isFull = (match: object): boolean => Object.keys(match).length > 0;
const FULL = { json: { minProperties: 1 } };

/** Routes of a product included. */
export const MATCH = v.pipe(
  mapping({ ...WITHOUT_PRODUCT, product: patterns('product') }),
  v.check(isFull, NO_FIELD),
  v.metadata(FULL),
);

/** Of whole subjects: a route cannot be meant for everybody while another one is not. */
export const SUBJECT_MATCH = v.pipe(
  mapping(WITHOUT_PRODUCT, {
    unknown: (key) =>
      key === 'product'
        ? "'product' cannot stand in the match of 'public', because an operation is public on all its routes or on none; remove it"
        : null,
  }),
  v.check(isFull, NO_FIELD),
  v.metadata(FULL),
);
