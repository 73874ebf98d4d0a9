import type { Allocation } from '../record/allocation.ts';
import type { Registry } from '../record/registry.ts';
import { type Comparison, type Difference, differenceKey, type HeldRegistry } from './compare.ts';
import { putTogether } from './put-together.ts';

/** Which of the two is to stand. */
export type Choice = 'mine' | 'theirs';

/** What stands unless somebody chooses: the registry's, but never over what a person wrote. */
export const defaultChoice = ({ isMineEdited }: Difference): Choice => (isMineEdited ? 'mine' : 'theirs');

/**
 * The held registry with a pulled one taken over, difference by difference as chosen.
 * `drawn` holds what the registry said, also where something else stands: so the next
 * pull still knows what people changed. A breakdown that is kept while the registry has
 * other rows is the exception: there `drawn` stays as it was, since rows of the two
 * have to answer one another. They stand in the same order in both.
 */
export function mergePull(
  held: HeldRegistry,
  incoming: Registry,
  { differences, knownNotices }: Comparison,
  choices: ReadonlyMap<string, Choice>,
): HeldRegistry {
  const kept = differences.filter(
    (one) => (choices.get(differenceKey(one)) ?? defaultChoice(one)) === 'mine',
  );
  const idsOf = (kind: Difference['kind']): ReadonlySet<string> =>
    new Set(kept.flatMap((one) => (one.kind === kind ? [one.id] : [])));
  const removed = idsOf('removed');
  const breakdowns = idsOf('allocations');
  const apart = new Set([...breakdowns].filter((id) => !answerEachOther(incoming, held.now, id)));
  const again = new Set(knownNotices);
  return {
    drawn: merged(held.drawn, incoming, again, removed, apart),
    now: merged(held.now, withFields(incoming, kept), again, removed, breakdowns),
  };
}

/** `removed`, `breakdowns`: records and notices whose breakdown stay although the registry has others. */
function merged(
  ours: Registry,
  from: Registry,
  again: ReadonlySet<string>,
  removed: ReadonlySet<string>,
  breakdowns: ReadonlySet<string>,
): Registry {
  const noticeOf = new Map([...ours.tasks, ...from.tasks].map(({ id, notice }) => [id, notice]));
  const fresh = new Map(from.notices.map((notice) => [notice.id, notice]));
  const said = new Set(ours.findings.map((found) => JSON.stringify(found)));
  const isAgain = (notice: string | null | undefined): boolean => notice != null && again.has(notice);
  return {
    ...ours,
    notices: [
      ...ours.notices.map((notice) => fresh.get(notice.id) ?? notice),
      ...from.notices.filter(({ id }) => !again.has(id)),
    ],
    tasks: putTogether(ours.tasks, from.tasks, {
      groupOf: ({ notice }) => notice,
      isReplaced: ({ notice }) => isAgain(notice),
      isKept: ({ id }) => removed.has(id),
    }),
    targets: putTogether(ours.targets, from.targets, {
      groupOf: ({ task }) => noticeOf.get(task) ?? null,
      isReplaced: ({ task }) => isAgain(noticeOf.get(task)),
      isKept: ({ id, task }) => removed.has(id) || removed.has(task),
    }),
    allocations: putTogether(
      ours.allocations,
      from.allocations.filter(({ notice }) => !breakdowns.has(notice)),
      {
        groupOf: ({ notice }) => notice,
        isReplaced: ({ notice }) => isAgain(notice) && !breakdowns.has(notice),
        isKept: () => false,
      },
    ),
    findings: putTogether(
      ours.findings,
      // What is said of no notice cannot be told old from new: it is not said twice.
      from.findings.filter((found) => found.notice !== null || !said.has(JSON.stringify(found))),
      {
        groupOf: ({ notice }) => notice,
        isReplaced: ({ notice }) => isAgain(notice),
        isKept: ({ task }) => task !== null && removed.has(task),
      },
    ),
  };
}

/** Whether the breakdown of a notice has the same rows and districts in both, whatever they say. */
function answerEachOther(a: Registry, b: Registry, id: string): boolean {
  const shape = ({ allocations }: Registry): string =>
    JSON.stringify(allocations.filter(({ notice }) => notice === id).map(districtsOf));
  return shape(a) === shape(b);
}

const districtsOf = ({ cells }: Allocation): readonly string[] => Object.keys(cells);

/** The registry with single fields as they are held. */
function withFields(registry: Registry, kept: readonly Difference[]): Registry {
  const byRecord = new Map<string, Record<string, unknown>>();
  for (const one of kept) {
    if (one.kind !== 'field') continue;
    const fields = byRecord.get(one.id) ?? {};
    byRecord.set(one.id, fields);
    fields[one.field] = one.mine;
  }
  const own = <R extends { readonly id: string }>(record: R): R => {
    const fields = byRecord.get(record.id);
    return fields === undefined ? record : { ...record, ...fields };
  };
  return { ...registry, tasks: registry.tasks.map(own), targets: registry.targets.map(own) };
}
