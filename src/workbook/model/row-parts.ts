import { type CellStyle, STYLES } from './cell-style.ts';
import type { ColumnLayout } from './table-layout.ts';
import type { CellValue } from '#xlsx/cell-value';
import { charactersPerLine, lineCount, linesWithin, rowHeight, splitByLines } from './text-metrics.ts';

/** One of the sheet rows that a table row is split into where it is too high; usually there is one. */
interface RowPart {
  readonly cells: readonly CellValue[];
  readonly height: number;
  /** By column: the style where it is not that of the column, since edges between parts are left open. */
  readonly styles: readonly (CellStyle | null)[];
}

/**
 * Rows up to this height (points) are not split. A third of a page: a row that does not
 * fit on the rest of a page moves to the next, so at most this much stays empty.
 */
const MAX_PART_HEIGHT = 190;

/** The sheet rows that show a table row completely; `least` is their least height in points. */
export function partsOfRow(
  columns: readonly ColumnLayout[],
  cells: readonly CellValue[],
  least: number,
): readonly RowPart[] {
  const texts = columns.map((column, index) => measured(column, cells[index] ?? null));
  const height = texts.reduce((most, { lines, size }) => Math.max(most, rowHeight(lines, size)), least);
  if (height <= MAX_PART_HEIGHT) return [{ cells, height, styles: [] }];
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
      styles: columns.map(({ style, hidden }) => (hidden ? null : variantOf(STYLES[style], edges, 'top'))),
    };
  });
}

/** Hidden keys are repeated on every part, so that each is read with its record; numbers are on the first only. */
function partCell(column: ColumnLayout, cell: CellValue, piece: string | undefined, part: number): CellValue {
  if (column.hidden) return cell;
  if (piece !== undefined) return piece;
  return part === 0 ? cell : null;
}

function measured({ style, width, hidden }: ColumnLayout, cell: CellValue) {
  const { size }: CellStyle = STYLES[style];
  const text = typeof cell === 'string' && !hidden ? cell : null;
  const perLine = charactersPerLine(width, size);
  return { text, size, width: perLine, lines: text === null ? 1 : lineCount(text, perLine) };
}

const variants = new Map<CellStyle, Map<string, CellStyle>>();

/** A style with other edges and vertical alignment. Equal variants are one object, so that writers compare by identity. */
export function variantOf(
  style: CellStyle,
  edges: CellStyle['edges'],
  vertical: CellStyle['vertical'] = style.vertical,
): CellStyle {
  if (style.edges === edges && style.vertical === vertical) return style;
  const known = variants.get(style) ?? new Map<string, CellStyle>();
  variants.set(style, known);
  const key = `${edges} ${vertical}`;
  const found = known.get(key) ?? { ...style, edges, vertical };
  known.set(key, found);
  return found;
}
