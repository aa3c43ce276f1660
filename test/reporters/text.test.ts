import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ExitCode } from '../../src/errors.ts';
import type { Report } from '../../src/model/report.ts';
import text from '../../src/reporters/text.ts';
import { displayWidth } from '../../src/reporters/width.ts';
import { expectGolden } from '../support/golden.ts';
import { HOSTILE, hostileText, inTurn } from '../support/hostile.ts';
import {
  greenReport,
  incompleteReport,
  sampleInspection,
  sampleReport,
} from '../support/sample-report.ts';

const GOLDEN = 'test/golden/reporters';
// eslint-disable-next-line no-control-regex -- the codes that we write ourselves
const COLOR = /\u001b\[(?:0|1|2|1;31|1;32|1;33)m/g;
const DANGEROUS = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}|##\[|##vso\[/iu;

const OF_NONE = { subject: null, owner: 'b', expires: '2028-01-01' };

const LISTED = ['orders/get-order', 'orders/list-orders'];

function print(report: Report, columns = 100, color = false): string {
  return [...text.service(report, { columns, color })].join('');
}

/** Lines that begin at the left edge: only our own words may. */
function leftEdge(printed: string): string[] {
  return printed.split('\n').filter((line) => /^[^ ]/.test(line));
}

describe('the text report', () => {
  it.each([
    ['sample-80', sampleReport(), 80],
    ['sample-120', sampleReport(), 120],
    ['sample-40', sampleReport(), 40],
    ['green', greenReport(), 100],
    ['incomplete', incompleteReport(), 100],
  ])('%s', (name, report, columns) => {
    expectGolden(print(report, columns), `${GOLDEN}/${name}.txt`);
  });

  it('has the same words in color', () => {
    const colored = print(sampleReport(), 100, true);
    expect(colored).toMatch(COLOR);
    expect(colored.replace(COLOR, '')).toBe(print(sampleReport()));
  });

  it('is plain ASCII where the report is', () => {
    expect(print(sampleReport())).toMatch(/^[\n\x20-\x7e]*$/);
  });

  it.each([
    ['violations', sampleReport(), 'VIOLATING: 6 of 14 operations can be reached'],
    ['nothing wrong', greenReport(), 'PROVEN: all 6 operations that must demand a valid token do'],
    ['a loss', incompleteReport(), 'INCOMPLETE: all that was read is closed'],
    ['an unknown', withSummary({ violating: 0, unknown: 1 }), 'NOT PROVEN: 1 of 14 operations'],
    ['no subject', withSummary({ subjects: 0 }), 'NOTHING CHECKED: no operation was found'],
    [
      'all public',
      withSummary({ violating: 0, unknown: 0, conforming: 0, public: 14 }),
      'NOTHING PROVEN: 14 declared public.',
    ],
    [
      'another control',
      withSummary({ violating: 0, unknown: 0, conforming: 0, otherControl: 1, public: 0 }),
      'PROVEN: the only operation that must be closed is, 1 of them by another control',
    ],
  ])('begins with the verdict: %s', (_, report, want) => {
    expect(print(report).split('\n')[0]).toContain(want);
  });

  it('never calls a run proven that lost something or found something', () => {
    for (const summary of [{ violating: 1 }, { unknown: 1 }, { subjects: 0 }]) {
      expect(print(withSummary(summary))).not.toContain('PROVEN: all');
    }
    expect(print(incompleteReport())).not.toContain('PROVEN');
  });

  it.each([
    [0, greenReport(), 'Exit code 0: the gate passed; there are no findings.'],
    [0, ending(sampleReport(), 0), 'set to let what stands above through'],
    [1, sampleReport(), 'Next: fix finding 1'],
    [1, ending(greenReport(), 1), 'the coverage is below'],
    [3, incompleteReport(), "Next: make what stands under 'Not read' readable"],
  ])('closes with what exit code %i means', (_, report, want) => {
    expect(print(report)).toContain(want);
  });

  it('names lost things before limits of the source', () => {
    const printed = print(incompleteReport());
    expect(printed.indexOf('Not read')).toBeLessThan(printed.indexOf('Remarks on the source'));
    expect(printed).toMatch(/Not read\n {2}- apiInformation\.json is not JSON/);
  });

  it('shows only open findings, the most severe first', () => {
    const rules = [...print(sampleReport()).matchAll(/^ +\d+\. [A-Z]+ (\S+)/gm)].map(
      ([, id]) => id,
    );
    expect(rules).toEqual([
      'jwt-conditional',
      'base-missing',
      'named-value-unresolved',
      'clock-skew-long',
    ]);
  });

  it('takes the witness from a counted route through the place of the finding', () => {
    const report = sampleReport();
    const uncounted = report.operations.map((subject) => ({
      ...subject,
      routes: subject.routes.flatMap((route) => [
        { ...route, counted: false, request: null },
        { ...route, witness: [], request: null },
        route,
      ]),
    }));
    expect(print({ ...report, operations: uncounted })).toBe(print(report));
  });

  it.each([
    ['keyless', 'reached without a subscription key'],
    ['revision', 'a revision beside the current one'],
    ['if still online', 'the source does not say whether that revision is still online'],
    ['version', 'one version of an API; its other versions are judged by themselves'],
    ['OPTIONS', 'an OPTIONS operation: browsers ask there before a request'],
    ['wildcard', 'a path with a wildcard, so every path that it covers'],
    ['websocket', 'a WebSocket API: policies see its handshake only'],
    ['graphql', 'a GraphQL API: one way in for all its queries'],
    ['mcp', 'an MCP server: one way in for all its tools'],
    ['odata', 'an OData API: one way in for all its entities'],
    ['grpc', 'a gRPC API: one way in for all its methods'],
    ['a2a', 'an agent (A2A): one way in for all its skills'],
    ['tele\u0007pathy', 'an API of type tele'],
  ])('says in plain words what the tag %j means', (tag, want) => {
    const printed = print(tagged([tag], 1), 200);
    expect(printed).toContain(`     note      ${want}`);
    expect(printed).not.toMatch(DANGEROUS);
    expect(print(tagged([tag], 2), 200)).toContain(`     note      some or all: ${want}`);
  });

  it('gives each tag a line of its own, and no line to a finding without', () => {
    expect(print(tagged(['keyless', 'revision'], 1), 200)).toMatch(
      /^ {5}note {6}reached without .*\n {15}a revision beside /m,
    );
    expect(print(tagged([], 1))).not.toMatch(/^ +note /m);
  });

  it.each([
    ['a finding that is waived', {}, 'Waived: 1 finding\n', ': 1 operation, by team-legacy'],
    [
      'a finding that is waived in part',
      { waived: false },
      'Waived: 1 finding in part\n',
      ': in part, 1 operation, by team-legacy until 2027-03-31',
    ],
    [
      'a matter of no operation',
      { waivers: [OF_NONE] },
      'Waived: 1 finding\n',
      ': by b until 2028',
    ],
  ])('tells of %s by whom and until when', (_, over, title, item) => {
    const report = sampleReport();
    const findings = report.findings.map((finding) =>
      finding.waivers.length === 0 ? finding : { ...finding, ...over },
    );
    const printed = print({ ...report, findings }, 200);
    expect(printed).toContain(title);
    expect(printed).toContain(item);
  });

  it('says nothing of waivers where there are none', () => {
    expect(print(greenReport())).not.toContain('Waived');
  });

  it.each([
    [{ public: 0, exempt: 0 }, null],
    [{ public: 1, exempt: 0 }, '1 operation declared public, which the coverage leaves out.'],
    [{ public: 0, exempt: 2 }, '2 operations exempt by waivers, which count as not closed.'],
    [{ public: 2, exempt: 1 }, 'leaves out; 1 operation exempt by waivers, which'],
  ])('counts the exceptions %j', (summary, want) => {
    const printed = print(withSummary(summary), 200);
    if (want === null) expect(printed).not.toContain('Exceptions');
    else expect(printed).toMatch(new RegExp(`^Exceptions: .*${want}`, 'm'));
  });

  it.each([
    ['nothing where nothing is compared', [null, null], null],
    ['what is new', [true, false, null], 'Compared: 1 finding new, 1 known before.'],
    ['what is known', [false, false], 'Compared: 0 findings new, 2 known before.'],
  ])('counts %s', (_, marks, want) => {
    const report = sampleReport();
    const open = report.findings.filter(({ waived }) => !waived);
    const findings = open.map((finding, index) => ({ ...finding, new: marks[index] ?? null }));
    const printed = print({ ...report, findings });
    if (want === null) expect(printed).not.toContain('Compared');
    else expect(printed).toContain(`${want}\n`);
  });

  it('masks secrets', () => {
    const secret = 's3cr3t-value';
    const report = sampleReport(
      (said) => `${said} <key>${secret}</key> ?code=${secret} password="${secret}"`,
    );
    expect(print(report)).not.toContain(secret);
    expect(print(sampleReport(() => `?code=${secret}`))).not.toContain(secret);
  });
});

describe('the width of the text report', () => {
  it.each([40, 80, 200])('is at most %i columns, except for what cannot be broken', (columns) => {
    const given = fc.array(hostileText, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(given, (texts) => {
        for (const line of print(sampleReport(inTurn(texts)), columns).split('\n')) {
          if (displayWidth(line) <= columns) continue;
          // The word that did not fit stands alone behind its indentation and label.
          const last = line.trim().split(' ').at(-1) ?? '';
          expect(line.slice(0, -last.length)).toMatch(/^ *(?:\S{1,9} *|\d+\. [A-Z]+ |- )?$/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the columns of the table aligned under long and wide names', () => {
    for (const name of ['x'.repeat(10_000), '\u6ce8\u6587'.repeat(40), 'a']) {
      const printed = print(
        sampleReport((said) => (said === 'orders' ? name : said)),
        80,
      );
      const [, table = ''] = /^APIs\n((?: .*\n)+)/m.exec(printed) ?? [];
      const lines = table.trimEnd().split('\n');
      expect(lines).toHaveLength(5);
      expect(new Set(lines.map(displayWidth)).size).toBe(1);
    }
  });
});

describe('hostile text', () => {
  const calm = leftEdge(print(sampleReport()));

  it.each(HOSTILE)('that %s does nothing', (_, hostile) => {
    expectHarmless(print(sampleReport(() => hostile)));
  });

  it('does nothing, whatever it is', () => {
    const given = fc.array(hostileText, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(given, (texts) => {
        expectHarmless(print(sampleReport(inTurn(texts))));
        expectHarmless(print(sampleReport(inTurn(texts)), 100, true).replace(COLOR, ''));
      }),
      { numRuns: 100 },
    );
  });

  it('does nothing in an inspection', () => {
    const plain = leftEdge(inspect((said) => said)).map((line) => line.replace(/^File .*/, 'File'));
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const printed = inspect(() => hostile);
        expect(printed).not.toMatch(DANGEROUS);
        expect(leftEdge(printed).map((line) => line.replace(/^File.*/, 'File'))).toEqual(plain);
      }),
    );
  });

  function expectHarmless(printed: string): void {
    expect(printed).not.toMatch(DANGEROUS);
    expect(printed).not.toMatch(/^\s*::/m);
    expect(leftEdge(printed)).toEqual(calm);
  }
});

describe('the text of an inspection', () => {
  it('sample', () =>
    expectGolden(
      inspect((said) => said),
      `${GOLDEN}/inspection.txt`,
    ));

  it('is good news where every file guarantees', () => {
    const [file] = sampleInspection();
    const printed = [
      ...text.inspection(file === undefined ? [] : [file], { columns: 80, color: false }),
    ];
    expect(printed.join('')).toContain('GUARANTEED: the file validates a token on every path');
  });
});

function inspect(say: (said: string) => string): string {
  return [...text.inspection(sampleInspection(say), { columns: 100, color: false })].join('');
}

/** The sample with the first finding alone, under these tags and with that many operations. */
function tagged(tags: readonly string[], operations: number): Report {
  const report = sampleReport();
  const findings = report.findings
    .slice(0, 1)
    .map((finding) => ({ ...finding, tags, affected: LISTED.slice(0, operations) }));
  return { ...report, findings };
}

function withSummary(summary: Partial<Report['summary']>): Report {
  const report = sampleReport();
  return { ...report, summary: { ...report.summary, ...summary } };
}

function ending(report: Report, exitCode: ExitCode): Report {
  return { ...report, exitCode };
}
