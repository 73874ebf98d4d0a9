import type { FigureColumn } from '../../../record/progress-table.ts';

/** A column of figures and its place in the grid. */
export interface PlacedColumn extends FigureColumn {
  readonly at: number;
  /** Whether most of its cells print their own unit (75处), so that they read as words. */
  readonly isWorded: boolean;
}

/** The columns of figures of a progress table. */
export interface FigureColumns {
  readonly columns: readonly PlacedColumn[];
  /** Place of the column that says what a row is about. */
  readonly label: number;
  /** Place of the column with the unit of each row; -1 for none. */
  readonly unit: number;
  /** Whether the rows are districts or units, so that the header says what is counted. */
  readonly isByArea: boolean;
}
