import { isPercentOf, parseFigure } from '#core/check/status/typed-figure';
import type { EntryFigure } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { periodWords } from '#core/text/calendar-words';
import type { CellValue } from '#xlsx/cell-value';
import { cellText, optionalTextCell, textCell } from '../codec/cell.ts';
import { LAMP_WORDS } from '../codec/wording.ts';
import { type CellStyle, COLORS, FORMATS, STYLES } from '../model/cell-style.ts';
import { goalFormat, goalStyle, PERCENT_STYLE } from '../sheets/figures/draw.ts';
import type { FigureRecord } from '../sheets/figures/figure-record.ts';
import { figureResult, type FigureResult } from '../sheets/figures/figure-result.ts';
import { figureFormulas, isTiny } from './figure-formulas.ts';
import { type Form, type FormRow, formSheet } from './form-sheet.ts';
import { PACK_FIGURES, type PackFigureColumn } from './layout.ts';
import type { PackContent, PackFigure, PackSettings } from './pack-content.ts';
import { aboutLine } from './progress-form.ts';
import { packKey } from './row-keys.ts';

/** 指标进度 of a pack: a row for each target that the unit reports a figure for. */
export function figuresForm(content: PackContent, period: string): Form {
  const { unit, due, figures, settings } = content;
  return formSheet(PACK_FIGURES, {
    title: `${periodWords(period, 'zh')}重点工作任务指标进度表`,
    about: aboutLine(unit, due),
    legend:
      figures.length === 0
        ? '本单位没有需要填报数值的指标，本表不用填写。'
        : '浅黄色单元格由填报单位填写：填年初以来的累计数，按“计量单位”折算后只填数字；完成率、偏差和灯自动计算，供核对。',
    rows: figures.map((figure) => rowOf(figure, { unit, period, settings })),
    hidden: new Set<PackFigureColumn>(figures.every(({ place }) => place === null) ? ['place'] : []),
    conditions: [
      ...LAMPS.map(([lamp, fill, color]) => ({
        column: 'lamp' as const,
        formula: (at: (column: PackFigureColumn) => string) => `${at('lamp')}="${LAMP_WORDS[lamp]}"`,
        fill,
        color,
      })),
      {
        column: 'value',
        formula: (at) => `AND(ISTEXT(${at('value')}),ISTEXT(${at('usable')}),TRIM(${at('value')})<>"")`,
        fill: COLORS.errorFill,
        color: COLORS.alert,
      },
    ],
  });
}

const LAMPS = [
  ['green', COLORS.goodFill, COLORS.ink],
  ['yellow', COLORS.warningFill, COLORS.ink],
  ['red', COLORS.errorFill, COLORS.alert],
  ['doubt', COLORS.groupFill, COLORS.ink],
] as const;

/** The result of a formula that shows nothing. */
const EMPTY = '';

interface RowPlace {
  readonly unit: string;
  readonly period: string;
  readonly settings: PackSettings;
}

function rowOf(
  { record, place, last }: PackFigure,
  { unit, period, settings }: RowPlace,
): FormRow<PackFigureColumn> {
  const { task, whole, own, figure } = record;
  const result = resultOf(record, settings);
  const before = last?.figures.find(({ target }) => target === whole.id) ?? null;
  const formulas = figureFormulas(record, settings);
  const hasNumber = typeof figure?.value === 'number';
  const shownResult = (column: PackFigureColumn, value: number | null): CellValue => {
    if (!Object.hasOwn(formulas, column)) return null;
    return hasNumber ? (value ?? EMPTY) : EMPTY;
  };
  return {
    key: packKey({ id: whole.id, unit, period }),
    cells: {
      taskNo: textCell.toCell(task.no),
      place,
      metric: textCell.toCell(whole.metric),
      goal: own?.value ?? optionalTextCell.toCell(whole.deadline),
      measure: textCell.toCell(whole.unit),
      lastValue: figureCell(before),
      value: figureCell(figure),
      usable: shownResult('usable', result.usable),
      rate: shownResult('rate', result.rate),
      pace: formulas.gap === undefined ? null : result.pace,
      gap: shownResult('gap', result.gap),
      lamp: LAMP_WORDS[formulas.lamp !== undefined && hasNumber ? result.lamp : 'none'],
    },
    formulas,
    styles: {
      ...(own?.value == null ? {} : { goal: goalStyle(shownGoal(own)) }),
      ...(isPercent(before) ? { lastValue: PERCENT } : {}),
      ...(isPercent(figure) ? { value: PERCENT_STYLE } : {}),
    },
  };
}

/** What the formulas of a row show. */
function resultOf(
  { own, whole, rule, entry, figure, farBase }: FigureRecord,
  settings: PackSettings,
): FigureResult {
  const shown = figure !== null && isPercentOf(figure, whole.unit) ? parseFigure(figure, whole) : null;
  const readValue = shown !== null && 'value' in shown ? shown.value.toNumber() : null;
  // A share that its cell shows as a percentage is no fraction.
  const verdict = readValue === null ? null : ({ value: readValue, word: 'cleared' } as const);
  const cells = { target: own, rule, period: entry.period, value: figure?.value ?? null, readValue, farBase };
  const result = figureResult(
    { ...cells, hasText: false, verdict },
    { ...settings, progressDay: null, asOf: null },
  );
  const { usable } = result;
  return own !== null && usable !== null && isTiny(own, usable) ? { ...result, lamp: 'doubt' } : result;
}

const PERCENT: CellStyle = { ...STYLES.number, format: FORMATS.typedPercent };

const isPercent = (figure: EntryFigure | null): boolean =>
  figure?.isPercent === true && typeof figure.value === 'number';

const figureCell = (figure: EntryFigure | null): CellValue =>
  typeof figure?.value === 'string' ? cellText(figure.value) : (figure?.value ?? null);

/** The number format of a goal; of a growth it says so, since the name of its indicator does not always. */
const shownGoal = (target: Target): string =>
  target.kind === 'growth' && target.direction === null
    ? goalFormat(target).replace(/^(?:"力争")?/, (stretch) => `${stretch}"增长"`)
    : goalFormat(target);
