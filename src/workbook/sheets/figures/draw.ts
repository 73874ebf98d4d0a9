import { VALUE_WORDING } from '#core/finding/wording';
import type { Target } from '#core/record/target';
import { cellText, optionalTextCell, textCell } from '../../codec/cell.ts';
import type { FigureRecord } from './figure-record.ts';
import { periodCell } from '../../codec/period.ts';
import type { StrayFigure } from '../../codec/unread.ts';
import { address } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { ConditionDrawing, LookRun, SheetDrawing } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { FIGURE_FORMULAS } from './formulas.ts';
import { type FigureColumn, FIGURES } from './columns.ts';
import { type CellLook, COLORS, LOOKS } from '../../model/cell-style.ts';
import { COMPARATOR_FORMATS, LAMP_RULE_WORDS, LAMP_WORDS } from '../../codec/wording.ts';

const at = (key: FigureColumn): number => FIGURES.columns.findIndex((column) => column.key === key);

/** What a formula shows where there is nothing to show. */
const EMPTY = '';

/**
 * 指标进度: one row a (target, unit, period); rate, pace, gap and lamp are live. Rows
 * that belong to no target stand behind the others, as people left them.
 */
export function figuresSheet(
  records: readonly FigureRecord[],
  strays: readonly StrayFigure[] = [],
): SheetDrawing {
  const rows = [...records.map(rowOf), ...strays.map(strayRow)];
  return tableSheet(FIGURES, {
    rows,
    columnFormulas: FIGURE_FORMULAS,
    conditions: [...lampColors(rows.length), ...outdated(rows.length)],
    rowLooks: goalLooks(records),
  });
}

function rowOf(record: FigureRecord): readonly CellValue[] {
  const { task, whole, own, rule, entry, figure, told, why, result } = record;
  const cells: Readonly<Record<FigureColumn, CellValue>> = {
    taskNo: textCell.toCell(task.no),
    metric: textCell.toCell(whole.metric),
    goal: own?.value ?? optionalTextCell.toCell(whole.deadline),
    measure: textCell.toCell(whole.unit),
    unit: optionalTextCell.toCell(entry.unit),
    period: periodCell(entry.period),
    value: typeof figure?.value === 'string' ? cellText(figure.value) : (figure?.value ?? null),
    told,
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
    taskKey: cellText(task.id),
    rowKey: cellText(record.rowKey),
    key: cellText(whole.id),
  };
  return FIGURES.columns.map(({ key }) => cells[key]);
}

/** Its own key tells it from the others; what is live is worked out by Excel. */
const strayRow = (stray: StrayFigure, place: number): readonly CellValue[] =>
  FIGURES.columns.map(({ key }) => {
    if (key === 'rowKey') return `?${String(place + 1)}`;
    return FIGURE_FORMULAS.has(key) ? EMPTY : (stray[key] ?? null);
  });

/** The goal stays a number for the formulas; what it is held by is said in front of it. */
function goalFormat({ comparator, direction, value2 }: Target): string {
  const sign = COMPARATOR_FORMATS[comparator].replace('General', '');
  const way = direction === 'down' ? '"下降"' : '';
  const upper = comparator === 'between' && value2 !== null ? `"—${String(value2)}"` : '';
  return `${way}${sign}General${upper}`;
}

const looks = new Map<string, CellLook>();

/** One look object a format, so that writers tell equal looks fast. */
function goalLook(format: string): CellLook {
  const look = looks.get(format) ?? { ...LOOKS.centerNumber, format };
  looks.set(format, look);
  return look;
}

const goalLooks = (records: readonly FigureRecord[]): readonly LookRun[] =>
  records.flatMap(({ own }, row) => {
    const format = own?.value == null ? LOOKS.centerNumber.format : goalFormat(own);
    if (format === LOOKS.centerNumber.format) return [];
    return [{ range: rangeOf(row, at('goal')), look: goalLook(format) }];
  });

/** The lamp has the colour of its word. */
function lampColors(rowCount: number): readonly ConditionDrawing[] {
  if (rowCount === 0) return [];
  const fills = { green: COLORS.goodFill, yellow: COLORS.warningFill, red: COLORS.errorFill } as const;
  return Object.entries(fills).map(([lamp, fill]) => ({
    range: rangeOf(1, at('lamp'), rowCount),
    formula: `${address(1, at('lamp'))}="${LAMP_WORDS[lamp as keyof typeof fills]}"`,
    fill,
    color: lamp === 'red' ? COLORS.alert : COLORS.ink,
  }));
}

/** An explanation steps back once somebody typed what changes the lamp: it is of the last check. */
function outdated(rowCount: number): readonly ConditionDrawing[] {
  if (rowCount === 0) return [];
  const why = `$${address(1, at('why'))}`;
  const lamp = `$${address(1, at('lamp'))}`;
  const none = VALUE_WORDING['lamp']?.['none']?.zh ?? '';
  const said = `IF(${lamp}="${LAMP_WORDS.none}","${none}",${lamp}&"灯")`;
  return [
    {
      range: rangeOf(1, at('why'), rowCount),
      formula: `AND(${why}<>"",ISERROR(SEARCH(${said},${why})))`,
      fill: COLORS.groupFill,
      color: COLORS.muted,
    },
  ];
}
