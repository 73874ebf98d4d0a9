/** White space a person may type into a cell, as formulas name it. */
const BLANKS = ['" "', '"\u3000"', '"\u00a0"', 'CHAR(9)', 'CHAR(10)', 'CHAR(13)'];

/** Characters of a text without white space, counted as the checks count them. */
export const characterCountFormula = (cell: string): string =>
  `LEN(${BLANKS.reduce((text, blank) => `SUBSTITUTE(${text},${blank},"")`, cell)})`;

/** What stands behind the year of a period, and the last month it means (core/check/period.ts). */
const ENDINGS: readonly (readonly [string, number])[] = [
  ['', 12],
  ['-H1', 6],
  ['-H2', 12],
  ...[1, 2, 3, 4].map((quarter) => [`-Q${String(quarter)}`, quarter * 3] as const),
  ...Array.from({ length: 12 }, (_, month) => [`-${String(month + 1).padStart(2, '0')}`, month + 1] as const),
];
const WORDS = `{${ENDINGS.map(([ending]) => `"|${ending}"`).join(',')}}`;
const MONTHS = `{${ENDINGS.map(([, month]) => String(month)).join(',')}}`;

/** The last month of a period: 2026-06 → 6, 2026-Q2 → 6, 2026-H1 → 6, 2026 → 12; "" where the cell holds none. */
export const lastMonthFormula = (cell: string): string =>
  `IFERROR(INDEX(${MONTHS},MATCH("|"&MID(${cell},5,9),${WORDS},0))+0*VALUE(LEFT(${cell},4)),"")`;

/** The year of a period whose last month stands in another cell. */
export const periodYearFormula = (cell: string, month: string): string =>
  `IF(ISNUMBER(${month}),VALUE(LEFT(${cell},4)),"")`;
