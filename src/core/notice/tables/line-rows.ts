import { endOffset, joinMapped, offsetAt, startOffset, type MappedText } from '../../text/mapped-text.ts';
import { splitByDuty } from '../duty/inline.ts';
import { endsLikeUnit } from '../duty/units.ts';
import type { ColumnRole } from '../lexicon/headers.ts';
import { distributeLines, isCompleteCell } from './fit-columns.ts';
import type { GridCell, GridRow } from './grid.ts';

/** Maximum gap between row numbers, as in an extract of a table; a larger number is no row number. */
const FURTHEST_JUMP = 80;

/** Number of lines of the content in a row of a completion table, which ends with the bracket of its lead; 0 if there is no such bracket. */
function contentLines(lines: readonly MappedText[]): number {
  const index = lines
    .slice(0, 6)
    .findIndex((line) =>
      splitByDuty(line).some((group) => group.duty !== null && group.end === line.text.length),
    );
  return index + 1;
}

function distributeRow(lines: readonly MappedText[], roles: readonly ColumnRole[]): readonly number[] {
  const content = roles.join() === 'task,progress' ? contentLines(lines) : 0;
  if (content > 0) return [content, lines.length - content];
  return distributeLines(
    lines.map((line) => line.text),
    roles,
  );
}

/** The text with a blank wherever characters of the source were left out, since blanks separate names. */
const printedOf = (m: MappedText): string =>
  endOffset(m) - startOffset(m) === m.text.length
    ? m.text
    : Array.from(m.text, (char, i) =>
        i > 0 && offsetAt(m, i) - offsetAt(m, i - 1) > 1 ? ` ${char}` : char,
      ).join('');

/** One cell from its lines; null for none. */
export const cellOfLines = (lines: readonly MappedText[]): GridCell | null =>
  lines.length === 0 ? null : { m: joinMapped(lines), lines, printed: lines.map(printedOf).join('\n') };

/** Collects the lines of a row and distributes them over its columns when the row ends. */
export class RowCollector {
  readonly rows: GridRow[] = [];
  /** Lines of the open row after its number. */
  private pending: MappedText[] = [];
  private number: MappedText | null = null;
  /** The last row number. */
  private last = 0;
  /** Cells of the columns before the number, which are printed before the number of their row. */
  private carried: GridRow;

  constructor(
    private readonly before: readonly ColumnRole[],
    private readonly after: readonly ColumnRole[],
  ) {
    this.carried = before.map(() => null);
  }

  /** Whether a number on a line of its own begins a row and is no figure or page number. */
  beginsRow(value: number): boolean {
    if (value === this.last + 1) return true;
    return value > this.last && value <= this.last + FURTHEST_JUMP && this.isComplete();
  }

  /** Whether the open row can end after its last line. */
  isComplete(): boolean {
    const last = this.pending.at(-1);
    if (last === undefined || isCompleteCell(last.text) || this.after.includes('due')) return true;
    const role = this.after.at(-1);
    return (role === 'lead' || role === 'unit' || role === 'assist') && endsLikeUnit(last.text);
  }

  /** Ends the open row and begins one with the given number. */
  open(number: MappedText, value: number): void {
    this.flush();
    this.number = number;
    this.last = value;
  }

  add(m: MappedText): void {
    this.pending.push(m);
  }

  /** Ends the open row and adds a section row. */
  section(m: MappedText): void {
    this.flush();
    this.number = null;
    this.rows.push([cellOfLines([m])]);
  }

  /** Ends the open row. */
  flush(): void {
    if (this.number) {
      const roles = [...this.after, ...this.before];
      let at = 0;
      const cells = distributeRow(this.pending, roles).map((n) =>
        cellOfLines(this.pending.slice(at, (at += n))),
      );
      this.rows.push([...this.carried, cellOfLines([this.number]), ...cells.slice(0, this.after.length)]);
      this.carried = cells.slice(this.after.length);
    } else this.carried = this.before.map((_, i) => cellOfLines(this.pending.slice(i, i + 1)));
    this.pending = [];
  }
}
