import { type CellRange, isEntireColumn, isEntireRow, MAX_ROWS } from '#xlsx/cell-range';
import { memoizedByNumber, type Edge, type BorderLine, lineKey, type Style } from '../../model/style.ts';
import { eachPair, type Seam, seamsOf, type Side } from './seams.ts';
import { checkPermitted, type StyledCells } from './styled-cells.ts';

/** The border lines of a range or of a named style. */
export interface BorderLines {
  /** The distinct lines along a side; null for no line. */
  lines: (side: Side) => readonly (BorderLine | null)[];
  change: (side: Side, change: (line: BorderLine | null) => BorderLine | null) => void;
}

/**
 * The lines around and between the cells of an area. Adjacent cells share an edge: setting
 * the line of one cell removes that of its neighbour on the same edge, and either one is
 * shown. Source: https://github.com/OfficeDev/office-js/issues/1920
 */
export class CellBorderLines implements BorderLines {
  constructor(private readonly cells: StyledCells) {}

  lines(side: Side): readonly (BorderLine | null)[] {
    const found = new Map<string, BorderLine | null>();
    const collect = (line: BorderLine | null): void => {
      found.set(lineKey(line), line);
    };
    if (side === 'DiagonalDown' || side === 'DiagonalUp') {
      const edge = diagonal(side);
      for (const number of this.cells.sheet.grid.stylesIn(this.cells.area)) collect(this.style(number)[edge]);
    } else for (const seam of seamsOf(this.cells.area, side)) this.along(seam, collect);
    return found.size === 0 ? [null] : [...found.values()];
  }

  change(side: Side, change: (line: BorderLine | null) => BorderLine | null): void {
    checkPermitted(this.cells.sheet, 'formatCells');
    const { area } = this.cells;
    if (side === 'DiagonalDown' || side === 'DiagonalUp') this.set(area, diagonal(side), change);
    else if (side.startsWith('Edge'))
      for (const seam of seamsOf(this.cells.area, side)) this.changeSeam(seam, change);
    else for (const seam of seamsOf(this.cells.area, side)) this.changeInside(seam, change);
  }

  /** Sets lines between cells on both cells of each pair. */
  private changeInside(
    { own, edge, beyond, facing }: Seam,
    change: (line: BorderLine | null) => BorderLine | null,
  ): void {
    if (beyond === null) return;
    const { area, context, sheet } = this.cells;
    if (isEntireRow(area) || isEntireColumn(area)) {
      this.set(area, edge, change);
      this.set(area, facing, change);
      return;
    }
    const found: (BorderLine | null)[] = [];
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

  /** Sets the changed line on the cells and removes it from the cells beyond. */
  private changeSeam(
    { own, edge, beyond, facing }: Seam,
    change: (line: BorderLine | null) => BorderLine | null,
  ): void {
    const { grid } = this.cells.sheet;
    const { styles } = this.cells.context.book;
    if (beyond !== null && !isEntireColumn(own) && !isEntireRow(own)) {
      // A line that only the neighbour has is moved over first, so that it is changed instead of replaced.
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

  private set(area: CellRange, edge: Edge, change: (line: BorderLine | null) => BorderLine | null): void {
    const { styles } = this.cells.context.book;
    this.cells.sheet.grid.restyle(
      area,
      memoizedByNumber((number) => styles.withLine(number, edge, change(this.style(number)[edge]))),
    );
  }

  private along({ own, edge, beyond, facing }: Seam, collect: (line: BorderLine | null) => void): void {
    const { grid } = this.cells.sheet;
    if (beyond === null) {
      for (const number of grid.stylesIn(own)) collect(this.style(number)[edge]);
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
      collect(this.style(one)[edge] ?? this.style(other)[facing]);
    });
  }

  private style(number: number): Style {
    return this.cells.context.book.styles.get(number);
  }
}

const diagonal = (side: 'DiagonalDown' | 'DiagonalUp'): Edge =>
  side === 'DiagonalDown' ? 'diagonalDown' : 'diagonalUp';
