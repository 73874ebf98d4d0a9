import { dueDate, type Period, parsePeriod } from '#core/reporting/period';
import type { EnteredValue } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import type { LAMP_WORDS, VERDICT_WORDS } from '../../codec/wording.ts';
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
  /** See `FigureRecord`. */
  readonly farBase: number | null;
  readonly verdict: FigureVerdict | null;
}

/** What the last check said of a value. */
export interface FigureVerdict {
  readonly value: number;
  readonly word: keyof typeof VERDICT_WORDS;
}

/** The settings that the formulas use. */
export interface FigureSettings {
  readonly yellowFrom: number;
  readonly redAbove: number;
  /** Per cent of a target above which a figure is in doubt. */
  readonly farAbove: number;
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

function paceOf(rule: LampRule, year: number, month: number): number | null {
  const { dueYear, dueMonth, plan } = rule;
  const part = Math.min(1, month / (dueMonth ?? 12));
  if (dueYear === null || dueYear === year)
    return plan === null || part === 1 ? part : plannedPart(plan, month);
  return dueYear > year ? null : 1;
}

/** The planned share at the end of a month: in equal steps between the ends of the quarters. */
function plannedPart(plan: readonly number[], month: number): number {
  const quarter = Math.ceil(month / 3);
  const [before, end] = [plan[quarter - 2] ?? 0, plan[quarter - 1] ?? 0];
  return before + ((end - before) * (month - 3 * (quarter - 1))) / 3;
}

/** Whether a formula doubts a value: it is far above its target, or so small a percentage that it may be a fraction (8.5% as 0.085). */
export function looksDoubtful(
  { target, farBase }: Pick<FigureInput, 'target' | 'farBase'>,
  value: number,
  { farAbove }: Pick<FigureSettings, 'farAbove'>,
): boolean {
  const isFar = farBase !== null && value > (farBase * farAbove) / 100;
  const goal = target?.value ?? null;
  return isFar || (target?.unit === '%' && value > 0 && value <= 1 && goal !== null && value * 10 < goal);
}

function isDoubted(input: FigureInput, value: number, settings: FigureSettings): boolean {
  const { verdict } = input;
  return verdict?.value === value ? verdict.word === 'doubted' : looksDoubtful(input, value, settings);
}

function lampOf(
  input: FigureInput,
  settings: FigureSettings,
  usable: number | null,
  gap: number | null,
): FigureResult['lamp'] {
  const { rule, period, hasText } = input;
  const { yellowFrom, redAbove, progressDay, asOf } = settings;
  const span = period === null ? null : parsePeriod(period);
  if (rule.rule === 'none' || rule.limit === null || span === null) return 'none';
  if (usable === null) {
    const isDue = progressDay !== null && asOf !== null && asOf > dueDate(span, progressDay);
    return isDue && !hasText ? 'red' : 'none';
  }
  if (isDoubted(input, usable, settings)) return 'doubt';
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
