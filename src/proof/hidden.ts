/**
 * Formulas over what is fixed but hidden from us, as reduced ordered decision diagrams.
 *
 * A path taken under a hidden choice carries that choice. A refutation holds whatever the hidden
 * values are exactly if the formulas of all bad paths together are true for every value. Treating
 * each hidden choice as independent is sound: what holds for all combinations holds for those that
 * can really occur (design 3.3).
 */
export type Formula = number;

export const NEVER: Formula = 0;
export const ALWAYS: Formula = 1;

/** More nodes than this, and the analysis gives up with reason `limit`. */
const MAX_NODES = 20_000;

export class HiddenTooComplex extends Error {}

interface Node {
  readonly choice: number;
  readonly no: Formula;
  readonly yes: Formula;
}

const LEAF: Node = { choice: Number.POSITIVE_INFINITY, no: NEVER, yes: NEVER };

export class HiddenFormulas {
  readonly #nodes: Node[] = [LEAF, LEAF];
  readonly #unique = new Map<string, Formula>();
  readonly #results = new Map<string, Formula>();
  readonly #names = new Map<string, string>();
  readonly #named = new Map<string, number>();
  #choices = 0;

  /** The hidden choice of this name: asked twice, it has one answer. */
  choiceOf(name: string): number {
    let choice = this.#named.get(name);
    if (choice === undefined) {
      choice = this.choice();
      this.#named.set(name, choice);
    }
    return choice;
  }

  /** A short name that stands for a text, equal for equal texts. */
  nameOf(text: string): string {
    let name = this.#names.get(text);
    if (name === undefined) {
      name = `#${this.#names.size}`;
      this.#names.set(text, name);
    }
    return name;
  }

  /** A new hidden choice that is independent of all others. */
  choice(): number {
    this.#choices += 1;
    return this.#choices - 1;
  }

  when(choice: number, value: boolean): Formula {
    return value ? this.#node(choice, NEVER, ALWAYS) : this.#node(choice, ALWAYS, NEVER);
  }

  and(left: Formula, right: Formula): Formula {
    if (left === NEVER || right === NEVER) return NEVER;
    if (left === ALWAYS || left === right) return right;
    return right === ALWAYS ? left : this.#combine('&', left, right);
  }

  or(left: Formula, right: Formula): Formula {
    if (left === ALWAYS || right === ALWAYS) return ALWAYS;
    if (left === NEVER || left === right) return right;
    return right === NEVER ? left : this.#combine('|', left, right);
  }

  /** The choices a formula hangs on, ascending. */
  support(formula: Formula): readonly number[] {
    const seen = new Set<Formula>();
    const choices = new Set<number>();
    const open = [formula];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next <= ALWAYS || seen.has(next)) continue;
      seen.add(next);
      const { choice, no, yes } = this.#at(next);
      choices.add(choice);
      open.push(no, yes);
    }
    return [...choices].sort((a, b) => a - b);
  }

  #at(formula: Formula): Node {
    return this.#nodes[formula] ?? LEAF;
  }

  #node(choice: number, no: Formula, yes: Formula): Formula {
    if (no === yes) return no;
    const key = `${choice},${no},${yes}`;
    const known = this.#unique.get(key);
    if (known !== undefined) return known;
    if (this.#nodes.length >= MAX_NODES) throw new HiddenTooComplex();
    this.#nodes.push({ choice, no, yes });
    this.#unique.set(key, this.#nodes.length - 1);
    return this.#nodes.length - 1;
  }

  #combine(operator: '&' | '|', left: Formula, right: Formula): Formula {
    const [first, second] = left < right ? [left, right] : [right, left];
    const key = `${operator}${first},${second}`;
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const a = this.#at(first);
    const b = this.#at(second);
    const choice = Math.min(a.choice, b.choice);
    const branch = (side: 'no' | 'yes'): Formula => {
      const l = a.choice === choice ? a[side] : first;
      const r = b.choice === choice ? b[side] : second;
      return operator === '&' ? this.and(l, r) : this.or(l, r);
    };
    const made = this.#node(choice, branch('no'), branch('yes'));
    this.#results.set(key, made);
    return made;
  }
}
