import { loadBook } from '#excel-host/public';
import { XlsxError } from '#xlsx/xlsx-error';
import type { OpenedBook } from '../editor/workbook-editor.ts';

/** Where the build puts the demo workbook (webpack/demo-workbook.mjs). */
const WORKBOOK = 'demo/workbook.xlsx';
const DAY = 'demo/day.json';
/** In the title of the page, and where it is saved. */
const FILE_NAME = '示例台账.xlsx';

/**
 * The demo workbook: the tasks of a sample notice in the middle of its year, with its
 * 演示日期. Null where the pages do not have it or it cannot be fetched.
 */
export async function fetchDemo(): Promise<OpenedBook | null> {
  try {
    const [workbook, about] = await Promise.all([WORKBOOK, DAY].map((path) => fetch(path)));
    if (workbook?.ok !== true || about?.ok !== true) return null;
    const { day } = (await about.json()) as { readonly day: string };
    return { book: await loadBook(new Uint8Array(await workbook.arrayBuffer())), fileName: FILE_NAME, day };
  } catch (error) {
    // The network failed, or what came is no workbook.
    if (error instanceof TypeError || error instanceof SyntaxError || error instanceof XlsxError) return null;
    throw error;
  }
}

/** Whether the address of the page asks for an empty workbook: `?book=new`. */
export const asksForNewBook = (): boolean =>
  new URLSearchParams(window.location.search).get('book') === 'new';

/** Tells the pane in its frame which day counts as today; null: the real one. */
export const tellDay = (frame: HTMLIFrameElement | null, day: string | null): void =>
  frame?.contentWindow?.postMessage({ kind: 'duban-day', day }, window.location.origin);
