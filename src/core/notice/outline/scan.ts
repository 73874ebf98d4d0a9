import type { SourceDocument } from '../../source/document.ts';
import { removeFurniture, isPageNumber } from '../lines/furniture.ts';
import { isListTitle } from '../paragraphs/heading.ts';
import type { PrintedLine, DocumentPart } from '../lines/line.ts';
import { OutlineBuilder } from './builder.ts';
import type { OutlineList } from './node.ts';
import { joinParagraphs, type NoticeParagraph } from '../paragraphs/paragraph.ts';
import { START_SEQUENCE, type Sequence } from '../paragraphs/sequence.ts';
import { lineTableAt } from '../tables/from-lines.ts';
import { textTableAt, type TextTable } from '../tables/from-text.ts';
import { cellTableAt } from '../tables/cells/from-cells.ts';
import { matrixAt } from '../tables/matrix/from-lines.ts';
import { flattenedTableIn } from '../flattened/flattened-table.ts';
import { gridOfTable, type TableGrid } from '../tables/grid.ts';
import { tokenTableAt } from '../tables/progress/token-table.ts';
import { findHeader } from '../tables/header.ts';

/** The outline of a notice, with its paragraphs and its tables with their titles. */
interface NoticeOutline {
  readonly lists: readonly OutlineList[];
  readonly paragraphs: readonly NoticeParagraph[];
  readonly grids: readonly { readonly grid: TableGrid; readonly caption: string }[];
}

type Piece = { readonly lines: readonly PrintedLine[] } | { readonly grid: TableGrid };

/** Splits lines into runs of text and the tables that `tableAt` finds at a line. */
function splitAtTables(
  content: readonly PrintedLine[],
  tableAt: (lines: readonly PrintedLine[], from: number) => TextTable | null,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let open: PrintedLine[] = [];
  for (let i = 0; i < content.length; i += 1) {
    const line = content[i];
    if (line === undefined) break;
    const table = tableAt(content, i);
    if (!table) {
      open.push(line);
      continue;
    }
    pieces.push({ lines: open }, { grid: table.grid });
    open = [];
    i = table.to - 1;
  }
  pieces.push({ lines: open });
  return pieces;
}

/** Splits lines into runs of text and tables without separators between their cells. */
function splitAtFlattened(lines: readonly PrintedLine[]): readonly Piece[] {
  const table = flattenedTableIn(lines);
  if (!table) return [{ lines }];
  return [{ lines: table.before }, { grid: table.grid }, ...splitAtFlattened(table.after)];
}

/** Splits lines into runs of text and tables typed as text. */
function piecesOf(lines: readonly PrintedLine[]): readonly Piece[] {
  const inRuns = (pieces: readonly Piece[], split: (run: readonly PrintedLine[]) => readonly Piece[]) =>
    pieces.flatMap((piece) => ('lines' in piece ? split(piece.lines) : [piece]));
  const separated = splitAtTables(
    removeFurniture(lines),
    (all, from) =>
      textTableAt(all, from) ??
      tokenTableAt(all, from) ??
      matrixAt(all, from) ??
      cellTableAt(all, from, true),
  );
  const flattened = inRuns(separated, splitAtFlattened);
  return inRuns(flattened, (run) => splitAtTables(run, lineTableAt));
}

/** The two grids joined if the second continues the first after a page break, with the same header repeated; else null. */
function joinContinued(before: TableGrid, after: TableGrid): TableGrid | null {
  const [head, again] = [findHeader(before), findHeader(after)];
  if (!head || !again || again.caption !== null || head.names.join('\t') !== again.names.join('\t'))
    return null;
  return { ...before, rows: [...before.rows, ...after.rows.slice(again.bodyStart)], end: after.end };
}

/** Lines above a table that may be its title and the unit of its figures. */
const LINES_ABOVE = 4;

const withLinesAbove = (grid: TableGrid, before: Piece | undefined): TableGrid =>
  before === undefined || 'grid' in before
    ? grid
    : { ...grid, above: before.lines.slice(-LINES_ABOVE).map(({ m }) => m.text) };

/** Runs of lines and tables in reading order; tables that span several pages are joined. */
function allPieces(document: SourceDocument, parts: readonly DocumentPart[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const part of parts) {
    const own: readonly Piece[] =
      part.kind === 'table' ? [{ grid: gridOfTable(document, part.table) }] : piecesOf(part.lines);
    for (const piece of own) {
      if ('lines' in piece && piece.lines.every((line) => isPageNumber(line.m.text))) continue;
      const last = pieces[pieces.length - 1];
      const whole = last && 'grid' in last && 'grid' in piece ? joinContinued(last.grid, piece.grid) : null;
      if (whole) pieces[pieces.length - 1] = { grid: whole };
      else pieces.push('grid' in piece ? { grid: withLinesAbove(piece.grid, last) } : piece);
    }
  }
  return pieces;
}

/** Builds the outline of a document in one pass over its lines and tables. */
export function buildNoticeOutline(document: SourceDocument, parts: readonly DocumentPart[]): NoticeOutline {
  const builder = new OutlineBuilder();
  const all: NoticeParagraph[] = [];
  const grids: { grid: TableGrid; caption: string }[] = [];
  let sequence: Sequence = START_SEQUENCE;
  let title = '';

  const addGrid = (grid: TableGrid): void => {
    const own = findHeader(grid)?.caption ?? null;
    const caption = own !== null && isListTitle(own) ? own : null;
    builder.addGrid(grid, grid.start, caption);
    grids.push({ grid, caption: own ?? title });
  };
  const addLines = (lines: readonly PrintedLine[]): void => {
    const read = joinParagraphs(
      lines.filter((line) => !isPageNumber(line.m.text)),
      sequence,
    );
    sequence = read.sequence;
    read.paragraphs.forEach((paragraph, i) => {
      builder.addParagraph(paragraph, read.paragraphs[i + 1] ?? null);
      if (isListTitle(paragraph.m.text)) title = paragraph.m.text;
      all.push(paragraph);
    });
  };

  for (const piece of allPieces(document, parts)) {
    if ('grid' in piece) addGrid(piece.grid);
    else addLines(piece.lines);
  }
  return { lists: builder.lists, paragraphs: all, grids };
}
