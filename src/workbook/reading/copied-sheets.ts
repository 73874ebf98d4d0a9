import type { Finding } from '#core/record/finding';
import { findRows, type FoundRows, isLaidOutAs, type RowSource } from './find-rows.ts';
import { isInput } from './layout-findings.ts';
import type { RawBook } from './raw-book.ts';
import { textOf } from './row-task.ts';
import { sheetFinding } from './sheet-finding.ts';

/**
 * Sheets that are copies of a data sheet, with entries that the data sheet does not have in
 * the same column: they are not read, which is said.
 */
export function copiedSheets(
  book: RawBook,
  source: RowSource,
  original: FoundRows,
  isOwn: (sheet: string) => boolean,
): readonly Finding[] {
  const inputs = source.columns.filter(isInput).map(({ key }) => key);
  if (inputs.length === 0) return [];
  const entered = new Map(
    inputs.map((column) => [column, new Set(original.rows.map((row) => textOf(row, column)))]),
  );
  return book.sheets.flatMap((sheet): readonly Finding[] => {
    if (sheet.name === original.sheet || isOwn(sheet.name) || !isLaidOutAs(sheet, source)) return [];
    const copy = findRows({ sheets: [{ ...sheet, name: source.sheet, tables: [] }] }, source, '');
    const cells = (copy?.rows ?? []).flatMap((row) =>
      inputs.filter((column) => {
        const text = textOf(row, column);
        return text.trim() !== '' && entered.get(column)?.has(text) !== true;
      }),
    );
    if (cells.length === 0) return [];
    return [
      sheetFinding('workbook.sheet-copied', {
        sheet: sheet.name,
        original: original.sheet,
        count: cells.length,
      }),
    ];
  });
}
