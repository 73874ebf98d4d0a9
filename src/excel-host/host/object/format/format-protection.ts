import { HostObject } from '../../protocol/host-object.ts';
import { booleanOf, type Styled } from './styled.ts';

/** What a cell keeps to itself once its sheet is protected; it cannot be changed on a protected sheet. */
export class HostFormatProtection extends HostObject {
  readonly type = 'FormatProtection';

  constructor(private readonly styled: Styled) {
    super();
  }

  get Locked(): boolean | null {
    return this.styled.common(({ locked }) => locked) ?? null;
  }

  set Locked(given: unknown) {
    const locked = booleanOf(given);
    this.styled.change((style) => ({ ...style, locked }), 'lock');
  }

  get FormulaHidden(): boolean | null {
    return this.styled.common(({ formulaHidden }) => formulaHidden) ?? null;
  }

  set FormulaHidden(given: unknown) {
    const formulaHidden = booleanOf(given);
    this.styled.change((style) => ({ ...style, formulaHidden }), 'lock');
  }
}
