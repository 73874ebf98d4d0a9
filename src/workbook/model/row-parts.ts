import { type CellLook, LOOKS } from './cell-style.ts';
import type { ColumnLayout } from './table-layout.ts';
import type { CellValue } from '#xlsx/cell-value';
import { charactersPerLine, lineCount, linesWithin, rowHeight, splitByLines } from './text-metrics.ts';

/** One sheet row of a table row: all of it, or a part where it is too high. */
export interface RowPart {
  readonly cells: readonly CellValue[];
  readonly height: number;
  /** Looks that differ from those of the columns: edges left open between parts. */
  readonly looks: readonly (CellLook | null)[];
}

/**
 * Rows up to this height stay whole. A third of a page: what does not fit on
 * the rest of a page moves to the next one, and no page is left emptier.
 */
const MAX_PART_HEIGHT = 190;

/** The sheet rows that show a table row completely, at least as high as asked; most often just one. */
export function partsOfRow(
  columns: readonly ColumnLayout[],
  cells: readonly CellValue[],
  least: number,
): readonly RowPart[] {
  const texts = columns.map((column, index) => measured(column, cells[index] ?? null));
  const height = texts.reduce((most, { lines, size }) => Math.max(most, rowHeight(lines, size)), least);
  if (height <= MAX_PART_HEIGHT) return [{ cells, height, looks: [] }];
  const pieces = texts.map(({ text, width, size }) =>
    text === null ? [] : splitByLines(text, width, linesWithin(MAX_PART_HEIGHT, size)),
  );
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, part): RowPart => {
    const edges = part === 0 ? 'open-below' : part === count - 1 ? 'open-above' : 'sides';
    return {
      cells: columns.map((column, index) =>
        partCell(column, cells[index] ?? null, pieces[index]?.[part], part),
      ),
      height: texts.reduce((most, { width, size }, index) => {
        const piece = pieces[index]?.[part];
        return piece === undefined ? most : Math.max(most, rowHeight(lineCount(piece, width), size));
      }, 0),
      looks: columns.map(({ look, hidden }) => (hidden ? null : variantOf(LOOKS[look], edges, 'top'))),
    };
  });
}

/** Keys stand on every part, so that a part knows its row; numbers on the first only. */
function partCell(column: ColumnLayout, cell: CellValue, piece: string | undefined, part: number): CellValue {
  if (column.hidden) return cell;
  if (piece !== undefined) return piece;
  return part === 0 ? cell : null;
}

function measured({ look, width, hidden }: ColumnLayout, cell: CellValue) {
  const { size }: CellLook = LOOKS[look];
  const text = typeof cell === 'string' && !hidden ? cell : null;
  const perLine = charactersPerLine(width, size);
  return { text, size, width: perLine, lines: text === null ? 1 : lineCount(text, perLine) };
}

const variants = new Map<CellLook, Map<string, CellLook>>();

/** The same look with other edges and another place of its text; one object for each, so that writers tell equal looks fast. */
export function variantOf(
  look: CellLook,
  edges: CellLook['edges'],
  vertical: CellLook['vertical'] = look.vertical,
): CellLook {
  if (look.edges === edges && look.vertical === vertical) return look;
  const known = variants.get(look) ?? new Map<string, CellLook>();
  variants.set(look, known);
  const key = `${edges} ${vertical}`;
  const found = known.get(key) ?? { ...look, edges, vertical };
  known.set(key, found);
  return found;
}
