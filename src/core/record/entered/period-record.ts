/** Whether reports for a period still come in, or its entries are in 进展历史. */
export type PeriodState = 'open' | 'closed';

/** A reporting period (期间) that was opened in the workbook. */
export interface PeriodRecord {
  /** `2026`, `2026-H1`, `2026-Q2`, `2026-06`. */
  readonly period: string;
  readonly state: PeriodState;
  /** ISO date by which reports are due; null where neither a notice nor 设置 states a day. */
  readonly due: string | null;
  /** ISO dates; null where unknown. */
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  /** Of a closed period: how many reports were closed, blank ones too. Absent where unknown. */
  readonly closedReports?: number;
}
