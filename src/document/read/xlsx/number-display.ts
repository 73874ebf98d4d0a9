import type { formatValue } from 'hucre';

/** Shows stored numbers and dates as Excel displays them, with the number formatter of hucre. */

/** Significant digits that Excel shows of a number in the format General. */
const GENERAL_DIGITS = 11;

export class NumberDisplay {
  readonly #format: typeof formatValue;
  /** Number format code by the index of a cell style. */
  readonly #formats: readonly string[];
  readonly #is1904: boolean;

  constructor(format: typeof formatValue, formats: readonly string[], is1904: boolean) {
    this.#format = format;
    this.#formats = formats;
    this.#is1904 = is1904;
  }

  /** The displayed text of a stored value; `style` is the index of the cell style. Text that is not a number is returned as it is. */
  show(stored: string, style: number): string {
    const value = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(value)) return stored;
    const format = this.#formats[style] ?? 'General';
    if (format === '@') return formatGeneral(value);
    // Locale codes ([$-804]) do not change the digits; “General” may be combined with text.
    const plain = format.replace(/\[\$[^[\]-]{0,20}-[^[\]]{0,20}\]/g, '');
    if (/general/i.test(plain)) return formatGeneralWithText(plain, value);
    return this.#format(value, plain, { is1904: this.#is1904 }).trim();
  }
}

function formatGeneral(value: number): string {
  return String(Number(value.toPrecision(GENERAL_DIGITS)));
}

/** A format that combines General with text: `General"万吨"` → 4500万吨. */
function formatGeneralWithText(format: string, value: number): string {
  const [section] = format.split(';', 1);
  return (section ?? '')
    .replace(/general/i, formatGeneral(value))
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/["\\]/g, '');
}
