import { joinMapped, type MappedText } from '../../text/mapped.ts';
import { splitByDuty } from '../duty/inline.ts';
import { endsLikeUnit } from '../duty/units.ts';
import type { ColumnRole } from '../lexicon/headers.ts';
import { deal, isCompleteCell } from './deal.ts';
import type { GridCell } from './grid.ts';

/** Numbers of an extract may jump; further than this a number is something else. */
const FURTHEST_JUMP = 80;

type Row = (GridCell | null)[];

/** In a completion table the content ends with the bracket of its lead; then all else is progress. */
function contentLines(lines: readonly MappedText[]): number {
  const index = lines
    .slice(0, 6)
    .findIndex((line) =>
      splitByDuty(line).some((group) => group.duty !== null && group.end === line.text.length),
    );
  return index + 1;
}

function dealRow(lines: readonly MappedText[], roles: readonly ColumnRole[]): readonly number[] {
  const content = roles.join() === 'task,progress' ? contentLines(lines) : 0;
  if (content > 0) return [content, lines.length - content];
  return deal(
    lines.map((line) => line.text),
    roles,
  );
}

/** With the blanks that separated names. */
const printedOf = ({ text, at }: MappedText): string =>
  // Nothing was left out where the places are as many as the characters.
  (at[text.length - 1] as number) - (at[0] as number) === text.length - 1
    ? text
    : Array.from(text, (char, i) =>
        i > 0 && (at[i] as number) - (at[i - 1] as number) > 1 ? ` ${char}` : char,
      ).join('');

/** Lines as one cell. */
export const cellOfLines = (lines: readonly MappedText[]): GridCell | null =>
  lines.length === 0 ? null : { m: joinMapped(lines), lines, printed: lines.map(printedOf).join('\n') };

/** Collects the lines of the row that is open and deals them out when it ends. */
export class RowCollector {
  readonly rows: Row[] = [];
  private pending: MappedText[] = [];
  private number: MappedText | null = null;
  private last = 0;
  /** Cells of columns before the number, which stand before the number that they go with. */
  private carried: Row;

  constructor(
    private readonly before: readonly ColumnRole[],
    private readonly after: readonly ColumnRole[],
  ) {
    this.carried = before.map(() => null);
  }

  /** Whether a bare number begins a row here, rather than being a figure or a page number. */
  beginsRow(value: number): boolean {
    if (value === this.last + 1) return true;
    return value > this.last && value <= this.last + FURTHEST_JUMP && this.isComplete();
  }

  isComplete(): boolean {
    const last = this.pending[this.pending.length - 1];
    if (last === undefined || isCompleteCell(last.text) || this.after.includes('due')) return true;
    const role = this.after[this.after.length - 1];
    return (role === 'lead' || role === 'unit' || role === 'assist') && endsLikeUnit(last.text);
  }

  open(number: MappedText, value: number): void {
    this.flush();
    this.number = number;
    this.last = value;
  }

  add(m: MappedText): void {
    this.pending.push(m);
  }

  section(m: MappedText): void {
    this.flush();
    this.number = null;
    this.rows.push([cellOfLines([m])]);
  }

  flush(): void {
    if (this.number) {
      const roles = [...this.after, ...this.before];
      let at = 0;
      const dealt = dealRow(this.pending, roles).map((n) => cellOfLines(this.pending.slice(at, (at += n))));
      this.rows.push([...this.carried, cellOfLines([this.number]), ...dealt.slice(0, this.after.length)]);
      this.carried = dealt.slice(this.after.length);
    } else this.carried = this.before.map((_, i) => cellOfLines(this.pending.slice(i, i + 1)));
    this.pending = [];
  }
}
