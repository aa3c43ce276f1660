import type { OPEN_READINGS } from '../../model/readings.ts';
import type { KeyHelp, KeyHelps } from './words.ts';

type ReadingKey = `readings.${keyof typeof OPEN_READINGS}`;

/** Every reading has words: a list without one of them does not compile. */
const READINGS: Readonly<Record<ReadingKey, KeyHelp>> = {
  'readings.missing-section': {
    meaning: 'What a document does in a section that it leaves out.',
    example: 'missing-section: empty',
    default: 'both are analyzed',
  },
  'readings.empty-audiences': {
    meaning: 'Whether `<audiences/>` without an audience checks anything.',
    example: 'empty-audiences: no-check',
    default: 'both are analyzed',
  },
  'readings.no-key-source': {
    meaning: 'What passes a validator that has neither metadata nor keys.',
    example: 'no-key-source: nothing',
    default: 'both are analyzed',
  },
  'readings.audience-slash': {
    meaning: 'Whether an audience that differs by one final slash is the same one.',
    example: 'audience-slash: different',
    default: 'both are analyzed',
  },
  'readings.base-twice': {
    meaning: 'Whether a second `<base/>` in a section runs the wider scopes again.',
    example: 'base-twice: once',
    default: 'both are analyzed',
  },
  'readings.subscription-required-absent': {
    meaning: 'Whether a key is needed where `subscriptionRequired` is not written down.',
    example: 'subscription-required-absent: needed',
    default: 'both are analyzed',
  },
  'readings.url-path': {
    meaning: 'Whether `context.Request.Url.Path` begins with the path of the API.',
    example: 'url-path: with-api',
    default: 'both are analyzed',
  },
  'readings.changed-request': {
    meaning: 'Whether expressions see what `set-method` and `rewrite-uri` changed.',
    example: 'changed-request: original',
    default: 'both are analyzed',
  },
  'readings.path-spelling': {
    meaning: 'Whether a path must be spelled as its template, with its case and its final slash.',
    example: 'path-spelling: as-written',
    default: 'both are analyzed',
  },
  'readings.two-token-sources': {
    meaning: 'Which token a validator takes that names two sources.',
    example: 'two-token-sources: first',
    default: 'both are analyzed',
  },
};

/** What is taken for granted, and what fills holes. */
export const BELIEFS: KeyHelps = {
  assume: {
    meaning:
      'What is taken for granted where the source cannot tell. It is printed with every report.',
    example: 'assume: { apiScopedKeys: none }',
    default: '{}',
  },
  'assume.apiScopedKeys': {
    meaning: '`none`: no subscription key opens an API past its products.',
    example: 'apiScopedKeys: none',
    default: 'nothing is assumed',
  },
  'assume.workspacePolicy': {
    meaning:
      '`passes-through`: the policy of a workspace that the source does not hold runs the wider scopes.',
    example: 'workspacePolicy: passes-through',
    default: 'nothing is assumed',
  },
  readings: {
    meaning:
      'Pins the meaning of something that Microsoft does not document. Without it both meanings are analyzed, and only what holds under both is said.',
    example: 'readings: { missing-section: empty }',
    default: '{}',
  },
  ...READINGS,
  namedValues: {
    meaning:
      'Named values that the source does not hold, by name. One that differs from the source is reported.',
    example: 'namedValues: { okta-domain: acme.okta.com }',
    default: '{}',
  },
  placeholders: {
    meaning:
      'What a pipeline puts in the place of `${X}`, `#{X}#`, `{#X#}`, `$(X)` and `%X%`, by name.',
    example: 'placeholders: { OKTA_DOMAIN: acme.okta.com }',
    default: '{}',
  },
  files: {
    meaning: 'For the source `policy-files`: which policy documents belong to which scope.',
    example: 'files: [{ glob: "policies/orders.xml", scope: apis/orders }]',
    default: '[]',
  },
  'files[].glob': {
    meaning: 'The documents, by their path.',
    example: 'glob: "policies/*.xml"',
    default: null,
  },
  'files[].scope': {
    meaning:
      'The scope that they stand at, as reports name it: `global`, `products/P`, `apis/A`, `apis/A/operations/O`, `fragments/F`, `workspaces/W`.',
    example: 'scope: apis/orders/operations/get-order',
    default: null,
  },
  extends: {
    meaning:
      'Files that this one builds on, relative to it and inside the repository. It can only be stricter than they are.',
    example: 'extends: [ci/organization.yml]',
    default: '[]',
  },
};
