import { elementAt } from '#document/read/element-at';

/**
 * Splits a notice in plain text into pieces (paragraphs and tables), from which `docx.ts`,
 * `html.ts` and `xlsx.ts` write files for tests.
 */

export type Piece = { readonly kind: 'paragraph'; readonly text: string } | TablePiece;

export interface TablePiece {
  readonly kind: 'table';
  /** The cells of each row; squares covered by a merged cell are left out. */
  readonly rows: readonly (readonly PieceCell[])[];
}

interface PieceCell {
  readonly paragraphs: readonly string[];
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Columns whose empty cells are merged with the cell above. */
const MERGED_DOWN = ['序号', '事项分类', '责任单位'];

/** Header of a table that is written with one cell per line. */
const CELL_A_LINE = ['序号', '工作内容', '半年度完成情况'];

/** Splits the text of a notice into paragraphs, tab-separated tables and tables with one cell per line. */
export function piecesOf(text: string): readonly Piece[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const pieces: Piece[] = [];
  for (let i = 0; i < lines.length;) {
    const line = elementAt(lines, i);
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

/** Index after the last line of a tab-separated table; a repeated header begins a new table. */
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

/** Joins successive tables with the same header, which page breaks have separated. */
export function withWholeTables(pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    const continues =
      piece.kind === 'table' &&
      last?.kind === 'table' &&
      JSON.stringify(piece.rows[0]) === JSON.stringify(last.rows[0]);
    if (continues) whole[whole.length - 1] = { kind: 'table', rows: [...last.rows, ...piece.rows.slice(1)] };
    else whole.push(piece);
  }
  return whole;
}

/** The texts of paragraphs and cells in reading order, without white space; empty ones are left out. */
export function pieceTexts(pieces: readonly Piece[]): readonly string[] {
  return pieces
    .flatMap((piece) =>
      piece.kind === 'paragraph' ? [piece.text] : piece.rows.flat().flatMap((cell) => cell.paragraphs),
    )
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => text !== '');
}
