/** Hides secrets in text that comes from policies (design 10.4). Hides too much rather than too little. */

const HIDDEN = '***';

/** Names of headers, query parameters and attributes whose values are secrets. */
const SECRET_NAME =
  /^(?:proxy-)?authorization$|cookie|(?:^|[-_.])(?:api|subscription|access|account|shared)?[-_]?(?:key|secret|password|passwd|pwd|token)$/i;

/** Attributes that end like a secret and are none. */
const HARMLESS_NAME = /^(?:counter-key|key)$/i;

/** Cheap test that most texts fail; everything below is tried on the others only. */
const SUSPICIOUS = /key|secret|passw|pwd|token|code|sig|authorization|cookie|bearer|basic|eyJ/i;

/** `<key …>body`: key material is never shown. */
const KEY_BODY = /(<key\b[^<>]*>)[^<]+/gi;

/** A header or parameter with its name in the start tag and its value in the body. */
const NAMED_VALUE_BODY =
  /(<(?:set-header|set-query-parameter|check-header|header|parameter)\b[^<>]*?\bname="([^"<>]*)"[^<>]*>)([^<]*(?:<value\b[^<>]*>[^<]*(?:<\/value>)?\s*)*)/gi;
const VALUE_BODY = /(<value\b[^<>]*>)[^<]+/gi;

/** `name="value"` of a start tag. */
const ATTRIBUTE = /(?<=[\s<])([A-Za-z][\w.-]*)(\s*=\s*)("[^"]*"|'[^']*')/g;

/** `?code=value`, also as `&amp;code=value`. */
const QUERY_VALUE =
  /((?:[?&]|&amp;)(?:[\w.-]*[-_.])?(?:code|sig|key|secret|password|token|apikey|access_token|client_secret)=)([^&\s"'<>()#;,]+)/gi;

/** A token or a pair of user name and password behind its scheme; a plain word is neither. */
const CREDENTIAL =
  /\b([Bb]earer|BEARER|[Bb]asic|BASIC)(\s+)(?=[\w.~+/-]*(?:\d|[a-z][A-Z]|=(?:[\s=]|$)))[\w.~+/=-]{8,}/g;
const TOKEN = /\beyJ[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g;

/**
 * Strings in C#, once for each way an attribute may spell their quotes: by themselves, behind what
 * compares them, and before it.
 */
const STRINGS = ['"', '&quot;', '&#34;', '&#x22;'].map((quote) => {
  const literal = `${quote}((?:(?!${quote})[^\\\\]|\\\\.)*)${quote}`;
  const calls = 'Equals|StartsWith|EndsWith|Contains|IndexOf|Compare|CompareOrdinal';
  return {
    quote,
    alone: new RegExp(literal, 'gi'),
    behind: new RegExp(`([=!]=\\s*@?|\\b(?:${calls})\\s*\\(\\s*@?)${literal}`, 'gi'),
    before: new RegExp(`${literal}(\\s*[=!]=)`, 'gi'),
  };
});

/** What everybody may know: nothing, a scheme, a method. */
const PUBLIC_LITERAL = /^(?:(?:bearer|basic) ?|GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|TRACE)?$/i;

/** Whether the value of a header, query parameter or attribute of this name is a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}

/** The value of a header or parameter, hidden where its name says that it is a secret. */
export function redactValue(name: string, value: string): string {
  return isSecretName(name) && !isHarmlessValue(value) ? hideValue(value) : redact(value);
}

/** Text from a policy with its secrets replaced by `***`; the text itself where it has none. */
export function redact(text: string): string {
  if (!SUSPICIOUS.test(text)) return text;
  return redactComparisons(text)
    .replace(KEY_BODY, `$1${HIDDEN}`)
    .replace(
      NAMED_VALUE_BODY,
      (whole: string, startTag: string, ...[name, body]: [string, string]) =>
        isSecretName(name) ? startTag + body.replace(VALUE_BODY, `$1${HIDDEN}`) : whole,
    )
    .replace(
      ATTRIBUTE,
      (_, name: string, ...[equals, quoted]: [string, string]) =>
        name + equals + redactAttribute(name, quoted),
    )
    .replace(QUERY_VALUE, (whole: string, before: string, value: string) =>
      isHarmlessValue(value) ? whole : `${before}${HIDDEN}`,
    )
    .replace(CREDENTIAL, `$1$2${HIDDEN}`)
    .replace(TOKEN, HIDDEN);
}

function redactAttribute(name: string, quoted: string): string {
  const value = quoted.slice(1, -1);
  const quote = quoted.slice(0, 1);
  return !isSecretName(name) || isHarmlessValue(value) ? quoted : quote + HIDDEN + quote;
}

/**
 * Where an expression begins inside an attribute. The quote before it belongs to the attribute; taken
 * for C#, it would turn every string of a decoded expression inside out.
 */
const EXPRESSION_START = /(?<=\w=["'])(?=@[({])/;

/** `Headers["X-Key"] == "abc"`: what a secret header is compared with is the secret. */
function redactComparisons(text: string): string {
  const parts = text.split(EXPRESSION_START);
  const names = parts.flatMap((part) =>
    STRINGS.flatMap(({ alone }) => [...part.matchAll(alone)].map(([, name]) => name ?? '')),
  );
  return names.some(isSecretName) ? parts.map(hideCompared).join('') : text;
}

function hideCompared(text: string): string {
  return STRINGS.reduce((said, { quote, behind, before }) => {
    const hide = (literal: string): string =>
      quote + (PUBLIC_LITERAL.test(literal) ? literal : HIDDEN) + quote;
    return said
      .replace(behind, (_, compared: string, literal: string) => compared + hide(literal))
      .replace(before, (_, literal: string, compared: string) => hide(literal) + compared);
  }, text);
}

/** A reference (`{{name}}`), a template parameter or an expression tells where the secret is, not what. */
function isHarmlessValue(value: string): boolean {
  return /^(?:(?:bearer|basic)\s+)?(?:\{\{[^{}]*\}\}|\{[^{}]*\}|@[({].*|<[^<>]*>|)$/is.test(value);
}

/** Keeps the scheme, because it tells which kind of credential is meant. */
function hideValue(value: string): string {
  const scheme = /^(?:bearer|basic)(?=\s)/i.exec(value)?.[0];
  return scheme === undefined ? HIDDEN : `${scheme} ${HIDDEN}`;
}
