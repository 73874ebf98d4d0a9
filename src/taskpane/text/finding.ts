import type { Language } from '#core/finding/language';
import type { CellPlace } from '#core/record/entry';
import type { Severity } from '#core/record/finding';
import { SEVERITY_WORDS } from '#workbook/codec/wording';

/** What is said of one finding beside its sentence. */
export interface FindingText {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly place: (place: CellPlace) => string;
}

export const FINDING: Readonly<Record<Language, FindingText>> = {
  zh: {
    severity: SEVERITY_WORDS,
    place: ({ sheet, row, column }) => `“${sheet}”第${row}行${column === null ? '' : `“${column}”列`}`,
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
    place: ({ sheet, row, column }) =>
      `“${sheet}”, row ${row}${column === null ? '' : `, column “${column}”`}`,
  },
};
