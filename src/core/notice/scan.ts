import type { SourceDocument } from '../source/document.ts';
import { withoutFurniture, isPageNumber } from './furniture.ts';
import { isListTitle } from './heading.ts';
import type { Line, Stretch } from './line.ts';
import { OutlineBuilder } from './outline/builder.ts';
import type { OutlineList } from './outline/node.ts';
import { paragraphsOf, type Paragraph } from './paragraph.ts';
import { START, type Sequence } from './sequence.ts';
import { lineTableAt } from './tables/from-lines.ts';
import { textTableAt } from './tables/from-text.ts';
import { gridOfTable, type Grid } from './tables/grid.ts';
import { findHeader } from './tables/header.ts';

/** A document taken apart: its outline, its paragraphs, its tables with their titles. */
export interface Outline {
  readonly lists: readonly OutlineList[];
  readonly paragraphs: readonly Paragraph[];
  readonly grids: readonly { readonly grid: Grid; readonly caption: string }[];
}

type Piece = { readonly lines: readonly Line[] } | { readonly grid: Grid };

/** Runs of lines with the tables typed as text taken out. */
function piecesOf(lines: readonly Line[]): readonly Piece[] {
  const content = withoutFurniture(lines);
  const pieces: Piece[] = [];
  let open: Line[] = [];
  for (let i = 0; i < content.length; i += 1) {
    const table = textTableAt(content, i) ?? lineTableAt(content, i);
    if (!table) {
      open.push(content[i] as Line);
      continue;
    }
    pieces.push({ lines: open }, { grid: table.grid });
    open = [];
    i = table.to - 1;
  }
  pieces.push({ lines: open });
  return pieces;
}

/** A table that goes on after a page break, its header printed again. */
function continued(before: Grid, after: Grid): Grid | null {
  const [head, again] = [findHeader(before), findHeader(after)];
  if (!head || !again || again.caption !== null || head.names.join('\t') !== again.names.join('\t'))
    return null;
  return { ...before, rows: [...before.rows, ...after.rows.slice(again.bodyStart)], end: after.end };
}

/** Runs of lines and tables in reading order, tables over several pages in one piece. */
function allPieces(document: SourceDocument, stretches: readonly Stretch[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (const stretch of stretches) {
    const own: readonly Piece[] =
      stretch.kind === 'table' ? [{ grid: gridOfTable(document, stretch.table) }] : piecesOf(stretch.lines);
    for (const piece of own) {
      if ('lines' in piece && piece.lines.every((line) => isPageNumber(line.m.text))) continue;
      const last = pieces[pieces.length - 1];
      const whole = last && 'grid' in last && 'grid' in piece ? continued(last.grid, piece.grid) : null;
      if (whole) pieces[pieces.length - 1] = { grid: whole };
      else pieces.push(piece);
    }
  }
  return pieces;
}

/** Goes through the lines and tables of a document once and builds its outline. */
export function outlineOf(document: SourceDocument, stretches: readonly Stretch[]): Outline {
  const builder = new OutlineBuilder();
  const all: Paragraph[] = [];
  const grids: { grid: Grid; caption: string }[] = [];
  let sequence: Sequence = START;
  let title = '';

  const addGrid = (grid: Grid): void => {
    const own = findHeader(grid)?.caption ?? null;
    const caption = own !== null && isListTitle(own) ? own : null;
    builder.addGrid(grid, grid.start, caption);
    grids.push({ grid, caption: own ?? title });
  };
  const addLines = (lines: readonly Line[]): void => {
    const read = paragraphsOf(
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

  for (const piece of allPieces(document, stretches)) {
    if ('grid' in piece) addGrid(piece.grid);
    else addLines(piece.lines);
  }
  return { lists: builder.lists, paragraphs: all, grids };
}
