import type { ProgressBullet } from './task.ts';

/** 自评状态: how a unit rates its own task. */
export type SelfRating = 'done' | 'on-track' | 'delayed' | 'not-started';

/** What a person typed into a number column: a number, or a text where it is none; null where empty. */
export type Typed = number | string | null;

/** 累计完成值 of one target, as typed; in the unit of the target. */
export interface EntryFigure {
  readonly target: string;
  readonly value: Typed;
  /** Where it stands; null outside a workbook. */
  readonly cell: CellPlace | null;
}

/** A cell of a workbook, as a person finds it. */
export interface CellPlace {
  readonly sheet: string;
  /** Row number as Excel shows it. */
  readonly row: number;
  /** Header of the column; null where the whole row is meant. */
  readonly column: string | null;
}

/**
 * What one unit reports for one task and one period (任务 × 单位 × 期间): a row of
 * 进展填报 with its figures of 指标进度, or the progress a published table prints
 * for a task.
 */
export interface Entry {
  /** Unique among the entries checked together, and stable. */
  readonly key: string;
  /** Id of its task; null where the row does not tell it. */
  readonly task: string | null;
  /** The unit that reports; null in a published table. */
  readonly unit: string | null;
  /** `2026`, `2026-H1`, `2026-Q2`, `2026-06`; a text that is none is kept as typed; null where empty. */
  readonly period: string | null;
  /** 进展情况; an entry of a workbook has one paragraph without a mark, or none where the cell is empty. */
  readonly paragraphs: readonly ProgressBullet[];
  /** 存在问题和困难; "" where empty. */
  readonly problem: string;
  /** 下一步措施; "" where empty. */
  readonly nextStep: string;
  readonly rating: SelfRating | null;
  readonly figures: readonly EntryFigure[];
  /** ISO date the row was handed in; null where unknown. */
  readonly reportedOn: string | null;
  /** Null outside a workbook. */
  readonly cell: CellPlace | null;
}

/** A report nobody has filled in; its key is given by whoever puts it among others. */
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
