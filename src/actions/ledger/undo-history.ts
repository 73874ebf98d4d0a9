import { ExcelFailure } from '#workbook/excel-failure';
import type { ApplyOptions, OpenWorkbook } from '#workbook/plan/open-workbook';
import type { UndoRecord } from '#workbook/plan/undo-record';
import type { PreparedChange } from './prepare-change.ts';

/** How many operations can be undone, the last one first. */
const DEPTH = 20;

/** Applies prepared changes and records them for 撤销上次操作, until the pane is closed. */
export class UndoHistory {
  private undoRecords: readonly UndoRecord[] = [];

  constructor(private readonly openWorkbook: OpenWorkbook) {}

  get canUndo(): boolean {
    return this.undoRecords.length > 0;
  }

  /** @throws Failure as `OpenWorkbook.applyPlan`; then there is nothing to undo. */
  async apply({ plan }: Pick<PreparedChange, 'plan'>, control?: ApplyOptions): Promise<void> {
    const undoRecord = await this.openWorkbook.applyPlan(plan, control);
    if (plan.steps.length > 0) this.undoRecords = [...this.undoRecords, undoRecord].slice(-DEPTH);
  }

  /**
   * Undoes the last operation.
   *
   * @throws ExcelFailure `excel.nothing-to-undo`, or as `OpenWorkbook.undo`.
   */
  async undo(): Promise<void> {
    const last = this.undoRecords.at(-1);
    if (!last) throw new ExcelFailure('excel.nothing-to-undo');
    try {
      await this.openWorkbook.undo(last);
    } catch (error) {
      // The workbook is neither as before nor as after the operation: it cannot be undone again.
      if (error instanceof ExcelFailure && error.code === 'excel.half-done') this.dropLast();
      throw error;
    }
    this.dropLast();
  }

  private dropLast(): void {
    this.undoRecords = this.undoRecords.slice(0, -1);
  }
}
