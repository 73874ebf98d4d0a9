import type { SheetDrawing } from '../drawing/drawing.ts';
import { fileText } from './file-text.ts';

/** A column of a table part as the file library writes it, without a formula. */
const COLUMN = /<tableColumn ([^<>]*?)name="([^"<>]*)"([^<>]*?)\/>/g;
const TABLE_NAME = /<table [^<>]*?displayName="([^"<>]*)"/;

/**
 * The table part with the formulas of its columns (ECMA-376 part 1, 18.5.1.1
 * calculatedColumnFormula), which the file library does not write; without them a
 * row that a person adds to the table stays without formulas.
 */
export function withColumnFormulas(part: string, drawings: readonly SheetDrawing[]): string {
  const name = TABLE_NAME.exec(part)?.[1];
  const table = drawings.find((drawing) => drawing.table !== null && drawing.table.name === name)?.table;
  if (!table || table.formulas.length === 0) return part;
  const formulas = new Map(table.formulas.map(({ header, formula }) => [header, formula]));
  return part.replace(COLUMN, (column, before: string, header: string, behind: string) => {
    const formula = formulas.get(header);
    if (formula === undefined) return column;
    const open = `<tableColumn ${before}name="${header}"${behind}>`;
    return `${open}<calculatedColumnFormula>${fileText(formula)}</calculatedColumnFormula></tableColumn>`;
  });
}
