import type { Entry, EnteredValue, EntryPart } from '../record/entered/entry.ts';

/** 进展情况 as one text; "" where it is empty. */
export const reportText = ({ paragraphs }: Entry): string => paragraphs.map(({ text }) => text).join('\n');

export const hasReport = ({ paragraphs }: Entry): boolean => paragraphs.some(({ text }) => isFilled(text));

/** Whether the user entered anything in the row. Rows that are only laid out are not checked. */
export const isTouched = (entry: Entry): boolean =>
  hasReport(entry) ||
  [entry.problem, entry.nextStep, entry.rating, entry.reportedOn].some(isFilled) ||
  entry.figures.some(({ value }) => isFilled(value));

/** Whether a part of the row may be filled in although it is empty here: it could not be read. */
export const isUnknown = ({ unknown = [] }: Entry, part: EntryPart): boolean => unknown.includes(part);

/** Whether there is a report, or may be one that could not be read. */
export const mayHaveReport = (entry: Entry): boolean => hasReport(entry) || isUnknown(entry, 'text');

const isFilled = (value: EnteredValue): boolean =>
  value !== null && (typeof value === 'number' || value.trim() !== '');
