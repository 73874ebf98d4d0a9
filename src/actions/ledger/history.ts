import { InputFailure } from '#core/failure/input-failure';
import type { Control, LiveWorkbook } from '#workbook/plan/live-workbook';
import type { Receipt } from '#workbook/plan/undo-record';
import type { Prepared } from './prepare.ts';

/** How many operations can be taken back, the last first. */
const DEPTH = 20;

/** Carries out what was prepared and remembers it for 撤销上次操作, as long as the pane lives. */
export class History {
  private receipts: readonly Receipt[] = [];

  constructor(private readonly live: LiveWorkbook) {}

  get canUndo(): boolean {
    return this.receipts.length > 0;
  }

  /** Throws InputFailure as `LiveWorkbook.carryOut`; then there is nothing to take back. */
  async carryOut({ plan }: Pick<Prepared, 'plan'>, control?: Control): Promise<void> {
    const receipt = await this.live.carryOut(plan, control);
    if (plan.steps.length > 0) this.receipts = [...this.receipts, receipt].slice(-DEPTH);
  }

  /** Takes the last operation back. Throws `excel.nothing-to-undo` and `excel.undo-overtaken`. */
  async undo(): Promise<void> {
    const last = this.receipts.at(-1);
    if (!last) throw new InputFailure('excel.nothing-to-undo');
    await this.live.undo(last);
    this.receipts = this.receipts.slice(0, -1);
  }
}
