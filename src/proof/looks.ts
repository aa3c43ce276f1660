import type { Link } from '../policy/chain.ts';
import type { ProveOptions } from './prove.ts';

/** Where a proof read its input: `['facts', 'operation', 'id']`, `['links', 'api', 'place']`. */
export type Look = readonly string[];

type Note = (look: Look) => void;

/**
 * The same input for a proof, with a note of everything that is read of it but documents, what
 * surrounds them, and the expectation.
 */
export function watched(options: ProveOptions, note: Note): ProveOptions {
  const { chain, facts } = options;
  const links = chain.links.map((link) =>
    link.state === 'document' ? link : watchedLink(link, ['links', link.scope], note),
  );
  return {
    ...options,
    facts: watchedFacts(facts, ['facts'], note),
    chain: { api: watchedFacts(chain.api, ['api'], note), links },
  };
}

/** What stands where a proof looked, as a text that is equal for equal values. */
export function seenBy(looks: readonly Look[], { chain, facts }: ProveOptions): string {
  const links = Object.fromEntries(chain.links.map((link) => [link.scope, link]));
  const root = { facts, api: chain.api, links };
  return JSON.stringify(looks.map((look) => seenAt(look, root)));
}

function seenAt(look: Look, root: object): unknown {
  let now: unknown = root;
  for (const key of look) now = isObject(now) ? Reflect.get(now, key) : undefined;
  // What is read inside of such an object is a look of its own.
  return isObject(now) && look[0] !== 'links' ? 'there' : (now ?? null);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function watchedFacts<T extends object>(facts: T, at: Look, note: Note): T {
  return new Proxy(facts, {
    get: (target, key): unknown => {
      const value: unknown = Reflect.get(target, key);
      const look = [...at, String(key)];
      note(look);
      return isObject(value) ? watchedFacts(value, look, note) : value;
    },
  });
}

/** Its place is handed out as it is: a proof keeps it. */
function watchedLink(link: Link, at: Look, note: Note): Link {
  return new Proxy(link, {
    get: (target, key): unknown => {
      if (!IN_DOCUMENTS.has(key)) note([...at, String(key)]);
      return Reflect.get(target, key);
    },
  });
}

const IN_DOCUMENTS: ReadonlySet<string | symbol> = new Set(['scope', 'state', 'surroundings']);
