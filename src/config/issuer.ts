/** What an issuer and an audience must look like to be compared with those of tokens. */

/** Why a text cannot be the issuer of tokens, as a clause behind its name; null where it can. */
export function issuerFault(issuer: string): string | null {
  if (issuer === '') return 'is empty; give the issuer of the tokens, an https address';
  if (issuer.trim() !== issuer) {
    return `begins or ends with white space ('${issuer}'); issuers are compared character by character, so remove it`;
  }
  if (/[\s{}\\]/.test(issuer)) {
    return `holds a blank, a brace or a backslash ('${issuer}'); it is compared as it stands, so write the issuer as tokens carry it`;
  }
  if (!issuer.startsWith('https://') || !URL.canParse(issuer)) {
    return `must be an absolute https address, as in https://acme.okta.com/oauth2/default, not '${bare(issuer)}'`;
  }
  return partFault(issuer, new URL(issuer));
}

function partFault(issuer: string, url: URL): string | null {
  if (url.username !== '' || url.password !== '') {
    return `holds a user name or password before '@' (https://***@${url.host}); no issuer has one, so remove it`;
  }
  if (issuer.includes('?')) {
    return `has a query ('${bare(issuer)}?...'); the metadata address is made by adding to the issuer, so cut it off`;
  }
  if (issuer.includes('#')) {
    return `has a fragment ('${bare(issuer)}#...'); no token carries one in its issuer, so cut it off`;
  }
  return null;
}

/** The address without what may be secret. */
function bare(address: string): string {
  return address.replace(/\/\/[^/]*@/, '//***@').replace(/[?#].*$/s, '');
}

/** Why a text cannot be an audience, as a clause behind its name; null where it can. */
export function audienceFault(audience: string): string | null {
  if (audience === '')
    return 'is empty; an empty audience checks nothing, so give the audience of your API';
  if (audience.trim() !== audience) {
    return `begins or ends with white space ('${audience}'); audiences are compared character by character, so remove it`;
  }
  return null;
}
