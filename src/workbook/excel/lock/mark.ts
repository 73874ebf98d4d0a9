/** Start of the key of the setting in the workbook that says that a window of Duban is writing; the owner follows. */
const MARK = 'duban.writing.';
/** Start of the key of the setting that counts the operations a writer has done. */
const COUNT = 'duban.done.';

/** A sheet that a writer locks. */
export interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  /** Whether Duban protects the sheet also when nothing is written. */
  readonly isOurs: boolean;
}

/** What a writer leaves in the workbook while it writes. */
export interface Mark {
  /** Identifies the writing; no two have the same. */
  readonly owner: string;
  readonly sheets: readonly MarkedSheet[];
}

/** A mark in the workbook, and how many operations its writer counted. */
export interface FoundMark extends Mark {
  readonly done: number;
}

let writings = 0;

export function newOwner(): string {
  writings += 1;
  return `${String(Date.now())}-${Math.random().toString(36).slice(2)}-${String(writings)}`;
}

/** Queues writing the mark. */
export function queueMark(context: Excel.RequestContext, mark: Mark): void {
  context.workbook.settings.add(MARK + mark.owner, JSON.stringify(mark));
}

/** Queues noting how many operations were done. */
export function queueCount(context: Excel.RequestContext, owner: string, done: number): void {
  context.workbook.settings.add(COUNT + owner, done);
}

/** Queues removing the mark and the count; both must exist. */
export function queueNoMark(context: Excel.RequestContext, owner: string): void {
  const { settings } = context.workbook;
  settings.getItem(MARK + owner).delete();
  settings.getItem(COUNT + owner).delete();
}

/** Loads the marks with the next request; the returned function reads them afterwards. */
export function loadMarks(context: Excel.RequestContext): () => readonly FoundMark[] {
  const { settings } = context.workbook;
  settings.load('items/key,items/value');
  return () => {
    const values = new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
    return [...values].flatMap(([key, value]): readonly FoundMark[] => {
      const mark = key.startsWith(MARK) ? markOf(value) : null;
      return mark === null ? [] : [{ ...mark, done: Number(values.get(COUNT + mark.owner) ?? 0) }];
    });
  };
}

/** The mark in the value of the setting; null where it is not a mark of Duban. */
function markOf(value: unknown): Mark | null {
  if (typeof value !== 'string') return null;
  try {
    const mark = JSON.parse(value) as Partial<Mark> | null;
    return typeof mark?.owner === 'string' && Array.isArray(mark.sheets) ? (mark as Mark) : null;
  } catch {
    return null;
  }
}
