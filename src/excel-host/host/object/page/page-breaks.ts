import type { HostContext } from '../../context.ts';
import { rangeOf } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { HostCollection, HostObject } from '../../protocol/host-object.ts';
import { givenAreas } from '../given.ts';

/** Breaks of one direction in a sheet. */
const MOST = 1026;

export type BreakDirection = 'rows' | 'columns';

/** A page that begins before a row or column. */
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

/** The breaks people or add-ins put in, from the first row or column on. */
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
    const [area] = givenAreas(this.context, this.sheet, given);
    const at = (this.direction === 'rows' ? area?.row : area?.column) ?? 0;
    const breaks = breaksOf(this.sheet, this.direction);
    if (at === 0 || (breaks.size >= MOST && !breaks.has(at))) throw refusal('bad-page-break', String(at));
    breaks.add(at);
    return this.made(at);
  }

  GetItem(index: number): HostPageBreak {
    const item = this.items()[index];
    if (item === undefined) throw refusal('item-not-found', `page break ${String(index)}`);
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
