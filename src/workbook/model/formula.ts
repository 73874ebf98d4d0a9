/** Formula terms for the white space that users may type into a cell. */
const BLANKS = ['" "', '"\u3000"', '"\u00a0"', 'CHAR(9)', 'CHAR(10)', 'CHAR(13)'];

/** Number of characters of a text without white space, as `characterCount` counts them. */
export const characterCountFormula = (cell: string): string =>
  `LEN(${BLANKS.reduce((text, blank) => `SUBSTITUTE(${text},${blank},"")`, cell)})`;

/** The suffixes of a period after its year, each with its last month (see `parsePeriod`). */
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

/** The year of a period; `month` is the cell with its last month, empty where there is no period. */
export const periodYearFormula = (cell: string, month: string): string =>
  `IF(ISNUMBER(${month}),VALUE(LEFT(${cell},4)),"")`;
