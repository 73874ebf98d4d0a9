import type { Finding } from '#core/record/finding';
import type { FoundRow, FoundRows } from './find-rows.ts';
import { sheetFinding } from './sheet-finding.ts';

/** What is known of a cell that is merged over several rows. */
interface Merge {
  readonly column: string;
  readonly first: number;
  readonly rows: number[];
  isOfOneSubject: boolean;
}

/**
 * Cells of one sheet in which people enter something about the subject of a row, merged over
 * several rows: the content holds for each row with the subject of the first, and for no other.
 */
export class MergedCells {
  private readonly merges = new Map<string, Merge>();
  private readonly rowAt: ReadonlyMap<number, FoundRow>;

  constructor(
    private readonly found: FoundRows,
    private readonly subjectOf: (row: FoundRow) => string | null,
  ) {
    this.rowAt = new Map(found.rows.map((row) => [row.number, row]));
  }

  /** Whether the cell shows what was entered for the subject of its row. */
  isShown(row: FoundRow, column: string): boolean {
    const first = row.mergedFrom(column);
    if (first === null) return true;
    const anchor = this.rowAt.get(first);
    const subject = this.subjectOf(row);
    const isSame = anchor !== undefined && subject !== null && subject === this.subjectOf(anchor);
    // A merge of empty cells says nothing.
    if ((row.cell(column) ?? null) === null) return row.cell(column) !== undefined;
    const key = `${String(first)} ${column}`;
    const merge = this.merges.get(key) ?? { column, first, rows: [first], isOfOneSubject: true };
    merge.rows.push(row.number);
    merge.isOfOneSubject &&= isSame;
    this.merges.set(key, merge);
    return isSame;
  }

  /** One finding for each merge that `isShown` was asked about. */
  findings(): readonly Finding[] {
    const { sheet, headerOf } = this.found;
    return [...this.merges.values()].map(({ column, first, rows, isOfOneSubject }) => {
      const place = { sheet, rows: rows.map(String), column: headerOf(column) };
      return isOfOneSubject
        ? sheetFinding('workbook.merged-shared', place)
        : sheetFinding('workbook.merged-unclear', { ...place, first });
    });
  }
}
