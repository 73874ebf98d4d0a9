import { dueDate, type Period, parsePeriod } from '#core/check/entry/period';
import type { EnteredValue } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { LAMP_WORDS } from '../../codec/wording.ts';
import type { LampRule } from './lamp-rule.ts';

/** The cells of a row of 指标进度 that its formulas use. */
interface FigureInput {
  readonly target: Target | null;
  readonly rule: LampRule;
  readonly period: string | null;
  readonly value: EnteredValue;
  readonly readValue: number | null;
  /** Whether the report of the row has a text. */
  readonly hasText: boolean;
}

/** The settings that the formulas use. */
export interface FigureSettings {
  readonly yellowFrom: number;
  readonly redAbove: number;
  readonly progressDay: number | null;
  /** ISO date used for TODAY(); null: nothing is late. */
  readonly asOf: string | null;
}

/** The results of the formulas of a row; null is an empty cell. */
export interface FigureResult {
  readonly year: number | null;
  readonly month: number | null;
  readonly usable: number | null;
  readonly rate: number | null;
  readonly pace: number | null;
  readonly gap: number | null;
  readonly lamp: keyof typeof LAMP_WORDS;
}

/** Excel turns 45% into 0.45. For targets from 20% on, a value up to 1 is read as such a fraction (core/check/status/typed-figure.ts). */
const HIGH_SHARE = 20;
/** Gaps (percentage points) are rounded to six decimal places, as in the formula. */
const PLACES = 1e6;

/** The results of the formulas, which a new workbook shows before Excel calculates. */
export function figureResult(input: FigureInput, settings: FigureSettings): FigureResult {
  const { target, rule, period } = input;
  const span = period === null ? null : parsePeriod(period);
  const usable = usableOf(input);
  const goal = target?.value ?? null;
  const isSum = rule.rule === 'pace';
  const rate = !isSum || usable === null || goal === null || goal === 0 ? null : usable / goal;
  const pace = isSum && span !== null ? paceOf(rule, span.year, span.last) : null;
  const gap = rate === null || pace === null ? null : Math.round((rate - pace) * 100 * PLACES) / PLACES + 0;
  const lamp = lampOf(input, settings, usable, gap);
  return { year: span?.year ?? null, month: span?.last ?? null, usable, rate, pace, gap, lamp };
}

function usableOf({ target, value, readValue }: FigureInput): number | null {
  if (value === null) return readValue;
  if (typeof value === 'number') {
    if (readValue !== null && isHundredfold(readValue, value)) return readValue;
    const isShare = target?.unit === '%' && target.value !== null && target.value >= HIGH_SHARE;
    return isShare && value > 0 && value <= 1 ? value * 100 : value;
  }
  const bare = value
    .replaceAll(target?.unit || ',', '')
    .replaceAll(',', '')
    .trim();
  return /^[-+]?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : readValue;
}

/** Whether a value that was read is a hundred times the number of its cell, which then shows a percentage. */
const isHundredfold = (read: number, value: number): boolean =>
  Math.round((read - value * 100) * PLACES) === 0;

function paceOf({ dueYear, dueMonth }: LampRule, year: number, month: number): number | null {
  const part = Math.min(1, month / (dueMonth ?? 12));
  if (dueYear === null || dueYear === year) return part;
  return dueYear > year ? null : 1;
}

function lampOf(
  { rule, period, hasText }: FigureInput,
  { yellowFrom, redAbove, progressDay, asOf }: FigureSettings,
  usable: number | null,
  gap: number | null,
): FigureResult['lamp'] {
  const span = period === null ? null : parsePeriod(period);
  if (rule.rule === 'none' || rule.limit === null || span === null) return 'none';
  if (usable === null) {
    const isDue = progressDay !== null && asOf !== null && asOf > dueDate(span, progressDay);
    return isDue && !hasText ? 'red' : 'none';
  }
  if (isMet(rule.rule, usable, rule.limit)) return 'green';
  if (gap !== null) return -gap < yellowFrom ? 'green' : -gap <= redAbove ? 'yellow' : 'red';
  if ((rule.dueYear ?? span.year) > span.year) return 'none';
  return isOver(rule, span) ? 'red' : 'yellow';
}

function isOver({ dueYear, dueMonth }: LampRule, { year, last }: Period): boolean {
  return year * 12 + last >= (dueYear ?? year) * 12 + (dueMonth ?? 12);
}

function isMet(rule: LampRule['rule'], value: number, limit: number): boolean {
  switch (rule) {
    case 'pace':
    case 'least':
      return value >= limit;
    case 'above':
      return value > limit;
    case 'most':
      return value <= limit;
    case 'below':
      return value < limit;
    case 'none':
      return false;
  }
}
