import type { KeyHelps } from './words.ts';

/** What is left out, accepted or set apart, and where. */
export const EXCEPTIONS: KeyHelps = {
  public: {
    meaning: 'Operations that are meant for everybody; they are reported, and not judged.',
    example:
      'public: [{ match: { api: status, operation: "GET /healthz" }, owner: platform-team, reason: load balancer check }]',
    default: '[]',
  },
  waivers: {
    meaning: 'Findings that are accepted for a while.',
    example:
      'waivers: [{ rule: clock-skew-long, match: { api: "legacy-*" }, owner: team-legacy, reason: TICKET-123, expires: 2027-03-31 }]',
    default: '[]',
  },
  'waivers[].rule': {
    meaning: 'The id of the rule whose findings are accepted.',
    example: 'rule: clock-skew-long',
    default: null,
  },
  'waivers[].expires': {
    meaning: 'The last day on which the waiver holds, in UTC.',
    example: 'expires: 2027-03-31',
    default: null,
  },
  'waivers[].state': {
    meaning:
      'Written by the command `waive`: what was accepted. Once that has changed, the waiver no longer holds.',
    example: 'state: 3f2a91c04b7d',
    default: 'any state is accepted',
  },
  match: {
    meaning: 'Which operations are meant; see [matching](#matching).',
    example: 'match: { api: "orders-*", operation: "POST *" }',
    default: null,
  },
  'match.api': {
    meaning: 'The id of the API, without `;rev=`.',
    example: 'api: "orders-*"',
    default: 'any',
  },
  'match.operation': {
    meaning: 'The id of the operation, or its method and template with a blank between them.',
    example: 'operation: "GET /orders/{id}"',
    default: 'any',
  },
  'match.workspace': {
    meaning: 'The id of the workspace; what belongs to the service itself is in none.',
    example: 'workspace: sales',
    default: 'any, and none',
  },
  'match.product': {
    meaning:
      'The id of the product through which a caller comes: this route only. Cannot stand in `public`.',
    example: 'product: partners',
    default: 'any route',
  },
  'match.revision': {
    meaning: 'The number of the revision of the API.',
    example: 'revision: 2',
    default: 'any',
  },
  'match.path': {
    meaning: 'The path below the gateway, with version and template.',
    example: 'path: /orders/v2/**',
    default: 'any',
  },
  'match.tag': {
    meaning: 'A tag of the API or the operation.',
    example: 'tag: internal',
    default: 'any, and none',
  },
  'match.file': {
    meaning: 'A file in which the API, the operation or what was found stands.',
    example: 'file: apis/orders/**',
    default: 'any, and none',
  },
  owner: {
    meaning: 'Who answers for the decision.',
    example: 'owner: platform-team',
    default: null,
  },
  reason: {
    meaning: 'Why it was taken.',
    example: 'reason: TICKET-123',
    default: null,
  },
  environments: {
    meaning:
      'What `--environment` replaces, by name of the environment: the keys that it names, each as a whole.',
    example: 'environments: { prod: { issuer: https://login.acme.com/oauth2/aus1 } }',
    default: '{}',
  },
  rules: {
    meaning:
      'Settings of rules by their id: `off`, a severity, or severity and options. What decides a verdict cannot be set; accept a profile, declare the operation public, or write a waiver.',
    example: 'rules: { clock-skew-long: { severity: low, maxSeconds: 600 } }',
    default: '{}',
  },
  'rules.*.severity': {
    meaning:
      'How much the findings of the rule weigh; a rule that is off by default speaks once it has one.',
    example: 'severity: low',
    default: 'that of the rule',
  },
};
