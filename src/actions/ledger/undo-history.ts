import { ExcelFailure } from '#workbook/excel-failure';
import { type BookPlan, type PlanSummary, summarizePlan } from '#workbook/plan/book-plan';
import type { ApplyOptions, OpenWorkbook } from '#workbook/plan/open-workbook';
import type { BookSurvey } from '#workbook/plan/survey';
import { changesAnything, type UndoRecord, withIds } from '#workbook/plan/undo-record';
import type { ActionName, DoneAction } from './action-name.ts';
import type { PreparedChange } from './prepare-change.ts';
import { type Ledger, ledgerOf } from './read-ledger.ts';
import type { WriteReport } from './write-report.ts';

/** How many operations can be undone, the last one first. */
const DEPTH = 10;

/** What an action is called, and how its change is prepared again where the workbook was changed meanwhile. */
export interface NamedAction {
  readonly name: ActionName;
  readonly prepare: (ledger: Ledger) => PreparedChange;
}

/** An action that was done, or undone, and what takes that back. */
interface Done {
  readonly undoRecord: UndoRecord;
  readonly action: DoneAction;
  readonly summary: PlanSummary;
}

const NOTHING: PlanSummary = { added: [], replaced: [], edited: [], rows: [] };

/**
 * Applies prepared changes and records them for 撤销 and 重做, until the pane is closed. What
 * is undone is recorded in its turn, and can be done again until something else is done.
 */
export class UndoHistory {
  private done: readonly Done[] = [];
  private undone: readonly Done[] = [];

  constructor(private readonly openWorkbook: OpenWorkbook) {}

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** What can be undone, the last action first. */
  get undoable(): readonly DoneAction[] {
    return this.done.map(({ action }) => action).reverse();
  }

  /** What was undone and can be done again, the next one first. */
  get redoable(): readonly DoneAction[] {
    return this.undone.map(({ action }) => action).reverse();
  }

  /**
   * Applies a change. Where the workbook was changed since it was prepared, it is prepared
   * again from the workbook as it is then; without `named` it is refused.
   *
   * @throws Failure as `OpenWorkbook.applyPlan` or `named.prepare`; then there is nothing to undo.
   */
  async apply(
    { plan, survey }: Pick<PreparedChange, 'plan' | 'survey'>,
    control?: ApplyOptions,
    named?: NamedAction,
  ): Promise<WriteReport> {
    const again =
      named === undefined ? null : (now: BookSurvey): BookPlan => named.prepare(ledgerOf(now)).plan;
    const origin = { survey, again };
    const written = await this.openWorkbook.applyPlan(plan, control, origin);
    const { undoRecord, kept } = written;
    const summary = summarizePlan(written.plan);
    const isWritten = changesAnything(undoRecord);
    if (isWritten) {
      const action = { name: named?.name ?? null, at: Date.now() };
      this.done = [...this.done, { undoRecord, action, summary }].slice(-DEPTH);
      this.undone = [];
    }
    return { summary, isWritten, kept };
  }

  /**
   * Undoes the last action. Cells that were changed since stay, and are listed.
   *
   * @throws ExcelFailure `excel.nothing-to-undo`, or as `OpenWorkbook.undo`.
   */
  async undo(control?: ApplyOptions): Promise<WriteReport> {
    const last = this.done.at(-1);
    if (!last) throw new ExcelFailure('excel.nothing-to-undo');
    const drop = (): void => void (this.done = this.done.slice(0, -1));
    const { back, report } = await this.takeBack(last, drop, control);
    drop();
    if (back !== null) this.undone = [...this.undone, back];
    return report;
  }

  /**
   * Does again what was undone last.
   *
   * @throws ExcelFailure `excel.nothing-to-redo`, or as `OpenWorkbook.undo`.
   */
  async redo(control?: ApplyOptions): Promise<WriteReport> {
    const next = this.undone.at(-1);
    if (!next) throw new ExcelFailure('excel.nothing-to-redo');
    const drop = (): void => void (this.undone = this.undone.slice(0, -1));
    const { back, report } = await this.takeBack(next, drop, control);
    drop();
    if (back !== null) this.done = [...this.done, back];
    return report;
  }

  /** Takes an action back; `back` takes that back, null where nothing was written. */
  private async takeBack(
    one: Done,
    drop: () => void,
    control: ApplyOptions | undefined,
  ): Promise<{ readonly back: Done | null; readonly report: WriteReport }> {
    try {
      const { undoRecord, kept, ids } = await this.openWorkbook.undo(one.undoRecord, control);
      this.renumber(ids);
      const isWritten = changesAnything(undoRecord);
      return {
        back: isWritten ? { ...one, undoRecord } : null,
        report: { summary: isWritten ? one.summary : NOTHING, isWritten, kept },
      };
    } catch (error) {
      // The workbook is neither as before nor as after the action: it cannot be undone again.
      if (error instanceof ExcelFailure && error.code === 'excel.half-done') drop();
      throw error;
    }
  }

  /** Follows sheets that were added again under other ids. */
  private renumber(ids: ReadonlyMap<string, string>): void {
    if (ids.size === 0) return;
    const renumbered = (all: readonly Done[]): readonly Done[] =>
      all.map((one) => ({ ...one, undoRecord: withIds(one.undoRecord, ids) }));
    this.done = renumbered(this.done);
    this.undone = renumbered(this.undone);
  }
}
