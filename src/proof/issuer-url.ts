/** How issuers, their metadata addresses and near misses of them are compared (design 3.5). */

const OPENID = '/.well-known/openid-configuration';
const OAUTH = '/.well-known/oauth-authorization-server';

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Whether a metadata URL is one that the issuer itself publishes. */
export function belongsTo(metadata: string, issuer: string): boolean {
  const url = parse(metadata);
  const base = parse(issuer);
  if (url === null || base === null) return false;
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    return false;
  }
  if (url.origin !== base.origin || url.protocol !== 'https:') return false;
  const path = base.pathname.replace(/\/$/u, '');
  return [`${path}${OPENID}`, `${path}${OAUTH}`, `${OAUTH}${path}`].includes(url.pathname);
}

/** The same address after parsing: host case and default port do not matter. */
export function sameAddress(left: string, right: string): boolean {
  const a = parse(left);
  const b = parse(right);
  return a !== null && b !== null && a.href === b.href;
}

/** The issuer that would publish this metadata, for messages; the address itself where unclear. */
export function publisherOf(metadata: string): string {
  const url = parse(metadata);
  if (url === null) return metadata;
  const path = url.pathname.replace(OPENID, '').replace(OAUTH, '');
  return `${url.origin}${path === '/' ? '' : path}`;
}

/** Entra takes the id of a tenant in an address in any case. */
export function withTenantInLowerCase(address: string, tenant: string): string {
  const url = parse(address);
  if (url === null || !isEntraIssuer(address)) return address;
  const [, first = '', ...rest] = url.pathname.split('/');
  if (first.toLowerCase() !== tenant) return address;
  url.pathname = ['', tenant, ...rest].join('/');
  return url.href;
}

export type NearMiss = 'slash' | 'case' | 'port' | 'http';

/** How an issuer differs from the expected one where a reader would take them for equal. */
export function nearMiss(seen: string, expected: string): NearMiss | null {
  if (seen === expected) return null;
  if (withoutSlash(seen) === withoutSlash(expected)) return 'slash';
  if (seen.toLowerCase() === expected.toLowerCase()) return 'case';
  const a = parse(seen);
  const b = parse(expected);
  if (a === null || b === null) return null;
  if (a.href === b.href) return 'port';
  const secure = new URL(a.href);
  secure.protocol = 'https:';
  return a.protocol === 'http:' && withoutSlash(secure.href) === withoutSlash(b.href)
    ? 'http'
    : null;
}

const withoutSlash = (text: string): string => text.replace(/\/$/u, '');

export type ForeignKind =
  'foreign' | 'multi-tenant' | 'org-server' | 'admin-domain' | 'preview-domain';

export function isEntraIssuer(issuer: string): boolean {
  return /^(?:login\.microsoftonline\.com|sts\.windows\.net)$/u.test(parse(issuer)?.hostname ?? '');
}

/** What kind of wrong issuer this is, as far as the addresses tell. */
export function foreignKind(seen: string, expected: readonly string[]): ForeignKind {
  const url = parse(seen);
  if (url === null) return 'foreign';
  const { hostname } = url;
  if (isEntraIssuer(seen)) {
    return /^\/(?:common|organizations|consumers)(?:\/|$)/u.test(url.pathname)
      ? 'multi-tenant'
      : 'foreign';
  }
  if (/-admin\.okta(?:preview|-emea)?\.com$/u.test(hostname)) return 'admin-domain';
  const expectedUrls = expected.map(parse).filter((candidate) => candidate !== null);
  if (hostname.endsWith('.oktapreview.com')) {
    const alsoPreview = expectedUrls.some((other) => other.hostname === hostname);
    if (!alsoPreview) return 'preview-domain';
  }
  const isOrg = parse(publisherOf(seen))?.pathname === '/';
  const customOfSame = expectedUrls.some(
    (other) => other.hostname === hostname && other.pathname.startsWith('/oauth2/'),
  );
  return isOrg && customOfSame ? 'org-server' : 'foreign';
}
