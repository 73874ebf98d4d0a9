/** Functions younger than the file format: a file writes them with a mark before (MS-XLSX 2.3.3). */
const YOUNG = [
  ...['ACOT', 'ARABIC', 'BASE', 'BITAND', 'BITOR', 'BITXOR', 'CEILING.MATH', 'COMBINA', 'CONCAT', 'DAYS'],
  ...['DECIMAL', 'ENCODEURL', 'FLOOR.MATH', 'FORMULATEXT', 'IFNA', 'IFS', 'ISFORMULA', 'ISOWEEKNUM'],
  ...['MAXIFS', 'MINIFS', 'MODE.SNGL', 'NUMBERVALUE', 'PERCENTILE.EXC', 'PERCENTILE.INC', 'RANK.AVG'],
  ...['RANK.EQ', 'RANDARRAY', 'SEQUENCE', 'SHEET', 'SHEETS', 'SINGLE', 'SORTBY', 'STDEV.P', 'STDEV.S'],
  ...['SWITCH', 'TEXTJOIN', 'UNICHAR', 'UNICODE', 'UNIQUE', 'VAR.P', 'VAR.S', 'XLOOKUP', 'XMATCH', 'XOR'],
  ...['LET', 'LAMBDA', 'TEXTAFTER', 'TEXTBEFORE', 'TEXTSPLIT', 'TOCOL', 'TOROW', 'VSTACK', 'HSTACK'],
];
const YOUNGER = ['FILTER', 'SORT'];

const MARKS: ReadonlyMap<string, string> = new Map([
  ...YOUNG.map((name) => [name, '_xlfn.'] as const),
  ...YOUNGER.map((name) => [name, '_xlfn._xlws.'] as const),
]);

/** Texts and names in quotes are left alone; the name of a function ends at its bracket. */
const FUNCTION = /"[^"]*"|'[^']*'|(?<![\w.])([A-Z][A-Z.]{0,30})\(/g;
const MARKED = /"[^"]*"|'[^']*'|_xlfn\.(?:_xlws\.)?/g;

/** A formula as a file writes it: without "=", young functions marked. */
export function fileFormula(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  return text.replace(FUNCTION, (token, name: string | undefined) =>
    name === undefined ? token : `${MARKS.get(name) ?? ''}${token}`,
  );
}

/** A formula of a file as the client reads it: with "=", without the marks. */
export const hostFormula = (formula: string): string =>
  `=${formula.replace(MARKED, (token) => (token.startsWith('_') ? '' : token))}`;
