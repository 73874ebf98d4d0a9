import type { Allocation } from '../../record/allocation.ts';
import type { Target } from '../../record/target.ts';
import { toBaseFigure } from '../../text/base-figure.ts';
import type { CheckContext, ReadEntry } from '../context.ts';
import { districtName } from '../entry/districts.ts';
import { parseTypedFigure } from './typed-figure.ts';

/** The parts of a target by district, in the target's unit, from a breakdown table. */
type DistrictShares = ReadonlyMap<string, number>;

/** The breakdown of a target; null where there is none, or where several tables may belong to it. */
export function districtShares(target: Target, context: CheckContext): DistrictShares | null {
  const tables = context.allocationsOf(target.task).filter((table) => splits(table, target));
  const [table] = tables;
  if (table === undefined || tables.length > 1) return null;
  const shares = new Map<string, number>();
  for (const [district, cell] of Object.entries(table.cells)) {
    const measure = table.total?.unit ?? '';
    const part = parseTypedFigure(cell, { unit: measure === '' ? target.unit : measure, value: null });
    if (part !== null && 'value' in part) shares.set(district, part.value.toNumber());
  }
  return shares.size === 0 ? null : shares;
}

function splits({ total, reconciles }: Allocation, target: Target): boolean {
  if (total === null || target.value === null || reconciles === 'not additive') return false;
  if (total.unit === '') return total.value === target.value;
  const whole = toBaseFigure(total.value, total.unit);
  const promised = toBaseFigure(target.value, target.unit);
  return whole.measure === promised.measure && whole.amount === promised.amount;
}

/**
 * The target as it applies to the unit of an entry: the whole for the unit that answers for
 * the task, its share for a district of the breakdown; null for any other unit, whose
 * figures cannot be compared with anything.
 */
export function ownTarget(
  read: Pick<ReadEntry, 'role' | 'unit'>,
  target: Target,
  context: CheckContext,
): Target | null {
  if (read.role === 'whole') return target;
  if (read.role === 'helper') return null;
  const share = districtShares(target, context)?.get(districtName(read.unit ?? ''));
  return share === undefined ? null : { ...target, value: share, value2: null };
}
