import { CHECK_KINDS } from './check-codes.ts';
import type { FindingKind } from './kind.ts';

/**
 * Every finding there is. Codes are lasting: workbooks and other programs hold
 * them. The sentences stand in wording.ts, under the same codes.
 */
export const FINDING_KINDS = {
  'source.broken-characters': {
    severity: 'warning',
    params: ['file', 'count'],
    when: 'Some bytes of a text file are no character; each was kept as a replacement character.',
  },
  'source.pages-without-text': {
    severity: 'warning',
    params: ['file', 'pages'],
    when: 'Some pages of a pdf hold only pictures, so nothing was read from them.',
  },
  'source.hidden-sheets': {
    severity: 'warning',
    params: ['file', 'sheets'],
    when: 'Some sheets of a workbook are hidden and were not read.',
  },
  'notice.given-twice': {
    severity: 'warning',
    params: ['notice', 'file'],
    when: 'Two of the files given hold the same notice; the first one was used.',
  },
  'notice.two-versions': {
    severity: 'error',
    params: ['notice', 'file'],
    when: 'Two of the files given hold one notice with different tasks; only the first one was used.',
  },
  'notice.item-glued': {
    severity: 'warning',
    params: ['no'],
    when: 'A numbered item begins in the middle of a line and was taken for an item of its own.',
  },
  'notice.number-without-stop': {
    severity: 'info',
    params: ['no'],
    when: 'The number of an item is printed without the stop its neighbours have.',
  },
  'notice.number-missing': {
    severity: 'warning',
    params: ['list', 'numbers'],
    when: 'The numbers of a list jump over one or more.',
  },
  'notice.number-repeated': {
    severity: 'warning',
    params: ['list', 'no', 'times'],
    when: 'The same number is printed on several items of one list.',
  },
  'notice.no-date': {
    severity: 'info',
    params: [],
    when: 'Neither a date of issue nor a year is printed, so deadlines within the year cannot be told.',
  },
  'list.no-leads': {
    severity: 'info',
    params: ['list', 'tasks'],
    when: 'No task of a list names a lead unit and no rule says which unit leads.',
  },
  'task.no-lead': {
    severity: 'warning',
    params: ['no'],
    when: 'A task names no lead unit although others of its list do.',
  },
  'task.no-unit': {
    severity: 'warning',
    params: ['no'],
    when: 'A task names no unit at all.',
  },
  'task.no-leader': {
    severity: 'info',
    params: ['no', 'list'],
    when: 'A task names no leader although most of its list do.',
  },
  'unit.two-spellings': {
    severity: 'info',
    params: ['a', 'b', 'reason'],
    when: 'One unit seems to be spelt in two ways in one notice.',
  },
  'unit.unknown': {
    severity: 'warning',
    params: ['unit', 'tasks'],
    when: 'A unit is in none of the entries of the directory in use.',
  },
  'target.no-unit': {
    severity: 'info',
    params: ['metric', 'value'],
    when: 'A number was read as a target but no unit of measure stands after it.',
  },
  'target.deadline-past': {
    severity: 'warning',
    params: ['metric', 'deadline', 'issuedOn'],
    when: 'A deadline lies before the date of the notice itself.',
  },
  'target.two-figures': {
    severity: 'warning',
    params: ['metric', 'a', 'listA', 'b', 'listB'],
    when: 'The same item stands in two lists or notices with different figures.',
  },
  'allocation.sum-differs': {
    severity: 'warning',
    params: ['item', 'total', 'sum', 'difference', 'unit'],
    when: 'The parts of a breakdown do not add up to its total.',
  },
  'allocation.text-differs': {
    severity: 'warning',
    params: ['item', 'total', 'target'],
    when: 'The total of a breakdown is not the figure the text of its task gives.',
  },
  'workbook.row-without-key': {
    severity: 'warning',
    params: ['sheet', 'row'],
    when: 'A row of a data sheet has text but no key: it was typed in by hand and belongs to no record.',
  },
  'workbook.row-doubled': {
    severity: 'warning',
    params: ['sheet', 'row', 'key'],
    when: 'A row of a data sheet was copied together with its key; the first one was used.',
  },
  'workbook.row-foreign': {
    severity: 'warning',
    params: ['sheet', 'row', 'key'],
    when: 'A row of a data sheet carries a key that is not of this workbook.',
  },
  'workbook.row-removed': {
    severity: 'warning',
    params: ['sheet', 'key'],
    when: 'A row of a data sheet was deleted, and its record with it.',
  },
  'workbook.sheet-removed': {
    severity: 'warning',
    params: ['sheet'],
    when: 'A data sheet was deleted; its records are as they were when the workbook was written.',
  },
  'workbook.cell-unreadable': {
    severity: 'warning',
    params: ['sheet', 'row', 'column', 'value'],
    when: 'A changed cell of a data sheet cannot be read; the value before the change was kept.',
  },
  ...CHECK_KINDS,
} as const satisfies Readonly<Record<string, FindingKind>>;

export type FindingCode = keyof typeof FINDING_KINDS;

/** Names of the parameters a code needs. */
export type ParamOf<C extends FindingCode> = (typeof FINDING_KINDS)[C]['params'][number];

export const isFindingCode = (code: string): code is FindingCode => Object.hasOwn(FINDING_KINDS, code);
