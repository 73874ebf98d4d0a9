import { shownNumber, shownText } from '#xlsx/number-format/shown-number';
import { PLAIN_STYLE } from './cell-styles.ts';
import type { CellStyle } from './cell-styles.ts';

/** What a cell shows. */
export interface Shown {
  readonly text: string;
  /** The number format that is not understood, so that the value is given as it is stored; else null. */
  readonly unknownFormat: string | null;
  /** The number format shows nothing of a value that is there. */
  readonly isHidden: boolean;
}

/** Shows stored values as Excel displays them. */
export class NumberDisplay {
  readonly #styles: readonly CellStyle[];
  readonly #is1904: boolean;

  constructor(styles: readonly CellStyle[], is1904: boolean) {
    this.#styles = styles;
    this.#is1904 = is1904;
  }

  /** The style of a cell by its index; a cell without one is plain. */
  style(index: number): CellStyle {
    return this.#styles[index] ?? PLAIN_STYLE;
  }

  /** A stored number; text that is not a number is returned as it is. */
  number(stored: string, index: number): Shown {
    const value = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(value)) return plain(stored);
    const style = this.style(index);
    const { format } = style;
    const shown =
      format === null ? null : shownNumber(value, format, { is1904: this.#is1904, isWhole: true });
    if (shown === null) return unknown(shownNumber(value, 'General', { isWhole: true }) ?? stored, style);
    const text = shown.trim();
    return { text, unknownFormat: null, isHidden: text === '' && value !== 0 };
  }

  /** A date that is stored as text: its serial number in the system of 1900; a cell without a date format shows the stored text. */
  date(serial: number, stored: string, index: number): Shown {
    const { format } = this.style(index);
    const shown = format === null || format === 'General' ? null : shownNumber(serial, format);
    return plain(shown ?? stored);
  }

  /** A stored text. */
  text(stored: string, index: number): Shown {
    const style = this.style(index);
    const shown = style.format === null ? stored : shownText(stored, style.format);
    if (shown === null) return unknown(stored, style);
    const text = shown.trim();
    return { text, unknownFormat: null, isHidden: text === '' && stored.trim() !== '' };
  }
}

const plain = (text: string): Shown => ({ text: text.trim(), unknownFormat: null, isHidden: false });

const unknown = (text: string, { format, formatId }: CellStyle): Shown => ({
  text: text.trim(),
  unknownFormat: format ?? `#${String(formatId)}`,
  isHidden: false,
});
