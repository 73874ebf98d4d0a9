import { HostObject } from '../protocol/host-object.ts';
import { type OnSheet, partOf, setPart } from './condition-part.ts';
import { booleanOf, givenColour, oneOf } from './format/styled.ts';

const UNDERLINES = ['None', 'Single', 'Double'] as const;

/** What a conditional format does to the font; null is what it leaves alone. */
export class HostConditionalRangeFont extends HostObject {
  readonly type = 'ConditionalRangeFont';

  constructor(private readonly on: OnSheet) {
    super();
  }

  get Bold(): unknown {
    return this.get('bold');
  }

  set Bold(given: unknown) {
    this.set('bold', booleanOf(given));
  }

  get Italic(): unknown {
    return this.get('italic');
  }

  set Italic(given: unknown) {
    this.set('italic', booleanOf(given));
  }

  get Strikethrough(): unknown {
    return this.get('strikethrough');
  }

  set Strikethrough(given: unknown) {
    this.set('strikethrough', booleanOf(given));
  }

  get Underline(): unknown {
    return this.get('underline');
  }

  set Underline(given: unknown) {
    this.set('underline', oneOf(UNDERLINES, given));
  }

  get Color(): unknown {
    return this.get('color');
  }

  set Color(given: unknown) {
    this.set('color', givenColour(given));
  }

  Clear(): void {
    setPart(this.on, 'font', () => ({}));
  }

  private get(name: string): unknown {
    return partOf(this.on, 'font')[name] ?? null;
  }

  private set(name: string, value: unknown): void {
    setPart(this.on, 'font', (font) => ({ ...font, [name]: value }));
  }
}

/** What a conditional format fills cells with. */
export class HostConditionalRangeFill extends HostObject {
  readonly type = 'ConditionalRangeFill';

  constructor(private readonly on: OnSheet) {
    super();
  }

  get Color(): unknown {
    return partOf(this.on, 'fill').color ?? null;
  }

  set Color(given: unknown) {
    const color = givenColour(given);
    setPart(this.on, 'fill', () => ({ color }));
  }

  Clear(): void {
    setPart(this.on, 'fill', () => ({}));
  }
}
