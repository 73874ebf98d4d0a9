import type { CellRange } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';

/** The values of a workbook, read from a file or from Excel; dates are serial numbers. */
export interface RawBook {
  readonly sheets: readonly RawSheet[];
  /** Defined names of the workbook; absent: none are known. */
  readonly names?: readonly string[];
}

export interface RawSheet {
  readonly name: string;
  /** From the first row and column of the sheet on, without gaps. An error is its text: #N/A. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Names of the Excel tables on it. */
  readonly tables: readonly string[];
  /** Where they are, header included; absent: not known. */
  readonly tableRanges?: readonly { readonly name: string; readonly range: CellRange }[];
  /** Merged cells, of which only the first has a value; absent: none are known. */
  readonly merges?: readonly CellRange[];
  /** Cells with a formula whose result the file does not have: what they show is not known. Absent: none. */
  readonly unresolved?: readonly CellPlace[];
  /** Those of `unresolved` whose formula is a picture; absent: none are known. */
  readonly pictures?: readonly CellPlace[];
  /** Cells with a formula; absent: not known. */
  readonly formulas?: readonly CellPlace[];
  /** As `SheetSurvey.unlike`. */
  readonly unlike?: readonly CellPlace[];
  /** Cells whose formula results in an error; absent: none are known. */
  readonly errors?: readonly CellPlace[];
  /** Notes and comments beside cells; absent: none are known. */
  readonly notes?: readonly CellNote[];
  /** Cells whose number is shown as a date; absent: none are known. */
  readonly dates?: readonly CellPlace[];
  /** Cells whose number is shown as a percentage; absent: none are known. */
  readonly percents?: readonly CellPlace[];
}

/** The text of a note or comment beside a cell. */
export interface CellNote extends CellPlace {
  readonly text: string;
}

/** Looks cells up in a list of places. */
export function placeSet(places: readonly CellPlace[]) {
  const keys = new Set(places.map(({ row, column }) => `${String(row)} ${String(column)}`));
  return {
    rows: new Set(places.map(({ row }) => row)),
    has: ({ row, column }: CellPlace): boolean =>
      keys.size > 0 && keys.has(`${String(row)} ${String(column)}`),
  };
}

/** A cell, from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}
