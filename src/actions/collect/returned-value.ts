import { reasonOf } from '#core/collect/reasons';
import type { ReturnedValue } from '#core/collect/value';
import { figureText, parseFigure } from '#core/check/status/typed-figure';
import type { FailureReport } from '#core/failure/failure';
import type { Target } from '#core/record/target';
import { shownText } from '#workbook/codec/cell';
import { isoDate } from '#workbook/codec/date';
import { RATING_WORDS } from '#workbook/codec/wording';
import type { ReturnedRowCell } from '#workbook/pack/read/returned';
import { reportedOnCell } from '#workbook/sheets/progress/reported-on';
import { ratingCell } from '#workbook/sheets/progress/rows';
import type { CellValue } from '#xlsx/cell-value';

/** What a returned cell says, and what stands against taking it. */
export interface ReadValue {
  readonly value: ReturnedValue;
  readonly fault: FailureReport | null;
  readonly doubt: FailureReport | null;
  readonly note: FailureReport | null;
}

/** What a cell is read for. */
export interface ValueContext {
  /** Of a figure; null for other cells. */
  readonly target: Target | null;
  /** The year of a day without one, by its month. */
  readonly yearOf: (month: number) => number | null;
}

/**
 * Reads a cell of a returned file as data: every character as it was typed, nothing is evaluated. An empty
 * cell, or one with white space alone, has no content.
 */
export function readValue(cell: ReturnedRowCell, context: ValueContext): ReadValue {
  const { state, value, field } = cell;
  if (state === 'picture') return faulty(null, reasonOf('collect.picture'));
  if (state === 'unresolved') return faulty(null, reasonOf('collect.formula-unresolved'));
  if (value === null || (typeof value === 'string' && value.trim() === '')) return valid(null);
  if (state === 'error') {
    const shown = shownText(value);
    return faulty(shown, reasonOf('collect.formula-error', { value: shown }));
  }
  if (field === 'figure') return figureValue(cell, value, context);
  if (field === 'reportedOn') {
    const day = reportedOnCell(context.yearOf).fromCell(value);
    const shown = shownText(value);
    return day == null ? faulty(shown, reasonOf('collect.no-day', { value: shown })) : valid(day);
  }
  if (field === 'rating') {
    const rating = ratingCell.fromCell(value);
    if (rating != null) return ofFormula(cell, valid(RATING_WORDS[rating]));
    const shown = shownText(value);
    const known = Object.values(RATING_WORDS).join('、');
    return faulty(shown, reasonOf('collect.no-rating', { value: shown, known }));
  }
  return textValue(cell, value);
}

function textValue(cell: ReturnedRowCell, value: Exclude<CellValue, null>): ReadValue {
  const day = dayOf(cell);
  if (day !== null) return { ...valid(day), doubt: reasonOf('collect.became-date', { value: day }) };
  if (cell.state === 'percent' && typeof value === 'number')
    return ofFormula(cell, valid(figureText({ value, isPercent: true })));
  return ofFormula(cell, valid(shownText(value)));
}

function figureValue(
  cell: ReturnedRowCell,
  value: Exclude<CellValue, null>,
  { target }: ValueContext,
): ReadValue {
  const day = dayOf(cell);
  if (day !== null && target?.value !== null)
    return faulty(day, reasonOf('collect.date-figure', { value: day }));
  if (day !== null) return { ...valid(day), doubt: reasonOf('collect.became-date', { value: day }) };
  const content = typeof value === 'number' ? value : shownText(value);
  const isPercent = typeof content === 'number' && cell.state === 'percent';
  const read: ReadValue = { ...valid(content), value: { content, ...(isPercent ? { isPercent } : {}) } };
  if (target !== null && target.value !== null) {
    const figure = { value: content, isPercent };
    const typed = parseFigure(figure, target);
    const shown = figureText(figure);
    if (typed !== null && 'fault' in typed)
      return {
        ...read,
        fault:
          typed.fault === 'not-a-number'
            ? reasonOf('collect.no-number', { value: shown })
            : reasonOf('collect.other-measure', { value: shown, measure: target.unit }),
      };
  }
  if (typeof content === 'number' && cell.isFormula)
    return { ...read, note: reasonOf('collect.formula-number') };
  return ofFormula(cell, read);
}

const dayOf = ({ state, value }: ReturnedRowCell): string | null =>
  state === 'date' && typeof value === 'number' ? (isoDate(value) ?? shownText(value)) : null;

/** The text that a formula shows is not what anybody typed. */
const ofFormula = (cell: ReturnedRowCell, read: ReadValue): ReadValue =>
  cell.isFormula ? { ...read, doubt: reasonOf('collect.formula') } : read;

const valid = (content: ReturnedValue['content']): ReadValue => ({
  value: { content },
  fault: null,
  doubt: null,
  note: null,
});

const faulty = (content: ReturnedValue['content'], fault: FailureReport): ReadValue => ({
  ...valid(content),
  fault,
});
