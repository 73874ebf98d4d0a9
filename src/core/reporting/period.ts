/** A range of whole months of one year. */
export interface Period {
  readonly year: number;
  /** First and last month, 1 to 12. */
  readonly first: number;
  readonly last: number;
}

const FORMS: readonly [RegExp, (part: number) => readonly [number, number]][] = [
  [/^(\d{4})$/, () => [1, 12]],
  [/^(\d{4})-H([12])$/, (half) => [half * 6 - 5, half * 6]],
  [/^(\d{4})-Q([1-4])$/, (quarter) => [quarter * 3 - 2, quarter * 3]],
  [/^(\d{4})-(0[1-9]|1[0-2])$/, (month) => [month, month]],
];

/** `2026`, `2026-H1`, `2026-Q2`, `2026-06`; null for anything else. */
export function parsePeriod(text: string): Period | null {
  for (const [form, months] of FORMS) {
    const found = form.exec(text);
    if (found === null) continue;
    const [first, last] = months(Number(found[2] ?? 0));
    return { year: Number(found[1]), first, last };
  }
  return null;
}

/** Orders periods by when they end. */
export const byEnd = (a: Period, b: Period): number => a.year - b.year || a.last - b.last;

/**
 * ISO date on which a report is due: the given day of the last month of its period, or the last day of
 * a shorter month.
 */
export function dueDate({ year, last }: Period, day: number): string {
  const days = new Date(Date.UTC(year, last, 0)).getUTCDate();
  return `${String(year)}-${twoDigits(last)}-${twoDigits(Math.min(day, days))}`;
}

const twoDigits = (part: number): string => String(part).padStart(2, '0');
