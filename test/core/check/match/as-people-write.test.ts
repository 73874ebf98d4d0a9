import { checkReports } from '../../../support/check/report.ts';
import { caseTable } from '../../../cases/table.ts';

/** One report: its claims about the target of its task, and the codes of the findings about that target. */
interface Case {
  readonly promise: string;
  readonly report: string;
  readonly claims: readonly string[];
  readonly findings: readonly string[];
}

test.each(caseTable<readonly Case[]>('reports-as-people-write'))(
  '$promise $report',
  ({ promise, report, claims, findings }) => {
    const checked = checkReports([[promise, report]]);
    const about = checked.claims
      .filter(({ basis }) => basis === 'target')
      .map(({ direction, value, unit, claimedPercent, verdict }) =>
        [
          direction === 'down' ? 'fall of ' : '',
          `${String(value)}${unit}`,
          claimedPercent === null ? '' : ` ${String(claimedPercent)}%`,
          ` ${verdict}`,
        ].join(''),
      );
    expect(about).toEqual(claims);
    expect(checked.findings.map(({ code }) => code).filter((code) => code.startsWith('target.'))).toEqual(
      findings,
    );
  },
);
