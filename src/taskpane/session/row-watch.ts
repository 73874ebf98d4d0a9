import { cardOf } from '#actions/row/card';
import { withRow } from '#actions/row/edited-row';
import { InputFailure } from '#core/failure/input-failure';
import type { EditedPlace, WorkbookPlace } from '#workbook/plan/live-workbook';
import type { SheetRow } from '#workbook/reading/one-row';
import { subjectSheet } from '#workbook/row-subject';
import type { PaneSession } from './pane-session.ts';
import type { RowView } from './row-view.ts';
import type { Desk, PaneState } from './state.ts';
import type { PaneStore } from './store.ts';

/** Excel that could not be watched, since a cell was being edited, is asked again after so many milliseconds. */
const AGAIN = 2000;

/**
 * Follows the person through the workbook: shows the row they are in, one request a
 * row and the latest first, and checks the row they have just changed. While Excel or
 * the pane is busy nothing is said; what waits is done at the next event.
 */
class RowWatch {
  /** The row to be shown next; what a person has passed meanwhile is not read. */
  private wanted: WorkbookPlace | null = null;
  private edits: readonly WorkbookPlace[] = [];
  private isBusy = false;
  private isWatching = false;
  /** The workbook as this watch knows it. */
  private desk: Desk | null = null;
  private last: PaneState;

  constructor(
    private readonly store: PaneStore,
    private readonly session: PaneSession,
  ) {
    this.last = store.get();
    store.subscribe(() => this.follow());
    this.follow();
  }

  /** The workbook was read, work has ended, the tab was opened: what waits may go on. */
  private follow(): void {
    const { last } = this;
    const state = this.store.get();
    this.last = state;
    const isRead = state.desk !== this.desk;
    if (!isRead && state.tab === last.tab && (state.work === null) === (last.work === null)) return;
    if (isRead) {
      this.desk = state.desk;
      this.edits = [];
      this.wanted = state.place;
      this.store.set({ edited: null, isOutdated: false });
    }
    void this.go();
  }

  private select(place: WorkbookPlace): void {
    this.wanted = place;
    this.store.set({ place });
    void this.go();
  }

  private edit({ sheet, row, rowCount, isShift }: EditedPlace): void {
    const { held } = this.desk ?? {};
    if (
      held?.survey.sheets.some(({ id, name, tables }) => id === sheet && isOfTasks({ name, tables })) !== true
    )
      return;
    if (isShift || rowCount > 1) {
      this.wanted ??= this.store.get().place;
      this.store.set({ isOutdated: true });
    } else
      this.edits = [...this.edits.filter((one) => one.sheet !== sheet || one.row !== row), { sheet, row }];
    void this.go();
  }

  /** One row after another, as long as there is any and nothing else goes on. */
  private async go(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      if (!this.isWatching && this.desk !== null) await this.watch();
      while (await this.step());
    } catch (error) {
      // Excel does not answer now; faults of ours are told.
      if (!(error instanceof InputFailure)) this.session.tellFailure(error);
      else if (!this.isWatching) setTimeout(() => void this.go(), AGAIN);
    } finally {
      this.isBusy = false;
    }
  }

  private async watch(): Promise<void> {
    await this.session.live.watch({
      onSelect: (place) => this.select(place),
      onEdit: (place) => this.edit(place),
    });
    this.isWatching = true;
  }

  /** Reads one row, edited ones first; false: there is none to be read now. */
  private async step(): Promise<boolean> {
    const { work, tab } = this.store.get();
    if (this.desk === null || work !== null) return false;
    const [edited] = this.edits;
    if (edited !== undefined) {
      const row = await this.read(edited);
      this.edits = this.edits.filter((one) => one !== edited);
      if (row !== null) this.take(edited, row);
      return true;
    }
    const place = tab === 'filling' ? this.wanted : null;
    if (place === null) return false;
    const row = await this.read(place);
    if (this.wanted === place) {
      this.wanted = null;
      this.show(place, row);
    }
    return true;
  }

  /** The row as it is now; null where its sheet is none whose rows tell a task. */
  private async read({ sheet: id, row }: WorkbookPlace): Promise<SheetRow | null> {
    const sheet = this.desk?.held.survey.sheets.find((one) => one.id === id);
    return sheet === undefined || !isOfTasks(sheet) ? null : this.session.live.readRow(sheet, row);
  }

  private take(place: WorkbookPlace, row: SheetRow): void {
    if (this.desk === null) return;
    const desk = withRow(this.desk, row);
    if (desk === null) return this.store.set({ isOutdated: true });
    if (desk === this.desk) return;
    this.desk = desk;
    const card = cardOf(desk, row);
    const isReport = card?.report != null;
    const { row: view } = this.store.get();
    const shown = view !== null && isSame(view.place, place) ? row : (view?.row ?? null);
    this.store.set({
      desk,
      ...(isReport ? { edited: { place, row, card } } : {}),
      ...(view === null || shown === null
        ? {}
        : { row: { ...view, row: shown, card: cardOrNot(desk, shown) } }),
    });
  }

  private show(place: WorkbookPlace, row: SheetRow | null): void {
    if (this.desk === null) return;
    const view: RowView = { place, row, card: row === null ? null : cardOrNot(this.desk, row) };
    this.store.set({ row: view });
  }
}

export const followRows = (store: PaneStore, session: PaneSession): RowWatch => new RowWatch(store, session);

const isOfTasks = ({
  name,
  tables,
}: {
  readonly name: string;
  readonly tables: readonly { readonly name: string }[];
}): boolean => subjectSheet({ name, tables: tables.map((table) => table.name) }) !== null;

const isSame = (a: WorkbookPlace, b: WorkbookPlace): boolean => a.sheet === b.sheet && a.row === b.row;

function cardOrNot(desk: Desk, row: SheetRow): RowView['card'] {
  try {
    return cardOf(desk, row);
  } catch (error) {
    if (error instanceof InputFailure) return 'unreadable';
    throw error;
  }
}
