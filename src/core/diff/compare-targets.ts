import Big from 'big.js';
import { formatGoal } from '../check/status/format.ts';
import { goalOfTarget } from '../check/status/goal.ts';
import { matchTargets } from '../identity/match-targets.ts';
import type { Target } from '../record/target.ts';
import { toBaseUnit } from '../text/measure-unit.ts';

/** How a target differs from the one it was. */
export interface TargetChange {
  readonly kind: 'same' | 'raised' | 'lowered' | 'moved' | 'changed' | 'dropped' | 'added';
  readonly a: Target | null;
  readonly b: Target | null;
}

/** The years of the notices of two tasks. */
export interface Years {
  readonly a: number | null;
  readonly b: number | null;
}

/** The targets of a task, each with the one it became. */
export function compareTargets(
  before: readonly Target[],
  after: readonly Target[],
  years: Years,
): readonly TargetChange[] {
  const own = after.map((target) => ({ ...target, id: `b ${target.id}` }));
  const { pairs } = matchTargets([{ known: before, incoming: own }], new Map(), () => false);
  const byKnown = new Map([...pairs].map(([incoming, known]) => [known, incoming]));
  const changes = before.map((a): TargetChange => {
    const b = after.find(({ id }) => byKnown.get(a.id) === `b ${id}`);
    return b === undefined ? { kind: 'dropped', a, b: null } : { kind: changeOf(a, b, years), a, b };
  });
  const added = after.filter(({ id }) => !pairs.has(`b ${id}`));
  return [...changes, ...added.map((b): TargetChange => ({ kind: 'added', a: null, b }))];
}

/**
 * `raised`: more is demanded. That is a higher figure of what has to be reached, a lower one of what is
 * limited (不超过, 失业率), a larger fall, a better rank; with the same figure, a stricter comparator (超过 for
 * 达到). Figures of different measures are `changed`.
 */
function changeOf(a: Target, b: Target, years: Years): TargetChange['kind'] {
  const demand = demandOf(a, b);
  if (demand === null) return formatGoal(a) === formatGoal(b) ? 'same' : 'changed';
  if (demand !== 0) return demand > 0 ? 'raised' : 'lowered';
  return isSameDeadline(a.deadline, b.deadline, years) ? 'same' : 'moved';
}

/** Positive where the second target demands more, negative where less; null where they cannot be compared. */
function demandOf(a: Target, b: Target): number | null {
  if (a.value === null && b.value === null) return 0;
  if (a.kind === 'rank' && b.kind === 'rank' && a.value !== null && b.value !== null)
    return Math.sign(a.value - b.value);
  const [was, is] = [goalOfTarget(a), goalOfTarget(b)];
  if (was === null || is === null || was.sense !== is.sense || a.direction !== b.direction) return null;
  const [from, to] = [baseOf(was.limit, a.unit), baseOf(is.limit, b.unit)];
  if (from.base !== to.base) return null;
  const more = to.value.cmp(from.value) * (was.sense === 'floor' ? 1 : -1);
  if (more !== 0) return more;
  const upper = upperOf(b).cmp(upperOf(a));
  return upper !== 0 && was.sense === 'floor' ? upper : Number(is.strict) - Number(was.strict);
}

const upperOf = ({ value, value2, unit }: Target): Big => baseOf(new Big(value2 ?? value ?? 0), unit).value;

function baseOf(value: Big, unit: string): { readonly value: Big; readonly base: string } {
  return toBaseUnit(value.toFixed(), unit) ?? { value, base: unit };
}

/**
 * Whether two deadlines are the same: the same day, or, in notices of different years, the same day of
 * the year of each (6月底). Without one the end of the year counts.
 */
export function isSameDeadline(a: string | null, b: string | null, years: Years): boolean {
  const [one, other] = [withDay(a, years.a), withDay(b, years.b)];
  if (one === other) return true;
  return relative(one, years.a) === relative(other, years.b);
}

function withDay(deadline: string | null, year: number | null): string {
  if (deadline === null) return year === null ? '' : `${String(year)}-12-31`;
  return /^\d{4}$/u.test(deadline) ? `${deadline}-12-31` : deadline;
}

const relative = (day: string, year: number | null): string =>
  year === null || day === '' ? day : `${String(Number(day.slice(0, 4)) - year)}${day.slice(4)}`;
