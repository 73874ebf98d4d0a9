import type { HostContext } from '../context.ts';
import { type CellRange, intersection } from '#xlsx/cell-range';
import type { Condition, Sheet } from '../model/book.ts';
import { without } from '../model/split.ts';
import { seenFrom } from '../model/validations.ts';
import { notImplemented, refusal } from '../protocol/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../protocol/host-object.ts';
import { HostConditionalFormat, order } from './condition.ts';
import { CONDITION_RULES } from './condition-rule.ts';
import { oneOf, permit } from './format/styled.ts';

/** Kinds that Excel knows and that are not kept here. */
const LACKING = ['DataBar', 'ColorScale', 'IconSet'];

/** The conditional formats that touch a range, the one that goes first at the top. */
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

  /** The new one goes before all others. */
  Add(given: unknown): HostConditionalFormat {
    const type = oneOf([...Object.keys(CONDITION_RULES), ...LACKING], given);
    if (LACKING.includes(type)) throw notImplemented('ConditionalFormatCollection', `Add of a ${type}`);
    permit(this.sheet, 'formatCells');
    const condition: Condition = {
      id: `{CF-${String(this.context.book.nextId())}}`,
      type,
      areas: [this.area],
      priority: 0,
      stopIfTrue: false,
      rule: {},
      format: {},
    };
    order(this.sheet, [condition, ...this.sheet.conditions]);
    return new HostConditionalFormat(this.context, this.sheet, condition);
  }

  GetItemOrNullObject(id: string): HostConditionalFormat | NullObject {
    return this.items().find((item) => item.Id === id) ?? NULL_OBJECT;
  }

  GetItemAt(index: number): HostConditionalFormat {
    const item = this.items()[index];
    if (item === undefined) throw refusal('item-not-found', `conditional format ${String(index)}`);
    return item;
  }

  /** Off this range; cells outside it keep what they have. */
  ClearAll(): void {
    permit(this.sheet, 'formatCells');
    const kept = this.sheet.conditions.flatMap((condition) => {
      const areas = without(condition.areas, [this.area]);
      if (areas.length === 0) return [];
      condition.rule = seenFrom(condition, condition.areas[0], areas[0]).rule;
      condition.areas = areas;
      return [condition];
    });
    order(this.sheet, kept);
  }
}
