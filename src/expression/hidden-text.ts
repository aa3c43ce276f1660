/**
 * Tokens that a pipeline replaces before the text reaches the service: `${X}`, `#{X}#`, `{#X#}`,
 * `$(X)`, `%X%`, and Terraform's `%{ … }` directives.
 */
export const PLACEHOLDER =
  /\$\{[^{}\n]*\}|#\{[^{}\n]*\}#?|\{#[^{}\n]*#\}|\$\([\w.-]+\)|%[A-Za-z_][\w.-]*%|%\{[^{}\n]*\}/u;

/** The named value that stands in a text, as `{{name}}`. */
const NAMED_VALUE = /\{\{\s*[\w.-]+\s*\}\}/u;

/**
 * Whether the text of a literal is not what the gateway sees: a named value that nobody has filled in
 * or a placeholder of a pipeline stands in it. What the whole text becomes is fixed, but hidden.
 */
export function isHiddenText(text: string): boolean {
  return NAMED_VALUE.test(text) || PLACEHOLDER.test(text);
}
