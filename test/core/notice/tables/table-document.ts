import type { Cell, SourceDocument } from '#core/source/document';

/** A printed cell: its text, and how many rows and columns it covers. */
export type Printed = string | { readonly text: string; readonly rows?: number; readonly columns?: number };

/**
 * A document of lines and one real table behind them, as docx or html give it.
 * A cell merged over several places is written once, where it begins.
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
    return printed.map((one): Cell => {
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
