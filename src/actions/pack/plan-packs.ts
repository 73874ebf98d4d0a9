import type { CheckContext } from '#core/check/context';
import type { WorkbookEntries } from '#workbook/codec/entries';
import { commonOf, packsOf, plansOf } from './compose-packs.ts';
import { leadDuties, wantedDuties } from './pack-duties.ts';
import type { PackRequest, Packs } from './packs.ts';

/**
 * Packs for 推进方案: for the lead units of the tasks of the latest year.
 *
 * @throws PackFailure
 */
export function planPacks(entries: WorkbookEntries, context: CheckContext, request: PackRequest): Packs {
  const { registry, isRetained, settings } = context;
  const years = registry.notices.flatMap(({ year }) => year ?? []);
  const year = years.length === 0 ? null : Math.max(...years);
  const here = registry.notices.filter((notice) => (notice.year ?? year) === year);
  const ids = new Set(here.map(({ id }) => id));
  const ended = new Set(settings.ended.map(({ task }) => task));
  const tasks = registry.tasks.filter(
    ({ id, notice }) => ids.has(notice) && !isRetained(id) && !ended.has(id),
  );
  const duties = wantedDuties(leadDuties(tasks, context), request.units, context);
  const plans = new Map(entries.plans.map((plan) => [plan.task, plan]));
  const [due = null] = here.flatMap(({ reporting: { planDue } }) => planDue ?? []).sort();
  const period = year === null ? null : String(year);
  const common = commonOf(entries, context, request);
  return packsOf(duties, { kind: 'plan', period, due, context, common }, (own) => ({
    reports: [],
    figures: [],
    plans: plansOf(own, plans),
  }));
}
