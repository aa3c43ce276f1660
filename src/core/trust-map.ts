import type { Expectation, TrustProfile } from '../model/expectation.ts';
import type { AnswerHead } from '../model/explanation.ts';
import type { Inventory } from '../model/inventory.ts';
import type { PolicyElement } from '../model/policy-text.ts';
import type { TrustedValidator, TrustMap, TrustPair, TrustValue } from '../model/trust-map.ts';
import { elementsOf, placeIn } from '../policy/document.ts';
import { documentsOf, type DocumentIn } from '../policy/documents.ts';
import { namedValues } from '../policy/named-values.ts';
import { everyElement } from '../policy/uses.ts';
import { isValidator } from '../proof/validator.ts';
import { explainValidator } from './explain-validator.ts';
import { exitCodeOf } from './read-service.ts';
import { standings, type Standings } from './trust-standing.ts';
import { valuesOf, type KnownValue, type ValidatorValues } from './trust-values.ts';

/** A validator as reported, with what the pairs are made from. */
interface Found {
  readonly reported: TrustedValidator;
  readonly values: ValidatorValues;
  readonly standing: ReadonlySet<string>;
}

/** Which tokens a service accepts, and where: every validator of every scope. */
export function trustMap(
  inventory: Inventory,
  expectation: Expectation | null,
  head: AnswerHead,
): TrustMap {
  const all = standings(inventory);
  const found = documentsOf(inventory).flatMap((at) => validatorsOf(at, expectation, all));
  return {
    ...head,
    kind: 'trust',
    apis: new Set(all.subjects.values()).size,
    subjects: all.subjects.size,
    expectation:
      expectation?.accepted.map(({ name, issuers, audiences }) => ({ name, issuers, audiences })) ??
      null,
    validators: found.map(({ reported }) => reported),
    pairs: pairsOf(found, all, expectation !== null),
    unguarded: all.unguarded,
    exitCode: exitCodeOf(head),
  };
}

function validatorsOf(
  { space, document }: DocumentIn,
  expectation: Expectation | null,
  all: Standings,
): readonly Found[] {
  const names = namedValues(space.namedValues, space.workspace);
  const sections = new Map<PolicyElement, string>(
    elementsOf(document.root).flatMap((section) =>
      [...everyElement({ ...document, root: section })].map((one) => [one, section.name] as const),
    ),
  );
  return everyElement(document)
    .filter(isValidator)
    .map((element) => {
      const values = valuesOf(element, names, expectation);
      const standing = all.on.get(element) ?? new Set();
      const worth =
        expectation === null ? null : explainValidator({ element, names }, expectation).standing;
      const section = document.scope === 'fragment' ? 'fragment' : (sections.get(element) ?? '');
      const reported = {
        document: document.id,
        policy: element.name,
        section,
        ...placeIn(document, element.startTag),
        issuers: values.issuers.map(plain),
        audiences: values.audiences.map(plain),
        standing: worth,
        ...standingOf(standing, all),
      };
      return { reported, values, standing };
    });
}

const plain = ({ text, unresolved }: KnownValue): TrustValue => ({ text, unresolved });

function standingOf(names: ReadonlySet<string>, { subjects }: Standings) {
  const apis = new Set([...names].flatMap((name) => subjects.get(name) ?? []));
  return { apis: [...apis].sort(), subjects: names.size };
}

type Value = KnownValue | null;

interface Pair {
  readonly issuer: Value;
  readonly audience: Value;
  readonly validators: number[];
  readonly standing: Set<string>;
}

/** Issuers in the order in which the most subjects stand on them. */
function pairsOf(
  found: readonly Found[],
  all: Standings,
  hasExpectation: boolean,
): readonly TrustPair[] {
  const pairs = new Map<string, Pair>();
  for (const [index, { values, standing }] of found.entries()) {
    for (const issuer of orAny(values.issuers)) {
      for (const audience of orAny(values.audiences)) {
        const key = JSON.stringify([issuer?.text ?? null, audience?.text ?? null]);
        const pair = pairs.get(key) ?? newPair(issuer, audience);
        pair.validators.push(index);
        for (const name of standing) pair.standing.add(name);
        pairs.set(key, pair);
      }
    }
  }
  return [...pairs.values()]
    .sort((one, other) => other.standing.size - one.standing.size)
    .map(({ issuer, audience, validators, standing }) => ({
      issuer: issuer === null ? null : plain(issuer),
      audience: audience === null ? null : plain(audience),
      expected: hasExpectation ? isExpected(issuer, audience) : null,
      validators,
      ...standingOf(standing, all),
    }));
}

const newPair = (issuer: Value, audience: Value): Pair => ({
  issuer,
  audience,
  validators: [],
  standing: new Set(),
});

/** No value at all accepts any. */
const orAny = (values: readonly KnownValue[]): readonly Value[] =>
  values.length === 0 ? [null] : values;

/** Null: it hangs on a value that cannot be told. A value that is surely foreign decides. */
function isExpected(issuer: Value, audience: Value): boolean | null {
  const both = [issuer, audience];
  if (both.some((value) => value === null)) return false;
  const told = both.filter((value) => value?.unresolved === null);
  if (told.some((value) => value?.profiles.length === 0)) return false;
  if (told.length < both.length) return null;
  const profiles: readonly TrustProfile[] = issuer?.profiles ?? [];
  return profiles.some((profile) => audience?.profiles.includes(profile) === true);
}
