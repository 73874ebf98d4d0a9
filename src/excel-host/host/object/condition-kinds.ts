import type { Condition } from '../model/book.ts';
import { HostObject } from '../protocol/host-object.ts';
import { HostConditionalRangeFormat } from './condition-format.ts';
import type { OnSheet } from './condition-part.ts';
import { CONDITION_RULES } from './condition-rule.ts';
import { permit } from './format/styled.ts';

/** Changes the rule of a conditional format, and its kind where another is given. */
export function setRule({ sheet, condition }: OnSheet, type: string, given: unknown): void {
  permit(sheet, 'formatCells');
  condition.rule = CONDITION_RULES[type]?.(given) ?? {};
  condition.type = type;
}

/** The formula of a rule; seen from the first cell. */
class HostConditionalFormatRule extends HostObject {
  readonly type = 'ConditionalFormatRule';

  constructor(private readonly on: OnSheet) {
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

/** A conditional format whose rule is a formula. */
export class HostCustomConditionalFormat extends HostObject {
  readonly type = 'CustomConditionalFormat';

  constructor(private readonly on: OnSheet) {
    super();
  }

  get Rule(): HostConditionalFormatRule {
    return new HostConditionalFormatRule(this.on);
  }

  get Format(): HostConditionalRangeFormat {
    return new HostConditionalRangeFormat(this.on);
  }
}

/** A conditional format whose rule is plain data. */
export class HostRuledConditionalFormat extends HostObject {
  constructor(
    readonly type: string,
    private readonly on: OnSheet,
  ) {
    super();
  }

  get Rule(): Condition['rule'] {
    return this.on.condition.rule;
  }

  set Rule(rule: unknown) {
    setRule(this.on, this.on.condition.type, rule);
  }

  get Format(): HostConditionalRangeFormat {
    return new HostConditionalRangeFormat(this.on);
  }
}
