import { checkContext } from '#core/check/context';
import { effectiveSettings } from '#core/check/settings';
import { retainedIds } from '#core/merge/difference';
import type { Ledger } from '../ledger/read-ledger.ts';
import { withoutCheckFindings } from '../check/check-findings.ts';
import { reportedEntries, settingsOf } from '../check/check.ts';
import type { PackRequest, Packs } from './packs.ts';
import { periodPacks } from './period-packs.ts';
import { planPacks } from './plan-packs.ts';

/**
 * What each unit is sent: one pack a unit with all tasks in which it has a part, whatever its roles. What
 * the master holds for the period already stands in the cells to fill in, so that a unit continues where
 * it was and sends nothing twice.
 *
 * @throws PackFailure where the period is not open, a unit has no task, or there is nothing to hand out
 * @throws PeriodFailure where `period` is no period
 */
export function packUnits(
  { registry: read, entries, overrides }: Pick<Ledger, 'registry' | 'entries' | 'overrides'>,
  request: PackRequest,
): Packs {
  const registry = withoutCheckFindings(read);
  const reading = { registry, entries, retained: retainedIds({ overrides }) };
  const context = checkContext(registry, effectiveSettings(registry.notices, settingsOf(reading)));
  return request.kind === 'plan'
    ? planPacks(entries, context, request)
    : periodPacks(entries, reportedEntries(reading), { context, request });
}
