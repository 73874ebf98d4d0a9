import Big from 'big.js';
import { finding } from '../../finding/make-finding.ts';
import type { Target } from '../../record/target.ts';
import { parseMeasureUnit } from '../../text/measure-unit.ts';
import type { EntryIndex, CheckContext, EntryRule, ReadEntry } from '../context.ts';
import { formatDistance } from '../status/format.ts';
import { figurePlaceOf } from '../status/reported-target.ts';
import { isCumulative } from '../status/cumulative.ts';
import { districtName, isDistrict } from '../entry/districts.ts';
import { resultOf } from '../status/result.ts';
import { districtShares } from '../status/district-share.ts';
import type { StatedValue } from '../status/stated-value.ts';

/**
 * A4: the districts' values for a target do not add up to that of the unit that answers for
 * the whole. Only for cumulative targets, and only if every district has a value for the
 * period: the districts of the breakdown table, else those named by the task and those
 * with any entry for it.
 */
export const areasDiffer: EntryRule = (read, index, context) => {
  const { task, period } = read.entry;
  if (task === null || read.task === null || period === null || read.role !== 'whole') return [];
  const parts = index
    .ofTask(task)
    .filter((other) => other.entry.key !== read.entry.key && other.role === 'part');
  if (parts.length < 2) return [];
  const ofPeriod = parts.filter(({ entry }) => entry.period === period);
  return context.targetsOf(task).flatMap((target) => {
    const total = isCumulative(target) ? resultOf(read, target) : null;
    const districts = total === null ? null : figuresByDistrict(ofPeriod, target);
    if (total === null || districts === null) return [];
    if (![...expectedDistricts(read, target, index, context)].every((name) => districts.has(name))) return [];
    const figures = [...districts.values()];
    const sum = figures.reduce((all, { value }) => all.plus(value), new Big(0));
    const tolerance = [total, ...figures].reduce(
      (all, one) => all.plus(toleranceOf(one, target)),
      new Big(0),
    );
    if (figures.length < 2 || sum.minus(total.value).abs().lte(tolerance)) return [];
    const terms = [...districts].map(([name, { figure }]) => `${name}${figure.shown}`).sort();
    return [
      finding('across.areas-differ', figurePlaceOf(read, target.id, total), {
        metric: target.metric,
        total: total.figure.shown,
        arithmetic: `${terms.join(' + ')} = ${sum.toFixed()}${target.unit}`,
        difference: formatDistance(sum.minus(total.value), target.unit),
      }),
    ];
  });
};

/** Values by district; null where a district has two rows and it is unclear which counts. */
function figuresByDistrict(
  parts: readonly ReadEntry[],
  target: Target,
): ReadonlyMap<string, StatedValue> | null {
  const districts = new Map<string, StatedValue>();
  for (const part of parts) {
    const name = districtName(part.unit ?? '');
    const stated = resultOf(part, target);
    if (stated === null) continue;
    if (districts.has(name)) return null;
    districts.set(name, stated);
  }
  return districts;
}

/** The districts that must all have a value. */
function expectedDistricts(
  { task }: ReadEntry,
  target: Target,
  index: EntryIndex,
  context: CheckContext,
): ReadonlySet<string> {
  const shares = districtShares(target, context);
  if (shares !== null) return new Set(shares.keys());
  const named = (task?.units ?? []).filter(isDistrict);
  const reporting = index
    .ofTask(target.task)
    .filter(({ role }) => role === 'part')
    .map(({ unit }) => unit ?? '');
  return new Set([...named, ...reporting].map(districtName));
}

/** Half of the last printed digit; counts of single things are exact. */
function toleranceOf({ value, figure }: StatedValue, { unit }: Target): Big {
  const measure = parseMeasureUnit(unit);
  const isCounted = measure?.family === 'count' && figure.digit.eq(1);
  if (isCounted || measure === null) return new Big(0);
  return value.eq(0) ? new Big(0) : figure.digit.div(measure.factor).div(2);
}
