import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES, type Finding } from '../../src/model/finding.ts';
import type { Report } from '../../src/model/report.ts';
import type { Outcome } from '../support/golden-folder.ts';

/**
 * What holds for the findings of every run, whatever was read (design section 4, points 1 to 5).
 * Each rule gives the sentences that a run breaks it with, so that a failing test tells what is wrong.
 */
export const FINDING_RULES: readonly (readonly [
  string,
  (outcome: Outcome) => readonly string[],
])[] = [
  ['a verdict stands in the findings of its kind and in no other', verdictsAreTold],
  ['the exit code follows from the findings', exitFollowsFindings],
  ['fingerprints are unique and made of rule and cause alone', fingerprintsFit],
  ['findings and what they list are sorted', everythingIsSorted],
  ['subjects and findings name each other', subjectsNameFindings],
  ['a violating route has one primary cause', onePrimaryCause],
  ['a document leaves a route open once for each reason', doubtsAreJoined],
  ['an anchor holds no place', anchorsHoldNoPlace],
  ['the summary counts what the report holds', summaryCounts],
  ['a violating route shows its path, and no other does', violationsAreShown],
  ['places are files of the folder', placesAreThere],
  ['a verdict points at the tag that it names', tagsStandWhereTold],
  ['messages are whole sentences', messagesAreSentences],
];

const affectedBy = ({ findings }: Report, kind: Finding['kind']): ReadonlySet<string> =>
  new Set(findings.filter((finding) => finding.kind === kind).flatMap(({ affected }) => affected));

function verdictsAreTold({ report }: Outcome): readonly string[] {
  const refuted = affectedBy(report, 'verdict');
  const undecided = affectedBy(report, 'undecided');
  return report.operations.flatMap(({ subject, verdict }) => {
    const told = { violating: refuted.has(subject), unknown: undecided.has(subject) };
    const want = { violating: verdict === 'violating', unknown: verdict === 'unknown' };
    // A violating subject may have a route that is unknown; a closed one has neither.
    const broken =
      told.violating !== want.violating ||
      (want.unknown && !told.unknown) ||
      (!want.violating && !want.unknown && told.unknown);
    return broken ? [`${subject} is ${verdict}, and the findings say ${JSON.stringify(told)}`] : [];
  });
}

function exitFollowsFindings({ report, inventory }: Outcome): readonly string[] {
  const high = SEVERITIES.indexOf('high');
  const fails = report.findings.some(
    ({ waived, kind, severity }) =>
      !waived && (kind === 'undecided' || SEVERITIES.indexOf(severity) >= high),
  );
  const { complete } = report.source;
  const wanted = complete ? Number(fails) : 3;
  const lost = inventory.gaps.some((gap) => gap.lost);
  return [
    ...(report.exitCode === wanted ? [] : [`exit ${report.exitCode} instead of ${wanted}`]),
    ...(lost && complete ? ['something was lost, and the source calls itself complete'] : []),
    ...(report.operations.length === 0 && complete ? ['nothing was judged, and all is well'] : []),
  ];
}

/** The formula of design 4.3, written once more: sha256 of `v1`, rule, document and anchor. */
function fingerprintsFit({ report: { findings } }: Outcome): readonly string[] {
  const wrong = findings.filter(({ ruleId, cause, fingerprint }) => {
    const text = `v1\n${ruleId}\n${cause.document}\n${cause.anchor}`;
    return fingerprint !== createHash('sha256').update(text).digest('hex');
  });
  const twice = findings.filter(
    ({ fingerprint }, index) =>
      findings.findIndex((other) => other.fingerprint === fingerprint) !== index,
  );
  return [
    ...wrong.map(({ ruleId }) => `the fingerprint of ${ruleId} is another one`),
    ...twice.map(({ ruleId }) => `the fingerprint of ${ruleId} is there twice`),
  ];
}

function everythingIsSorted({ report: { operations, findings } }: Outcome): readonly string[] {
  const keys = findings.map(({ severity, ruleId, cause }) => [
    String(SEVERITIES.length - SEVERITIES.indexOf(severity)),
    ruleId,
    cause.document,
    cause.anchor,
  ]);
  const lists = [
    ['findings', keys.map((key) => key.join('\n'))],
    ['operations', operations.map(({ subject }) => subject)],
    ...findings.flatMap(({ ruleId, affected, tags }) => [
      [`affected of ${ruleId}`, affected] as const,
      [`tags of ${ruleId}`, tags] as const,
    ]),
  ] as const;
  return lists.flatMap(([name, items]) =>
    isSorted(items) ? [] : [`${name}: not sorted, or twice`],
  );
}

/** By code units; nothing stands there twice. */
const isSorted = (items: readonly string[]): boolean =>
  items.every((item, index) => index === 0 || (items[index - 1] ?? '') < item);

function subjectsNameFindings({ report: { operations, findings } }: Outcome): readonly string[] {
  return operations.flatMap(({ subject, findings: named }) => {
    const affecting = findings
      .filter(({ affected }) => affected.includes(subject))
      .map(({ fingerprint }) => fingerprint);
    const same = JSON.stringify([...named].sort()) === JSON.stringify(affecting.sort());
    return same ? [] : [`${subject} names other findings than those it stands in`];
  });
}

/** Defects of one validator are the one exception: each has its own finding. */
const DEFECTS = /^(?:issuer|audience|token|key|unsigned|expiry|scope|authorization)-/u;

function onePrimaryCause({ results }: Outcome): readonly string[] {
  return results.flatMap(({ name, judgements }) => {
    const byRoute = new Map<string | null, string[]>();
    for (const { kind, route, cause } of judgements) {
      if (kind !== 'verdict') continue;
      byRoute.set(route, [...(byRoute.get(route) ?? []), cause.told.rule]);
    }
    return [...byRoute].flatMap(([route, rules]) =>
      rules.length === 1 || rules.every((rule) => DEFECTS.test(rule))
        ? []
        : [`${name} by ${route ?? 'no product'}: ${rules.join(', ')}`],
    );
  });
}

function doubtsAreJoined({ results }: Outcome): readonly string[] {
  return results.flatMap(({ name, judgements }) => {
    const doubts = judgements.flatMap(({ route, cause: { told, document } }) =>
      told.rule === 'undecided' ? [`${name} by ${route}: ${told.facts.code} in ${document}`] : [],
    );
    return doubts.filter((doubt, index) => doubts.indexOf(doubt) !== index);
  });
}

const DOCUMENT =
  /^(?:global|(?:workspaces\/[^/]+(?:\/|$))?(?:(?:products|fragments|namedValues)\/[^/]+|apis\/[^/]+(?:\/operations\/[^/]+)?)?)$/u;

function anchorsHoldNoPlace({ report: { findings } }: Outcome): readonly string[] {
  return findings.flatMap(({ ruleId, cause: { document, anchor } }) => [
    ...(DOCUMENT.test(document) && document !== '' ? [] : [`${ruleId}: no document: ${document}`]),
    ...(anchor !== '' && !/\n|\s{2}|\.xml\b|:\d+:\d+/u.test(anchor)
      ? []
      : [`${ruleId}: anchor ${anchor}`]),
  ]);
}

function summaryCounts({ report: { summary, operations, findings } }: Outcome): readonly string[] {
  const count = (wanted: string): number =>
    operations.filter(({ verdict }) => verdict === wanted).length;
  const counted = [
    ['subjects', summary.subjects, operations.length],
    ['conforming', summary.conforming, count('conforming')],
    ['violating', summary.violating, count('violating')],
    ['unknown', summary.unknown, count('unknown')],
    ...SEVERITIES.map(
      (severity) =>
        [
          severity,
          summary.findings[severity],
          findings.filter((finding) => finding.severity === severity && !finding.waived).length,
        ] as const,
    ),
  ] as const;
  return counted.flatMap(([name, told, real]) =>
    told === real ? [] : [`${name}: told ${told}, there are ${real}`],
  );
}

function violationsAreShown({ report: { operations } }: Outcome): readonly string[] {
  return operations.flatMap(({ subject, routes }) =>
    routes.flatMap(({ product, verdict, witness }) =>
      (verdict === 'violating') === witness.length > 0
        ? []
        : [`${subject} by ${product ?? 'no product'}: ${verdict}, path of ${witness.length} steps`],
    ),
  );
}

function placesAreThere({ inventory, report: { findings, operations } }: Outcome) {
  const witnesses = operations.flatMap(({ routes }) => routes.flatMap(({ witness }) => witness));
  const places = [...findings.flatMap(({ locations }) => locations), ...witnesses];
  return places.flatMap(({ file }) =>
    file !== null && existsSync(join(inventory.source.location, file)) ? [] : [`no file: ${file}`],
  );
}

function tagsStandWhereTold({ inventory, report: { findings } }: Outcome): readonly string[] {
  return findings
    .filter(({ kind }) => kind === 'verdict')
    .flatMap(({ ruleId, cause: { anchor }, locations: [{ file, line, column }] }) => {
      const start = /^<(?:!--|[\w-]+)/u.exec(anchor)?.[0];
      if (start === undefined || file === null || line === null || column === null) return [];
      const text = readFileSync(join(inventory.source.location, file), 'utf8').replace(
        /^\uFEFF/u,
        '',
      );
      const there = text.split('\n')[line - 1]?.slice(column - 1) ?? '';
      return there.startsWith(start) ? [] : [`${ruleId}: ${anchor} is told at: ${there}`];
    });
}

function messagesAreSentences({ report: { findings, operations } }: Outcome): readonly string[] {
  const texts = [
    ...findings.flatMap(({ message, fix }) => [message, fix ?? 'Nothing sure can be said.']),
    ...operations.map(({ reason }) => reason),
  ];
  return texts.filter(
    (text) => !/^\S.*\.$/u.test(text) || /\b(?:undefined|null|NaN)\b|\[object|\s{2}/u.test(text),
  );
}
