/** Functions newer than the file format: a file has them with a prefix (MS-XLSX 2.3.3). */
const PREFIXED_FUNCTIONS = [
  ...['ACOT', 'ARABIC', 'BASE', 'BITAND', 'BITOR', 'BITXOR', 'CEILING.MATH', 'COMBINA', 'CONCAT', 'DAYS'],
  ...['DECIMAL', 'ENCODEURL', 'FLOOR.MATH', 'FORMULATEXT', 'IFNA', 'IFS', 'ISFORMULA', 'ISOWEEKNUM'],
  ...['MAXIFS', 'MINIFS', 'MODE.SNGL', 'NUMBERVALUE', 'PERCENTILE.EXC', 'PERCENTILE.INC', 'RANK.AVG'],
  ...['RANK.EQ', 'RANDARRAY', 'SEQUENCE', 'SHEET', 'SHEETS', 'SINGLE', 'SORTBY', 'STDEV.P', 'STDEV.S'],
  ...['SWITCH', 'TEXTJOIN', 'UNICHAR', 'UNICODE', 'UNIQUE', 'VAR.P', 'VAR.S', 'XLOOKUP', 'XMATCH', 'XOR'],
  ...['LET', 'LAMBDA', 'TEXTAFTER', 'TEXTBEFORE', 'TEXTSPLIT', 'TOCOL', 'TOROW', 'VSTACK', 'HSTACK'],
];
const XLWS_FUNCTIONS = ['FILTER', 'SORT'];

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...PREFIXED_FUNCTIONS.map((name) => [name, '_xlfn.'] as const),
  ...XLWS_FUNCTIONS.map((name) => [name, '_xlfn._xlws.'] as const),
]);

/** Skips texts and quoted names; a function name is followed by its bracket. */
const FUNCTION = /"[^"]*"|'[^']*'|(?<![\w.])([A-Z][A-Z.]{0,30})\(/g;
const PREFIXED = /"[^"]*"|'[^']*'|_xlfn\.(?:_xlws\.)?/g;

/** A formula as a file has it: without "=", newer functions with their prefix. */
export function fileFormula(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  return text.replace(FUNCTION, (token, name: string | undefined) =>
    name === undefined ? token : `${PREFIXES.get(name) ?? ''}${token}`,
  );
}

/** A formula of a file as the client reads it: with "=", without the prefixes. */
export const hostFormula = (formula: string): string =>
  `=${formula.replace(PREFIXED, (token) => (token.startsWith('_') ? '' : token))}`;
