import { type Book, type Sheet, displayText } from '#excel-host/public';
import { type CellRange, lastColumn, lastRow } from '#xlsx/cell-range';

/** Cells as text for the clipboard: a line a row, tabs between cells, quotes where a cell contains either. Hidden cells are left out. */
export function copiedText({ styles }: Pick<Book, 'styles'>, sheet: Sheet, area: CellRange): string {
  const { grid } = sheet;
  const lines: string[] = [];
  const used = grid.used(true);
  const bottom = Math.min(lastRow(area), used === null ? area.row : Math.max(area.row, lastRow(used)));
  const right = Math.min(
    lastColumn(area),
    used === null ? area.column : Math.max(area.column, lastColumn(used)),
  );
  for (let row = area.row; row <= bottom; row += 1) {
    if (sheet.rows.get(row)?.hidden === true) continue;
    const cells: string[] = [];
    for (let column = area.column; column <= right; column += 1) {
      if (sheet.columns.get(column)?.hidden === true) continue;
      const { numberFormat } = styles.get(grid.style(row, column));
      cells.push(quoted(displayText(grid.value(row, column), numberFormat)));
    }
    lines.push(cells.join('\t'));
  }
  return `${lines.join('\r\n')}\r\n`;
}

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Text of the clipboard as a block of cells, split as Excel splits it; short rows are padded with empty cells. */
export function pastedBlock(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let at = 0;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  while (at < text.length) {
    const sign = text.charAt(at);
    if (sign === '"' && cell === '') {
      const end = closingQuote(text, at + 1);
      if (end >= 0) {
        cell = text
          .slice(at + 1, end)
          .replaceAll('""', '"')
          .replaceAll('\r\n', '\n');
        at = end + 1;
        continue;
      }
    }
    if (sign === '\t') endCell();
    else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text.charAt(at + 1) === '\n') at += 1;
      endCell();
      rows.push([]);
    } else cell += sign;
    at += 1;
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell();
  const filled = rows.filter(({ length }) => length > 0);
  const width = Math.max(0, ...filled.map(({ length }) => length));
  return filled.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** Index of the closing quote of a cell (before a tab, a line end or the end of the text); -1 where the cell is not quoted. */
function closingQuote(text: string, from: number): number {
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return -1;
    if (text.charAt(quote + 1) !== '"') return /^[\t\r\n]?$/.test(text.charAt(quote + 1)) ? quote : -1;
    at = quote + 2;
  }
}
