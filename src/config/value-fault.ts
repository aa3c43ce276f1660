/** What texts of the configuration must look like; each gives a clause, or null where all is well. */

/** Names of trust profiles and environments: they become parts of messages and of file names. */
export function nameFault(name: string): string | null {
  return /^\w[\w.-]*$/.test(name)
    ? null
    : `is no name ('${name}'); a name is made of letters, digits, '.', '-' and '_'`;
}

/** A last day, in UTC. The calendar decides: 2027-02-30 becomes another day in some engines. */
export function dateFault(value: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : null;
  const isDay = day !== null && !Number.isNaN(day.getTime());
  return isDay && day.toISOString().slice(0, 10) === value
    ? null
    : `is no date ('${value}'); write the last day as YYYY-MM-DD, as in 2027-03-31`;
}

export function tenantFault(value: string): string | null {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)
    ? null
    : `is no id of a tenant ('${value}'); write the GUID, because tokens carry no domain name in their issuer`;
}

export function metadataFault(value: string): string | null {
  if (!value.startsWith('https://') || /\s/.test(value) || !URL.canParse(value)) {
    return `must be an absolute https address, not '${value}'`;
  }
  const { username, password } = new URL(value);
  return username === '' && password === '' && !value.includes('#')
    ? null
    : 'holds a user name, a password or a fragment; no metadata address has one, so remove it';
}

/** The characters that RFC 9110 and RFC 6265 allow in names of headers and cookies. */
export function tokenFault(value: string): string | null {
  return /^[!#$%&'*+.^`|~\w-]+$/.test(value)
    ? null
    : `is no name of a header or a cookie ('${value}')`;
}

export function parameterFault(value: string): string | null {
  return value !== '' && !/[\s&=?#]/.test(value)
    ? null
    : `is no name of a query parameter ('${value}')`;
}

/** Scopes are separated by blanks in a token, so that none holds one (RFC 6749). */
export function scopeFault(value: string): string | null {
  if (value === '') return 'is empty; name a scope, or leave the list empty';
  return /\s/.test(value)
    ? `holds a blank ('${value}'); write each scope as an item of its own`
    : null;
}

/** Policies refer to named values by these characters only. */
export function namedValueFault(name: string): string | null {
  return /^[\w.-]{1,256}$/.test(name)
    ? null
    : `is no name of a named value ('${name}'); write it without braces, as policies have it between '{{' and '}}'`;
}

export function placeholderFault(name: string): string | null {
  return name !== '' && !/[\s{}()#%$]/.test(name)
    ? null
    : `is no name of a placeholder ('${name}'); write it without what surrounds it, as in X for \${X}`;
}

const ID = '[^/*#&+:<>?\\s;]+';
const SCOPE = new RegExp(
  `^(?:workspaces/${ID}/)?(?:products/${ID}|apis/${ID}(?:;rev=\\d+)?(?:/operations/${ID})?|fragments/${ID})$|^workspaces/${ID}$|^global$`,
);

/** The scope id of a policy document, as in every report. */
export function documentScopeFault(scope: string): string | null {
  return SCOPE.test(scope)
    ? null
    : `is no scope ('${scope}'); write global, products/P, apis/A, apis/A/operations/O, fragments/F or workspaces/W, the others also behind workspaces/W/`;
}

/** `extends` names files beside this one; where they lead is seen when they are read. */
export function fileNameFault(value: string): string | null {
  if (value === '') return 'is empty; name a configuration file of the repository';
  return value.includes('\\') || /^(?:[/~]|[A-Za-z][\w+.-]*:)/.test(value)
    ? `is no path relative to this file ('${value}'); name a file of the repository, with forward slashes`
    : null;
}
