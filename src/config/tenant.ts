/** What the tokens of one Entra tenant carry and where their keys are found (design 3.5). */

const AUTHORITY = 'https://login.microsoftonline.com';

/** Version 2 and version 1 tokens; both spell the tenant in lower case. */
export function tenantIssuers(tenant: string): readonly [string, string] {
  const id = tenant.toLowerCase();
  return [`${AUTHORITY}/${id}/v2.0`, `https://sts.windows.net/${id}/`];
}

/** Both documents name keys that sign tokens of either version. */
export function tenantMetadata(tenant: string): readonly [string, string] {
  const id = tenant.toLowerCase();
  const document = '.well-known/openid-configuration';
  return [`${AUTHORITY}/${id}/v2.0/${document}`, `${AUTHORITY}/${id}/${document}`];
}
