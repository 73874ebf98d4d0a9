import type { WorkbookCell } from '../workbook-cell.ts';
import type { ProgressBullet } from '../task.ts';

/** 自评状态: how a unit rates its own task. */
export type SelfRating = 'done' | 'on-track' | 'delayed' | 'not-started';

/** What the user entered in a number column: a number, or a text that is no number; null where it is empty. */
export type EnteredValue = number | string | null;

/** 累计完成值 of one target as entered, in the unit of the target. */
export interface EntryFigure {
  /** Id of the target. */
  readonly target: string;
  readonly value: EnteredValue;
  /** Its cell shows the number as a percentage: 0.085 as 8.5%. Absent: it does not. */
  readonly isPercent?: boolean;
  /** Null outside a workbook. */
  readonly cell: WorkbookCell | null;
}

/** A part of a report that a cell of its row shows. */
export type EntryPart =
  'unit' | 'period' | 'text' | 'problem' | 'nextStep' | 'rating' | 'reportedOn' | 'figures';

/**
 * What one unit reports for one task and one period (任务 × 单位 × 期间): a row of
 * 进展填报 with its figures of 指标进度, or the progress a published table prints
 * for a task.
 */
export interface Entry {
  /** Unique among the entries checked together, and the same each time the workbook is read. */
  readonly key: string;
  /** Id of its task; null where the row names no task. */
  readonly task: string | null;
  /** The unit that reports; null in a published table. */
  readonly unit: string | null;
  /** `2026`, `2026-H1`, `2026-Q2`, `2026-06`; any other text as entered; null where empty. */
  readonly period: string | null;
  /** 进展情况; an entry of a workbook has one paragraph without a mark, or none where the cell is empty. */
  readonly paragraphs: readonly ProgressBullet[];
  /** 存在问题和困难; "" where empty. */
  readonly problem: string;
  /** 下一步措施; "" where empty. */
  readonly nextStep: string;
  readonly rating: SelfRating | null;
  readonly figures: readonly EntryFigure[];
  /** 报送日期, ISO; null where unknown. */
  readonly reportedOn: string | null;
  /** Null outside a workbook. */
  readonly cell: WorkbookCell | null;
  /**
   * Parts that may be filled in, but could not be read: they are empty here, and no check
   * says so. Absent: none.
   */
  readonly unknown?: readonly EntryPart[];
}

/** A report with nothing filled in and no key yet. */
export const blankEntry = (task: string, unit: string | null, period: string | null): Entry => ({
  key: '',
  task,
  unit,
  period,
  paragraphs: [],
  problem: '',
  nextStep: '',
  rating: null,
  figures: [],
  reportedOn: null,
  cell: null,
});
