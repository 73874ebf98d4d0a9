import type { Allocation } from '../record/allocation.ts';
import type { Registry } from '../record/registry.ts';
import type { Comparison } from './compare.ts';
import {
  type Choice,
  defaultChoice,
  type Difference,
  differenceKey,
  type HeldRegistry,
  type Kept,
} from './difference.ts';
import { missingAfter } from './missing.ts';
import { putTogether } from './put-together.ts';
import { byId } from './records.ts';

/**
 * The held registry with a pulled one taken over, difference by difference as chosen.
 * `drawn` holds what the registry said, also where something else stands or nothing: so
 * the next pull still knows what people changed and deleted. A breakdown that is kept
 * while the registry has other rows is the exception: there `drawn` stays as it was,
 * since rows of the two have to answer one another. They stand in the same order in both.
 */
export function mergePull(
  held: HeldRegistry,
  incoming: Registry,
  { differences, knownNotices }: Comparison,
  choices: ReadonlyMap<string, Choice>,
): HeldRegistry {
  const isMine = (one: Difference): boolean =>
    (choices.get(differenceKey(one)) ?? defaultChoice(one)) === 'mine';
  const kept = differences.filter(isMine);
  const idsOf = (kind: Difference['kind']): ReadonlySet<string> =>
    new Set(kept.flatMap((one) => (one.kind === kind ? [one.id] : [])));
  const breakdowns = idsOf('allocations');
  const apart = new Set([...breakdowns].filter((id) => !answerEachOther(incoming, held.now, id)));
  const missing = missingAfter(held, incoming, differences, isMine);
  const again = new Set(knownNotices);
  const stays = new Set([...idsOf('removed'), ...missing.orphans]);
  const drawn = merged(held.drawn, incoming, { again, stays, breakdowns: apart });
  const now = merged(held.now, incoming, { again, stays, breakdowns });
  const theirs = new Set<object>([...incoming.tasks, ...incoming.targets]);
  const own = ownFields(kept);
  const shown = <R extends { readonly id: string }>(
    records: readonly R[],
    mine: readonly R[],
    isMissing: ReadonlySet<string>,
  ): readonly R[] => {
    const ours = byId(mine);
    return records.flatMap((record) => {
      const { id } = record;
      if (isMissing.has(id)) return [];
      return theirs.has(record) && !missing.orphans.has(id) ? [own(record)] : [ours.get(id) ?? record];
    });
  };
  return {
    drawn,
    now: {
      ...now,
      // In the order of `drawn`, whatever is missing.
      tasks: shown(drawn.tasks, held.now.tasks, missing.tasks),
      targets: shown(drawn.targets, held.now.targets, missing.targets),
      findings: now.findings.filter(({ task }) => task === null || !missing.tasks.has(task)),
    },
    kept: [...held.kept.filter(({ notice }) => !again.has(notice)), ...keptOf(kept, held.now)],
  };
}

/** What has to be remembered, since the records do not show that somebody chose it. */
function keptOf(kept: readonly Difference[], { tasks }: Registry): readonly Kept[] {
  const records = byId(tasks);
  return kept.flatMap((one): readonly Kept[] => {
    const { kind, id, task } = one;
    if (kind === 'allocations') return [{ kind, id, notice: id }];
    const notice = records.get(task)?.notice;
    return kind === 'removed' && notice !== undefined ? [{ kind, id, notice }] : [];
  });
}

interface Scope {
  /** Notices the registry speaks of anew. */
  readonly again: ReadonlySet<string>;
  /** Records that stay although the registry does not have them. */
  readonly stays: ReadonlySet<string>;
  /** Notices whose breakdown stays although the registry has another. */
  readonly breakdowns: ReadonlySet<string>;
}

function merged(ours: Registry, from: Registry, { again, stays, breakdowns }: Scope): Registry {
  const noticeOf = new Map([...ours.tasks, ...from.tasks].map(({ id, notice }) => [id, notice]));
  const fresh = new Map(from.notices.map((notice) => [notice.id, notice]));
  const theirs = new Set([...from.tasks, ...from.targets].map(({ id }) => id));
  const said = new Set(ours.findings.map((found) => JSON.stringify(found)));
  const isAgain = (notice: string | null | undefined): boolean => notice != null && again.has(notice);
  const isKept = (id: string, task: string): boolean => !theirs.has(id) && (stays.has(id) || stays.has(task));
  return {
    ...ours,
    notices: [
      ...ours.notices.map((notice) => fresh.get(notice.id) ?? notice),
      ...from.notices.filter(({ id }) => !again.has(id)),
    ],
    tasks: putTogether(ours.tasks, from.tasks, {
      groupOf: ({ notice }) => notice,
      isReplaced: ({ notice }) => isAgain(notice),
      isKept: ({ id }) => isKept(id, id),
    }),
    targets: putTogether(ours.targets, from.targets, {
      groupOf: ({ task }) => noticeOf.get(task) ?? null,
      isReplaced: ({ task }) => isAgain(noticeOf.get(task)),
      isKept: ({ id, task }) => isKept(id, task),
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
        isKept: ({ task }) => task !== null && stays.has(task),
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

/** The fields of records as they are held, where they are kept. */
function ownFields(kept: readonly Difference[]): <R extends { readonly id: string }>(record: R) => R {
  const byRecord = new Map<string, Record<string, unknown>>();
  for (const one of kept) {
    if (one.kind !== 'field') continue;
    const fields = byRecord.get(one.id) ?? {};
    byRecord.set(one.id, fields);
    fields[one.field] = one.mine;
  }
  return (record) => {
    const fields = byRecord.get(record.id);
    return fields === undefined ? record : { ...record, ...fields };
  };
}
