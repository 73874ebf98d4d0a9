import { escapeXmlText } from '../../part/xml/escape-text.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import { copiedReferences } from '../../formula/references.ts';
import { plainText, TagScanner } from '../xml/tags.ts';
import type { RowsText } from './rows-text.ts';

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Gives every cell the formula that it shares with others (18.3.1.40, t="shared"), so that
 * each can be moved on its own.
 */
export function expandSharedFormulas(rows: RowsText): void {
  const first = new Map<string, SharedFormula>();
  const followers: {
    readonly row: number;
    readonly column: number;
    readonly cell: string;
    readonly id: string;
  }[] = [];
  for (const [row, { cells }] of rows.all())
    for (const [column, cell] of cells) {
      const shared = sharedIn(cell);
      if (shared === null) continue;
      if (shared.formula !== '') first.set(shared.id, { formula: shared.formula, row, column });
      followers.push({ row, column, cell, id: shared.id });
    }
  for (const { row, column, cell, id } of followers) {
    const master = first.get(id);
    if (master === undefined) continue;
    const formula = copiedReferences(master.formula, row - master.row, column - master.column);
    rows.setCell(row, column, withFormula(cell, formula));
  }
}

/** The formula of a cell if it is a shared one: its text is "" in all cells but the first. */
function sharedIn(cell: string): { readonly id: string; readonly formula: string } | null {
  if (!cell.includes('shared')) return null;
  const scanner = new TagScanner(cell);
  while (scanner.next()) {
    if (!scanner.is('f')) continue;
    if (scanner.attribute('t') !== 'shared') return null;
    const id = scanner.attribute('si') ?? '';
    const from = scanner.end;
    if (scanner.kind === 'empty') return { id, formula: '' };
    scanner.skip();
    return { id, formula: decodeEscapes(plainText(cell, from, scanner.start)) };
  }
  return null;
}

/** The cell with an own formula instead of the shared one. */
function withFormula(cell: string, formula: string): string {
  const scanner = new TagScanner(cell);
  while (scanner.next()) {
    if (!scanner.is('f')) continue;
    const { start } = scanner;
    const name = scanner.qualifiedName;
    scanner.skip();
    return `${cell.slice(0, start)}<${name}>${escapeXmlText(formula)}</${name}>${cell.slice(scanner.end)}`;
  }
  return cell;
}
