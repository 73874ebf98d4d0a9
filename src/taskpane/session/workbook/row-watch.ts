import { cardOf } from '#actions/row/card';
import { withEditedRow } from '#actions/row/edited-row';
import { parseLedgerRow } from '#actions/row/parse-ledger-row';
import { Failure } from '#core/failure/failure';
import type { EditedRows, WorkbookPlace } from '#workbook/plan/open-workbook';
import type { SheetRow } from '#workbook/reading/sheet-row';
import { subjectSheet } from '#workbook/parse-row';
import { settingsAmong } from '#workbook/sheets/settings/read';
import type { PaneSession } from './pane-session.ts';
import type { RowView } from '../state/row-view.ts';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import type { PaneState } from '../state/state.ts';
import type { PaneStore } from '../state/store.ts';

/** Milliseconds until watching is tried again after Excel refused, for instance while a cell is edited. */
const RETRY_DELAY = 2000;

/**
 * Follows the user through the workbook: shows the row they are in, with one request
 * a row, the latest first, and checks the row they have just changed; a changed setting has everything checked. While Excel or the
 * pane is busy nothing is read; rows that wait are read at the next event.
 */
class RowWatch {
  /** The row to be shown next; rows the user has left meanwhile are not read. */
  private nextRow: WorkbookPlace | null = null;
  private edits: readonly WorkbookPlace[] = [];
  /** Whether a setting was changed, which every check and lamp depends on: the workbook is read again. */
  private isSet = false;
  private isBusy = false;
  private isWatching = false;
  /** The workbook with the rows read since; compared with the state to notice that it was read again. */
  private workbook: CheckedLedger | null = null;
  private last: PaneState;

  constructor(
    private readonly store: PaneStore,
    private readonly session: PaneSession,
  ) {
    this.last = store.get();
    store.subscribe(() => this.follow());
    this.follow();
  }

  /** Reads rows that wait when the workbook was read, work has ended or the tab was opened. */
  private follow(): void {
    const { last } = this;
    const state = this.store.get();
    this.last = state;
    const isRead = state.workbook !== this.workbook;
    if (!isRead && state.tab === last.tab && (state.work === null) === (last.work === null)) return;
    if (isRead) {
      this.workbook = state.workbook;
      this.edits = [];
      this.isSet = false;
      this.nextRow = state.place;
      this.store.set({ editedReport: null, isOutdated: false });
    }
    void this.go();
  }

  private select(place: WorkbookPlace): void {
    this.nextRow = place;
    this.store.set({ place });
    void this.go();
  }

  private edit({ sheet, row, rowCount, isShift }: EditedRows): void {
    const { ledger } = this.workbook ?? {};
    if (ledger?.isDuban === true && settingsAmong(ledger.survey.sheets)?.id === sheet) {
      this.isSet = true;
      void this.go();
      return;
    }
    if (
      ledger?.survey.sheets.some(({ id, name, tables }) => id === sheet && isOfTasks({ name, tables })) !==
      true
    )
      return;
    if (isShift || rowCount > 1) {
      this.nextRow ??= this.store.get().place;
      this.store.set({ isOutdated: true });
    } else
      this.edits = [...this.edits.filter((one) => one.sheet !== sheet || one.row !== row), { sheet, row }];
    void this.go();
  }

  /** Reads one row after another until none waits or other work begins. */
  private async go(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      if (!this.isWatching && this.workbook !== null) await this.watch();
      while (await this.step());
    } catch (error) {
      // Failures are those of Excel while it is busy; only faults are shown.
      if (!(error instanceof Failure)) this.session.reportFailure(error);
      else if (!this.isWatching) setTimeout(() => void this.go(), RETRY_DELAY);
    } finally {
      this.isBusy = false;
    }
  }

  private async watch(): Promise<void> {
    await this.session.openWorkbook.watch({
      onSelect: (place) => this.select(place),
      onEdit: (place) => this.edit(place),
    });
    this.isWatching = true;
  }

  /** Reads one row, edited ones first. False: none can be read now. */
  private async step(): Promise<boolean> {
    const { work, tab } = this.store.get();
    if (this.workbook === null || work !== null) return false;
    if (this.isSet) return this.readAgain();
    const [edited] = this.edits;
    if (edited !== undefined) {
      const row = await this.read(edited);
      this.edits = this.edits.filter((one) => one !== edited);
      if (row !== null) this.applyEdit(edited, row);
      return true;
    }
    const place = tab === 'filling' ? this.nextRow : null;
    if (place === null) return false;
    const row = await this.read(place);
    if (this.nextRow === place) {
      this.nextRow = null;
      this.show(place, row);
    }
    return true;
  }

  /** Reads the workbook with its new settings. Where Excel refuses, what is shown says that it is out of date. */
  private async readAgain(): Promise<boolean> {
    this.isSet = false;
    const before = this.workbook;
    await this.session.open();
    if (this.workbook === before) this.store.set({ isOutdated: true });
    return this.workbook !== before;
  }

  /** The row as it is now; null where the rows of its sheet are not about tasks. */
  private async read({ sheet: id, row }: WorkbookPlace): Promise<SheetRow | null> {
    const sheet = this.workbook?.ledger.survey.sheets.find((one) => one.id === id);
    return sheet === undefined || !isOfTasks(sheet) ? null : this.session.openWorkbook.readRow(sheet, row);
  }

  private applyEdit(place: WorkbookPlace, row: SheetRow): void {
    if (this.workbook === null) return;
    const edited = withEditedRow(this.workbook, row);
    if (edited === null) return this.store.set({ isOutdated: true });
    const { workbook } = edited;
    this.workbook = workbook;
    const card = cardOf(workbook, edited.parsed);
    const isReport = card?.report != null;
    const { row: view } = this.store.get();
    const shown = view !== null && isSame(view.place, place) ? row : (view?.row ?? null);
    this.store.set({
      workbook,
      ...(isReport ? { editedReport: { place, row, card } } : {}),
      ...(view === null || shown === null
        ? {}
        : { row: { ...view, row: shown, card: cardOrNot(workbook, shown) } }),
    });
  }

  private show(place: WorkbookPlace, row: SheetRow | null): void {
    if (this.workbook === null) return;
    const view: RowView = { place, row, card: row === null ? null : cardOrNot(this.workbook, row) };
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

function cardOrNot(workbook: CheckedLedger, row: SheetRow): RowView['card'] {
  try {
    return cardOf(workbook, parseLedgerRow(workbook.ledger, row));
  } catch (error) {
    if (error instanceof Failure) return 'unreadable';
    throw error;
  }
}
