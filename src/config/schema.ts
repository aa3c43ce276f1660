import * as v from 'valibot';
import { GATE_CHOICES, ROUTE_CHOICES } from '../model/configuration.ts';
import { OPEN_READINGS } from '../model/readings.ts';
import { flag, fullList, list, mapping, named, numberIn, oneOf, text } from './kinds.ts';
import type { RuleWords } from './rule-words.ts';
import { MATCH, SUBJECT_MATCH } from './schema-match.ts';
import { LEVELS, ruleIdSchema, rulesSchema } from './schema-rules.ts';
import { ANSWERED_FOR, AUDIENCES, ISSUER, TOKEN_SOURCES, TRUST } from './schema-trust.ts';
import * as fault from './value-fault.ts';

const CLAIM = mapping({
  name: text(),
  anyOf: fullList(text(), 'a list with a value, as in [admins]'),
});

const EXPECTATION = v.pipe(
  mapping({
    match: MATCH,
    accept: v.exactOptional(
      fullList(text(), 'a list with the name of a trust profile, as in [default]'),
    ),
    scopes: v.exactOptional(list(text(fault.scopeFault), 'a list, as in [orders.write]')),
    scopeClaims: v.exactOptional(fullList(text(), 'a list with a claim, as in [scp]')),
    claims: v.exactOptional(list(CLAIM, 'a list, as in [{ name: groups, anyOf: [admins] }]')),
    tokenSource: v.exactOptional(TOKEN_SOURCES),
  }),
  v.check(
    (entry) => Object.keys(entry).length > 1,
    'expects nothing; add accept, scopes, scopeClaims, claims or tokenSource',
  ),
  v.metadata({ json: { minProperties: 2 } }),
);

const PUBLIC = mapping({ match: SUBJECT_MATCH, ...ANSWERED_FOR });

const waiver = (rules: readonly RuleWords[]) =>
  mapping({
    rule: ruleIdSchema(rules),
    match: MATCH,
    ...ANSWERED_FOR,
    expires: text(fault.dateFault, { format: 'date' }),
    state: v.exactOptional(text()),
  });

const NAMED_VALUES = named(
  v.string('text in quotes'),
  fault.namedValueFault,
  'a mapping of names and texts, as in okta-domain: acme.okta.com',
);

const PLACEHOLDERS = named(
  v.string('text in quotes'),
  fault.placeholderFault,
  'a mapping of names and texts, as in DOMAIN: acme.okta.com',
);

const ENVIRONMENT = mapping({
  issuer: v.exactOptional(ISSUER),
  audiences: v.exactOptional(AUDIENCES),
  trust: v.exactOptional(TRUST),
  namedValues: v.exactOptional(NAMED_VALUES),
  placeholders: v.exactOptional(PLACEHOLDERS),
});

const READING_ENTRIES = {
  'missing-section': reading('missing-section'),
  'empty-audiences': reading('empty-audiences'),
  'no-key-source': reading('no-key-source'),
  'audience-slash': reading('audience-slash'),
  'base-twice': reading('base-twice'),
  'subscription-required-absent': reading('subscription-required-absent'),
  'url-path': reading('url-path'),
  'changed-request': reading('changed-request'),
  'path-spelling': reading('path-spelling'),
  'two-token-sources': reading('two-token-sources'),
} satisfies Record<keyof typeof OPEN_READINGS, unknown>;

const READINGS = mapping(READING_ENTRIES, {
  wanted: 'a mapping of readings, as in missing-section: empty',
});

function reading<Id extends keyof typeof OPEN_READINGS>(id: Id) {
  return v.exactOptional(oneOf(OPEN_READINGS[id]));
}

const ASSUME = mapping({
  apiScopedKeys: v.exactOptional(oneOf(['none'])),
  workspacePolicy: v.exactOptional(oneOf(['passes-through'])),
});

const FILE = mapping({ glob: text(), scope: text(fault.documentScopeFault) });

/** The one schema of the file: messages, types, JSON Schema and the page of keys come from it. */
export function settingsSchema(rules: readonly RuleWords[]) {
  const { exactOptional: may } = v;
  return mapping({
    version: v.literal(1, 'the number 1'),
    issuer: may(ISSUER),
    audiences: may(AUDIENCES),
    trust: may(TRUST),
    expectations: may(list(EXPECTATION, 'a list of entries with a match each')),
    public: may(list(PUBLIC, 'a list of entries with match, owner and reason')),
    waivers: may(list(waiver(rules), 'a list of entries with rule, match, owner, reason, expires')),
    environments: may(named(ENVIRONMENT, fault.nameFault, 'a mapping of environments by name')),
    rules: may(rulesSchema(rules)),
    metadata: may(list(text(fault.metadataFault, { pattern: '^https://' }), 'a list of addresses')),
    tokenSource: may(TOKEN_SOURCES),
    failOn: may(oneOf([...LEVELS, 'never'])),
    failOnUnknown: may(flag()),
    minCoverage: may(v.nullable(numberIn({ minimum: 0, maximum: 100, whole: false }))),
    routes: may(oneOf(ROUTE_CHOICES)),
    gate: may(oneOf(GATE_CHOICES)),
    portal: may(flag()),
    production: may(flag()),
    assume: may(ASSUME),
    readings: may(READINGS),
    namedValues: may(NAMED_VALUES),
    placeholders: may(PLACEHOLDERS),
    files: may(list(FILE, 'a list of entries with glob and scope')),
    extends: may(list(text(fault.fileNameFault), 'a list of files, as in [ci/base.yml]')),
  });
}

/** What a file says, with the types checked; what it leaves out is missing. */
export type Written = v.InferOutput<ReturnType<typeof settingsSchema>>;
