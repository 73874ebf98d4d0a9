import Big from 'big.js';
import type { Target } from '../../record/target.ts';
import { formatDivision } from '../match/arithmetic.ts';
import type { ReportedTarget } from './reported-target.ts';

const SIGNS = { '>=': '', '=': '', between: '', '<=': '', '>': '>', '<': '<', '~': '≈' } as const;

/** The figure of a target for display: 6000人, 6%—7%, >600亿元, ≈10%. */
export function formatGoal({ comparator, value, value2, unit }: Target): string {
  const upper = value2 === null ? '' : `—${String(value2)}${unit}`;
  return `${SIGNS[comparator]}${String(value ?? '')}${unit}${upper}`;
}

/** Per cent or points with one decimal: 71.8. */
export const formatPercent = (points: Big): string => points.round(1, Big.roundHalfUp).toFixed(1);

/** The division of a value by its target, both as printed: 8510人 ÷ 1.6万人 = 53.19%. */
export const targetArithmetic = ({ stated, target }: ReportedTarget, percent: Big): string =>
  formatDivision(stated.figure.printed, { value: String(target.value ?? ''), unit: target.unit }, percent);

/** An absolute difference with its unit. */
export const formatDistance = (distance: Big, unit: string): string => `${distance.abs().toFixed()}${unit}`;
