import type { FindingKind } from './kind.ts';

/** Findings of reading a Duban workbook back: rows and cells that cannot be matched to a record. */
export const WORKBOOK_FINDINGS = {
  'workbook.row-without-key': {
    severity: 'warning',
    params: ['sheet', 'row'],
    when: 'A row of a data sheet has text but no key: it was typed in by hand and belongs to no record.',
    zh: '“{sheet}”表第{row}行是手工添加的，没有对应的记录，未读取。',
    en: 'Row {row} of the sheet "{sheet}" was added by hand and belongs to no record; it was not read.',
  },
  'workbook.row-doubled': {
    severity: 'warning',
    params: ['sheet', 'row', 'key'],
    when: 'A row of a data sheet was copied together with its key; the first one was used.',
    zh: '“{sheet}”表第{row}行与前面的行重复（{key}），只采用前者。',
    en: 'Row {row} of the sheet "{sheet}" repeats an earlier one ({key}); only the earlier one was used.',
  },
  'workbook.row-foreign': {
    severity: 'warning',
    params: ['sheet', 'row', 'key'],
    when: 'A row of a data sheet carries a key that is not of this workbook.',
    zh: '“{sheet}”表第{row}行（{key}）不属于本工作簿，未读取。',
    en: 'Row {row} of the sheet "{sheet}" ({key}) does not belong to this workbook; it was not read.',
  },
  'workbook.row-removed': {
    severity: 'warning',
    params: ['sheet', 'key'],
    when: 'A row of a data sheet was deleted, and its record with it.',
    zh: '“{sheet}”表中“{key}”所在的行已被删除，该记录不再保留。',
    en: 'The row of "{key}" was deleted from the sheet "{sheet}"; its record is gone.',
  },
  'workbook.sheet-removed': {
    severity: 'warning',
    params: ['sheet'],
    when: 'A data sheet was deleted; its records are as they were when the workbook was written.',
    zh: '“{sheet}”表已被删除，其中的记录按生成工作簿时的内容读取。',
    en: 'The sheet "{sheet}" was deleted; its records were read as they were when the workbook was written.',
  },
  'workbook.cell-unreadable': {
    severity: 'warning',
    params: ['sheet', 'row', 'column', 'value'],
    when: 'A changed cell of a data sheet cannot be read; the value before the change was kept.',
    zh: '“{sheet}”表第{row}行“{column}”列的“{value}”无法识别，保留修改前的内容。',
    en: '"{value}" in row {row}, column "{column}" of the sheet "{sheet}" cannot be read; the content before the change was kept.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
