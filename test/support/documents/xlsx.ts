import ExcelJS from 'exceljs';
import type { Piece, TablePiece } from './notice-pieces.ts';

/** Writes the pieces into one sheet, from top to bottom; a paragraph is a row merged over all columns. */
export async function xlsxOf(pieces: readonly Piece[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('任务清单');
  const width = Math.max(
    2,
    ...pieces.map((piece) => (piece.kind === 'table' ? (piece.rows[0]?.length ?? 0) : 0)),
  );
  let row = 1;
  for (const piece of pieces) {
    if (piece.kind === 'table') row += writeTable(sheet, piece, row);
    else {
      sheet.getCell(row, 1).value = piece.text;
      sheet.mergeCells(row, 1, row, width);
      row += 1;
    }
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function writeTable(sheet: ExcelJS.Worksheet, piece: TablePiece, top: number): number {
  const covered = new Set<string>();
  piece.rows.forEach((cells, i) => {
    let column = 1;
    for (const { paragraphs, rowSpan, columnSpan } of cells) {
      while (covered.has(`${i},${column}`)) column += 1;
      const row = top + i;
      sheet.getCell(row, column).value = paragraphs.join('\n');
      if (rowSpan * columnSpan > 1) sheet.mergeCells(row, column, row + rowSpan - 1, column + columnSpan - 1);
      for (let r = i; r < i + rowSpan; r += 1) {
        for (let c = column; c < column + columnSpan; c += 1) covered.add(`${r},${c}`);
      }
    }
  });
  return piece.rows.length;
}
