import {
  type FormatCondition,
  type HostContext,
  type RuleRecord,
  type Sheet,
  recordIn,
} from '#excel-host/public';
import { numbersOf } from './comparison-test.ts';

interface Point {
  readonly at: number;
  readonly color: readonly number[];
}

/** The colour that a colour scale gives to a cell by its number; null where the cell has no number. */
export function scaleColor(
  context: HostContext,
  sheet: Sheet,
  condition: FormatCondition,
): (row: number, column: number) => string | null {
  const numbers = numbersOf(sheet, condition);
  const points = ['minimum', 'midpoint', 'maximum'].flatMap((name) => {
    const point = recordIn(condition.rule, name);
    if (point === null) return [];
    const at = pointOf(context, sheet, point, numbers);
    return at === null ? [] : [{ at, color: channels(String(point.color)) }];
  });
  return (row, column) => {
    const value = sheet.grid.value(row, column);
    return typeof value === 'number' ? colorAt(points, value) : null;
  };
}

function pointOf(
  context: HostContext,
  sheet: Sheet,
  { type, formula }: RuleRecord,
  numbers: readonly number[],
): number | null {
  const [lowest, highest] = [numbers[0], numbers.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  if (type === 'LowestValue') return lowest;
  if (type === 'HighestValue') return highest;
  const text = typeof formula === 'number' ? String(formula) : typeof formula === 'string' ? formula : '0';
  const value = context.calculator.evaluate(text.startsWith('=') ? text : `=${text}`, {
    sheet,
    row: 0,
    column: 0,
  });
  if (typeof value !== 'number') return null;
  if (type === 'Percent') return lowest + ((highest - lowest) * value) / 100;
  if (type !== 'Percentile') return value;
  const place = ((numbers.length - 1) * value) / 100;
  const below = numbers[Math.floor(place)] ?? lowest;
  const above = numbers[Math.ceil(place)] ?? highest;
  return below + (above - below) * (place - Math.floor(place));
}

function colorAt(points: readonly Point[], value: number): string | null {
  const next = points.findIndex(({ at }) => value <= at);
  const above = next < 0 ? points.at(-1) : points[next];
  const below = next > 0 ? points[next - 1] : above;
  if (above === undefined || below === undefined) return null;
  const part = above.at === below.at ? 1 : (value - below.at) / (above.at - below.at);
  const mixed = above.color.map((channel, index) =>
    Math.round((below.color[index] ?? 0) + (channel - (below.color[index] ?? 0)) * part),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) || 0);
