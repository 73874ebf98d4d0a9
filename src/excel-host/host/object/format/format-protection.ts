import { HostObject } from '../../protocol/host-object.ts';
import { booleanArgument } from '../arguments.ts';
import type { StyleHolder } from './styled-cells.ts';

/** How a cell is protected once its sheet is protected; cannot be changed on a protected sheet. */
export class HostFormatProtection extends HostObject {
  readonly type = 'FormatProtection';

  constructor(private readonly styled: StyleHolder) {
    super();
  }

  get Locked(): boolean | null {
    return this.styled.common(({ locked }) => locked) ?? null;
  }

  set Locked(given: unknown) {
    const locked = booleanArgument(given);
    this.styled.change((style) => ({ ...style, locked }), 'lock');
  }

  get FormulaHidden(): boolean | null {
    return this.styled.common(({ formulaHidden }) => formulaHidden) ?? null;
  }

  set FormulaHidden(given: unknown) {
    const formulaHidden = booleanArgument(given);
    this.styled.change((style) => ({ ...style, formulaHidden }), 'lock');
  }
}
