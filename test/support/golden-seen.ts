import { SEVERITIES, type Finding } from '../../src/model/finding.ts';
import type { Place } from '../../src/model/place.ts';
import type {
  JudgedRoute,
  JudgedSubject,
  Report,
  ReportedBecause,
  ReportedStep,
} from '../../src/model/report.ts';
import type {
  ExpectedBecause,
  ExpectedRequest,
  ExpectedStep,
  ExpectedSubject,
} from './golden-case.ts';

/** Findings that decide a verdict. */
export const decides = ({ kind }: Finding): boolean => kind === 'verdict' || kind === 'undecided';

export const bySubject = (a: ExpectedSubject, b: ExpectedSubject): number =>
  a.subject < b.subject ? -1 : 1;

/** What came out, told in the words of `case.yml`, as far as the case asks. */
export function seen(
  report: Report,
  asked: readonly ExpectedSubject[],
): readonly ExpectedSubject[] {
  return report.operations.map((judged) => {
    const question = asked.find(({ subject }) => subject === judged.subject);
    return seenSubject(report, judged, question);
  });
}

type Question = ExpectedSubject | undefined;

function seenSubject(report: Report, judged: JudgedSubject, question: Question): ExpectedSubject {
  const { subject, verdict, reasonCode } = judged;
  const all = report.findings.filter(({ affected }) => affected.includes(subject));
  const deciding = all.filter(decides);
  if (verdict === 'public' || verdict === 'exempt') throw new Error(`${subject} is ${verdict}`);
  return {
    subject,
    verdict,
    rules: distinct(deciding.map(({ ruleId }) => ruleId)),
    ...(question?.reasonCode === undefined ? {} : { reasonCode: reasonCode ?? 'none' }),
    ...(question?.severity === undefined ? {} : { severity: highest(deciding) }),
    ...(question?.cause === undefined ? {} : { cause: documents(deciding) }),
    ...(question?.tags === undefined ? {} : { tags: distinct(all.flatMap(({ tags }) => tags)) }),
    ...(question?.besides === undefined ? {} : { besides: besides(all) }),
    ...seenOnRoutes(judged, question),
  };
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();

function highest(findings: readonly Finding[]) {
  const ranks = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
  return SEVERITIES[Math.max(...ranks)];
}

const documents = (findings: readonly Finding[]): string =>
  distinct(findings.map(({ cause }) => cause.document)).join(' and ');

const besides = (findings: readonly Finding[]) =>
  Object.fromEntries(
    findings
      .filter((finding) => !decides(finding))
      .map(({ ruleId, severity }) => [ruleId, severity]),
  );

function seenOnRoutes({ routes, verdict }: JudgedSubject, question: Question) {
  const counted = routes.filter((route) => route.counted);
  // The one that makes the subject what it is.
  const weakest = counted.find((route) => route.verdict === verdict);
  const because = counted.flatMap((route) => route.because);
  return {
    ...(question?.routes === undefined ? {} : { routes: routes.map(seenRoute) }),
    ...(question?.witness === undefined
      ? {}
      : { witness: seenSteps(weakest?.witness ?? [], question.witness) }),
    ...(question?.request === undefined ? {} : { request: seenRequest(weakest, question.request) }),
    ...(question?.because === undefined ? {} : { because: seenGrounds(because, question.because) }),
  };
}

const seenRoute = ({ product, reach, counted, verdict }: JudgedRoute) => ({
  product,
  reach,
  counted,
  verdict,
});

const at = ({ file, line }: Place): string =>
  line === null ? (file ?? '') : `${file ?? ''}:${line}`;

/** The words that were asked for if they are there, else all there are. */
function said(text: string, says: string | undefined) {
  if (says === undefined) return {};
  return { says: text.includes(says) ? says : text };
}

/** Step by step; what is there beyond what was asked is shown as well. */
function seenSteps(steps: readonly ReportedStep[], asked: readonly ExpectedStep[]): ExpectedStep[] {
  return steps.map((step, index) => {
    const wanted = asked[index] ?? { at: '', scope: '', says: '\0' };
    return {
      at: at(step),
      ...(wanted.scope === undefined ? {} : { scope: step.scope }),
      ...said(step.text, wanted.says),
    };
  });
}

function seenGrounds(
  grounds: readonly ReportedBecause[],
  asked: readonly ExpectedBecause[],
): ExpectedBecause[] {
  const told = new Map(grounds.map((ground) => [JSON.stringify(ground), ground]));
  return [...told.values()].map((ground, index) => {
    const wanted = asked[index];
    return {
      kind: ground.kind,
      at: at(ground),
      ...said(ground.text, wanted === undefined ? '\0' : wanted.says),
      ...(wanted?.issuers === undefined ? {} : { issuers: [...ground.issuers] }),
      ...(wanted?.audiences === undefined ? {} : { audiences: [...ground.audiences] }),
    };
  });
}

/** A header of which the case says `null` may have any value, and `{name}` in a path any segment. */
function seenRequest(
  route: JudgedRoute | undefined,
  asked: ExpectedRequest,
): ExpectedRequest | undefined {
  const request = route?.request;
  if (request === null || request === undefined) return undefined;
  const headers = Object.entries(request.headers).map(([name, value]) => {
    const header = name.toLowerCase();
    return [header, asked.headers[header] === null ? null : value] as const;
  });
  const { method, path, body, token, address, certificate, key } = request;
  return {
    method,
    path: fits(path, asked.path) ? asked.path : path,
    headers: Object.fromEntries(headers),
    token: token === null ? null : partOf(token, asked.token ?? WHOLE),
    body,
    address,
    certificate: certificate === null ? null : { ...certificate },
    key: key === null ? null : { groups: [...key.groups] },
  };
}

/** `{name}` stands for one segment, `*` for any rest; the query is compared as it is. */
function fits(path: string, asked: string): boolean {
  const pattern = asked
    .split(/(\{[^}]*\}|\*)/u)
    .map((part) => (part === '*' ? '.*' : part.startsWith('{') ? '[^/?]+' : escaped(part)));
  return new RegExp(`^${pattern.join('')}$`, 'u').test(path);
}

type Token = NonNullable<NonNullable<JudgedRoute['request']>['token']>;

type AskedToken = NonNullable<ExpectedRequest['token']>;

/** Where no token was expected, everything about the one that came is news. */
const WHOLE: AskedToken = { issuer: null, audiences: [], signed: true, expires: true, claims: {} };

/** What was asked about the token. */
function partOf(
  { issuer, audiences, signed, expires, claims }: Token,
  asked: AskedToken,
): AskedToken {
  return {
    ...(asked.issuer === undefined ? {} : { issuer }),
    ...(asked.audiences === undefined ? {} : { audiences: [...audiences] }),
    ...(asked.signed === undefined ? {} : { signed }),
    ...(asked.expires === undefined ? {} : { expires }),
    ...(asked.claims === undefined ? {} : { claims: { ...claims } }),
  };
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
