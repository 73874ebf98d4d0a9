import { finding } from '../../finding/make-finding.ts';
import type { Finding } from '../../record/finding.ts';
import { type CheckContext, type EntryRule, findingPlaceOf, type ReadEntry } from '../context.ts';
import { taskLabel } from '../entry/task-label.ts';
import { type Disagreement, disagreements } from '../index/disagreements.ts';
import { metricKey } from '../match/target/metric.ts';

/**
 * A1: one indicator has two values under two tasks of one notice in one period. Reported
 * once, at the later task or at the edited row; not for the growth where the amounts differ
 * already. A forecast that differs from a result counts too. Not reported where any two
 * figures of the tasks agree, where one is about a district, or where the name is ambiguous.
 */
export const twoValues: EntryRule = (read, index, context) => {
  const found = new Map<string, Finding>();
  for (const differing of disagreements(read, index, context)) {
    const quantity = `${differing.other}|${metricKey(differing.a.claim.metric)}`;
    if (!found.has(quantity)) found.set(quantity, findingOf(read, differing, context));
  }
  return [...found.values()];
};

const findingOf = (read: ReadEntry, { a, b, other }: Disagreement, context: CheckContext): Finding =>
  finding(
    'across.two-values',
    { ...findingPlaceOf(read, a.claim.span), target: a.claim.target },
    {
      metric: a.claim.metric,
      a: a.figure.shown,
      b: b.figure.shown,
      other: nameOf(other, read, context),
    },
  );

function nameOf(other: string, { task }: ReadEntry, { taskOf }: CheckContext): string {
  const known = taskOf(other);
  return known === undefined || task === null ? other : taskLabel(known, task);
}
