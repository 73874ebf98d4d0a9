import type { FormatCondition } from '../../model/book.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { HostConditionalRangeFormat } from './range-format.ts';
import type { ConditionOnSheet } from './format-part.ts';
import { CONDITION_RULES } from './parse-rule.ts';
import { checkPermitted } from '../format/styled-cells.ts';

/** Sets the rule of a conditional format, and its type. */
export function setRule({ sheet, condition }: ConditionOnSheet, type: string, given: unknown): void {
  checkPermitted(sheet, 'formatCells');
  condition.rule = CONDITION_RULES[type]?.(given) ?? {};
  condition.type = type;
}

/** The formula of a rule, as seen from the first cell. */
class HostConditionalFormatRule extends HostObject {
  readonly type = 'ConditionalFormatRule';

  constructor(private readonly on: ConditionOnSheet) {
    super();
  }

  get Formula(): unknown {
    return this.on.condition.rule.formula ?? '';
  }

  set Formula(formula: unknown) {
    setRule(this.on, 'Custom', { formula });
  }

  get FormulaLocal(): unknown {
    return this.Formula;
  }

  set FormulaLocal(formula: unknown) {
    this.Formula = formula;
  }
}

/** A conditional format with a formula as its rule. */
export class HostCustomConditionalFormat extends HostObject {
  readonly type = 'CustomConditionalFormat';

  constructor(private readonly on: ConditionOnSheet) {
    super();
  }

  get Rule(): HostConditionalFormatRule {
    return new HostConditionalFormatRule(this.on);
  }

  get Format(): HostConditionalRangeFormat {
    return new HostConditionalRangeFormat(this.on);
  }
}

/** A conditional format with a data object as its rule. */
export class HostRuledConditionalFormat extends HostObject {
  constructor(
    readonly type: string,
    private readonly on: ConditionOnSheet,
  ) {
    super();
  }

  get Rule(): FormatCondition['rule'] {
    return this.on.condition.rule;
  }

  set Rule(rule: unknown) {
    setRule(this.on, this.on.condition.type, rule);
  }

  get Format(): HostConditionalRangeFormat {
    return new HostConditionalRangeFormat(this.on);
  }
}
