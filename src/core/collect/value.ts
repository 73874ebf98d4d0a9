/** What a cell holds: of a figure a number or a text, of a rating its word, of a day its ISO date; null: it is empty. */
export type CellContent = string | number | null;

/** The content of a cell, and whether it shows a number as a percentage. */
export interface ReturnedValue {
  readonly content: CellContent;
  /** Absent: it does not. */
  readonly isPercent?: boolean;
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/** Whether two cells say the same: a number and its text do; line breaks are compared whatever program wrote them. */
export function isSameValue(a: ReturnedValue, b: ReturnedValue): boolean {
  if (a.content === null || b.content === null) return a.content === b.content;
  if ((a.isPercent ?? false) !== (b.isPercent ?? false)) return false;
  if (typeof a.content === typeof b.content) return comparable(a.content) === comparable(b.content);
  const [text, number] =
    typeof a.content === 'string' ? [a.content, Number(b.content)] : [String(b.content), a.content];
  return PLAIN_NUMBER.test(text) && Number(text) === number;
}

const comparable = (content: string | number): string | number =>
  typeof content === 'number' ? content : content.replaceAll('\r\n', '\n');
