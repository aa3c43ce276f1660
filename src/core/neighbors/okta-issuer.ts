/** What the address of an issuer tells about the Okta server behind it. */
export interface OktaIssuer {
  readonly host: string;
  readonly domain: 'org' | 'admin' | 'preview';
  /** Null: the path is none of an authorization server. */
  readonly server: 'org' | 'default' | 'custom' | null;
}

/**
 * Domains below which Okta gives every org one label. A custom domain can be anything, so this list
 * recognizes Okta and refuses nothing.
 *
 * @see https://developer.okta.com/docs/concepts/okta-organizations/
 */
const DOMAINS = [
  'okta.com',
  'oktapreview.com',
  'okta-emea.com',
  'okta-gov.com',
  'okta.mil',
  'okta-miltest.com',
  'trex-gov.com',
  'trexcloud.com',
];

/** Null where nothing says that Okta answers there. */
export function oktaIssuer(issuer: string): OktaIssuer | null {
  if (!URL.canParse(issuer)) return null;
  const { hostname: host, port, pathname } = new URL(issuer);
  const [label = '', ...rest] = host.split('.');
  const domain = rest.join('.');
  if (port !== '' || label === '' || !DOMAINS.includes(domain)) return null;
  const kind = label.endsWith('-admin')
    ? 'admin'
    : domain === 'oktapreview.com'
      ? 'preview'
      : 'org';
  return { host, domain: kind, server: serverAt(pathname.replace(/\/$/u, '')) };
}

function serverAt(path: string): OktaIssuer['server'] {
  if (path === '') return 'org';
  const [, id] = /^\/oauth2\/([^/]+)$/u.exec(path) ?? [];
  if (id === undefined) return null;
  return id === 'default' ? 'default' : 'custom';
}
