import type { FigureKind } from '../../../record/progress-table.ts';
import { readCellNumber, unitOfCell } from '../../../figures/cell-number.ts';
import { joinMapped, startOffset, type MappedText } from '../../../text/mapped-text.ts';
import { subjectOfName } from '../../lexicon/measures.ts';
import type { GridCell } from '../grid.ts';
import type { PlacedColumn } from './placed-columns.ts';

/*
 *   47.3 below 1—6月完成 and 55.0 below 完成率（%）  →  1—6月完成47.3亿元，完成率55.0%
 */

/** A filled cell and its column. */
export interface PlacedCell {
  readonly column: PlacedColumn;
  readonly cell: GridCell;
}

/** What a row reports; goals are targets of its task. */
const TOLD: ReadonlySet<FigureKind> = new Set([
  'done',
  'rate',
  'growth',
  'pace',
  'gap',
  'rank',
  'prior',
  'other',
]);
/** Kinds whose figures are percentages, printed with or without the sign. */
const PERCENT: ReadonlySet<FigureKind> = new Set(['rate', 'growth', 'pace']);
/** Names that say no more than the indicator they stand under. */
const SAYS_NOTHING = /^(?:进度|进展|数量?|数值|实绩|值|完成数|完成值|完成量)$/;

/** Words at the place of a cell. */
const wordsAt = (text: string, m: MappedText): MappedText => ({
  text,
  at: Array.from({ length: text.length }, () => startOffset(m)),
});

function phraseOf({ column, cell }: PlacedCell, rowUnit: string): MappedText {
  const { name, kind, indicator, unit } = column;
  const number = readCellNumber(cell.m.text);
  const isFirst = kind === 'done' && indicator !== '';
  const shown =
    isFirst && SAYS_NOTHING.test(name)
      ? indicator
      : isFirst && subjectOfName(name) === ''
        ? indicator + name
        : name;
  const measure = PERCENT.has(kind)
    ? '%'
    : kind === 'rank'
      ? ''
      : kind === 'gap'
        ? '个百分点'
        : unit === ''
          ? rowUnit
          : unit;
  const own = number === null || number.aside !== '' ? '' : unitOfCell(number, measure);
  const behind = number !== null && own !== number.unit ? own.slice(number.unit.length) : '';
  return joinMapped(
    [wordsAt(shown, cell.m), cell.m, wordsAt(behind, cell.m)].filter(({ text }) => text !== ''),
  );
}

/** The paragraphs a row's cells say, one for each indicator. */
export function rowBullets(cells: readonly PlacedCell[], rowUnit: string): readonly MappedText[] {
  const told = cells.filter(({ column }) => TOLD.has(column.kind));
  const groups = [...new Set(told.map(({ column }) => column.indicator))];
  return groups.map((indicator) => {
    const own = told.filter(({ column }) => column.indicator === indicator);
    return joinMapped(
      own.flatMap((placed, i) => {
        const phrase = phraseOf(placed, rowUnit);
        return i === 0 ? [phrase] : [wordsAt('，', placed.cell.m), phrase];
      }),
    );
  });
}
