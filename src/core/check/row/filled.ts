import type { Entry, Typed } from '../../record/entry.ts';

/** 进展情况 as one text; "" where nobody wrote any. */
export const reportOf = ({ paragraphs }: Entry): string => paragraphs.map(({ text }) => text).join('\n');

export const hasReport = ({ paragraphs }: Entry): boolean => paragraphs.some(({ text }) => isFilled(text));

/** Whether a person put anything into the row. A row that was only laid out reports nothing, and is not accused. */
export const isTouched = (entry: Entry): boolean =>
  hasReport(entry) ||
  [entry.problem, entry.nextStep, entry.rating, entry.reportedOn].some(isFilled) ||
  entry.figures.some(({ value }) => isFilled(value));

const isFilled = (value: Typed): boolean =>
  value !== null && (typeof value === 'number' || value.trim() !== '');
