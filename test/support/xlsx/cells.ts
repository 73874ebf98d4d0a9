import { type Node, plainText, textsIn } from './tree.ts';

export interface CellFacts {
  /** Type and text: `"甲"`, `12`, `TRUE`, `#N/A`; "" if empty. */
  readonly value: string;
  readonly formula: string;
  readonly style: number;
}

/** The cells of a sheet by address; numbers with the 14 digits in which all programs agree. */
export function cellsOf(rows: readonly Node[], texts: readonly string[]): ReadonlyMap<string, CellFacts> {
  const cells = new Map<string, CellFacts>();
  for (const row of rows)
    for (const cell of row.nodes) {
      const formula = cell.nodes.find(({ name }) => name === 'f');
      cells.set(cell.at.r ?? '', {
        value: valueOf(cell, texts),
        formula: formula === undefined ? '' : `=${plainText(formula.text)}`,
        style: Number(cell.at.s ?? 0),
      });
    }
  return cells;
}

const DIGITS = 14;

function valueOf(cell: Node, texts: readonly string[]): string {
  const { t = 'n' } = cell.at;
  if (t === 'inlineStr') return JSON.stringify(plainText(textsIn(cell)));
  const value = cell.nodes.find(({ name }) => name === 'v');
  if (value === undefined || (value.text === '' && t === 'n')) return '';
  if (t === 's') return JSON.stringify(texts[Number(value.text)] ?? null);
  if (t === 'str') return JSON.stringify(plainText(value.text));
  if (t === 'b') return value.text === '1' ? 'TRUE' : 'FALSE';
  return t === 'n' ? String(Number(Number(value.text).toPrecision(DIGITS))) : value.text;
}
