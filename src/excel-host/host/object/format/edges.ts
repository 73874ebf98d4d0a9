import { type CellRange, isEntireColumn, isEntireRow, MAX_ROWS } from '#xlsx/cell-range';
import { eachOnce, type Edge, type Line, lineKey, type Style } from '../../model/style.ts';
import { eachPair, type Seam, seamsOf, type Side } from './seams.ts';
import { permit, type StyledCells } from './styled.ts';

/** Lines of something, side by side. */
export interface Edges {
  /** Every different line along a side; null stands for none. */
  lines: (side: Side) => readonly (Line | null)[];
  redraw: (side: Side, change: (line: Line | null) => Line | null) => void;
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
      found.set(lineKey(line), line);
    };
    if (side === 'DiagonalDown' || side === 'DiagonalUp') {
      const edge = diagonal(side);
      for (const number of this.cells.sheet.grid.stylesIn(this.cells.area)) hold(this.style(number)[edge]);
    } else for (const seam of seamsOf(this.cells.area, side)) this.along(seam, hold);
    return found.size === 0 ? [null] : [...found.values()];
  }

  redraw(side: Side, change: (line: Line | null) => Line | null): void {
    permit(this.cells.sheet, 'formatCells');
    const { area } = this.cells;
    if (side === 'DiagonalDown' || side === 'DiagonalUp') this.set(area, diagonal(side), change);
    else if (side.startsWith('Edge'))
      for (const seam of seamsOf(this.cells.area, side)) this.redrawSeam(seam, change);
    else for (const seam of seamsOf(this.cells.area, side)) this.redrawInside(seam, change);
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
    if (new Set(found.map(lineKey)).size <= 1) {
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
      sheet.grid.setStyle(row, column, styles.withLine(sheet.grid.style(row, column), edge, line));
      sheet.grid.setStyle(row2, column2, styles.withLine(sheet.grid.style(row2, column2), facing, line));
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
          const number = grid.style(row, column);
          if (this.style(number)[edge] === null)
            grid.setStyle(row, column, styles.withLine(number, edge, line));
        });
        this.set(beyond, facing, () => null);
      }
    }
    this.set(own, edge, change);
  }

  private set(area: CellRange, edge: Edge, change: (line: Line | null) => Line | null): void {
    const { styles } = this.cells.context.book;
    this.cells.sheet.grid.restyle(
      area,
      eachOnce((number) => styles.withLine(number, edge, change(this.style(number)[edge]))),
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

  private style(number: number): Style {
    return this.cells.context.book.styles.get(number);
  }
}

const diagonal = (side: 'DiagonalDown' | 'DiagonalUp'): Edge =>
  side === 'DiagonalDown' ? 'diagonalDown' : 'diagonalUp';
