import type { Claim } from '../../record/claim.ts';
import type { Entry } from '../../record/entered/entry.ts';
import type { Finding } from '../../record/finding.ts';
import type { ProgressTable } from '../../record/progress-table.ts';
import { type NumberedRow, numberedRows } from '../../figures/numbered-rows.ts';
import type { CheckContext } from '../context.ts';
import { saysCells } from '../entry/cell-texts.ts';
import { publishedPeriod } from '../entry/published.ts';
import { parsePeriod } from '../../reporting/period.ts';
import { gapClaim, paceClaim, rateClaim, sumClaim, type TablePlace } from './claims.ts';
import { gapFinding, rateFinding, sumFinding } from './findings.ts';
import { gapReadings, paceReadings } from './pace-readings.ts';
import { rateReadings } from './rate-readings.ts';
import { sumReadings } from './sums.ts';
import { wordedRates } from './worded-rates.ts';

/** What the cells of a table assert, and what of it is wrong. */
export interface TableCheck {
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/**
 * Recomputes the rates, totals and paces that the tables of a registry print, in rows that reports still say so.
 *  The cost is linear in their cells.
 */
export function checkTables(context: CheckContext, entries: readonly Entry[]): TableCheck {
  const { tables = [] } = context.registry;
  const saying = new Set(
    tables.length === 0 ? [] : entries.flatMap((entry) => (isAsPrinted(entry, context) ? [entry.task] : [])),
  );
  const checks = tables.map((table) => checkTable(withRowsOf(table, saying), context));
  return {
    claims: checks.flatMap(({ claims }) => claims),
    findings: checks.flatMap(({ findings }) => findings),
  };
}

function isAsPrinted(entry: Entry, { taskOf }: CheckContext): boolean {
  const task = entry.task === null ? undefined : taskOf(entry.task);
  return task !== undefined && saysCells(entry, task);
}

/** The table without rows whose reports were changed since, or are gone; a total still adds up all that were printed. */
const withRowsOf = (table: ProgressTable, saying: ReadonlySet<string | null>): ProgressTable => ({
  ...table,
  rows: table.rows.map((row) => (row.task === null || saying.has(row.task) ? row : { ...row, task: null })),
});

function checkTable(table: ProgressTable, context: CheckContext): TableCheck {
  const notice = context.noticeOf(table.notice);
  const text = notice === undefined ? null : publishedPeriod(notice);
  const period = text === null ? null : parsePeriod(text);
  const place: TablePlace = {
    context,
    notice: table.notice,
    period: text,
    months: period,
    year: notice?.year ?? null,
  };
  const rows = numberedRows(table);
  const isTold = ({ row }: { readonly row: NumberedRow }): boolean =>
    row.row.task !== null || row.row.kind !== 'item';
  const rates = rateReadings(rows, table.columns).filter(isTold);
  const sums = sumReadings(rows, table.columns);
  const paces = paceReadings(rows, table.columns, period).filter(isTold);
  const gaps = gapReadings(rows, table.columns, rates, period).filter(isTold);
  const unread = rates.filter(({ quotient }) => quotient === null);
  const worded = wordedRates(unread, place);
  const isWorded = new Set(worded.map(({ reading }) => reading));
  return {
    claims: [
      ...rates.filter((reading) => !isWorded.has(reading)).map((reading) => rateClaim(reading, place)),
      ...worded.map(({ claim }) => claim),
      ...paces.map((reading) => paceClaim(reading, place)),
      ...gaps.map((reading) => gapClaim(reading, place)),
      ...sums.map((reading) => sumClaim(reading, place)),
    ],
    findings: [
      ...rates.flatMap((reading) => rateFinding(reading, place) ?? []),
      ...worded.flatMap(({ finding }) => finding ?? []),
      ...gaps.flatMap((reading) => gapFinding(reading, place) ?? []),
      ...sums.flatMap((reading) => sumFinding(reading, place) ?? []),
    ],
  };
}
