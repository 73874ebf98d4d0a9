import { applyNamedStyle } from '../../model/named-styles.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import type { HostObject } from '../../protocol/host-object.ts';
import { HostConditionalFormats } from '../conditional-format/conditional-formats.ts';
import { HostRangeFormat } from '../format/range-format.ts';
import { StyledCells } from '../format/styled-cells.ts';
import { readLink, setLink } from './hyperlink.ts';
import { RangeContent } from './range-content.ts';
import { supportedStyleName } from '../format/named-styles.ts';
import { HostDataValidation } from '../validation/data-validation.ts';

/** The formatting, validation and hyperlinks of a range. */
export abstract class RangeFormatting<Self extends HostObject = HostObject> extends RangeContent<Self> {
  get Format(): HostRangeFormat {
    return new HostRangeFormat(this.context, this.sheet, this.area);
  }

  get ConditionalFormats(): HostConditionalFormats {
    return new HostConditionalFormats(this.context, this.sheet, this.area);
  }

  get DataValidation(): HostDataValidation {
    return new HostDataValidation(this.context, this.sheet, this.area);
  }

  get Hyperlink(): Readonly<Record<string, string>> | null {
    return readLink(this.context, this.sheet, this.area);
  }

  set Hyperlink(given: unknown) {
    setLink(this.context, this.sheet, this.area, given);
  }

  /** Name of the named style of all cells; null if they differ. */
  get Style(): string | null {
    return this.cells.common(({ styleName }) => styleName) ?? null;
  }

  set Style(given: unknown) {
    const name = typeof given === 'string' ? supportedStyleName(this.context, given) : undefined;
    if (name === undefined) throw excelError('no-such-value', String(given));
    this.cells.change(applyNamedStyle(this.context.book, name));
  }

  private get cells(): StyledCells {
    return new StyledCells(this.context, this.sheet, this.area);
  }
}
