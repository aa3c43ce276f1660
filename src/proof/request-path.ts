import type { Facts } from './facts.ts';
import type { Spelling } from '../model/guess.ts';
import type { Guess } from './guess.ts';

/** A parameter of a URL template (`{id}`, `{*rest}`), or the bare wildcard. */
const PARAMETER = /\{\*?([^}]+)\}|\*/gu;

/** Names of the parameters of the template; the wildcard is called `*`. */
export function parametersOf({ operation }: Facts): readonly string[] {
  const template = pathPart(operation?.template ?? '/*');
  return [...template.matchAll(PARAMETER)].map(([, name]) => name ?? '*');
}

/** A template may name query parameters after a question mark; they are no part of the path. */
const pathPart = (template: string): string => template.split('?')[0] ?? '';

/** The path that a guess takes, the template filled in; a whole API is taken as `/*`. */
export function pathOf(facts: Facts, { parameters, spelling }: Guess): string {
  return spelled(`${facts.base}${templatePath(facts, parameters)}` || '/', spelling);
}

/** The same path for the gateway, if it looks at neither case nor a slash at the end. */
export function spelled(path: string, spelling: Spelling): string {
  switch (spelling) {
    case 'as-written':
      return path;
    case 'upper-case':
      return path.toUpperCase();
    case 'final-slash':
      return path.endsWith('/') ? path : `${path}/`;
  }
}

export function templatePath(
  { operation }: Facts,
  parameters: ReadonlyMap<string, string>,
): string {
  const template = operation?.template ?? (operation === null ? '/*' : '/');
  const filled = pathPart(template).replaceAll(
    PARAMETER,
    (_, name: string | undefined) => parameters.get(name ?? '*') ?? '1',
  );
  return filled === '/' ? '' : filled;
}
