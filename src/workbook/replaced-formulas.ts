import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { type CellValue, sameCell } from '#xlsx/cell-value';
import { drawSheets } from './build-sheets.ts';
import { cellText } from './codec/cell.ts';
import type { WorkbookEntries } from './codec/entries.ts';
import { KEY_COLUMN, ROW_KEY_COLUMN } from './model/table-layout.ts';
import type { FoundRow, FoundRows, RowSource } from './reading/find-rows.ts';
import { textOf } from './reading/row-task.ts';
import { sheetFinding } from './reading/sheet-finding.ts';

/**
 * What is said about values that were typed over formulas and differ from what those give for
 * what was read: each with its cell and the result of the formula.
 */
export function replacedFormulas(
  sheets: readonly (readonly [RowSource, FoundRows])[],
  registry: Registry,
  entries: WorkbookEntries,
): readonly Finding[] {
  const touched = sheets.filter(([, { typedOver }]) => typedOver.length > 0);
  if (touched.length === 0) return [];
  const only = new Set(touched.map(([{ sheet }]) => sheet));
  const models = drawSheets(registry, { entries, only });
  return touched.flatMap(([source, found]) => {
    const model = models.find(({ name }) => name === source.sheet);
    const headers = model?.table?.headers ?? [];
    const at = (column: string): number => headers.indexOf(found.headerOf(column));
    const keyColumn = source.columns.some(({ key }) => key === ROW_KEY_COLUMN) ? ROW_KEY_COLUMN : KEY_COLUMN;
    const rowOf = new Map((model?.values ?? []).map((cells, row) => [cells[at(keyColumn)] ?? null, row]));
    const formulas = new Set(model?.formulas.map(({ row, column }) => `${String(row)} ${String(column)}`));
    const keyOf = (row: FoundRow): CellValue =>
      cellText(
        entries.progress.find(({ cell }) => cell?.sheet === found.sheet && cell.row === row.number)?.key ??
          textOf(row, keyColumn),
      );
    return found.typedOver.flatMap(({ row, column, address, value }): readonly Finding[] => {
      const place = rowOf.get(keyOf(row));
      // Some rows of 任务分解 have no sum.
      if (place !== undefined && !formulas.has(`${String(place)} ${String(at(column))}`)) return [];
      if (place === undefined && source.isReadWithoutKey !== true) return [];
      const result = place === undefined ? null : (model?.values[place]?.[at(column)] ?? null);
      if (place !== undefined && sameCell(result ?? '', value)) return [];
      const params = { sheet: found.sheet, cell: address, column: found.headerOf(column) };
      return [
        sheetFinding('workbook.formula-replaced', {
          ...params,
          value: String(value),
          result: result === null || result === '' ? '—' : String(result),
        }),
      ];
    });
  });
}
