import { loadBook, saveBook } from '#excel-host/public';
import { XlsxError } from '#xlsx/xlsx-error';
import type { WorkbookEditor } from '../editor/workbook-editor.ts';
import { PREVIEW } from '../text.ts';

/** The message that passes a notice the user opened to the pane. */
export interface OpenedNotice {
  readonly kind: 'duban-open';
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/** Opens a file: a workbook replaces the open one, a notice is passed to the pane. An unreadable workbook shows a message. */
export async function openFile(
  editor: WorkbookEditor,
  file: File,
  hand: (notice: OpenedNotice) => void,
): Promise<void> {
  const bytes = await file.arrayBuffer();
  if (!/\.xlsx$/i.test(file.name)) {
    editor.set({ isPaneOpen: true });
    hand({ kind: 'duban-open', name: file.name, bytes });
    return;
  }
  editor.set({ message: PREVIEW[editor.get().language].reading });
  // The message is painted before reading begins, which blocks the page.
  await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    const book = await loadBook(new Uint8Array(bytes));
    book.fileName = file.name;
    editor.open(book);
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    editor.set({ message: PREVIEW[editor.get().language].damaged(file.name) });
  }
}

/** Lets the browser save the workbook as a file. */
export async function downloadBook(editor: WorkbookEditor, name: string): Promise<void> {
  const bytes = await saveBook(editor.get().host.calculatedBook());
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
