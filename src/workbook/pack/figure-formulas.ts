import { isCumulative } from '#core/check/status/cumulative';
import { parseMeasureUnit } from '#core/text/measure-unit';
import type { Target } from '#core/record/target';
import { LAMP_WORDS } from '../codec/wording.ts';
import type { FigureRecord } from '../sheets/figures/figure-record.ts';
import type { LampRule } from '../sheets/figures/lamp-rule.ts';
import type { PackFigureColumn } from './layout.ts';
import type { PackSettings } from './pack-content.ts';

type CellOf = (column: PackFigureColumn) => string;
export type FigureFormulas = Readonly<Partial<Record<PackFigureColumn, (at: CellOf) => string>>>;

/** From this target on, a share up to 1 is one that Excel stored as a fraction (core/check/status/typed-figure.ts). */
const HIGH_SHARE = 20;
/** Times less than the target from which, and up to which, a value may be one in another unit: 10 000 too small. */
const [TINY_FROM, TINY_TO] = [0.000005, 0.0002] as const;

/**
 * The formulas of a row of 指标进度 in a pack. The target, its pace and the limits of the lamps do not
 * change in a pack, so they stand in the formulas as numbers, and a sheet that is sent alone still
 * calculates. A hint for the unit: what counts is the check of what it sends back.
 */
export function figureFormulas(record: FigureRecord, settings: PackSettings): FigureFormulas {
  const { own, rule, result } = record;
  const { pace } = result;
  if (own?.value == null || rule.limit === null) return {};
  const goal = String(own.value);
  const isSum = rule.rule === 'pace' && own.value !== 0;
  const rate = (at: CellOf): string => `${at('usable')}/${goal}`;
  return {
    usable: (at) => usable(at('value'), own),
    ...(isSum ? { rate: (at) => ifUsable(at, rate(at)) } : {}),
    ...(isSum && pace !== null
      ? { gap: (at) => ifUsable(at, `ROUND((${rate(at)}-${at('pace')})*100,6)`) }
      : {}),
    lamp: (at) => lamp(at, { own, rule, record, settings }),
  };
}

const ifUsable = (at: CellOf, term: string): string => `IF(${at('usable')}="","",${term})`;
const word = (lampName: keyof typeof LAMP_WORDS): string => `"${LAMP_WORDS[lampName]}"`;

/** The number typed: 120人 and 1,200 are numbers; 8.5% of a target in per cent is 8.5. */
function usable(value: string, { unit, value: goal }: Target): string {
  const bare = unit === '' ? value : `SUBSTITUTE(${value},"${unit.replaceAll('"', '""')}","")`;
  const text = `IFERROR(VALUE(SUBSTITUTE(${bare},",","")),"")`;
  const family = parseMeasureUnit(unit)?.family;
  let number = value;
  if (unit === '%' && goal !== null && goal >= HIGH_SHARE)
    number = `IF(AND(${value}>0,${value}<=1),${value}*100,${value})`;
  if (family === 'ratio' || family === 'points')
    number = `IF(${isShownAsPercent(value)},${value}*100,${number})`;
  return `IF(${value}="","",IF(ISNUMBER(${value}),${number},${text}))`;
}

/** Whether a cell shows its number as a percentage: Excel gives it such a format where 8.5% is typed. */
const isShownAsPercent = (cell: string): string => `IFERROR(LEFT(CELL("format",${cell}),1)="P",FALSE)`;

interface LampTerms {
  readonly own: Target;
  readonly rule: LampRule;
  readonly record: FigureRecord;
  readonly settings: PackSettings;
}

function lamp(at: CellOf, terms: LampTerms): string {
  const { rule, record, settings } = terms;
  const value = at('usable');
  const { pace } = record.result;
  const judged =
    rule.rule === 'pace' && pace !== null ? behind(at('gap'), settings) : word(unmetLamp(rule, record));
  const met = `IF(${value}${SIGNS[rule.rule]}${String(rule.limit)},${word('green')},${judged})`;
  const doubt = doubtOf(at, terms);
  const known = doubt === null ? met : `IF(${doubt},${word('doubt')},${met})`;
  return `IF(${value}="",${word('none')},${known})`;
}

const SIGNS: Readonly<Record<LampRule['rule'], string>> = {
  pace: '>=',
  least: '>=',
  above: '>',
  most: '<=',
  below: '<',
  none: '=',
};

const behind = (gap: string, { yellowFrom, redAbove }: PackSettings): string =>
  `IF(-${gap}<${String(yellowFrom)},${word('green')},IF(-${gap}<=${String(redAbove)},${word('yellow')},${word('red')}))`;

/** The lamp of a target without a pace that is not met: it depends on its time only. */
function unmetLamp(
  { dueYear, dueMonth }: LampRule,
  { result: { year, month } }: FigureRecord,
): 'none' | 'yellow' | 'red' {
  if (year === null || month === null) return 'none';
  const last = dueYear ?? year;
  if (last > year) return 'none';
  return year * 12 + month >= last * 12 + (dueMonth ?? 12) ? 'red' : 'yellow';
}

/** Values that may be ten thousand times too small; null: none. */
function tinyRange(target: Target): readonly [from: number, to: number] | null {
  const goal = target.value ?? 0;
  return isCumulative(target) && goal > 0 ? [goal * TINY_FROM, goal * TINY_TO] : null;
}

/** Whether the formula of the lamp doubts a value because it is next to nothing. */
export function isTiny(target: Target, value: number): boolean {
  const range = tinyRange(target);
  return range !== null && value >= range[0] && value <= range[1];
}

/** When the unit of a figure is doubted, as 指标进度 of the master doubts it; null: never. */
function doubtOf(at: CellOf, { own, record: { farBase }, settings }: LampTerms): string | null {
  const value = at('usable');
  const goal = own.value ?? 0;
  const tiny = tinyRange(own);
  const doubts = [
    ...(farBase === null ? [] : [`${value}>${String((farBase * settings.farAbove) / 100)}`]),
    ...(tiny === null ? [] : [`AND(${value}>=${String(tiny[0])},${value}<=${String(tiny[1])})`]),
    // 0.085 for 8.5%; not where its cell shows it as a percentage.
    ...(own.unit === '%'
      ? [`AND(${value}>0,${value}<=1,${value}*10<${String(goal)},NOT(${isShownAsPercent(at('value'))}))`]
      : []),
  ];
  return doubts.length === 0 ? null : `OR(${doubts.join(',')})`;
}
