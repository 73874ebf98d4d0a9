import { figureText } from '#core/check/status/typed-figure';
import type { EntryFigure } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import { parseShape } from '#core/record/schema/parse';
import { figuresSchema } from '#core/record/schema/user-entries';
import type { Target } from '#core/record/target';
import type { CellValue } from '#xlsx/cell-value';
import { MAX_CELL_TEXT } from '../../codec/cell.ts';
import { versionKey } from './version-key.ts';

/** Stands in the cell of figures that are too long for it: they are in the hidden sheet. */
const STORED = '*';

/** The figures in words, for people: 改造老旧小区 350幢；新增就业 8260人. */
export function figureWords(
  figures: readonly EntryFigure[],
  targetOf: (id: string) => Target | undefined,
): string {
  return figures
    .flatMap((figure) => {
      const { target, value, isPercent = false } = figure;
      if (value === null) return [];
      const known = targetOf(target);
      const unit = typeof value === 'number' && !isPercent ? (known?.unit ?? '') : '';
      return [`${known?.metric ?? target} ${figureText(figure)}${unit}`];
    })
    .join('；');
}

const jsonOf = (figures: readonly EntryFigure[]): string =>
  JSON.stringify(
    figures.map(({ target, value, isPercent }) => ({
      target,
      value,
      ...(isPercent === undefined ? {} : { isPercent }),
    })),
  );

/** The hidden cell of the figures of a row; empty where it has none. */
export function figuresCell(figures: readonly EntryFigure[]): CellValue {
  if (figures.length === 0) return null;
  const json = jsonOf(figures);
  return json.length > MAX_CELL_TEXT ? STORED : json;
}

/** The figures that are too long for their cells, by the keys of the rows. */
export const longFigures = (history: readonly EntryVersion[]): ReadonlyMap<string, readonly EntryFigure[]> =>
  new Map(
    history.flatMap((version) => {
      const { figures } = version.entry;
      return figuresCell(figures) === STORED ? [[versionKey(version), figures] as const] : [];
    }),
  );

/** The figures of a row; null where the cell was changed so that they cannot be told. */
export function figuresOfCell(
  cell: CellValue,
  key: string,
  stored: ReadonlyMap<string, readonly EntryFigure[]>,
): readonly EntryFigure[] | null {
  if (cell === null || cell === '') return [];
  if (cell === STORED) return stored.get(key) ?? null;
  try {
    const parsed = parseShape(figuresSchema, JSON.parse(String(cell)));
    return 'problem' in parsed ? null : parsed.value;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
