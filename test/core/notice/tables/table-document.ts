import type { TableCell, SourceDocument } from '#core/source/document';

/** A cell: its text, and the number of rows and columns it covers (default 1). */
export type Printed = string | { readonly text: string; readonly rows?: number; readonly columns?: number };

/**
 * A document of lines followed by one table, as read from docx or html. A merged cell is written
 * once, at its first place.
 */
export function tableDocument(
  lines: readonly string[],
  rows: readonly (readonly Printed[])[],
  columnCount: number,
): SourceDocument {
  let text = '';
  const put = (piece: string) => {
    const span = { start: text.length, end: text.length + piece.length };
    text += `${piece}\n`;
    return span;
  };
  const paragraphs = lines.map((line) => ({ kind: 'paragraph' as const, span: put(line) }));
  const start = text.length;
  const taken = new Set<string>();
  const cells = rows.flatMap((printed, row) => {
    let column = 0;
    return printed.map((one): TableCell => {
      const {
        text: words,
        rows: rowSpan = 1,
        columns: columnSpan = 1,
      } = typeof one === 'string' ? { text: one } : one;
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(`${r} ${c}`);
      return { row, column, rowSpan, columnSpan, span: put(words) };
    });
  });
  const span = { start, end: text.length };
  return {
    origin: 'docx',
    text,
    blocks: [...paragraphs, { kind: 'table', span, cells, rowCount: rows.length, columnCount }],
  };
}
