import Big from 'big.js';
import { finding } from '../../finding/finding.ts';
import type { Target } from '../../record/target.ts';
import { unitOf } from '../../text/unit.ts';
import type { Book, CheckContext, EntryRule, ReadEntry } from '../context.ts';
import { distanceShown, placeOfFigure } from '../status/held.ts';
import { isCumulative } from '../status/pace.ts';
import { districtName, isDistrict } from '../row/role.ts';
import { resultOf } from '../status/result.ts';
import { sharesOf } from '../status/share.ts';
import type { StatedValue } from '../status/value.ts';

/**
 * A4: the districts' figures of a target do not add up to the one of the unit
 * that answers for the whole. Only sums, and only where every district has a
 * figure for the period: those of the breakdown table, else those the task names
 * and those that ever reported on it.
 */
export const areasDiffer: EntryRule = (read, book, context) => {
  const { task, period } = read.entry;
  if (task === null || read.task === null || period === null || read.role !== 'whole') return [];
  const parts = book
    .ofTask(task)
    .filter((other) => other.entry.key !== read.entry.key && other.role === 'part');
  if (parts.length < 2) return [];
  const ofPeriod = parts.filter(({ entry }) => entry.period === period);
  return context.targetsOf(task).flatMap((target) => {
    const total = isCumulative(target) ? resultOf(read, target) : null;
    const areas = total === null ? null : figuresByArea(ofPeriod, target);
    if (total === null || areas === null) return [];
    if (![...expectedAreas(read, target, book, context)].every((name) => areas.has(name))) return [];
    const figures = [...areas.values()];
    const sum = figures.reduce((all, { value }) => all.plus(value), new Big(0));
    const room = [total, ...figures].reduce((all, one) => all.plus(roomOf(one, target)), new Big(0));
    if (figures.length < 2 || sum.minus(total.value).abs().lte(room)) return [];
    const terms = [...areas].map(([name, { figure }]) => `${name}${figure.shown}`).sort();
    return [
      finding('across.areas-differ', placeOfFigure(read, target.id, total), {
        metric: target.metric,
        total: total.figure.shown,
        arithmetic: `${terms.join(' + ')} = ${sum.toFixed()}${target.unit}`,
        difference: distanceShown(sum.minus(total.value), target.unit),
      }),
    ];
  });
};

/** Null where one district has two rows: nobody knows which counts. */
function figuresByArea(parts: readonly ReadEntry[], target: Target): ReadonlyMap<string, StatedValue> | null {
  const areas = new Map<string, StatedValue>();
  for (const part of parts) {
    const name = districtName(part.unit ?? '');
    const stated = resultOf(part, target);
    if (stated === null) continue;
    if (areas.has(name)) return null;
    areas.set(name, stated);
  }
  return areas;
}

/** The districts without whose figures nothing can be added up. */
function expectedAreas(
  { task }: ReadEntry,
  target: Target,
  book: Book,
  context: CheckContext,
): ReadonlySet<string> {
  const shares = sharesOf(target, context);
  if (shares !== null) return new Set(shares.keys());
  const named = (task?.units ?? []).filter(isDistrict);
  const reporting = book
    .ofTask(target.task)
    .filter(({ role }) => role === 'part')
    .map(({ unit }) => unit ?? '');
  return new Set([...named, ...reporting].map(districtName));
}

/** Half of the last digit; things counted one by one are what they are. */
function roomOf({ value, figure }: StatedValue, { unit }: Target): Big {
  const measure = unitOf(unit);
  const isCounted = measure?.family === 'count' && figure.digit.eq(1);
  if (isCounted || measure === null) return new Big(0);
  return value.eq(0) ? new Big(0) : figure.digit.div(measure.factor).div(2);
}
