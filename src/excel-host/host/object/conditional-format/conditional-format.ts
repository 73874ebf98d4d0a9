import type { HostContext } from '../../context.ts';
import type { FormatCondition, Sheet } from '../../model/book.ts';
import { relocateRuleFormulas } from '../../model/validations.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { HostCustomConditionalFormat, HostRuledConditionalFormat, setRule } from './rule-objects.ts';
import type { ConditionOnSheet } from './format-part.ts';
import { booleanArgument } from '../arguments.ts';
import { checkPermitted } from '../format/styled-cells.ts';
import { areasArgument } from '../range/cell-arguments.ts';

/** Sets the conditional formats of a sheet in their order; the first one has the highest priority. */
export function setConditions(sheet: Sheet, conditions: readonly FormatCondition[]): void {
  sheet.conditions = [...conditions];
  sheet.conditions.forEach((condition, priority) => (condition.priority = priority));
}

/** A conditional format of a sheet. */
export class HostConditionalFormat extends HostObject {
  readonly type = 'ConditionalFormat';
  private readonly on: ConditionOnSheet;

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly condition: FormatCondition,
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

  /** Negative values count from the end; values beyond the ends are clamped. */
  set Priority(given: unknown) {
    if (typeof given !== 'number' || !Number.isInteger(given))
      throw excelError('no-such-value', String(given));
    checkPermitted(this.sheet, 'formatCells');
    const others = this.sheet.conditions.filter((one) => one !== this.condition);
    const place = given < 0 ? Math.max(0, others.length + 1 + given) : Math.min(given, others.length);
    setConditions(this.sheet, [...others.slice(0, place), this.condition, ...others.slice(place)]);
  }

  get StopIfTrue(): boolean {
    return this.condition.stopIfTrue;
  }

  set StopIfTrue(given: unknown) {
    checkPermitted(this.sheet, 'formatCells');
    this.condition.stopIfTrue = booleanArgument(given);
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
    if (range === NULL_OBJECT) throw excelError('several-areas');
    return range;
  }

  GetRanges(): HostObject {
    return this.context.rangeAreasObject(this.sheet, this.condition.areas);
  }

  /** Relative references follow the first cell. */
  SetRanges(given: unknown): void {
    checkPermitted(this.sheet, 'formatCells');
    const areas = areasArgument(this.context, this.sheet, given);
    const [from] = this.condition.areas;
    const [to] = areas;
    if (from !== undefined && to !== undefined)
      this.condition.rule = relocateRuleFormulas(
        this.condition.rule,
        to.row - from.row,
        to.column - from.column,
      );
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
    checkPermitted(this.sheet, 'formatCells');
    setConditions(
      this.sheet,
      this.sheet.conditions.filter((one) => one !== this.condition),
    );
  }

  private ruled(type: string, className: string): HostObject | NullObject {
    return this.condition.type === type ? new HostRuledConditionalFormat(className, this.on) : NULL_OBJECT;
  }
}

function found(object: HostObject | NullObject, name: string): HostObject {
  if (object === NULL_OBJECT) throw excelError('item-not-found', name);
  return object;
}
