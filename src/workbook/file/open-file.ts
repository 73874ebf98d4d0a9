import { InputFailure } from '#core/failure/input-failure';
import { bounding, type CellRange, rangeOf } from '#xlsx/cell-range';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import { openXlsxEditor, type XlsxEditor } from '#xlsx/edit/xlsx-editor';
import type { BookPlan } from '../plan/book-plan.ts';
import type { BookSurvey, SheetSurvey } from '../plan/survey.ts';
import type { RawSheet } from '../reading/raw-book.ts';
import { applyToFile } from './apply-plan.ts';
import type { FileLoss } from './file-loss.ts';
import { readRawBook } from './read.ts';

/** A workbook in a file, to be changed in place: what a plan does not touch stays as it is. */
export interface WorkbookFile {
  readonly survey: BookSurvey;
  /** The file after a plan, and all that could not be kept or done; nothing is written anywhere. */
  readonly applyPlan: (plan: BookPlan) => Promise<{
    readonly bytes: Uint8Array;
    readonly losses: readonly FileLoss[];
  }>;
}

/**
 * Opens a workbook file. `name` is its name in messages and in the survey.
 *
 * @throws InputFailure `input.damaged` if the bytes are not a readable .xlsx file.
 */
export async function openWorkbookFile(bytes: Uint8Array, name: string): Promise<WorkbookFile> {
  const raw = await readRawBook(bytes, name);
  const editor = editorOf(bytes, name);
  const survey = surveyOf(editor, raw.sheets, name);
  return {
    survey,
    // Each plan begins with the file as it was.
    applyPlan: (plan) => applyToFile(editorOf(bytes, name), survey, plan),
  };
}

function editorOf(bytes: Uint8Array, file: string): XlsxEditor {
  try {
    return openXlsxEditor(bytes);
  } catch {
    throw new InputFailure('input.damaged', { file });
  }
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', 'very-hidden': 'VeryHidden' } as const;

/**
 * The survey of a file. Filters and protection do not hinder changes of a file, in which
 * they stay as they are, so no sheet is reported as filtered or protected.
 */
function surveyOf(editor: XlsxEditor, raw: readonly RawSheet[], workbook: string): BookSurvey {
  const read = new Map(raw.map((sheet) => [sheet.name, sheet]));
  return {
    workbook,
    names: editor.names.map(({ name, formula }) => ({ name, formula: `=${formula}` })),
    sheets: editor.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map(({ id, name, visibility }): SheetSurvey => {
        const sheet = read.get(name);
        const rows = sheet?.rows ?? [];
        return {
          ...sheet,
          id,
          name,
          visibility: VISIBILITY[visibility],
          isProtected: false,
          isFiltered: false,
          tables: editor.tables(id).map((table) => ({ name: table.name, range: table.range })),
          used: usedRange(rows),
          rows,
        };
      }),
  };
}

/** The smallest range with all values; null if there are none. */
function usedRange(rows: readonly (readonly CellValue[])[]): CellRange | null {
  let used: CellRange | null = null;
  for (const [row, cells] of rows.entries()) {
    const first = cells.findIndex((cell) => !isBlank(cell));
    if (first < 0) continue;
    let last = cells.length - 1;
    while (isBlank(cells[last])) last -= 1;
    const filled = rangeOf(row, first, 1, last - first + 1);
    used = used === null ? filled : bounding(used, filled);
  }
  return used;
}
