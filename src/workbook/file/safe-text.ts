/** Texts a file would take for an error value. They are written as rich text, which stays text. */
const ERROR_LITERALS: ReadonlySet<string> = new Set([
  '#VALUE!',
  '#REF!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#DIV/0!',
  '#NUM!',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
]);

export const isErrorLiteral = (text: string): boolean => text.startsWith('#') && ERROR_LITERALS.has(text);

/** What an .xlsx file takes for an escaped character: _x0041_ would come back as A. */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text with look-alikes of escapes escaped, so that it comes back as it is. */
export const safeText = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPE_LIKE, '_x005F_') : text;
