import type { formatValue } from 'hucre';

/** Significant digits Excel shows of a number without a format. */
const GENERAL_DIGITS = 11;

/** Turns stored numbers into what a sheet shows for them. */
export class NumberDisplay {
  readonly #format: typeof formatValue;
  readonly #formats: readonly string[];
  readonly #is1904: boolean;

  constructor(format: typeof formatValue, formats: readonly string[], is1904: boolean) {
    this.#format = format;
    this.#formats = formats;
    this.#is1904 = is1904;
  }

  /** `style` is the index of the cell's style; a number that is none is shown as it is stored. */
  show(stored: string, style: number): string {
    const value = Number(stored);
    if (stored.trim() === '' || !Number.isFinite(value)) return stored;
    const format = this.#formats[style] ?? 'General';
    if (format === '@') return formatGeneral(value);
    // Parts for the locale say nothing about the digits; “General” may stand beside words.
    const plain = format.replace(/\[\$[^[\]-]{0,20}-[^[\]]{0,20}\]/g, '');
    if (/general/i.test(plain)) return formatGeneralWithText(plain, value);
    return this.#format(value, plain, { is1904: this.#is1904 }).trim();
  }
}

function formatGeneral(value: number): string {
  return String(Number(value.toPrecision(GENERAL_DIGITS)));
}

/** `General"万吨"` → 4500万吨. */
function formatGeneralWithText(format: string, value: number): string {
  const section = format.split(';')[0] as string;
  return section
    .replace(/general/i, formatGeneral(value))
    .replace(/\[[^[\]]*\]/g, '')
    .replace(/["\\]/g, '');
}
