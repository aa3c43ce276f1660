import { JWT } from './chains.ts';

/** Builders for policies whose values are C#. */

/** C# as it stands in an attribute between double quotes. */
export const quoted = (code: string): string => code.replaceAll('"', '&quot;');

/** Reads a header; `otherwise` is C#. */
export const header = (name: string, otherwise = '""'): string =>
  `context.Request.Headers.GetValueOrDefault("${name}",${otherwise})`;

/** Writes a variable. */
export const keep = (name: string, value: string): string =>
  `<set-variable name="${name}" value="${quoted(value)}"/>`;

/** A validator that counts but for one more attribute: `name=value`. */
export const jwtWith = (attribute: string): string =>
  JWT.replace('<validate-jwt', `<validate-jwt ${quoted(attribute).replace('=', '="')}"`);
