import { columnLetters, columnNumber } from '#xlsx/address';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { replaceReferences } from '#xlsx/formula/tokens';
import type { SheetModel } from '../../model/sheet-model.ts';

/**
 * A model whose columns are those of a sheet on which users moved or inserted columns: column
 * c of the model is at `places[c]`, or left out where that is -1. Formulas follow; those that
 * need a column that is left out are left out as well. Without table, names and page.
 */
export function arrangedModel(model: SheetModel, places: readonly number[]): SheetModel {
  const { table } = model;
  const ofTable = new Map(
    table?.formulas.map(({ header, formula }) => [table.headers.indexOf(header), formula]),
  );
  const isStraight = places.every((place, column) => place === column);
  const formulas = model.formulas.flatMap(({ row, column, formula }) => {
    const place = places[column] ?? -1;
    const byName = ofTable.get(column);
    const text = byName ?? (isStraight ? formula : movedFormula(formula, places));
    return place < 0 || text === null || missesColumn(text, model, places)
      ? []
      : [{ row, column: place, formula: text }];
  });
  const bare = { ...model, formulas, table: null, names: [], page: null };
  if (isStraight) return bare;
  const width = Math.max(0, ...places) + 1;
  const moved = (range: CellRange): readonly CellRange[] => movedRange(range, places);
  return {
    ...bare,
    columns: [],
    values: model.values.map((cells) => {
      const row: CellValue[] = Array.from({ length: width }, () => null);
      cells.forEach((cell, column) => {
        const place = places[column] ?? -1;
        if (place >= 0) row[place] = cell;
      });
      return row;
    }),
    styles: model.styles.flatMap(({ range, style }) => moved(range).map((own) => ({ range: own, style }))),
    links: model.links.flatMap((link) => {
      const column = places[link.column] ?? -1;
      return column < 0 ? [] : [{ ...link, column }];
    }),
    merges: model.merges.flatMap((merge) => {
      const [only, ...others] = moved(merge);
      return only === undefined || others.length > 0 || only.columnCount !== merge.columnCount ? [] : [only];
    }),
    validations: model.validations.flatMap((one) => moved(one.range).map((range) => ({ ...one, range }))),
    conditions: model.conditions.flatMap((one) => {
      const formula = movedFormula(one.formula, places);
      return formula === null ? [] : moved(one.range).map((range) => ({ ...one, range, formula }));
    }),
  };
}

/** Whether a formula names a column of its table that the sheet does not have. */
function missesColumn(formula: string, { table }: SheetModel, places: readonly number[]): boolean {
  return (
    table?.headers.some((header, column) => (places[column] ?? -1) < 0 && formula.includes(`[${header}]`)) ===
    true
  );
}

/** The ranges that a range of the model covers on the sheet, neighbours joined. */
function movedRange(range: CellRange, places: readonly number[]): readonly CellRange[] {
  const columns = Array.from(
    { length: range.columnCount },
    (_, across) => places[range.column + across] ?? -1,
  )
    .filter((place) => place >= 0)
    .sort((a, b) => a - b);
  const ranges: CellRange[] = [];
  for (const column of columns) {
    const last = ranges.at(-1);
    if (last !== undefined && last.column + last.columnCount === column)
      ranges[ranges.length - 1] = { ...last, columnCount: last.columnCount + 1 };
    else ranges.push(rangeOf(range.row, column, range.rowCount));
  }
  return ranges;
}

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?\d+)$/;

/** A formula whose references to cells of its own sheet follow their columns; null where one is left out. */
function movedFormula(formula: string, places: readonly number[]): string | null {
  const lost = new Set<string>();
  const moved = replaceReferences(formula, (reference) => {
    if (reference.includes('!')) return reference;
    return reference
      .split(':')
      .map((part) => {
        const [, pinned = '', letters = '', row = ''] = CELL.exec(part) ?? [];
        if (letters === '') return part;
        const place = places[columnNumber(letters)] ?? -1;
        if (place < 0) lost.add(letters);
        return `${pinned}${columnLetters(Math.max(0, place))}${row}`;
      })
      .join(':');
  });
  return lost.size === 0 ? moved : null;
}
