import type {
  TrustedValidator,
  TrustMap,
  TrustPair,
  TrustValue,
  UnguardedApi,
} from '../../model/trust-map.ts';
import { redact } from '../redact.ts';
import { answerHeadShape } from './explain-shape.ts';
import { placeShape } from './place-shape.ts';

/** Answer of `trust`: exactly the keys of its type in their order, texts without secrets. */
export function trustShape(map: TrustMap): TrustMap {
  return {
    ...answerHeadShape(map),
    kind: map.kind,
    apis: map.apis,
    subjects: map.subjects,
    expectation:
      map.expectation?.map(({ name, issuers, audiences }) => ({ name, issuers, audiences })) ??
      null,
    validators: map.validators.map(validatorShape),
    pairs: map.pairs.map(pairShape),
    unguarded: map.unguarded.map(unguardedShape),
    exitCode: map.exitCode,
  };
}

function validatorShape(validator: TrustedValidator): TrustedValidator {
  return {
    document: validator.document,
    policy: validator.policy,
    section: validator.section,
    ...placeShape(validator),
    issuers: validator.issuers.map(valueShape),
    audiences: validator.audiences.map(valueShape),
    standing: validator.standing,
    apis: validator.apis,
    subjects: validator.subjects,
  };
}

function valueShape({ text, unresolved }: TrustValue): TrustValue {
  return { text: redact(text), unresolved };
}

function pairShape(pair: TrustPair): TrustPair {
  return {
    issuer: pair.issuer === null ? null : valueShape(pair.issuer),
    audience: pair.audience === null ? null : valueShape(pair.audience),
    expected: pair.expected,
    validators: pair.validators,
    apis: pair.apis,
    subjects: pair.subjects,
  };
}

function unguardedShape({ api, routes, subjects, unclear }: UnguardedApi): UnguardedApi {
  return { api, routes, subjects, unclear };
}
