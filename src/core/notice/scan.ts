import type { SourceDocument } from '../source/document.ts';
import { withoutFurniture, isPageNumber } from './furniture.ts';
import { isListTitle } from './heading.ts';
import { stretchesOf, type Line } from './line.ts';
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

/** Goes through a document once and builds its outline. */
export function outlineOf(document: SourceDocument): Outline {
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

  for (const stretch of stretchesOf(document)) {
    if (stretch.kind === 'table') addGrid(gridOfTable(document, stretch.table));
    else
      for (const piece of piecesOf(stretch.lines)) {
        if ('grid' in piece) addGrid(piece.grid);
        else addLines(piece.lines);
      }
  }
  return { lists: builder.lists, paragraphs: all, grids };
}
