import type { HostContext } from '../../context.ts';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { FormatCondition, Sheet } from '../../model/book.ts';
import { subtractRanges } from '../../model/subtract-ranges.ts';
import { rebasedOn } from '../../model/validations.ts';
import { notImplemented, excelError } from '../../excel-error/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { HostConditionalFormat, setConditions } from './conditional-format.ts';
import { CONDITION_RULES } from './parse-rule.ts';
import { choiceArgument } from '../arguments.ts';
import { checkPermitted } from '../format/styled-cells.ts';

/** Types of Excel that are not supported. */
const UNSUPPORTED = ['DataBar', 'ColorScale', 'IconSet'];

/** The conditional formats that apply to cells of a range, in order of priority. */
export class HostConditionalFormats extends KeyedCollection<HostConditionalFormat> {
  readonly type = 'ConditionalFormatCollection';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly area: CellRange,
  ) {
    super();
  }

  items(): readonly HostConditionalFormat[] {
    return this.sheet.conditions
      .filter(({ areas }) => areas.some((area) => intersection(area, this.area) !== null))
      .map((condition) => new HostConditionalFormat(this.context, this.sheet, condition));
  }

  /** The new format has the highest priority. */
  Add(given: unknown): HostConditionalFormat {
    const type = choiceArgument([...Object.keys(CONDITION_RULES), ...UNSUPPORTED], given);
    if (UNSUPPORTED.includes(type)) throw notImplemented('ConditionalFormatCollection', `Add of a ${type}`);
    checkPermitted(this.sheet, 'formatCells');
    const condition: FormatCondition = {
      id: `{CF-${String(this.context.book.nextId())}}`,
      type,
      areas: [this.area],
      priority: 0,
      stopIfTrue: false,
      rule: {},
      format: {},
    };
    setConditions(this.sheet, [condition, ...this.sheet.conditions]);
    return new HostConditionalFormat(this.context, this.sheet, condition);
  }

  GetItemOrNullObject(id: string): HostConditionalFormat | NullObject {
    return this.items().find((item) => item.Id === id) ?? NULL_OBJECT;
  }

  GetItemAt(index: number): HostConditionalFormat {
    const item = this.items()[index];
    if (item === undefined) throw excelError('item-not-found', `conditional format ${String(index)}`);
    return item;
  }

  /** Removes the formats from this range; cells outside keep theirs. */
  ClearAll(): void {
    checkPermitted(this.sheet, 'formatCells');
    const remaining = this.sheet.conditions.flatMap((condition) => {
      const areas = subtractRanges(condition.areas, [this.area]);
      if (areas.length === 0) return [];
      condition.rule = rebasedOn(condition, condition.areas[0], areas[0]).rule;
      condition.areas = areas;
      return [condition];
    });
    setConditions(this.sheet, remaining);
  }
}
