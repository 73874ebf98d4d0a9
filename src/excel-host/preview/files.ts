import { Failure, failureSentence } from '#core/failure/failure';
import { loadBook, saveBook } from '#excel-host/public';
import type { Desk } from './desk/desk.ts';
import { PREVIEW } from './text.ts';

/** What the pane is told when a person opens a notice. */
export interface OpenedNotice {
  readonly kind: 'duban-open';
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** Opens a workbook in the place of the one on the desk; a notice is handed to the pane. What cannot be read is told. */
export async function openFile(desk: Desk, file: File, hand: (notice: OpenedNotice) => void): Promise<void> {
  const bytes = await file.arrayBuffer();
  if (!/\.xlsx$/i.test(file.name)) {
    desk.set({ isPaneOpen: true });
    hand({ kind: 'duban-open', name: file.name, bytes });
    return;
  }
  desk.set({ told: PREVIEW[desk.get().language].reading });
  // The sentence is seen before reading begins, which takes all there is of the page.
  await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    const book = await loadBook(new Uint8Array(bytes));
    book.fileName = file.name;
    desk.open(book);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    desk.set({ told: failureSentence(error, desk.get().language) });
  }
}

/** Hands the workbook to the browser as a file. */
export async function downloadBook(desk: Desk, name: string): Promise<void> {
  const bytes = await saveBook(desk.get().host.calculatedBook());
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
