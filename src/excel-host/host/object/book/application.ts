import type { HostContext } from '../../context.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';

const MODES: readonly unknown[] = ['Automatic', 'AutomaticExceptTables', 'Manual'];
const KINDS: readonly unknown[] = ['Recalculate', 'Full', 'FullRebuild'];

/** Excel itself, as far as a workbook's calculation goes. */
export class HostApplication extends HostObject {
  readonly type = 'Application';

  constructor(private readonly context: HostContext) {
    super();
  }

  get CalculationMode(): string {
    return this.context.book.calculationMode;
  }

  set CalculationMode(mode: unknown) {
    if (!MODES.includes(mode)) throw refusal('bad-argument', `calculationMode ${String(mode)}`);
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
    if (!KINDS.includes(kind)) throw refusal('bad-argument', `calculationType ${String(kind)}`);
    this.context.calculator.changed();
    this.context.calculator.settle();
    return null;
  }

  /** Nothing is drawn here, so there is nothing to hold back. */
  SuspendScreenUpdatingUntilNextSync(): null {
    return null;
  }

  /** Formulas are worked out when somebody reads them: none is between here and the next sync that does not ask. */
  SuspendApiCalculationUntilNextSync(): null {
    return null;
  }
}

/** What of the add-in's own running can be set: whether it hears events. */
export class HostRuntime extends HostObject {
  readonly type = 'Runtime';

  constructor(private readonly context: HostContext) {
    super();
  }

  get EnableEvents(): boolean {
    return this.context.events.isEnabled;
  }

  set EnableEvents(enabled: unknown) {
    if (typeof enabled !== 'boolean') throw refusal('bad-argument', 'enableEvents');
    this.context.events.isEnabled = enabled;
  }
}
