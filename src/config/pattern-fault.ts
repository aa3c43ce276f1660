import type { MatchField } from '../model/configuration.ts';

/** More is no pattern that a person wrote. */
const MAX_LENGTH = 500;

/**
 * Why a pattern of a `match` could never hold what its author means, as a clause behind its name;
 * null where it can. A pattern that silently matches nothing leaves subjects to the defaults.
 */
export function patternFault(field: MatchField, pattern: string): string | null {
  return textFault(pattern) ?? FAULTS[field](pattern);
}

function textFault(pattern: string): string | null {
  if (pattern === '') return "is empty; write what must match, or '*'";
  if (pattern.trim() !== pattern) {
    return `begins or ends with white space ('${pattern}'); patterns are compared character by character, so remove it`;
  }
  if (pattern.length > MAX_LENGTH) {
    return `has ${pattern.length} characters; a pattern has at most ${MAX_LENGTH}`;
  }
  if (pattern.startsWith('!')) {
    return `begins with '!' ('${pattern}'), but nothing can be excluded; name what must match`;
  }
  return null;
}

const FAULTS: Readonly<Record<MatchField, (pattern: string) => string | null>> = {
  api: apiFault,
  operation: operationFault,
  workspace: idFault,
  product: idFault,
  revision: (pattern) =>
    /^[\d*]+$/.test(pattern)
      ? null
      : `is no number of a revision ('${pattern}'); write it as in "2"`,
  path: pathFault,
  tag: idFault,
  file: fileFault,
};

function apiFault(pattern: string): string | null {
  const [, api, revision] = /^(.*);rev=(.*)$/s.exec(pattern) ?? [];
  return api === undefined || revision === undefined
    ? idFault(pattern)
    : `holds a revision ('${pattern}'); write it as two fields, api: ${api} and revision: "${revision}"`;
}

/** API Management allows neither character in an id. */
function idFault(pattern: string): string | null {
  if (pattern.includes('/')) {
    return `holds '/' ('${pattern}'), which no id does; write the id alone`;
  }
  return pattern.includes('?')
    ? `holds '?' ('${pattern}'), which no id does; the one wildcard in ids is '*'`
    : null;
}

function operationFault(pattern: string): string | null {
  const space = pattern.indexOf(' ');
  if (space < 0) {
    return pattern.startsWith('/')
      ? `names a template without its method ('${pattern}'); write 'GET ${pattern}', or '* ${pattern}' for every method`
      : idFault(pattern);
  }
  const method = pattern.slice(0, space);
  const template = pattern.slice(space + 1);
  if (!/^[A-Z0-9_*-]+$/.test(method)) {
    return `does not begin with a method in capital letters or '*' ('${pattern}'); write it as in 'GET /orders'`;
  }
  return template === '*' || /^(?:\/|\*\*)\S*$/.test(template)
    ? null
    : `names no template behind its method ('${pattern}'); a template begins with '/', and '*' is every template`;
}

function pathFault(pattern: string): string | null {
  return /^(?:\/|\*\*)/.test(pattern)
    ? null
    : `does not begin with '/' ('${pattern}'); a path does, as in '/orders/**'`;
}

function fileFault(pattern: string): string | null {
  const isForeign = pattern.includes('\\') || pattern.startsWith('/');
  return isForeign || pattern.split('/').some((part) => part === '.' || part === '..')
    ? `is no path below the root of the repository ('${pattern}'); write it as in 'apis/orders/**'`
    : null;
}
