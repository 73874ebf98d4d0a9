import type { CheckContext } from '#core/check/context';
import { groupBy } from '#core/record/group-by';
import type { PlanEntry } from '#core/record/entered/plan-entry';
import type { WorkbookEntries } from '#workbook/codec/entries';
import type { PackContent, PackPlan, PackSettings } from '#workbook/pack/pack-content';
import { contactsOf } from './contacts.ts';
import { fileNameOf, uniqueNames } from './file-names.ts';
import type { PackDuty } from './pack-duties.ts';
import type { PackRequest, Packs, UnitPack } from './packs.ts';
import { taskPlaces } from './task-places.ts';

/** What all packs of one time share. */
interface Common {
  readonly issuedOn: string;
  readonly settings: PackSettings;
  readonly contacts: ReturnType<typeof contactsOf>;
}

export const commonOf = (
  { units: directory }: WorkbookEntries,
  { registry, settings, units }: CheckContext,
  { on }: PackRequest,
): Common => ({
  issuedOn: on,
  settings: {
    maxChars: settings.progressMaxChars,
    yellowFrom: settings.yellowFrom,
    redAbove: settings.redAbove,
    farAbove: settings.farAbove,
  },
  contacts: contactsOf(registry.notices, directory, units),
});

/** For what, and with which records, packs are made. */
interface Occasion extends Omit<Packs, 'packs'> {
  readonly context: CheckContext;
  readonly common: Common;
}

type Rows = Pick<PackContent, 'reports' | 'figures' | 'plans'>;

/** The packs of the units that have a part, in the order of their first tasks. */
export function packsOf(
  duties: readonly PackDuty[],
  { kind, period, due, context, common }: Occasion,
  rowsOf: (own: readonly PackDuty[], places: readonly (string | null)[]) => Rows,
): Packs {
  const { noticeOf } = context;
  const { contacts, ...shared } = common;
  const byUnit = [...groupBy(duties, ({ unit }) => unit)];
  const start = kind === 'plan' ? '推进方案' : '督办填报';
  const names = uniqueNames(
    byUnit.map(([unit]) => fileNameOf([start, ...(period === null ? [] : [period]), unit])),
    '.xlsx',
  );
  const packs = byUnit.map(([unit, own], at): UnitPack => {
    const tasks = own.map(({ task }) => task);
    const notices = [...new Set(tasks.map(({ notice }) => notice))].map((id) => {
      const notice = noticeOf(id);
      return { id, title: notice?.title ?? '', docNumber: notice?.docNumber ?? null };
    });
    return {
      file: names[at] ?? '',
      isUnresolved: own.some((duty) => duty.isUnresolved),
      content: {
        kind,
        unit,
        period,
        due,
        notices,
        ...shared,
        office: contacts.officeOf(notices.map(({ id }) => id)),
        own: contacts.ofUnit(unit),
        ...rowsOf(own, taskPlaces(tasks, noticeOf)),
      },
    };
  });
  return { kind, period, due, packs };
}

/** The rows of 推进方案表: the tasks that the unit leads, with what the master holds. */
export const plansOf = (
  own: readonly PackDuty[],
  plans: ReadonlyMap<string, PlanEntry>,
): readonly PackPlan[] =>
  own.flatMap(({ task, role }) => (role === 'lead' ? [{ task, plan: plans.get(task.id) ?? null }] : []));
