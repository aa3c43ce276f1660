import type { Proof } from '../model/proof.ts';
import { seenBy, watched, type Look } from './looks.ts';
import { prove, type ProveOptions } from './prove.ts';

/** Gives the proof of a chain; all chains of one class have the very same one. */
export type ClassProver = (options: ProveOptions) => Proof;

/** The proofs of equal documents that looked at the same things besides. */
interface Shelf {
  readonly looks: readonly Look[];
  /** By the values that were seen there. */
  readonly proofs: Map<string, Proof>;
}

/**
 * Proves each class of chains once, across operations, products and APIs.
 *
 * The key of a class (design 6) is made of
 * - the scopes from narrow to wide, and of each its document with the named values and fragments
 *   around it, by identity, or that it has none;
 * - the expectation, by identity, and the readings that the configuration pins;
 * - everything else that the proof looked at, by value: the facts that expressions read, the method
 *   where a cache asks for it, the API type, and name and place of a scope where something is said
 *   about the scope itself, as where a document is missing.
 *
 * What a proof looks at is not guessed from the text of its expressions but noted while it is made.
 * With equal values in all these places it would take the same course to the same end, however an
 * expression gets at a fact; and what nothing looked at tells nothing apart. An expression that
 * cannot be parsed is never evaluated: it is the same doubt for all who come to it.
 */
export function classProver(): ClassProver {
  const classes = new Map<string, Map<string, Shelf>>();
  const idOf = numbering();
  return (options) => {
    const key = documentsKey(options, idOf);
    const shelves = classes.get(key) ?? new Map<string, Shelf>();
    classes.set(key, shelves);
    for (const { looks, proofs } of shelves.values()) {
      const known = proofs.get(seenBy(looks, options));
      if (known !== undefined) return known;
    }
    const noted = new Map<string, Look>();
    const proof = prove(watched(options, (look) => noted.set(look.join('.'), look)));
    const sorted = [...noted].sort(([a], [b]) => (a < b ? -1 : 1));
    const names = sorted.map(([name]) => name).join(' ');
    const looks = sorted.map(([, look]) => look);
    const shelf = shelves.get(names) ?? { looks, proofs: new Map<string, Proof>() };
    shelves.set(names, shelf);
    shelf.proofs.set(seenBy(looks, options), proof);
    return proof;
  };
}

type Numbering = (object: object) => number;

/** Numbers that stand for objects in keys. */
function numbering(): Numbering {
  const known = new WeakMap<object, number>();
  let last = 0;
  return (object) => {
    const before = known.get(object);
    if (before !== undefined) return before;
    last += 1;
    known.set(object, last);
    return last;
  };
}

function documentsKey({ chain, expectation, pinned = {} }: ProveOptions, idOf: Numbering): string {
  const links = chain.links.map((link) => {
    if (link.state !== 'document') return `${link.scope}:${link.state}`;
    return `${link.scope}:${link.id}#${idOf(link.document)}:${idOf(link.surroundings)}`;
  });
  const readings = JSON.stringify(Object.entries(pinned).sort(([a], [b]) => (a < b ? -1 : 1)));
  return [idOf(expectation), readings, ...links].join(' ');
}
