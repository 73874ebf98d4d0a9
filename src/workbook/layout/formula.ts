/** White space a person may type into a cell, as formulas name it. */
const BLANKS = ['" "', '"\u3000"', '"\u00a0"', 'CHAR(9)', 'CHAR(10)', 'CHAR(13)'];

/** Characters of a text without white space, counted as the checks count them. */
export const characterCountFormula = (cell: string): string =>
  `LEN(${BLANKS.reduce((text, blank) => `SUBSTITUTE(${text},${blank},"")`, cell)})`;

/** The year of a period (2026-06), or "" where the cell holds none. */
export const periodYearFormula = (cell: string): string => `IFERROR(VALUE(LEFT(${cell},4)),"")`;

/**
 * The last month of a period: 2026-06 → 6, 2026-Q2 → 6, 2026-H1 → 6, 2026 → 12; ""
 * where the cell holds none.
 */
export function lastMonthFormula(cell: string): string {
  const part = (letter: string, months: number): string =>
    `IF(MID(${cell},6,1)="${letter}",VALUE(MID(${cell},7,1))*${String(months)},`;
  return `IFERROR(IF(LEN(${cell})=4,12,${part('Q', 3)}${part('H', 6)}VALUE(MID(${cell},6,2))))),"")`;
}
