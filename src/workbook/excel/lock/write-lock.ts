import { sheetIn } from '../request/sheet-in.ts';
import { type MarkedSheet, newOwner, queueCount, queueMark, queueNoMark } from './mark.ts';

/** A sheet that is locked for a writing lets a person neither change nor select cells. */
const NOBODY: Excel.WorksheetProtectionOptions = { selectionMode: 'None' };

/** What the user may do on a sheet that Duban protects. */
const OURS: Excel.WorksheetProtectionOptions = {
  allowFormatColumns: true,
  allowFormatRows: true,
  allowEditObjects: true,
  allowEditScenarios: true,
};

/**
 * Keeps persons and other windows of Duban away from sheets while they are written. The
 * sheets are protected without a password; a request that writes unprotects them first and
 * protects them last, so that no other change gets in between. A mark in the workbook says what is
 * locked, in case the pane is closed meanwhile; and a count says how many of the operations
 * that must not be repeated were done, in case a request fails.
 *
 * The methods only queue; what they queued is known to be done when `confirm` is called.
 */
export class WriteLock {
  private wanted: readonly MarkedSheet[] = [];
  /** Sheets that the request under way deletes; they are still there if it fails. */
  private leaving: readonly MarkedSheet[] = [];
  private counted = 0;
  private isMarked = false;
  private known: ReadonlySet<string> | null = null;
  private confirmed = 0;

  /** @param held the sheets that a former writing with this owner left locked. */
  constructor(
    readonly owner: string = newOwner(),
    private held: readonly MarkedSheet[] = [],
  ) {}

  /** The sheets that are locked. */
  get sheets(): readonly MarkedSheet[] {
    return this.held;
  }

  /** The number of counted operations that are known to be done. */
  get done(): number {
    return this.confirmed;
  }

  /** Whether the workbook may have something of this lock. */
  get isHeld(): boolean {
    return this.isMarked;
  }

  has(id: string): boolean {
    return this.held.some((sheet) => sheet.id === id);
  }

  /** Remembers the sheets that there are before any is locked; others that are locked later were copied. */
  remember(ids: readonly string[]): void {
    this.known ??= new Set(ids);
  }

  /** Which of all sheets, with their protection loaded, a person copied from locked ones. */
  copies(sheets: readonly Excel.Worksheet[]): readonly Excel.Worksheet[] {
    const { known } = this;
    return known === null
      ? []
      : sheets.filter((sheet) => !known.has(sheet.id) && !this.has(sheet.id) && isLocked(sheet));
  }

  /**
   * Locks sheets. Excel refuses to protect a protected sheet: of two windows that lock the
   * same sheet first, only one gets further.
   */
  queueLock(context: Excel.RequestContext, sheets: readonly MarkedSheet[]): void {
    this.wanted = sheets.filter(({ id }) => !this.has(id));
    const mark = { owner: this.owner, sheets: [...this.held, ...this.wanted] };
    for (const [index, { id, isOurs }] of this.wanted.entries()) {
      const { protection } = sheetIn(context, id);
      if (isOurs) protection.unprotect();
      protection.protect(NOBODY);
      this.queueCount(context);
      if (index === 0) queueMark(context, mark);
    }
    if (this.wanted.length > 0) return;
    queueCount(context, this.owner, this.counted);
    queueMark(context, mark);
  }

  /** Locks a sheet that is being added; `queued` is the sheet, known to Excel by then. */
  queueNew(context: Excel.RequestContext, added: Excel.Worksheet): void {
    added.protection.protect(NOBODY);
    this.queueCount(context);
  }

  /** Adds one to the count. */
  queueCount(context: Excel.RequestContext): void {
    this.counted += 1;
    queueCount(context, this.owner, this.counted);
  }

  /** Lets the rest of the request write. */
  queueOpen(context: Excel.RequestContext): void {
    for (const { id } of this.held) sheetIn(context, id).protection.unprotect();
  }

  /** Ends what `queueOpen` began. */
  queueClose(context: Excel.RequestContext): void {
    for (const { id } of this.held) sheetIn(context, id).protection.protect(NOBODY);
  }

  /**
   * Ends the writing instead of `queueClose`: the sheets are as protected as they were
   * before. Returns all sheets, to be seen after the request.
   */
  queueEnd(context: Excel.RequestContext): Excel.WorksheetCollection {
    for (const { id, isOurs } of this.held) if (isOurs) sheetIn(context, id).protection.protect(OURS);
    queueNoMark(context, this.owner);
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/protection/protected,items/protection/options');
    return worksheets;
  }

  /** Ends a writing in which nothing was written; `isMarked`: whether the workbook has its mark. */
  queueRelease(context: Excel.RequestContext, exists: (id: string) => boolean, isMarked: boolean): void {
    this.held = this.held.filter(({ id }) => exists(id));
    this.queueOpen(context);
    for (const { id, isOurs } of this.held) if (isOurs) sheetIn(context, id).protection.protect(OURS);
    if (isMarked) queueNoMark(context, this.owner);
  }

  /** Holds a sheet that was found after a failure: one that was added before its id was known. */
  adopt(sheet: MarkedSheet): void {
    this.held = [...this.held, sheet];
  }

  /** Drops sheets that a person deleted meanwhile; `ids`: those that there are. */
  keep(ids: readonly string[]): void {
    const there = new Set(ids);
    this.held = this.held.filter(({ id }) => there.has(id));
  }

  /** To be called when the request was answered that ended the lock. */
  end(): void {
    this.held = [];
    this.leaving = [];
    this.isMarked = false;
  }

  /** To be called when an operation deletes a sheet. */
  forget(id: string): void {
    this.leaving = [...this.leaving, ...this.held.filter((sheet) => sheet.id === id)];
    this.held = this.held.filter((sheet) => sheet.id !== id);
  }

  /** Locks again, after a failure, those sheets that still exist. */
  queueAgain(context: Excel.RequestContext, exists: (id: string) => boolean): void {
    this.held = this.held.filter(({ id }) => exists(id));
    this.queueOpen(context);
    this.queueClose(context);
    queueCount(context, this.owner, this.counted);
    queueMark(context, { owner: this.owner, sheets: this.held });
  }

  /** To be called when a request was answered; with the sheets that it added. */
  confirm(added: readonly MarkedSheet[] = []): void {
    this.held = [...this.held, ...this.wanted, ...added];
    this.wanted = [];
    this.leaving = [];
    this.confirmed = this.counted;
    this.isMarked = true;
  }

  /**
   * To be called when a request failed.
   * @param done how many operations were counted in the workbook; null: it has no mark of this lock.
   * @param isLocked whether a sheet is locked now.
   */
  settle(done: number | null, isLocked: (id: string) => boolean): void {
    this.held = [...this.held, ...this.leaving, ...this.wanted.filter(({ id }) => isLocked(id))];
    this.wanted = [];
    this.leaving = [];
    this.confirmed = Math.max(this.confirmed, done ?? 0);
    this.counted = this.confirmed;
  }
}

/** Whether a sheet, with its protection loaded, is locked in the way of this file. */
export const isLocked = ({ protection }: Excel.Worksheet): boolean =>
  protection.protected && protection.options.selectionMode === 'None';
