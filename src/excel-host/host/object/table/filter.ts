import type { HostContext } from '../../context.ts';
import type { SheetTable } from '../../model/book.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { setTableFilter } from '../../table/filtering.ts';

/** The filter of a column of a table. */
export class HostFilter extends HostObject {
  readonly type = 'Filter';

  constructor(
    private readonly context: HostContext,
    private readonly table: SheetTable,
    private readonly column: number,
  ) {
    super();
  }

  /** As they were passed; null without a filter. */
  get Criteria(): unknown {
    return this.table.filters.get(this.column) ?? null;
  }

  Apply(criteria: unknown): null {
    return this.set(criteria);
  }

  Clear(): null {
    return this.set(null);
  }

  ApplyValuesFilter(values: unknown): null {
    return this.set({ filterOn: 'Values', values });
  }

  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): null {
    return this.set({
      filterOn: 'Custom',
      criterion1,
      ...(typeof criterion2 === 'string' ? { criterion2, operator: operator ?? 'And' } : {}),
    });
  }

  ApplyTopItemsFilter(count: unknown): null {
    return this.set({ filterOn: 'TopItems', criterion1: String(count) });
  }

  ApplyTopPercentFilter(percent: unknown): null {
    return this.set({ filterOn: 'TopPercent', criterion1: String(percent) });
  }

  ApplyBottomItemsFilter(count: unknown): null {
    return this.set({ filterOn: 'BottomItems', criterion1: String(count) });
  }

  ApplyBottomPercentFilter(percent: unknown): null {
    return this.set({ filterOn: 'BottomPercent', criterion1: String(percent) });
  }

  ApplyCellColorFilter(color: unknown): null {
    return this.set({ filterOn: 'CellColor', color });
  }

  ApplyFontColorFilter(color: unknown): null {
    return this.set({ filterOn: 'FontColor', color });
  }

  ApplyDynamicFilter(dynamicCriteria: unknown): null {
    return this.set({ filterOn: 'Dynamic', dynamicCriteria });
  }

  private set(criteria: unknown): null {
    setTableFilter(this.context, this.table, this.column, criteria);
    return null;
  }
}
