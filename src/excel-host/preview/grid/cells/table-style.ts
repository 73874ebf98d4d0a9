import { type CellRange, contains, lastColumn, lastRow } from '#xlsx/cell-range';
import type { SheetTable } from '#excel-host/public';

/** The parts of a style that a table gives to cells without such a style of their own. */
export interface TableLook {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  /** Colour of the lines along its edges. */
  readonly top?: string;
  readonly bottom?: string;
  readonly left?: string;
  readonly right?: string;
}

/** Dark, and light of a band, of the seven rows of colours that the styles of tables come in. */
const COLOURS = [
  ['#000000', '#d9d9d9'],
  ['#4472c4', '#d9e1f2'],
  ['#ed7d31', '#fce4d6'],
  ['#a5a5a5', '#ededed'],
  ['#ffc000', '#fff2cc'],
  ['#5b9bd5', '#ddebf7'],
  ['#70ad47', '#e2efda'],
] as const;

/** The style a table gives to one of its cells, close to Excel's rendering of the table style. */
export function tableLook(table: SheetTable, row: number, column: number): TableLook {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (match === null) return {};
  const [, kind, number] = match;
  const index = Number(number) - 1;
  const [dark, light] = COLOURS[index % COLOURS.length] ?? COLOURS[0];
  const family = kind === 'Light' ? Math.floor(index / 7) : 3;
  const isHeader = table.hasHeaders && row === table.area.row;
  const isTotal = table.hasTotals && row === lastRow(table.area);
  const isBand =
    !isHeader &&
    !isTotal &&
    table.showBandedRows &&
    (row - table.area.row - (table.hasHeaders ? 1 : 0)) % 2 === 0;
  const isFilled = isHeader && family !== 0 && family !== 2;
  const emphasis =
    isHeader ||
    isTotal ||
    (table.highlightFirstColumn && column === table.area.column) ||
    (table.highlightLastColumn && column === lastColumn(table.area));
  return {
    ...(isFilled
      ? { fill: dark, color: '#ffffff' }
      : isBand && (family === 0 || family === 3)
        ? { fill: light }
        : {}),
    ...(emphasis ? { bold: true } : {}),
    ...edges(table.area, row, column, family === 2, isHeader, dark),
  };
}

/** A line around the table, below its header, and between all cells where the style has them. */
function edges(
  area: CellRange,
  row: number,
  column: number,
  isLined: boolean,
  isHeader: boolean,
  color: string,
): TableLook {
  return {
    ...(isLined || row === area.row ? { top: color } : {}),
    ...(isLined || isHeader || row === lastRow(area) ? { bottom: color } : {}),
    ...(isLined || column === area.column ? { left: color } : {}),
    ...(isLined || column === lastColumn(area) ? { right: color } : {}),
  };
}

export const tableAt = (tables: readonly SheetTable[], row: number, column: number): SheetTable | null =>
  tables.find(({ area }) => contains(area, row, column)) ?? null;
