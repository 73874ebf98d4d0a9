import type { HostContext } from '../../context.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';

const MODES: readonly unknown[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];
const KINDS: readonly unknown[] = ['Recalculate', 'Full', 'FullRebuild'];

/** The Excel application, as far as calculation is concerned. */
export class HostApplication extends HostObject {
  readonly type = 'Application';

  constructor(private readonly context: HostContext) {
    super();
  }

  get CalculationMode(): string {
    return this.context.book.calculationMode;
  }

  set CalculationMode(mode: unknown) {
    if (!MODES.includes(mode)) throw excelError('bad-argument', `calculationMode ${String(mode)}`);
    this.context.book.calculationMode = mode as string;
  }

  get CalculationState(): string {
    return 'Done';
  }

  get DecimalSeparator(): string {
    return '.';
  }

  get ThousandsSeparator(): string {
    return ',';
  }

  get UseSystemSeparators(): boolean {
    return true;
  }

  Calculate(kind: unknown): null {
    if (!KINDS.includes(kind)) throw excelError('bad-argument', `calculationType ${String(kind)}`);
    this.context.calculator.invalidate();
    this.context.calculator.calculate();
    return null;
  }

  /** Nothing is rendered, so there is nothing to suspend. */
  SuspendScreenUpdatingUntilNextSync(): null {
    return null;
  }

  /** Formulas are evaluated on demand: none is evaluated before the next sync unless it is read. */
  SuspendApiCalculationUntilNextSync(): null {
    return null;
  }
}

/** The settings of the add-in's runtime: whether it receives events. */
export class HostRuntime extends HostObject {
  readonly type = 'Runtime';

  constructor(private readonly context: HostContext) {
    super();
  }

  get EnableEvents(): boolean {
    return this.context.events.isEnabled;
  }

  set EnableEvents(enabled: unknown) {
    if (typeof enabled !== 'boolean') throw excelError('bad-argument', 'enableEvents');
    this.context.events.isEnabled = enabled;
  }
}
