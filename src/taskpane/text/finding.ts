import type { Language } from '#core/text/language';
import type { WorkbookCell } from '#core/record/workbook-cell';
import { SEVERITY_WORDS } from '#workbook/codec/wording';

const zh = {
  severity: SEVERITY_WORDS,
  place: ({ sheet, row, column }: WorkbookCell) =>
    `“${sheet}”第${row}行${column === null ? '' : `“${column}”列`}`,
};

/** Words next to the sentence of a finding. */
type FindingText = typeof zh;

const en: FindingText = {
  severity: { error: 'Error', warning: 'Warning', info: 'Hint' },
  place: ({ sheet, row, column }) => `“${sheet}”, row ${row}${column === null ? '' : `, column “${column}”`}`,
};

export const FINDING_TEXT: Readonly<Record<Language, FindingText>> = { zh, en };
