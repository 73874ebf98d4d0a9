import {
  type Area,
  areaOf,
  isEntireColumn,
  isEntireRow,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
} from '../../model/area.ts';
import type { Edge, Line, Style } from '../../model/style.ts';
import { permit, type StyledCells } from './styled.ts';

export const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;
export type Side = (typeof SIDES)[number];

/** Lines of something, side by side. */
export interface Edges {
  /** Every different line along a side; null stands for none. */
  lines: (side: Side) => readonly (Line | null)[];
  redraw: (side: Side, change: (line: Line | null) => Line | null) => void;
}

/** A row of cells on one side, what lies beyond it, and the edges where they meet. */
interface Seam {
  readonly own: Area;
  readonly edge: Edge;
  readonly beyond: Area | null;
  readonly facing: Edge;
}

/**
 * The lines around and between the cells of an area. Two cells share the edge between
 * them: a line drawn on one takes away the one the other had there, and either shows it.
 * Source: https://github.com/OfficeDev/office-js/issues/1920
 */
export class CellEdges implements Edges {
  constructor(private readonly cells: StyledCells) {}

  lines(side: Side): readonly (Line | null)[] {
    const found = new Map<string, Line | null>();
    const hold = (line: Line | null): void => {
      found.set(keyOf(line), line);
    };
    if (side === 'DiagonalDown' || side === 'DiagonalUp') {
      const edge = diagonal(side);
      for (const number of this.cells.sheet.grid.stylesIn(this.cells.area)) hold(this.style(number)[edge]);
    } else for (const seam of this.seams(side)) this.along(seam, hold);
    return found.size === 0 ? [null] : [...found.values()];
  }

  redraw(side: Side, change: (line: Line | null) => Line | null): void {
    permit(this.cells.sheet, 'formatCells');
    const { area } = this.cells;
    if (side === 'DiagonalDown' || side === 'DiagonalUp') this.set(area, diagonal(side), change);
    else if (side.startsWith('Edge')) for (const seam of this.seams(side)) this.redrawSeam(seam, change);
    else for (const seam of this.seams(side)) this.redrawInside(seam, change);
  }

  /** Lines between cells: both cells of a pair get them. */
  private redrawInside(
    { own, edge, beyond, facing }: Seam,
    change: (line: Line | null) => Line | null,
  ): void {
    if (beyond === null) return;
    const { area, context, sheet } = this.cells;
    if (isEntireRow(area) || isEntireColumn(area)) {
      this.set(area, edge, change);
      this.set(area, facing, change);
      return;
    }
    const found: (Line | null)[] = [];
    this.along({ own, edge, beyond, facing }, (line) => found.push(line));
    if (new Set(found.map(keyOf)).size <= 1) {
      const line = change(found[0] ?? null);
      this.set(own, edge, () => line);
      this.set(beyond, facing, () => line);
      return;
    }
    const { styles } = context.book;
    eachPair(own, beyond, MAX_ROWS, (row, column, row2, column2) => {
      const one = this.style(sheet.grid.style(row, column));
      const other = this.style(sheet.grid.style(row2, column2));
      const line = change(one[edge] ?? other[facing]);
      sheet.grid.setStyle(row, column, styles.numberOf({ ...one, [edge]: line }));
      const second = this.style(sheet.grid.style(row2, column2));
      sheet.grid.setStyle(row2, column2, styles.numberOf({ ...second, [facing]: line }));
    });
  }

  /** The new line on the cells, changed from what they show there; none on the cells beyond. */
  private redrawSeam({ own, edge, beyond, facing }: Seam, change: (line: Line | null) => Line | null): void {
    const { grid } = this.cells.sheet;
    const { styles } = this.cells.context.book;
    if (beyond !== null && !isEntireColumn(own) && !isEntireRow(own)) {
      // A line that only the other cell has moves over first, so that it is what gets changed.
      const hasFacing = [...grid.stylesIn(beyond)].some((number) => styles.get(number)[facing] !== null);
      if (hasFacing) {
        eachPair(own, beyond, grid.styledHeight, (row, column, row2, column2) => {
          const line = this.style(grid.style(row2, column2))[facing];
          if (line === null) return;
          const style = this.style(grid.style(row, column));
          if (style[edge] === null) grid.setStyle(row, column, styles.numberOf({ ...style, [edge]: line }));
        });
        this.set(beyond, facing, () => null);
      }
    }
    this.set(own, edge, change);
  }

  private set(area: Area, edge: Edge, change: (line: Line | null) => Line | null): void {
    const { context, sheet } = this.cells;
    sheet.grid.restyle(
      area,
      context.book.styles.changer((style) => ({ ...style, [edge]: change(style[edge]) })),
    );
  }

  private along({ own, edge, beyond, facing }: Seam, hold: (line: Line | null) => void): void {
    const { grid } = this.cells.sheet;
    if (beyond === null) {
      for (const number of grid.stylesIn(own)) hold(this.style(number)[edge]);
      return;
    }
    let lastOne = -1;
    let lastOther = -1;
    eachPair(own, beyond, grid.styledHeight, (row, column, row2, column2) => {
      const one = grid.style(row, column);
      const other = grid.style(row2, column2);
      if (one === lastOne && other === lastOther) return;
      lastOne = one;
      lastOther = other;
      hold(this.style(one)[edge] ?? this.style(other)[facing]);
    });
  }

  /** Where the line of a side runs: once around, once between each two rows or columns. */
  private seams(side: Side): readonly Seam[] {
    const { area } = this.cells;
    const { row, column, rowCount, columnCount } = area;
    const rows = (at: number): Area | null =>
      at < 0 || at >= MAX_ROWS ? null : areaOf(at, column, 1, columnCount);
    const columns = (at: number): Area | null =>
      at < 0 || at >= MAX_COLUMNS ? null : areaOf(row, at, rowCount, 1);
    switch (side) {
      case 'EdgeTop':
        return [
          { own: areaOf(row, column, 1, columnCount), edge: 'top', beyond: rows(row - 1), facing: 'bottom' },
        ];
      case 'EdgeBottom': {
        const last = lastRow(area);
        return [
          {
            own: areaOf(last, column, 1, columnCount),
            edge: 'bottom',
            beyond: rows(last + 1),
            facing: 'top',
          },
        ];
      }
      case 'EdgeLeft':
        return [
          {
            own: areaOf(row, column, rowCount, 1),
            edge: 'left',
            beyond: columns(column - 1),
            facing: 'right',
          },
        ];
      case 'EdgeRight': {
        const last = lastColumn(area);
        return [
          { own: areaOf(row, last, rowCount, 1), edge: 'right', beyond: columns(last + 1), facing: 'left' },
        ];
      }
      case 'InsideVertical':
        if (columnCount < 2) return [];
        return [
          {
            own: { ...area, columnCount: columnCount - 1 },
            edge: 'right',
            beyond: shifted(area, 0, 1),
            facing: 'left',
          },
        ];
      default:
        if (rowCount < 2) return [];
        return [
          {
            own: { ...area, rowCount: rowCount - 1 },
            edge: 'bottom',
            beyond: shifted(area, 1, 0),
            facing: 'top',
          },
        ];
    }
  }

  private style(number: number): Style {
    return this.cells.context.book.styles.get(number);
  }
}

const keyOf = (line: Line | null): string =>
  line === null ? '' : `${line.style} ${line.weight} ${line.color}`;

const diagonal = (side: 'DiagonalDown' | 'DiagonalUp'): Edge =>
  side === 'DiagonalDown' ? 'diagonalDown' : 'diagonalUp';

/** The area without its first rows and columns. */
const shifted = (area: Area, rows: number, columns: number): Area =>
  areaOf(area.row + rows, area.column + columns, area.rowCount - rows, area.columnCount - columns);

/** Cells of one area with their places in the other; rows below all that have a style are one. */
function eachPair(
  own: Area,
  beyond: Area,
  styledHeight: number,
  each: (row: number, column: number, row2: number, column2: number) => void,
): void {
  const bottom = Math.max(own.row, Math.min(lastRow(own), styledHeight));
  for (let row = own.row; row <= bottom; row += 1)
    for (let column = own.column; column <= lastColumn(own); column += 1)
      each(row, column, row - own.row + beyond.row, column - own.column + beyond.column);
}
