import type { ColumnRole } from '../../lexicon/headers.ts';
import type { FigureColumns } from '../progress/placed-columns.ts';

/** The header of a grid: the names and roles of its columns. */
export interface TableHeader {
  /** Index of the first row of content. */
  readonly bodyStart: number;
  /** Role of each column; null for unknown. */
  readonly roles: readonly (ColumnRole | null)[];
  readonly names: readonly string[];
  /** For each column the names printed over it, from the top. */
  readonly paths: readonly (readonly string[])[];
  /** Units that it names for all rows. */
  readonly units: readonly string[];
  /** The name over all its groups of columns; null for none. */
  readonly topic: string | null;
  /** The texts of its rows. */
  readonly lines: readonly (readonly string[])[];
  /** Text of the row merged over the whole width above the header. */
  readonly caption: string | null;
  /** Its columns of figures, where it is the header of a progress table; absent: of another table. */
  readonly figures?: FigureColumns;
}
