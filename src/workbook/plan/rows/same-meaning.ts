import { parsePeriod } from '#core/reporting/period';
import { toHalfWidth } from '#core/text/width';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import { isoDate } from '../../codec/date.ts';
import { periodOfCell } from '../../codec/period.ts';
import { typedDay } from '../../codec/typed-day.ts';

const bare = (value: CellValue): string => toHalfWidth(String(value)).replace(/\s/g, '');

/** What drawn cells of a column say: their texts, the days that numbers may mean, and periods. */
export class DrawnMeanings {
  private readonly texts = new Set<string>();
  private readonly days = new Set<string>();
  private readonly periods = new Set<string>();

  add(value: CellValue): void {
    if (isBlank(value)) return;
    this.texts.add(bare(value));
    const day = typeof value === 'number' ? isoDate(value) : null;
    if (day !== null) this.days.add(day);
    const period = periodOfCell(value, null);
    if (period !== null && typeof value === 'string' && parsePeriod(period) !== null)
      this.periods.add(period);
  }

  /** Whether a cell says the same as one of them, perhaps in another form: 2026年2月20日 as a text. */
  has(value: CellValue): boolean {
    if (this.texts.has(bare(value))) return true;
    const day = typedDay(value, () => null);
    if (typeof day === 'string' && this.days.has(day)) return true;
    const period = periodOfCell(value, null);
    return period !== null && this.periods.has(period);
  }
}
