import { type CellLook, type LookName, LOOKS } from './cell-style.ts';
import { officialPage } from './page.ts';
import type { ColumnLayout } from './table-layout.ts';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import { BLANK_SHEET, type FormulaDrawing, type LookRun, type SheetDrawing } from './sheet-model.ts';
import { partsOfRow, variantOf } from './row-parts.ts';
import { charactersPerLine, lineCount, rowHeight } from './text-metrics.ts';

/** One line of an official table; formulas and looks are by column. */
export type OfficialRow =
  | { readonly kind: 'group'; readonly text: string; readonly startsPage: boolean }
  | {
      readonly kind: 'item';
      readonly cells: readonly CellValue[];
      /** Column → formula for the row it lands in (counted from 0 on the sheet). */
      readonly formulas?: ReadonlyMap<number, (row: number) => string>;
      readonly looks?: ReadonlyMap<number, CellLook>;
    };

export interface OfficialTable {
  readonly sheet: string;
  readonly title: string;
  readonly legend: { readonly text: string; readonly look: LookName } | null;
  /** Rows are at least this high (points), so that there is room to write by hand. */
  readonly leastHeight?: number;
  readonly paper: 'a4' | 'a3';
  readonly columns: readonly ColumnLayout[];
  readonly rows: readonly OfficialRow[];
  readonly rangeName: string;
}

const TITLE_HEIGHT = 48;
const LEGEND_HEIGHT = 24;
const GROUP_HEIGHT = 26.25;

/**
 * An official table as it is printed: merged title, header repeated on every
 * page, a plain range with a name. A row too high for a page is carried on in
 * further rows without a line between them, so that no text is cut off.
 */
export function officialSheet(table: OfficialTable): SheetDrawing {
  const { columns } = table;
  const shown = columns.filter(({ hidden }) => !hidden).length;
  const header = table.legend === null ? 1 : 2;
  const values: (readonly CellValue[])[] = [[table.title]];
  const heights: number[] = [TITLE_HEIGHT];
  const looks: LookRun[] = [{ range: rangeOf(0, 0, 1, shown), look: LOOKS.title }];
  const formulas: FormulaDrawing[] = [];
  const pageBreaks: number[] = [];
  if (table.legend !== null) {
    values.push([table.legend.text]);
    heights.push(LEGEND_HEIGHT);
    looks.push({ range: rangeOf(1, 0, 1, shown), look: LOOKS[table.legend.look] });
  }
  values.push(columns.map((column) => column.header));
  heights.push(headerHeight(columns));
  const first = values.length;
  const overrides: LookRun[] = [];
  for (const row of table.rows) {
    const at = values.length;
    if (row.kind === 'group') {
      if (row.startsPage) pageBreaks.push(at);
      values.push([row.text]);
      heights.push(GROUP_HEIGHT);
      overrides.push(
        { range: rangeOf(at, 0, 1, shown), look: LOOKS.group },
        { range: rangeOf(at, 0), look: variantOf(LOOKS.group, 'band-start') },
        { range: rangeOf(at, shown - 1), look: variantOf(LOOKS.group, 'band-end') },
      );
      continue;
    }
    for (const part of partsOfRow(columns, row.cells, table.leastHeight ?? 0)) {
      part.looks.forEach((look, column) => {
        if (look) overrides.push({ range: rangeOf(values.length, column), look });
      });
      values.push(part.cells);
      heights.push(part.height);
    }
    for (const [column, formula] of row.formulas ?? [])
      formulas.push({ row: at, column, formula: formula(at) });
    for (const [column, look] of row.looks ?? []) overrides.push({ range: rangeOf(at, column), look });
  }
  const bodyRows = Math.max(1, values.length - first);
  columns.forEach(({ look, hidden }, column) => {
    if (!hidden) looks.push({ range: rangeOf(first, column, bodyRows), look: LOOKS[look] });
  });
  return {
    ...BLANK_SHEET,
    name: table.sheet,
    columns: columns.map(({ width, hidden }) => ({ width, hidden: hidden ?? false })),
    values,
    heights,
    looks: [...looks, { range: rangeOf(header, 0, 1, columns.length), look: LOOKS.header }, ...overrides],
    formulas,
    merges: [rangeOf(0, 0, 1, shown), ...(table.legend === null ? [] : [rangeOf(1, 0, 1, shown)])],
    names: [{ name: table.rangeName, range: rangeOf(header, 0, bodyRows + 1, columns.length) }],
    page: officialPage(table.paper, [header, header]),
    frozen: { rows: header + 1, columns: 0 },
    pageBreaks,
  };
}

function headerHeight(columns: readonly ColumnLayout[]): number {
  const { size } = LOOKS.header;
  const lines = columns.map(({ header, width }) => lineCount(header, charactersPerLine(width, size)));
  return rowHeight(Math.max(1, ...lines), size);
}
