import type { Finding } from '#core/record/finding';
import { type ColumnLayout, KEY_COLUMN } from '../model/table-layout.ts';
import type { FoundRows, RowSource, UnresolvedCell } from './find-rows.ts';
import { named, sheetFinding } from './sheet-finding.ts';

/**
 * What is said about the layout of a sheet that was found: columns known by their position,
 * columns that were not found (an error where people enter something in them, and where it is
 * the key column), formulas without results, and pictures.
 */
export function layoutFindings(
  { sheet, byPosition, missing, unresolved }: FoundRows,
  { derived = [], isReadWithoutKey }: RowSource,
): readonly Finding[] {
  const key = isReadWithoutKey === true ? undefined : missing.find((column) => column.key === KEY_COLUMN);
  const inputs = missing.filter(isInput);
  // Other hidden keys only help to find the task of a row.
  const others = missing.filter(
    (column) => !isInput(column) && column.hidden !== true && !derived.includes(column.key),
  );
  const withoutResult = unresolved.filter(({ isPicture }) => !isPicture);
  const pictures = unresolved.filter(({ isPicture }) => isPicture);
  return [
    ...(key === undefined
      ? []
      : [sheetFinding('workbook.key-column-missing', { sheet, column: key.header })]),
    ...byPosition.map(({ column, title }) =>
      sheetFinding('workbook.column-by-position', { sheet, title, column: column.header }),
    ),
    ...columnsFinding('workbook.input-column-missing', sheet, inputs),
    ...columnsFinding('workbook.column-missing', sheet, others),
    ...cellsFinding('workbook.formula-unresolved', sheet, withoutResult),
    ...cellsFinding('workbook.cell-pictures', sheet, pictures),
  ];
}

const cellsFinding = (
  code: 'workbook.formula-unresolved' | 'workbook.cell-pictures',
  sheet: string,
  cells: readonly UnresolvedCell[],
): readonly Finding[] =>
  cells.length === 0
    ? []
    : [sheetFinding(code, { sheet, cells: named(cells.map(({ address }) => address)) })];

/** Whether people enter something in a column. */
export const isInput = ({ style }: Pick<ColumnLayout, 'style'>): boolean => style.startsWith('input');

const columnsFinding = (
  code: 'workbook.input-column-missing' | 'workbook.column-missing',
  sheet: string,
  columns: readonly ColumnLayout[],
): readonly Finding[] =>
  columns.length === 0 ? [] : [sheetFinding(code, { sheet, columns: columns.map(({ header }) => header) })];
