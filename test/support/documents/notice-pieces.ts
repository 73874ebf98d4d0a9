/**
 * Makers of documents for tests: a notice given as plain text becomes a list of
 * paragraphs and tables, and that list becomes docx, html, xlsx or pdf bytes.
 */
export type Piece = { readonly kind: 'paragraph'; readonly text: string } | TablePiece;

export interface TablePiece {
  readonly kind: 'table';
  /** Cells in the order they are written; those covered by a merged cell do not appear. */
  readonly rows: readonly (readonly PieceCell[])[];
}

export interface PieceCell {
  readonly paragraphs: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Columns whose empty cells mean “as above”. */
const MERGED_DOWN = ['序号', '事项分类', '责任单位'];

/** Header of a table printed one cell a line. */
const CELL_A_LINE = ['序号', '工作内容', '半年度完成情况'];

/** Splits the text of a notice into paragraphs, tab-separated tables and one-cell-a-line tables. */
export function piecesOf(text: string): readonly Piece[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as string;
    if (line.includes('\t')) {
      const block = lines.slice(i, endOfTabs(lines, i));
      pieces.push(tabTable(block.map((row) => row.split('\t'))));
      i += block.length;
    } else if (CELL_A_LINE.every((title, at) => lines[i + at]?.trim() === title)) {
      pieces.push(cellALineTable(lines.slice(i + CELL_A_LINE.length)));
      i = lines.length;
    } else {
      pieces.push({ kind: 'paragraph', text: line.trim() });
      i += 1;
    }
  }
  return pieces;
}

/** A header that is printed again begins a new table, as it does in the source. */
function endOfTabs(lines: readonly string[], start: number): number {
  let end = start + 1;
  while (lines[end]?.includes('\t') && lines[end]?.split('\t')[0] !== lines[start]?.split('\t')[0]) end += 1;
  return end;
}

function tabTable(rows: readonly (readonly string[])[]): TablePiece {
  const header = rows[0] ?? [];
  const width = header.length;
  const grid = rows.map((row) => Array.from({ length: width }, (_, column) => row[column]?.trim() ?? ''));
  const merges = (row: number, column: number): boolean =>
    row > 1 && grid[row]?.[column] === '' && MERGED_DOWN.includes(header[column] ?? '');
  return {
    kind: 'table',
    rows: grid.map((cells, row) =>
      cells.flatMap((text, column) => {
        if (merges(row, column)) return [];
        let rowSpan = 1;
        while (row + rowSpan < grid.length && merges(row + rowSpan, column)) rowSpan += 1;
        return [{ paragraphs: text === '' ? [] : [text], rowSpan, columnSpan: 1 }];
      }),
    ),
  };
}

function cellALineTable(lines: readonly string[]): TablePiece {
  const rows: string[][][] = [];
  for (const line of lines) {
    const text = line.trim();
    const row = rows.at(-1);
    if (text === String(rows.length + 1)) rows.push([[text], [], []]);
    else if (row?.[1]?.length === 0) row[1].push(text);
    else row?.[2]?.push(text);
  }
  const plain = (paragraphs: readonly string[]): PieceCell => ({ paragraphs, rowSpan: 1, columnSpan: 1 });
  return {
    kind: 'table',
    rows: [CELL_A_LINE.map((title) => plain([title])), ...rows.map((row) => row.map(plain))],
  };
}

/** Makes one table of those that follow each other under the same header, as they were before pages cut them. */
export function withWholeTables(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const goesOn =
      piece.kind === 'table' &&
      last?.kind === 'table' &&
      JSON.stringify(piece.rows[0]) === JSON.stringify(last.rows[0]);
    if (goesOn) whole[whole.length - 1] = { kind: 'table', rows: [...last.rows, ...piece.rows.slice(1)] };
    else whole.push(piece);
  }
  return whole;
}

/** The texts of paragraphs and cells in reading order, without white space; empty ones left out. */
export function pieceTexts(pieces: readonly Piece[]): readonly string[] {
  return pieces
    .flatMap((piece) =>
      piece.kind === 'paragraph' ? [piece.text] : piece.rows.flat().flatMap((cell) => cell.paragraphs),
    )
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => text !== '');
}
