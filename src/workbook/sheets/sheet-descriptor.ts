import type { Entry, EntryFigure } from '#core/record/entered/entry';
import type { ReadingTemplate } from '#core/record/reading-template';
import type { PeriodRecord } from '#core/record/entered/period-record';
import type { Finding } from '#core/record/finding';
import type { Notice } from '#core/record/notice';
import type { ProgressTable } from '#core/record/progress-table';
import type { Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { Allocation } from '#core/record/allocation';
import type { MergeBase, Override } from '#core/merge/difference';
import type { EarlierReports } from '../codec/earlier-reports.ts';
import type { WorkbookEntries } from '../codec/entries.ts';
import type { RegistryIndex } from '../codec/registry-index.ts';
import type { UnreadCell } from '../codec/unread.ts';
import type { SheetModel } from '../model/sheet-model.ts';
import type { FoundRow, FoundRows, RowSource } from '../reading/find-rows.ts';
import type { RawBook } from '../reading/raw-book.ts';
import type { RowEdit } from '../reading/records.ts';
import type { BookRecords } from '../reading/row-task.ts';
import type { FigureRecord } from './figures/figure-record.ts';
import type { MissingInput, MissingInputContext } from './missing-input.ts';

/**
 * Describes one sheet of the workbook. To add a sheet, write a folder with its descriptor
 * and list that in all.ts.
 */
export interface SheetDescriptor {
  /** Name of the tab. */
  readonly name: string;
  /** What the sheet is for, shown on 首页; null: it is not listed there, and drawn after the sheets that are. */
  readonly purpose: string | null;
  /** Where its rows and columns are found in a workbook; null: nothing is looked up in them. */
  readonly source: RowSource | null;
  /** Draws it; null: there is nothing to show, so the workbook does not have it. */
  readonly draw: (content: BookContent, listed: readonly ListedSheet[]) => SheetModel | null;
  /** Reads what users entered on it; absent: nothing is. */
  readonly read?: (reader: BookReader) => SheetReading;
  /** What one of its rows is about; absent: its rows are about no task. */
  readonly subject?: SubjectReader;
  /** What it would show but is not entered yet, most important first; a count may be 0. */
  readonly missingInputs?: (context: MissingInputContext) => readonly MissingInput[];
  /** Its place among the sheets that users build by a button of its own; null: it has no button. */
  readonly onDemand: number | null;
}

/** A line of the table of contents on 首页. */
export interface ListedSheet {
  readonly name: string;
  readonly purpose: string;
}

/** What the sheets of a workbook are drawn from. */
export interface BookContent {
  readonly registry: Registry;
  /** Records by id, including tasks that users deleted, since there may be reports on them. */
  readonly index: RegistryIndex;
  readonly entries: WorkbookEntries;
  /** The rows of 进展填报. */
  readonly reports: readonly Entry[];
  /** These, and the latest version of each closed report. */
  readonly allReports: readonly Entry[];
  readonly earlier: EarlierReports;
  /** The rows of 指标进度. */
  readonly figures: readonly FigureRecord[];
  /** Names of the sheets that the workbook has already: they stay, also with nothing to show. */
  readonly existing: ReadonlySet<string>;
  /** The registry as last pulled, where users changed it since. */
  readonly mergeBase: MergeBase | undefined;
  /** ISO date that counts as today until Excel calculates; null: unknown. */
  readonly asOf: string | null;
  /** Revision of the workbook format (see `RowSource.since`). */
  readonly revision: number;
}

/** What a sheet is read with. */
export interface BookReader {
  readonly book: RawBook;
  readonly stored: StoredRecords;
  /** The stored registry, with the records that the sheets before this one in the list have now. */
  readonly registry: Registry;
  /** The rows of a sheet; null where it was deleted, which becomes a finding. */
  readonly rowsOf: (source: RowSource) => FoundRows | null;
}

/** The records of the hidden sheet 督办数据 by their keys. */
export interface StoredRecords {
  readonly notice: ReadonlyMap<string, Notice>;
  readonly task: ReadonlyMap<string, Task>;
  readonly target: ReadonlyMap<string, Target>;
  readonly allocation: ReadonlyMap<string, Allocation>;
  readonly table: ReadonlyMap<string, ProgressTable>;
  readonly finding: ReadonlyMap<string, Finding>;
  readonly kept: ReadonlyMap<string, Override>;
  readonly period: ReadonlyMap<string, PeriodRecord>;
  readonly template: ReadonlyMap<string, ReadingTemplate>;
  /** Figures of rows of 进展历史, by their keys, that are too long for a cell. */
  readonly figures: ReadonlyMap<string, readonly EntryFigure[]>;
}

/** What was read from a sheet; absent: as stored, or nothing. */
export interface SheetReading {
  /** Records as the sheet shows them now. */
  readonly records?: Partial<Pick<Registry, 'tasks' | 'targets' | 'allocations'>>;
  /** The stored allocations that still have rows, one for one with those of `records`. */
  readonly baseAllocations?: readonly Allocation[];
  /** Decisions against the registry that follow from what users deleted. */
  readonly overrides?: readonly Override[];
  readonly entries?: Partial<WorkbookEntries>;
  readonly unread?: readonly UnreadCell[];
  readonly edits?: readonly RowEdit[];
  readonly findings?: readonly Finding[];
}

/** The records that rows are about. */
export type SubjectRecords = BookRecords & { readonly allocations: readonly Allocation[] };

/** What a row of a sheet is about. */
export interface RowSubject {
  readonly task: Task;
  /** Of a row of 目标指标 or 指标进度. */
  readonly target: Target | null;
  /** Of a row of 进展填报 or 指标进度; null where its cell is empty, and elsewhere. */
  readonly unit: string | null;
  readonly period: string | null;
}

/** Finds what a row is about; null: no task of the workbook. `rows`: all rows above it, where they are known, and the row itself. */
type SubjectReader = (row: FoundRow, records: SubjectRecords, rows: readonly FoundRow[]) => RowSubject | null;

/** The subject of a row that is about a task only. */
export const aboutTask = (task: Task | null): RowSubject | null =>
  task === null ? null : { task, target: null, unit: null, period: null };
