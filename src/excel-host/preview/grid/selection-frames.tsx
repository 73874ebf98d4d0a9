import type { CellRange } from '#xlsx/cell-range';
import { HEADER, useGridStyles } from './grid-styles.ts';
import { positionOfCells } from './layout/cell-position.ts';
import { frozenOf, type FrozenCounts, type GridWindow } from './layout/grid-parts.ts';
import { areaOfCell, type Selection } from './input/selection.ts';
import type { Axes } from './layout/sheet-axes.ts';

interface FramesProps {
  readonly axes: Axes;
  readonly frozen: FrozenCounts;
  readonly window: GridWindow;
  readonly selection: Selection;
  readonly active: CellRange;
}

/** The frame around the selection, which is shaded except for the active cell. */
export function SelectionFrames({ axes, frozen, window, selection, active }: FramesProps) {
  const styles = useGridStyles();
  const kept = frozenOf(axes, frozen, window);
  const left = axes.columns.start(kept.columns);
  const top = axes.rows.start(kept.rows);
  const { area } = selection;
  const place = positionOfCells(axes, frozen, window, area);
  // Cells that scroll do not show over those that do not.
  const fromX = area.column < kept.columns ? 0 : left;
  const fromY = area.row < kept.rows ? 0 : top;
  const inner = positionOfCells(axes, frozen, window, active);
  const isOne =
    areaOfCell(selection.active).row === area.row &&
    place.width === inner.width &&
    place.height === inner.height;
  const box = {
    left: place.x - 1 - fromX,
    top: place.y - 1 - fromY,
    width: place.width + 1,
    height: place.height + 1,
  };
  return (
    <div
      className={styles.frames}
      aria-hidden
      style={{
        left: HEADER.width + fromX,
        top: HEADER.height + fromY,
        width: window.width - fromX,
        height: window.height - fromY,
      }}
    >
      {!isOne &&
        around(place, inner).map(({ x, y, width, height }) => (
          <div
            key={`${String(x)} ${String(y)} ${String(width)}`}
            className={styles.shade}
            style={{ left: x - fromX, top: y - fromY, width, height }}
          />
        ))}
      <div className={styles.frame} style={{ ...box, width: box.width + 1, height: box.height + 1 }} />
    </div>
  );
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The up to four boxes that surround a box inside another. */
const around = (outer: Box, inner: Box): readonly Box[] =>
  [
    { x: outer.x, y: outer.y, width: outer.width, height: inner.y - outer.y },
    { x: outer.x, y: inner.y, width: inner.x - outer.x, height: inner.height },
    {
      x: inner.x + inner.width,
      y: inner.y,
      width: outer.x + outer.width - inner.x - inner.width,
      height: inner.height,
    },
    {
      x: outer.x,
      y: inner.y + inner.height,
      width: outer.width,
      height: outer.y + outer.height - inner.y - inner.height,
    },
  ].filter(({ width, height }) => width > 0 && height > 0);
