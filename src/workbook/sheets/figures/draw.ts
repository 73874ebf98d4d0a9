import { VALUE_WORDING } from '#core/finding/value-wording';
import type { EntryFigure } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { EarlierReports } from '../../codec/earlier-reports.ts';
import { cellText, optionalTextCell, textCell } from '../../codec/cell.ts';
import { countedRecords, type FigureRecord } from './figure-record.ts';
import { periodCell } from '../../codec/period.ts';
import type { PrefilledCells } from '../progress/starting-entries.ts';
import type { StrayFigure } from '../../codec/unread.ts';
import { cellAddress } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { ConditionalFormat, StyleRun, SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { FIGURE_FORMULAS } from './formulas.ts';
import { type FigureColumn, FIGURES } from './columns.ts';
import { type CellStyle, COLORS, FORMATS, STYLES } from '../../model/cell-style.ts';
import { COMPARATOR_FORMATS, LAMP_RULE_WORDS, LAMP_WORDS, VERDICT_WORDS } from '../../codec/wording.ts';

const at = (key: FigureColumn): number => FIGURES.columns.findIndex((column) => column.key === key);

/** The result of a formula that shows nothing. */
const EMPTY = '';

/**
 * Draws 指标进度: one row for each target, unit and period; rate, pace, gap and lamp are
 * formulas. Rows without a target of the workbook come last, as users left them.
 */
export function figuresSheet(
  records: readonly FigureRecord[],
  strays: readonly StrayFigure[] = [],
  prefilled: Pick<PrefilledCells, 'units' | 'periods'> = { units: [], periods: [] },
  earlier: EarlierReports = () => [],
): SheetModel {
  const counted = countedRecords(records);
  const last = records.map((record) => lastFigure(record, earlier));
  const rows = [
    ...records.map((record, place) => rowOf(record, counted.has(record), last[place] ?? null)),
    ...strays.map(strayRow),
  ];
  return tableSheet(FIGURES, {
    rows,
    columnFormulas: FIGURE_FORMULAS,
    conditions: [...lampColors(rows.length), ...outdated(rows.length)],
    rowStyles: [...goalStyles(records), ...percentStyles(records), ...lastStyles(last)],
    suggested: new Map([
      ['unit', prefilled.units],
      ['period', prefilled.periods],
    ]),
  });
}

/** The figure of a target in the latest earlier report that has one. */
function lastFigure({ entry, whole }: FigureRecord, earlier: EarlierReports): EntryFigure | null {
  for (const { figures } of earlier(entry)) {
    const found = figures.find(({ target, value }) => target === whole.id && value !== null);
    if (found !== undefined) return found;
  }
  return null;
}

function rowOf(record: FigureRecord, isCounted: boolean, last: EntryFigure | null): readonly CellValue[] {
  const { task, whole, own, rule, entry, figure, readValue, farBase, verdict, why, result } = record;
  const cells: Readonly<Record<FigureColumn, CellValue>> = {
    taskNo: textCell.toCell(task.no),
    metric: textCell.toCell(whole.metric),
    goal: own?.value ?? optionalTextCell.toCell(whole.deadline),
    measure: textCell.toCell(whole.unit),
    unit: optionalTextCell.toCell(entry.unit),
    period: periodCell(entry.period),
    lastValue: figureCell(last),
    value: figureCell(figure),
    readValue,
    rate: result.rate ?? EMPTY,
    pace: result.pace ?? EMPTY,
    gap: result.gap ?? EMPTY,
    lamp: LAMP_WORDS[result.lamp],
    why: textCell.toCell(why),
    rule: LAMP_RULE_WORDS[rule.rule],
    limit: rule.limit,
    dueYear: rule.dueYear,
    dueMonth: rule.dueMonth,
    year: result.year ?? EMPTY,
    month: result.month ?? EMPTY,
    usable: result.usable ?? EMPTY,
    plan1: rule.plan?.[0] ?? null,
    plan2: rule.plan?.[1] ?? null,
    plan3: rule.plan?.[2] ?? null,
    plan4: rule.plan?.[3] ?? null,
    farBase,
    checkedValue: verdict?.value ?? null,
    verdict: verdict === null ? null : VERDICT_WORDS[verdict.word],
    counts: isCounted ? 1 : null,
    taskKey: cellText(task.id),
    rowKey: cellText(record.rowKey),
    key: cellText(whole.id),
  };
  return FIGURES.columns.map(({ key }) => cells[key]);
}

const figureCell = (figure: EntryFigure | null): CellValue =>
  typeof figure?.value === 'string' ? cellText(figure.value) : (figure?.value ?? null);

/** A row without a target: it gets a key of its own; cells with formulas are left to Excel. */
const strayRow = (stray: StrayFigure, place: number): readonly CellValue[] =>
  FIGURES.columns.map(({ key }) => {
    if (key === 'rowKey') return `?${String(place + 1)}`;
    return FIGURE_FORMULAS.has(key) ? EMPTY : (stray[key] ?? null);
  });

/** Number format of the goal, which is a number for the formulas: with its comparator before it, and 力争. */
export function goalFormat({ comparator, direction, value2, stretch }: Target): string {
  const sign = COMPARATOR_FORMATS[comparator].replace('General', '');
  const way = direction === 'down' ? '"下降"' : '';
  const upper = comparator === 'between' && value2 !== null ? `"—${String(value2)}"` : '';
  return `${stretch ? '"力争"' : ''}${way}${sign}General${upper}`;
}

const styles = new Map<string, CellStyle>();

/** One style object for each format, so that writers compare styles by identity. */
export function goalStyle(format: string): CellStyle {
  const style = styles.get(format) ?? { ...STYLES.centerNumber, format };
  styles.set(format, style);
  return style;
}

const goalStyles = (records: readonly FigureRecord[]): readonly StyleRun[] =>
  records.flatMap(({ own }, row) => {
    const format = own?.value == null ? STYLES.centerNumber.format : goalFormat(own);
    if (format === STYLES.centerNumber.format) return [];
    return [{ range: rangeOf(row, at('goal')), style: goalStyle(format) }];
  });

export const PERCENT_STYLE: CellStyle = { ...STYLES.inputNumber, format: FORMATS.typedPercent };

/** Numbers that a person typed as percentages are shown as such. */
const percentStyles = (records: readonly FigureRecord[]): readonly StyleRun[] =>
  records.flatMap(({ figure }, row) =>
    figure?.isPercent === true && typeof figure.value === 'number'
      ? [{ range: rangeOf(row, at('value')), style: PERCENT_STYLE }]
      : [],
  );

const LAST_PERCENT_STYLE: CellStyle = { ...STYLES.number, format: FORMATS.typedPercent };

const lastStyles = (last: readonly (EntryFigure | null)[]): readonly StyleRun[] =>
  last.flatMap((figure, row) =>
    figure?.isPercent === true && typeof figure.value === 'number'
      ? [{ range: rangeOf(row, at('lastValue')), style: LAST_PERCENT_STYLE }]
      : [],
  );

/** Colours the lamp by its word. */
function lampColors(rowCount: number): readonly ConditionalFormat[] {
  if (rowCount === 0) return [];
  const fills = {
    green: COLORS.goodFill,
    yellow: COLORS.warningFill,
    red: COLORS.errorFill,
    doubt: COLORS.groupFill,
  } as const;
  return Object.entries(fills).map(([lamp, fill]) => ({
    range: rangeOf(1, at('lamp'), rowCount),
    formula: `${cellAddress(1, at('lamp'))}="${LAMP_WORDS[lamp as keyof typeof fills]}"`,
    fill,
    color: lamp === 'red' ? COLORS.alert : COLORS.ink,
  }));
}

/** Greys out the explanation, which is of the last check, where the lamp has changed since. */
function outdated(rowCount: number): readonly ConditionalFormat[] {
  if (rowCount === 0) return [];
  const why = `$${cellAddress(1, at('why'))}`;
  const lamp = `$${cellAddress(1, at('lamp'))}`;
  const { none, doubt } = VALUE_WORDING.lamp;
  const said = `IF(${lamp}="${LAMP_WORDS.none}","${none.zh}",IF(${lamp}="${LAMP_WORDS.doubt}","${doubt.zh}",${lamp}&"灯"))`;
  return [
    {
      range: rangeOf(1, at('why'), rowCount),
      formula: `AND(${why}<>"",ISERROR(SEARCH(${said},${why})))`,
      fill: COLORS.groupFill,
      color: COLORS.muted,
    },
  ];
}
