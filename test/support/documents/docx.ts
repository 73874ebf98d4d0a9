import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Piece, TablePiece } from './notice-pieces.ts';

interface DocxOptions {
  /** Indent the first line of each paragraph by two characters, as official documents do. */
  readonly indent?: boolean;
  readonly landscape?: boolean;
}

const FONT = 'Noto Serif CJK SC';

/** Writes the pieces as a Word file (package docx): A4, 16 pt text, tables with borders and merged cells. */
export async function docxOf(pieces: readonly Piece[], options: DocxOptions = {}): Promise<Uint8Array> {
  const children = pieces.flatMap((piece, i) => {
    if (piece.kind === 'paragraph') return [paragraphOf(piece.text, options.indent === true)];
    // Word joins two tables that no paragraph separates.
    const separated = pieces[i - 1]?.kind === 'table' ? [new Paragraph('')] : [];
    return [...separated, tableOf(piece)];
  });
  const size = options.landscape === true ? { width: 16838, height: 11906 } : { width: 11906, height: 16838 };
  const file = new Document({
    styles: { default: { document: { run: { font: FONT, size: 32 } } } },
    sections: [{ properties: { page: { size } }, children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function paragraphOf(text: string, indent: boolean): Paragraph {
  return new Paragraph({
    // In pdf files, LibreOffice 7.4 loses commas at the end of justified lines that it sets in the margin.
    alignment: indent ? AlignmentType.JUSTIFIED : AlignmentType.LEFT,
    ...(indent ? { indent: { firstLine: 640 } } : {}),
    children: [new TextRun(text)],
  });
}

function tableOf(piece: TablePiece): Table {
  const width = Math.max(...piece.rows.map((row) => row.reduce((sum, cell) => sum + cell.columnSpan, 0)));
  const open = new Map<number, number>();
  const rows = piece.rows.map((row, index) => {
    const cells: TableCell[] = [];
    const left = [...row];
    for (let column = 0; column < width;) {
      const remaining = open.get(column) ?? 0;
      if (remaining > 0) {
        open.set(column, remaining - 1);
        cells.push(
          new TableCell({ verticalMerge: VerticalMergeType.CONTINUE, children: [new Paragraph('')] }),
        );
        column += 1;
        continue;
      }
      const cell = left.shift();
      if (cell === undefined) break;
      if (cell.rowSpan > 1) open.set(column, cell.rowSpan - 1);
      const lines = cell.paragraphs.length === 0 ? [''] : cell.paragraphs;
      cells.push(
        new TableCell({
          columnSpan: cell.columnSpan,
          ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
          children: lines.map((text) => new Paragraph({ children: [new TextRun({ text, size: 18 })] })),
        }),
      );
      column += cell.columnSpan;
    }
    // The header row is repeated on every page.
    return new TableRow({ children: cells, tableHeader: index === 0 });
  });
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}
