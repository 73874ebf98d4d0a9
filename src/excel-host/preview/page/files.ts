import { loadBook, saveBook } from '#excel-host/public';
import { XlsxError } from '#xlsx/xlsx-error';
import { contentOf } from '../editor/content-of.ts';
import type { EditorState, Leaving } from '../editor/editor-state.ts';
import type { WorkbookEditor } from '../editor/workbook-editor.ts';
import { fetchDemo } from './demo.ts';
import { PREVIEW } from '../text.ts';

/** The message that passes a notice the user opened to the pane. */
export interface OpenedNotice {
  readonly kind: 'duban-open';
  readonly name: string;
  readonly bytes: ArrayBuffer;
}

/**
 * Opens a file: a notice is passed to the pane; a workbook replaces the open one, after a
 * question where that has unsaved changes.
 */
export async function openFile(
  editor: WorkbookEditor,
  file: File,
  hand: (notice: OpenedNotice) => void,
): Promise<void> {
  if (/\.xlsx$/i.test(file.name)) return leave(editor, { kind: 'open', file });
  const bytes = await file.arrayBuffer();
  editor.set({ isPaneOpen: true });
  hand({ kind: 'duban-open', name: file.name, bytes });
}

/** Goes on to another workbook; where changes are not saved, the page asks first (`leaving`). */
export async function leave(editor: WorkbookEditor, leaving: Leaving): Promise<void> {
  if (editor.isUnsaved) editor.set({ leaving });
  else await goOn(editor, leaving);
}

/** Goes on to another workbook, whatever is not saved. An unreadable file shows a message. */
export async function goOn(editor: WorkbookEditor, leaving: Leaving): Promise<void> {
  editor.set({ leaving: null });
  if (leaving.kind === 'new') editor.open(null);
  else if (leaving.kind === 'open') await openWorkbook(editor, leaving.file);
  else await openDemo(editor);
}

async function openWorkbook(editor: WorkbookEditor, file: File): Promise<void> {
  editor.set({ message: PREVIEW[editor.get().language].reading });
  // The message is painted before reading begins, which blocks the page.
  await new Promise((resolve) => setTimeout(resolve, 50));
  try {
    const book = await loadBook(new Uint8Array(await file.arrayBuffer()));
    book.fileName = file.name;
    editor.open({ book, fileName: file.name });
  } catch (error) {
    if (!(error instanceof XlsxError)) throw error;
    editor.set({ message: PREVIEW[editor.get().language].damaged(file.name) });
  }
}

async function openDemo(editor: WorkbookEditor): Promise<void> {
  const demo = await fetchDemo();
  if (demo === null) editor.set({ message: PREVIEW[editor.get().language].noDemo });
  else editor.open(demo);
}

/** The name of the file in which the workbook is saved: that of the one it was opened from. */
export const fileNameOf = ({ fileName, language }: EditorState): string =>
  fileName ?? PREVIEW[language].fileName;

/** Lets the browser save the workbook as a file. False: Excel refuses the text of the cell being edited. */
export async function saveFile(editor: WorkbookEditor): Promise<boolean> {
  if (!editor.commitEdit()) return false;
  const { host } = editor.get();
  const book = host.calculatedBook();
  const content = contentOf(book);
  const bytes = await saveBook(book);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(editor.get());
  link.click();
  URL.revokeObjectURL(url);
  if (editor.get().host === host) editor.markSaved(content);
  return true;
}
