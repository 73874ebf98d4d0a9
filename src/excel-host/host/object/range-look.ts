import { styledAs } from '../model/named-styles.ts';
import { refusal } from '../protocol/host-failure.ts';
import type { HostObject } from '../protocol/host-object.ts';
import { HostConditionalFormats } from './conditions.ts';
import { HostRangeFormat } from './format/range-format.ts';
import { StyledCells } from './format/styled.ts';
import { readLink, setLink } from './hyperlink.ts';
import { RangeContent } from './range-content.ts';
import { knownStyle } from './styles.ts';
import { HostDataValidation } from './validation.ts';

/** What the cells of a range look like, and what may be typed into them. */
export abstract class RangeLook<Self extends HostObject = HostObject> extends RangeContent<Self> {
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

  /** Name of the style all cells were given; null where they differ. */
  get Style(): string | null {
    return this.cells.common(({ styleName }) => styleName) ?? null;
  }

  set Style(given: unknown) {
    const name = typeof given === 'string' ? knownStyle(this.context, given) : undefined;
    if (name === undefined) throw refusal('no-such-value', String(given));
    this.cells.change(styledAs(this.context.book, name));
  }

  private get cells(): StyledCells {
    return new StyledCells(this.context, this.sheet, this.area);
  }
}
