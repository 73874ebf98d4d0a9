import { rangeOf } from '#xlsx/cell-range';
import { newBook } from '#excel-host/public';
import { Axis } from '#excel-host/preview/grid/layout/axis';
import { cellAt, positionOfCells } from '#excel-host/preview/grid/layout/cell-position';
import { gridParts, scrollToCell } from '#excel-host/preview/grid/layout/grid-parts';
import {
  edgeOfFilled,
  neighbour,
  nextWithin,
  selectedCell,
  selectedTo,
} from '#excel-host/preview/grid/input/selection';
import { axesOf } from '#excel-host/preview/grid/layout/sheet-axes';

const HIDDEN = new Set([2, 3, 9]);
const axis = new Axis(1_000, (index) => (HIDDEN.has(index) ? 0 : 20));

describe('an axis', () => {
  test('finds the index at a pixel, never a hidden one', () => {
    expect([0, 19, 20, 39, 40, 59].map((pixel) => axis.at(pixel))).toEqual([0, 0, 1, 1, 4, 4]);
    expect(axis.at(-5)).toBe(0);
    expect(axis.at(1e9)).toBe(999);
    for (let index = 0; index < 1_000; index += 1)
      if (!HIDDEN.has(index)) expect(axis.at(axis.start(index))).toBe(index);
  });

  test('skips hidden indexes and stops at its ends', () => {
    expect(axis.step(1, 1)).toBe(4);
    expect(axis.step(4, -1)).toBe(1);
    expect(axis.step(0, -1)).toBe(0);
    expect(axis.step(999, 3)).toBe(999);
    expect(axis.size(1, 4)).toBe(40);
    expect(axis.length).toBe(997 * 20);
  });
});

const axes = { rows: axis, columns: new Axis(50, () => 100) };
const FROZEN = { rows: 1, columns: 1 };
const window = { width: 450, height: 210, scrollX: 0, scrollY: 0 };

describe('parts of a sheet', () => {
  test('frozen rows and columns are separate parts', () => {
    const panes = gridParts(axes, FROZEN, { ...window, scrollX: 1_000, scrollY: 4_000 });
    expect(panes.map(({ name }) => name)).toEqual(['corner', 'top', 'left', 'main']);
    const [corner, , , main] = panes;
    expect(corner).toMatchObject({ x: 0, y: 0, width: 100, height: 20 });
    expect(main).toMatchObject({
      x: 100,
      y: 20,
      width: 350,
      height: 190,
      scrolledX: 1_100,
      scrolledY: 4_020,
    });
    expect(main?.columns.from).toBeLessThanOrEqual(11);
    expect(main?.columns.to).toBeGreaterThan(14);
    expect((main?.rows.to ?? 0) - (main?.rows.from ?? 0)).toBeLessThan(40);
    expect(gridParts(axes, { rows: 0, columns: 0 }, window).map(({ name }) => name)).toEqual(['main']);
  });

  test('rows frozen beyond the window are not frozen, so that the others can be reached', () => {
    expect(gridParts(axes, { rows: 500, columns: 0 }, window).map(({ name }) => name)).toEqual(['main']);
  });

  test('a point gives the cell that is rendered there', () => {
    const scrolled = { ...window, scrollX: 1_000, scrollY: 4_000 };
    expect(cellAt(axes, FROZEN, scrolled, { x: 50, y: 10 })).toEqual({ row: 0, column: 0 });
    expect(cellAt(axes, FROZEN, scrolled, { x: 150, y: 10 })).toEqual({ row: 0, column: 11 });
    const cell = cellAt(axes, FROZEN, scrolled, { x: 150, y: 30 });
    const place = positionOfCells(axes, FROZEN, scrolled, { ...cell, rowCount: 1, columnCount: 1 });
    expect(place.x <= 150 && 150 < place.x + place.width && place.y <= 30 && 30 < place.y + 20).toBe(true);
  });

  test('scrolls no further than necessary to show a cell, and not at all for a frozen one', () => {
    const scrolled = { ...window, scrollX: 0, scrollY: 4_000 };
    expect(scrollToCell(axes, FROZEN, scrolled, { row: 0, column: 2 })).toEqual({ x: 0, y: 4_000 });
    expect(scrollToCell(axes, FROZEN, window, { row: 0, column: 6 })).toEqual({ x: 250, y: 0 });
    expect(scrollToCell(axes, FROZEN, scrolled, { row: 5, column: 0 })).toEqual({ x: 0, y: 40 });
  });
});

describe('selecting', () => {
  const book = newBook();
  const sheet = book.active;
  sheet.merges = [rangeOf(1, 1, 2, 2)];
  for (const row of [0, 1, 2, 6]) sheet.grid.setContent(row, 0, row);
  const own = axesOf(book, sheet);

  test('a merged cell is one cell, and arrow keys leave it', () => {
    expect(selectedCell(sheet, { row: 2, column: 2 })).toMatchObject({
      active: { row: 1, column: 1 },
      area: rangeOf(1, 1, 2, 2),
    });
    expect(neighbour(sheet, own, { row: 1, column: 1 }, 1, 0)).toEqual({ row: 3, column: 1 });
    expect(neighbour(sheet, own, { row: 1, column: 1 }, 0, 1)).toEqual({ row: 1, column: 3 });
    expect(selectedTo(sheet, { row: 0, column: 1 }, { row: 1, column: 1 }).area).toEqual(rangeOf(0, 1, 3, 2));
  });

  test('Ctrl and an arrow key go to the end of filled cells, to the next filled cell, or to the edge', () => {
    const down = (row: number) => edgeOfFilled(sheet, own, { row, column: 0 }, 1, 0).row;
    expect([down(0), down(2), down(3)]).toEqual([2, 6, 6]);
    expect(down(6)).toBe(own.rows.count - 1);
  });

  test('Tab and Enter go through the selected cells in a circle', () => {
    const area = rangeOf(1, 1, 2, 2);
    const by = (key: 'row' | 'column', step: 1 | -1, row: number, column: number) =>
      nextWithin(area, { row, column }, key, step);
    expect(by('row', 1, 1, 2)).toEqual({ row: 2, column: 1 });
    expect(by('row', 1, 2, 2)).toEqual({ row: 1, column: 1 });
    expect(by('row', -1, 1, 1)).toEqual({ row: 2, column: 2 });
    expect(by('column', 1, 2, 1)).toEqual({ row: 1, column: 2 });
  });
});
