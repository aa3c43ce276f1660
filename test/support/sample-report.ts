import type { Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import type {
  InspectedFile,
  JudgedRoute,
  JudgedSubject,
  Report,
  ReportedBecause,
} from '../../src/model/report.ts';

/** A made-up service whose report has one of everything. */

/** Turns each text of the report that others may have written into another one. */
export type Say = (text: string) => string;

const same: Say = (text) => text;

const ISSUER = 'https://acme.okta.com/oauth2/aus1a2b3c4d5e6f7g8h9';

export function placeIn(file: string, line: number, column: number): Place {
  return { file, line, column, resourceId: null };
}

const GLOBAL_CHECK = placeIn('artifacts/policy.xml', 6, 9);
const CHOOSE = placeIn('artifacts/apis/orders/policy.xml', 4, 5);
const CUT = placeIn('artifacts/apis/billing/operations/export-invoices/policy.xml', 2, 3);
const HIDDEN = placeIn('artifacts/apis/partners/policy.xml', 5, 9);
const SKEW = placeIn('artifacts/policy.xml', 6, 9);

function validator(say: Say): ReportedBecause {
  return {
    kind: 'validator',
    text: say('validate-jwt accepts only the expected issuer and audience'),
    issuers: [say(ISSUER)],
    audiences: [say('api://acme')],
    ...GLOBAL_CHECK,
  };
}

function closedRoute(say: Say): JudgedRoute {
  return {
    product: null,
    reach: 'anyone',
    counted: true,
    gateway: null,
    verdict: 'conforming',
    by: 'validate-jwt',
    because: [validator(say)],
    witness: [],
    request: null,
  };
}

/** Open to anyone who sends one header. */
function openRoute(say: Say): JudgedRoute {
  const end = placeIn('artifacts/apis/orders/policy.xml', 14, 3);
  return {
    ...closedRoute(say),
    verdict: 'violating',
    by: null,
    because: [],
    witness: [
      { scope: 'global', ...placeIn('artifacts/policy.xml', 3, 5), text: say('cors: goes on') },
      {
        scope: 'api',
        ...CHOOSE,
        text: say('choose: when @(!context.Request.Headers.ContainsKey("X-Internal")) is false'),
      },
      { scope: 'api', ...end, text: say('end of inbound: the backend gets the request') },
    ],
    request: {
      method: 'GET',
      path: say('/orders/1?expand=lines'),
      headers: { [say('X-Internal')]: say('1'), 'X-Api-Key': '{{orders-key}}' },
      body: null,
      token: null,
      address: null,
      certificate: null,
      key: null,
    },
  };
}

function cutRoute(say: Say): JudgedRoute {
  return {
    ...closedRoute(say),
    product: say('premium'),
    reach: 'key-holder',
    verdict: 'violating',
    by: null,
    because: [],
    witness: [
      { scope: 'operation', ...CUT, text: say('inbound without <base />') },
      {
        scope: 'operation',
        ...placeIn('artifacts/apis/billing/operations/export-invoices/policy.xml', 9, 3),
        text: say('end of inbound: the backend gets the request'),
      },
    ],
    request: {
      method: 'POST',
      path: say('/billing/v2/invoices/export'),
      headers: {},
      body: say('{"all":true}'),
      token: {
        issuer: say('https://idp.example'),
        audiences: [say('anything')],
        signed: true,
        expires: false,
        claims: { scp: say('billing.read') },
      },
      address: null,
      certificate: null,
      key: null,
    },
  };
}

function hiddenRoute(say: Say): JudgedRoute {
  return {
    ...closedRoute(say),
    verdict: 'unknown',
    by: null,
    because: [],
    witness: [
      {
        scope: 'api',
        ...HIDDEN,
        text: say('choose: when @("{{mode}}" == "open") cannot be decided'),
      },
    ],
    request: null,
  };
}

interface Given {
  readonly api: string;
  readonly operation: string | null;
  readonly method: string;
  readonly path: string;
  readonly route: JudgedRoute;
  readonly findings?: readonly string[];
}

function subject(
  { api, operation, method, path, route, findings }: Given,
  say: Say,
): JudgedSubject {
  return {
    subject: operation === null ? api : `${api}/${operation}`,
    api,
    revision: '1',
    current: true,
    workspace: null,
    operation,
    method: operation === null ? null : method,
    path: say(path),
    verdict: route.verdict,
    reason: say(REASONS[route.verdict]),
    reasonCode: route.verdict === 'unknown' ? 'named-value-secret' : null,
    routes: [route],
    findings: findings ?? [],
  };
}

const REASONS = {
  conforming: 'validate-jwt of the global policy runs on every path',
  violating: 'a request without a token reaches the backend',
  unknown: 'a secret named value decides whether validate-jwt runs',
  'other-control': 'a client certificate is demanded',
} as const;

function finding(
  given: Pick<Finding, 'ruleId' | 'kind' | 'severity' | 'message' | 'affected' | 'locations'> &
    Partial<Finding>,
): Finding {
  return {
    tags: [],
    cause: { document: 'apis/orders', anchor: '<choose>#1' },
    fingerprint: given.ruleId.padEnd(64, '0'),
    waived: false,
    waivers: [],
    known: false,
    new: null,
    fix: null,
    help: `https://example.com/apim-jwt-conformance/rules/${given.ruleId}.md`,
    ...given,
  };
}

function findings(say: Say, ids: Ids): readonly Finding[] {
  const waiver = {
    subject: ids.orders[4] ?? null,
    owner: say('team-legacy'),
    expires: '2027-03-31',
  };
  return [
    finding({
      ruleId: 'base-missing',
      kind: 'verdict',
      severity: 'high',
      message: say(
        'The inbound section of this operation has no <base />, so validate-jwt of the global policy never runs.',
      ),
      cause: { document: 'apis/billing/operations/export-invoices', anchor: say('<inbound>#1') },
      affected: [ids.billing],
      locations: [CUT, GLOBAL_CHECK],
      fix: say('Write <base /> as the first element of <inbound>.'),
    }),
    finding({
      ruleId: 'clock-skew-long',
      kind: 'weakness',
      severity: 'medium',
      message: say('An expired token is accepted for 900 seconds more; 300 are usual.'),
      affected: [...ids.orders],
      locations: [SKEW],
      known: true,
    }),
    finding({
      ruleId: 'jwt-commented-out',
      kind: 'verdict',
      severity: 'high',
      message: say('validate-jwt is commented out.'),
      affected: [],
      locations: [placeIn('artifacts/apis/legacy/policy.xml', 3, 5)],
      waived: true,
      waivers: [waiver],
    }),
    finding({
      ruleId: 'jwt-conditional',
      kind: 'verdict',
      severity: 'critical',
      message: say(
        'validate-jwt runs only when the request has no header X-Internal, so whoever sends that header needs no token.',
      ),
      tags: ['keyless'],
      affected: [...ids.orders],
      locations: [CHOOSE],
      new: true,
      fix: say('Move validate-jwt out of the choose.'),
    }),
    finding({
      ruleId: 'named-value-unresolved',
      kind: 'undecided',
      severity: 'high',
      message: say('The named value "mode" is secret, and it decides whether validate-jwt runs.'),
      affected: [ids.partners],
      locations: [HIDDEN],
      fix: say('Give its value under namedValues in the configuration.'),
    }),
  ];
}

interface Ids {
  readonly orders: readonly string[];
  readonly billing: string;
  readonly partners: string;
}

function operations(say: Say, ids: Ids): readonly JudgedSubject[] {
  const [orders = ''] = (ids.orders[0] ?? '').split('/');
  const open = ids.orders.map((id, index) =>
    subject(
      {
        api: orders,
        operation: id.slice(orders.length + 1),
        method: 'GET',
        path: `/orders/${index}`,
        route: openRoute(say),
        findings: ['jwt-conditional'.padEnd(64, '0')],
      },
      say,
    ),
  );
  const [billing = '', exported = ''] = ids.billing.split('/');
  const [partners = '', list = ''] = ids.partners.split('/');
  const closed = Array.from({ length: 6 }, (_, index) =>
    subject(
      {
        api: billing,
        operation: `get-${index}`,
        method: 'GET',
        path: `/billing/v2/${index}`,
        route: closedRoute(say),
      },
      say,
    ),
  );
  const health: JudgedSubject = {
    ...subject(
      {
        api: 'status',
        operation: 'healthz',
        method: 'GET',
        path: '/status/healthz',
        route: openRoute(say),
      },
      say,
    ),
    verdict: 'public',
  };
  return [
    ...open,
    subject(
      {
        api: billing,
        operation: exported,
        method: 'POST',
        path: '/billing/v2/invoices/export',
        route: cutRoute(say),
      },
      say,
    ),
    ...closed,
    subject(
      { api: partners, operation: list, method: 'GET', path: '/partners', route: hiddenRoute(say) },
      say,
    ),
    health,
  ];
}

/** Violations, an unknown, a weakness, a waiver, gaps and assumptions. */
export function sampleReport(say: Say = same): Report {
  const orders = say('orders').replaceAll('/', '|');
  const ids: Ids = {
    orders: ['get-order', 'list-orders', 'cancel-order', 'create-order', 'find'].map(
      (one) => `${orders}/${one}`,
    ),
    billing: 'billing/export-invoices',
    partners: 'partners/list',
  };
  return {
    schemaVersion: '1',
    kind: 'service',
    tool: { name: 'apim-jwt-conformance', version: '0.1.0' },
    evaluatedOn: '2027-01-31',
    environment: say('prod'),
    pathBase: 'repository',
    source: {
      kind: 'apiops',
      location: say('artifacts'),
      apiVersion: null,
      complete: true,
      gaps: [
        {
          code: 'not-held',
          what: say('APIOps does not extract the policies of workspaces'),
          where: say('artifacts'),
          lost: false,
        },
      ],
    },
    service: { name: say('acme-apim'), resourceId: null, gateways: [say('managed')] },
    assumptions: [
      {
        kind: 'reading',
        id: 'missing-section',
        text: say('A document without an inbound section inherits the wider one.'),
        verified: null,
      },
    ],
    change: null,
    summary: {
      apis: 4,
      subjects: 14,
      conforming: 6,
      otherControl: 0,
      violating: 6,
      unknown: 1,
      public: 1,
      exempt: 0,
      coverage: 46.15,
      findings: { critical: 1, high: 2, medium: 1, low: 0, info: 0 },
    },
    operations: operations(say, ids),
    findings: findings(say, ids),
    probes: [],
    exitCode: 1,
  };
}

/** Nothing to complain about. */
export function greenReport(): Report {
  const report = sampleReport();
  const closed = report.operations.filter(
    ({ verdict }) => verdict === 'conforming' || verdict === 'public',
  );
  return {
    ...report,
    environment: null,
    source: { ...report.source, gaps: [] },
    assumptions: [],
    summary: {
      ...report.summary,
      apis: 2,
      subjects: 7,
      violating: 0,
      unknown: 0,
      coverage: 100,
      findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 },
    },
    operations: closed,
    findings: [],
    exitCode: 0,
  };
}

/** All that was read is closed, and something was lost. */
export function incompleteReport(): Report {
  const report = greenReport();
  return {
    ...report,
    source: {
      ...report.source,
      complete: false,
      gaps: [
        {
          code: 'stale-copy',
          what: 'apis/orders;rev=1 is a copy of the current revision',
          where: 'artifacts/apis/orders;rev=1',
          lost: false,
        },
        {
          code: 'invalid-json',
          what: 'apiInformation.json is not JSON: unexpected end of text',
          where: 'artifacts/apis/crm/apiInformation.json:12:1',
          lost: true,
        },
      ],
    },
    exitCode: 3,
  };
}

/** One file of every kind. */
export function sampleInspection(say: Say = same): readonly InspectedFile[] {
  const empty = {
    readable: true,
    error: null,
    root: 'policies',
    validators: [],
    guaranteed: 'no',
    answersBefore: false,
    baseInInbound: true,
    witness: [],
  } as const;
  return [
    {
      ...empty,
      file: say('policy.xml'),
      guaranteed: 'yes',
      validators: [
        {
          policy: 'validate-jwt',
          section: 'inbound',
          line: 6,
          column: 9,
          insideChoose: false,
          openidConfigs: [say(`${ISSUER}/.well-known/openid-configuration`)],
          issuers: [],
          audiences: [say('api://acme')],
          requiredClaims: [
            { name: say('scp'), match: 'any', values: [say('orders.read'), say('orders.write')] },
          ],
          weaknesses: ['expiry-not-required'],
        },
      ],
    },
    {
      ...empty,
      file: say('apis/orders/policy.xml'),
      answersBefore: true,
      baseInInbound: false,
      witness: [
        {
          scope: 'file',
          ...placeIn(say('apis/orders/policy.xml'), 4, 5),
          text: say('choose: no branch is taken'),
        },
        {
          scope: 'file',
          ...placeIn(say('apis/orders/policy.xml'), 14, 3),
          text: say('end of inbound'),
        },
      ],
    },
    {
      ...empty,
      file: say('broken.xml'),
      readable: false,
      error: say('3:7: the end tag </inbund> does not close <inbound>'),
      root: null,
      guaranteed: 'unknown',
      baseInInbound: false,
    },
  ];
}
