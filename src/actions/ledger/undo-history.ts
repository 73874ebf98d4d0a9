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

  /** Throws Failure as `OpenWorkbook.carryOut`; then there is nothing to take back. */
  async apply({ plan }: Pick<PreparedChange, 'plan'>, control?: ApplyOptions): Promise<void> {
    const undoRecord = await this.openWorkbook.applyPlan(plan, control);
    if (plan.steps.length > 0) this.undoRecords = [...this.undoRecords, undoRecord].slice(-DEPTH);
  }

  /**
   * Undoes the last operation.
   *
   * @throws ExcelFailure `excel.nothing-to-undo`, `excel.undo-overtaken`.
   */
  async undo(): Promise<void> {
    const last = this.undoRecords.at(-1);
    if (!last) throw new ExcelFailure('excel.nothing-to-undo');
    await this.openWorkbook.undo(last);
    this.undoRecords = this.undoRecords.slice(0, -1);
  }
}
