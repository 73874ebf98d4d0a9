import type { HostContext } from '../context.ts';
import type { Condition, Sheet } from '../model/book.ts';
import { movedFormulas } from '../model/validations.ts';
import { refusal } from '../protocol/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../protocol/host-object.ts';
import { HostCustomConditionalFormat, HostRuledConditionalFormat, setRule } from './condition-kinds.ts';
import type { OnSheet } from './condition-part.ts';
import { booleanOf, permit } from './format/styled.ts';
import { givenAreas } from './given.ts';

/** Sets the order of a sheet's conditional formats; the first goes before all others. */
export function order(sheet: Sheet, conditions: readonly Condition[]): void {
  sheet.conditions = [...conditions];
  sheet.conditions.forEach((condition, priority) => (condition.priority = priority));
}

/** One conditional format of a sheet. */
export class HostConditionalFormat extends HostObject {
  readonly type = 'ConditionalFormat';
  private readonly on: OnSheet;

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly condition: Condition,
  ) {
    super();
    this.on = { sheet, condition };
  }

  override get Id(): string {
    return this.condition.id;
  }

  get Type(): string {
    return this.condition.type;
  }

  get Priority(): number {
    return this.sheet.conditions.indexOf(this.condition);
  }

  /** Counted from the back where it is negative; beyond the ends it is the end. */
  set Priority(given: unknown) {
    if (typeof given !== 'number' || !Number.isInteger(given)) throw refusal('no-such-value', String(given));
    permit(this.sheet, 'formatCells');
    const others = this.sheet.conditions.filter((one) => one !== this.condition);
    const place = given < 0 ? Math.max(0, others.length + 1 + given) : Math.min(given, others.length);
    order(this.sheet, [...others.slice(0, place), this.condition, ...others.slice(place)]);
  }

  get StopIfTrue(): boolean {
    return this.condition.stopIfTrue;
  }

  set StopIfTrue(given: unknown) {
    permit(this.sheet, 'formatCells');
    this.condition.stopIfTrue = booleanOf(given);
  }

  get CustomOrNullObject(): HostObject | NullObject {
    return this.condition.type === 'Custom' ? new HostCustomConditionalFormat(this.on) : NULL_OBJECT;
  }

  get Custom(): HostObject {
    return found(this.CustomOrNullObject, 'custom');
  }

  get CellValueOrNullObject(): HostObject | NullObject {
    return this.ruled('CellValue', 'CellValueConditionalFormat');
  }

  get CellValue(): HostObject {
    return found(this.CellValueOrNullObject, 'cellValue');
  }

  get TextComparisonOrNullObject(): HostObject | NullObject {
    return this.ruled('ContainsText', 'TextConditionalFormat');
  }

  get TextComparison(): HostObject {
    return found(this.TextComparisonOrNullObject, 'textComparison');
  }

  get PresetOrNullObject(): HostObject | NullObject {
    return this.ruled('PresetCriteria', 'PresetCriteriaConditionalFormat');
  }

  get Preset(): HostObject {
    return found(this.PresetOrNullObject, 'preset');
  }

  get TopBottomOrNullObject(): HostObject | NullObject {
    return this.ruled('TopBottom', 'TopBottomConditionalFormat');
  }

  get TopBottom(): HostObject {
    return found(this.TopBottomOrNullObject, 'topBottom');
  }

  GetRangeOrNullObject(): HostObject | NullObject {
    const [area, ...more] = this.condition.areas;
    return area === undefined || more.length > 0 ? NULL_OBJECT : this.context.rangeObject(this.sheet, area);
  }

  GetRange(): HostObject {
    const range = this.GetRangeOrNullObject();
    if (range === NULL_OBJECT) throw refusal('several-areas');
    return range;
  }

  GetRanges(): HostObject {
    return this.context.areasObject(this.sheet, this.condition.areas);
  }

  /** Relative references follow the first cell. */
  SetRanges(given: unknown): void {
    permit(this.sheet, 'formatCells');
    const areas = givenAreas(this.context, this.sheet, given);
    const [from] = this.condition.areas;
    const [to] = areas;
    if (from !== undefined && to !== undefined)
      this.condition.rule = movedFormulas(this.condition.rule, to.row - from.row, to.column - from.column);
    this.condition.areas = areas;
  }

  ChangeRuleToCustom(formula: unknown): void {
    setRule(this.on, 'Custom', { formula });
  }

  ChangeRuleToCellValue(rule: unknown): void {
    setRule(this.on, 'CellValue', rule);
  }

  ChangeRuleToContainsText(rule: unknown): void {
    setRule(this.on, 'ContainsText', rule);
  }

  ChangeRuleToPresetCriteria(rule: unknown): void {
    setRule(this.on, 'PresetCriteria', rule);
  }

  ChangeRuleToTopBottom(rule: unknown): void {
    setRule(this.on, 'TopBottom', rule);
  }

  Delete(): void {
    permit(this.sheet, 'formatCells');
    order(
      this.sheet,
      this.sheet.conditions.filter((one) => one !== this.condition),
    );
  }

  private ruled(type: string, className: string): HostObject | NullObject {
    return this.condition.type === type ? new HostRuledConditionalFormat(className, this.on) : NULL_OBJECT;
  }
}

function found(object: HostObject | NullObject, name: string): HostObject {
  if (object === NULL_OBJECT) throw refusal('item-not-found', name);
  return object;
}
