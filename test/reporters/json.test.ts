import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Report } from '../../src/model/report.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import { expectGolden } from '../support/golden.ts';
import { HOSTILE, hostileText, inTurn } from '../support/hostile.ts';
import { greenReport, sampleInspection, sampleReport } from '../support/sample-report.ts';

const { json } = REPORTERS;
const VIEW = { color: false, columns: 80 };
const print = (report: Report): string => [...json.service(report, VIEW)].join('');

/** A terminal or a runner must not stumble over a report on standard output. */
const DANGEROUS = /[\p{Cf}\p{Zl}\p{Zp}]|(?!\n)\p{Cc}|##\[|##vso\[|^\s*::/imu;

describe('the JSON report', () => {
  it('has the bytes that were agreed on', () => {
    const { operations, ...report } = sampleReport();
    const some = operations.filter(({ method }) => method === 'POST').concat(operations.slice(-2));
    expectGolden(print({ ...report, operations: some }), 'test/golden/reporters/service.json');
  });

  it('parses back to the report', () => {
    expect(JSON.parse(print(sampleReport()))).toEqual(sampleReport());
    expect(JSON.parse(print(greenReport()))).toEqual(greenReport());
  });

  it.each(HOSTILE)('parses back and is harmless with a text that %s', (_, hostile) => {
    const report = sampleReport(() => hostile);
    expect(JSON.parse(print(report))).toEqual(report);
    expect(print(report)).not.toMatch(DANGEROUS);
  });

  it('parses back and is harmless with any text', () => {
    const given = fc.array(hostileText, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(given, (texts) => {
        const report = sampleReport(inTurn(texts));
        expect(JSON.parse(print(report))).toEqual(JSON.parse(JSON.stringify(report)));
        expect(print(report)).not.toMatch(DANGEROUS);
      }),
    );
  });

  it('has the keys of the schema in its order, however the report was made', () => {
    const shuffled = reversed(sampleReport());
    expect(print(shuffled)).toBe(print(sampleReport()));
  });

  it('says nothing that the schema does not name', () => {
    const [first, ...others] = sampleReport().operations;
    const extra = first === undefined ? [] : [{ ...first, secret: 'leak' }, ...others];
    expect(print({ ...sampleReport(), operations: extra })).toBe(print(sampleReport()));
  });

  it('comes in pieces, one for each operation and finding', () => {
    const report = sampleReport();
    const pieces = [...json.service(report, VIEW)];
    expect(pieces.length).toBeGreaterThan(report.operations.length + report.findings.length);
  });

  it('masks secrets', () => {
    const secret = 's3cr3t-value';
    const texts = [`<key>${secret}</key>`, `?code=${secret}`, `password="${secret}"`];
    const ids = ['orders', 'team-legacy', 'X-Internal'];
    const report = sampleReport((said) =>
      ids.includes(said) ? said : `${said} ${texts.join(' ')}`,
    );
    expect(JSON.stringify(JSON.parse(print(report)).findings)).not.toContain(secret);
    const [subject] = JSON.parse(print(report)).operations;
    expect(JSON.stringify([subject.reason, subject.routes])).not.toContain(secret);
  });

  it('masks the value of a secret header', () => {
    const report = sampleReport((said) => (said === 'X-Internal' ? 'Authorization' : said));
    expect(print(report)).toContain('"headers":{"Authorization":"***"');
  });
});

describe('the JSON of an inspection', () => {
  const inspect = (say?: (said: string) => string): string =>
    [...json.inspection(sampleInspection(say), VIEW)].join('');

  it('has the bytes that were agreed on', () => {
    expectGolden(inspect(), 'test/golden/reporters/inspection.json');
  });

  it('parses back to the files', () => {
    expect(JSON.parse(inspect())).toEqual(sampleInspection());
    expect(JSON.parse([...json.inspection([], VIEW)].join(''))).toEqual([]);
  });

  it('is harmless with any text', () => {
    fc.assert(fc.property(hostileText, (hostile) => !DANGEROUS.test(inspect(() => hostile))));
  });
});

/** The same value with the keys of every known object the other way round. */
function reversed(report: Report): Report {
  const turn = <T extends object>(value: T): T => {
    const turned: T = { ...value };
    for (const key of Object.keys(value).reverse()) {
      const held: unknown = Reflect.get(turned, key);
      Reflect.deleteProperty(turned, key);
      Reflect.set(turned, key, held);
    }
    return turned;
  };
  return turn({
    ...report,
    tool: turn(report.tool),
    source: turn({ ...report.source, gaps: report.source.gaps.map(turn) }),
    summary: turn({ ...report.summary, findings: turn(report.summary.findings) }),
    operations: report.operations.map((one) =>
      turn({
        ...one,
        routes: one.routes.map((route) => turn({ ...route, witness: route.witness.map(turn) })),
      }),
    ),
    findings: report.findings.map((one) => turn({ ...one, cause: turn(one.cause) })),
  });
}
