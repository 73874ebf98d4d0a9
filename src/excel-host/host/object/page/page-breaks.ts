import type { HostContext } from '../../context.ts';
import { rangeOf } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { areasArgument } from '../range/cell-arguments.ts';

/** Maximal number of breaks in one direction. */
const MAX_BREAKS = 1026;

type BreakDirection = 'rows' | 'columns';

/** A page break before a row or column. */
class HostPageBreak extends HostObject {
  readonly type = 'PageBreak';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly direction: BreakDirection,
    private readonly at: number,
  ) {
    super();
  }

  get RowIndex(): number {
    return this.direction === 'rows' ? this.at : 0;
  }

  get ColumnIndex(): number {
    return this.direction === 'columns' ? this.at : 0;
  }

  GetCellAfterBreak(): HostObject {
    return this.context.rangeObject(this.sheet, rangeOf(this.RowIndex, this.ColumnIndex));
  }

  Delete(): void {
    breaksOf(this.sheet, this.direction).delete(this.at);
  }
}

const breaksOf = ({ page }: Sheet, direction: BreakDirection): Set<number> =>
  direction === 'rows' ? page.rowBreaks : page.columnBreaks;

/** The manual page breaks of a sheet in one direction, in order. */
export class HostPageBreaks extends HostCollection<HostPageBreak> {
  readonly type = 'PageBreakCollection';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly direction: BreakDirection,
  ) {
    super();
  }

  items(): readonly HostPageBreak[] {
    return [...breaksOf(this.sheet, this.direction)].sort((a, b) => a - b).map((at) => this.made(at));
  }

  Add(given: unknown): HostPageBreak {
    const [area] = areasArgument(this.context, this.sheet, given);
    const at = (this.direction === 'rows' ? area?.row : area?.column) ?? 0;
    const breaks = breaksOf(this.sheet, this.direction);
    if (at === 0 || (breaks.size >= MAX_BREAKS && !breaks.has(at)))
      throw excelError('bad-page-break', String(at));
    breaks.add(at);
    return this.made(at);
  }

  GetItem(index: number): HostPageBreak {
    const item = this.items()[index];
    if (item === undefined) throw excelError('item-not-found', `page break ${String(index)}`);
    return item;
  }

  GetItemAt(index: number): HostPageBreak {
    return this.GetItem(index);
  }

  RemovePageBreaks(): void {
    breaksOf(this.sheet, this.direction).clear();
  }

  private made(at: number): HostPageBreak {
    return new HostPageBreak(this.context, this.sheet, this.direction, at);
  }
}
