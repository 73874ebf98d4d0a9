import type { SheetFacts } from '../xlsx/sheet-facts.ts';

/** A reference to a cell of the same row by the header of its column: `任务库[[#This Row],[序号]]`. */
const THIS_ROW = /[^\s=()[\],+\-*/&<>"]+\[\[#This Row\],\[([^[\]]+)\]\]/g;

/**
 * A formula with addresses instead of references by header to the cells of its row: Excel and
 * a file may use either form. Headers are in the first row.
 */
export function byAddress(formula: string, address: string, { cells }: SheetFacts): string {
  if (!formula.includes('[#This Row]')) return formula;
  const row = address.replace(/^[A-Z]+/, '');
  return formula.replace(THIS_ROW, (reference, header: string) => {
    for (const [place, { value }] of cells)
      if (/^[A-Z]+1$/.test(place) && value === JSON.stringify(header)) return `$${place.slice(0, -1)}${row}`;
    return reference;
  });
}
