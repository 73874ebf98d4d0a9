/** The content of one sheet as it is stored; rows and columns are 0-based. */
export interface SheetContent {
  readonly cells: readonly ShownCell[];
  readonly merges: readonly MergedRange[];
  /** Rows that are hidden, filtered out, folded, or of no height. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A cell with its displayed text, which is not empty. */
export interface ShownCell extends CellPlace {
  readonly text: string;
}

/** A merged range; bottom row and right column are part of it. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}
