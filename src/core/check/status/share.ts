import type { Allocation } from '../../record/allocation.ts';
import type { Target } from '../../record/target.ts';
import { baseFigure } from '../../text/figure.ts';
import type { CheckContext, ReadEntry } from '../context.ts';
import { districtName } from '../row/role.ts';
import { typedFigure } from './typed.ts';

/** Parts of a target by district, in the target's unit, as a breakdown table deals them out. */
export type Shares = ReadonlyMap<string, number>;

/** The breakdown of a target; null where there is none, or where it is not certain which target it deals out. */
export function sharesOf(target: Target, context: CheckContext): Shares | null {
  const tables = context.allocationsOf(target.task).filter((table) => dealsOut(table, target));
  const [table] = tables;
  if (table === undefined || tables.length > 1) return null;
  const shares = new Map<string, number>();
  for (const [district, cell] of Object.entries(table.cells)) {
    const measure = table.total?.unit ?? '';
    const part = typedFigure(cell, { unit: measure === '' ? target.unit : measure, value: null });
    if (part !== null && 'value' in part) shares.set(district, part.value.toNumber());
  }
  return shares.size === 0 ? null : shares;
}

function dealsOut({ total, reconciles }: Allocation, target: Target): boolean {
  if (total === null || target.value === null || reconciles === 'not additive') return false;
  if (total.unit === '') return total.value === target.value;
  const whole = baseFigure(total.value, total.unit);
  const promised = baseFigure(target.value, target.unit);
  return whole.measure === promised.measure && whole.amount === promised.amount;
}

/**
 * A target as the unit of an entry has to keep it: the whole for who answers for
 * the task, its share for a district of the breakdown; null for anybody else,
 * whose figures can be held against nothing.
 */
export function ownTarget(
  read: Pick<ReadEntry, 'role' | 'unit'>,
  target: Target,
  context: CheckContext,
): Target | null {
  if (read.role === 'whole') return target;
  if (read.role === 'helper') return null;
  const share = sharesOf(target, context)?.get(districtName(read.unit ?? ''));
  return share === undefined ? null : { ...target, value: share, value2: null };
}
