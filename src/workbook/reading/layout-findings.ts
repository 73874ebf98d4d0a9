import type { Finding } from '#core/record/finding';
import type { ColumnLayout } from '../model/table-layout.ts';
import type { FoundRows, RowSource } from './find-rows.ts';
import { sheetFinding } from './sheet-finding.ts';

/** Addresses named in one finding; the others are counted. */
const MOST_NAMED = 20;

/**
 * What is said about the layout of a sheet that was found: columns known by their position,
 * columns that were not found (an error where people enter something in them), and formulas
 * without results.
 */
export function layoutFindings(
  { sheet, byPosition, missing, unresolved }: FoundRows,
  { derived = [] }: RowSource,
): readonly Finding[] {
  const inputs = missing.filter(isInput);
  // Hidden keys help to find the task of a row; a sheet that cannot do without them is not read at all.
  const others = missing.filter(
    (column) => !isInput(column) && column.hidden !== true && !derived.includes(column.key),
  );
  const addresses = unresolved.map(({ address }) => address);
  return [
    ...byPosition.map(({ column, title }) =>
      sheetFinding('workbook.column-by-position', { sheet, title, column: column.header }),
    ),
    ...columnsFinding('workbook.input-column-missing', sheet, inputs),
    ...columnsFinding('workbook.column-missing', sheet, others),
    ...(addresses.length === 0
      ? []
      : [sheetFinding('workbook.formula-unresolved', { sheet, cells: named(addresses) })]),
  ];
}

/** Whether people enter something in a column. */
export const isInput = ({ style }: Pick<ColumnLayout, 'style'>): boolean => style.startsWith('input');

const columnsFinding = (
  code: 'workbook.input-column-missing' | 'workbook.column-missing',
  sheet: string,
  columns: readonly ColumnLayout[],
): readonly Finding[] =>
  columns.length === 0 ? [] : [sheetFinding(code, { sheet, columns: columns.map(({ header }) => header) })];

const named = (addresses: readonly string[]): readonly string[] =>
  addresses.length <= MOST_NAMED
    ? addresses
    : [...addresses.slice(0, MOST_NAMED), `…（${String(addresses.length)}）`];
