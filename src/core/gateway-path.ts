import type { Api } from '../model/inventory.ts';
import type { Subject } from '../policy/subjects.ts';

/**
 * Path below the gateway: API path, version segment, revision, template. A version that travels in a
 * query parameter or header is no part of the path. The revision stands behind the API's own part
 * (policy facts 7.1).
 */
export function gatewayPath({ api, operation }: Subject): string {
  const template = operation?.template ?? '';
  return `${basePath(api)}${template === '/' ? '' : template}` || '/';
}

/** The same without the template. */
export function basePath(api: Api): string {
  return `${apiPath(api)}${api.current ? '' : `;rev=${api.revision}`}`;
}

function apiPath({ path, version, versioning }: Api): string {
  const base = path === '' ? '' : `/${path}`;
  const inPath = versioning === null || versioning.scheme === 'segment';
  if (!inPath || version === null) return base;
  // Sources differ in whether the path already ends in the version.
  return base.endsWith(`/${version}`) ? base : `${base}/${version}`;
}
