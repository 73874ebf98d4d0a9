import { HostObject } from '../../protocol/host-object.ts';
import { type ConditionOnSheet, formatPart, setFormatPart } from './format-part.ts';
import { booleanArgument, colourArgument, choiceArgument } from '../arguments.ts';

const UNDERLINES = ['None', 'Single', 'Double'] as const;

/** The font properties a conditional format sets; null: not set. */
export class HostConditionalRangeFont extends HostObject {
  readonly type = 'ConditionalRangeFont';

  constructor(private readonly on: ConditionOnSheet) {
    super();
  }

  get Bold(): unknown {
    return this.get('bold');
  }

  set Bold(given: unknown) {
    this.set('bold', booleanArgument(given));
  }

  get Italic(): unknown {
    return this.get('italic');
  }

  set Italic(given: unknown) {
    this.set('italic', booleanArgument(given));
  }

  get Strikethrough(): unknown {
    return this.get('strikethrough');
  }

  set Strikethrough(given: unknown) {
    this.set('strikethrough', booleanArgument(given));
  }

  get Underline(): unknown {
    return this.get('underline');
  }

  set Underline(given: unknown) {
    this.set('underline', choiceArgument(UNDERLINES, given));
  }

  get Color(): unknown {
    return this.get('color');
  }

  set Color(given: unknown) {
    this.set('color', colourArgument(given));
  }

  Clear(): void {
    setFormatPart(this.on, 'font', () => ({}));
  }

  private get(name: string): unknown {
    return formatPart(this.on, 'font')[name] ?? null;
  }

  private set(name: string, value: unknown): void {
    setFormatPart(this.on, 'font', (font) => ({ ...font, [name]: value }));
  }
}

/** The fill a conditional format sets. */
export class HostConditionalRangeFill extends HostObject {
  readonly type = 'ConditionalRangeFill';

  constructor(private readonly on: ConditionOnSheet) {
    super();
  }

  get Color(): unknown {
    return formatPart(this.on, 'fill').color ?? null;
  }

  set Color(given: unknown) {
    const color = colourArgument(given);
    setFormatPart(this.on, 'fill', () => ({ color }));
  }

  Clear(): void {
    setFormatPart(this.on, 'fill', () => ({}));
  }
}
