import type { Allocation } from '../record/allocation.ts';
import { type Registry, withTables } from '../record/registry.ts';
import type { Comparison } from './compare.ts';
import {
  type Choice,
  defaultChoice,
  type Difference,
  differenceKey,
  type LocalRegistry,
  type Override,
} from './difference.ts';
import { hiddenAfterPull } from './hidden-records.ts';
import { mergeRecords } from './merge-records.ts';
import { byId } from './records.ts';

/**
 * The local registry after a pull, with each difference resolved as chosen or by default.
 * `base` becomes what the incoming registry says, also where the local registry has
 * another value or no such record; so the next pull can still tell what users changed
 * and deleted. Exception: where the local breakdown of a notice is retained and the
 * incoming one has other rows or districts, the breakdown in `base` is left as it was,
 * because base and local rows of a breakdown are matched by position.
 */
export function mergePull(
  current: LocalRegistry,
  incoming: Registry,
  { differences, knownNotices }: Comparison,
  choices: ReadonlyMap<string, Choice>,
): LocalRegistry {
  const isMine = (difference: Difference): boolean =>
    (choices.get(differenceKey(difference)) ?? defaultChoice(difference)) === 'mine';
  const mine = differences.filter(isMine);
  const idsOf = (kind: Difference['kind']): ReadonlySet<string> =>
    new Set(mine.flatMap((difference) => (difference.kind === kind ? [difference.id] : [])));
  const breakdowns = idsOf('allocations');
  const reshaped = new Set([...breakdowns].filter((id) => !hasSameShape(incoming, current.local, id)));
  const hidden = hiddenAfterPull(current, incoming, differences, isMine);
  const known = new Set(knownNotices);
  const retained = new Set([...idsOf('removed'), ...hidden.orphans]);
  const base = merged(current.base, incoming, { known, retained, breakdowns: reshaped });
  const local = merged(current.local, incoming, { known, retained, breakdowns });
  const incomingRecords = new Set<object>([...incoming.tasks, ...incoming.targets]);
  const withLocalFields = localFields(mine);
  const visible = <R extends { readonly id: string }>(
    records: readonly R[],
    localRecords: readonly R[],
    hiddenIds: ReadonlySet<string>,
  ): readonly R[] => {
    const localById = byId(localRecords);
    return records.flatMap((record) => {
      const { id } = record;
      if (hiddenIds.has(id)) return [];
      const isIncoming = incomingRecords.has(record) && !hidden.orphans.has(id);
      return isIncoming ? [withLocalFields(record)] : [localById.get(id) ?? record];
    });
  };
  return {
    base,
    local: {
      ...local,
      // In the order of `base`, without the hidden ones.
      tasks: visible(base.tasks, current.local.tasks, hidden.tasks),
      targets: visible(base.targets, current.local.targets, hidden.targets),
      findings: local.findings.filter(({ task }) => task === null || !hidden.tasks.has(task)),
    },
    overrides: [
      ...current.overrides.filter(({ notice }) => !known.has(notice)),
      ...overridesOf(mine, current.local),
    ],
  };
}

/** The overrides to store for the differences that were resolved in favour of the local registry. */
function overridesOf(mine: readonly Difference[], { tasks }: Registry): readonly Override[] {
  const tasksById = byId(tasks);
  return mine.flatMap((difference): readonly Override[] => {
    const { kind, id, task } = difference;
    if (kind === 'allocations') return [{ kind, id, notice: id }];
    const notice = tasksById.get(task)?.notice;
    return kind === 'removed' && notice !== undefined ? [{ kind, id, notice }] : [];
  });
}

interface Scope {
  /** Notices that both registries have. */
  readonly known: ReadonlySet<string>;
  /** Tasks and targets that are retained although the incoming registry does not have them. */
  readonly retained: ReadonlySet<string>;
  /** Notices whose local breakdown is retained although the incoming one differs. */
  readonly breakdowns: ReadonlySet<string>;
}

function merged(ours: Registry, incoming: Registry, { known, retained, breakdowns }: Scope): Registry {
  const noticeOf = new Map([...ours.tasks, ...incoming.tasks].map(({ id, notice }) => [id, notice]));
  const noticesById = byId(incoming.notices);
  const incomingIds = new Set([...incoming.tasks, ...incoming.targets].map(({ id }) => id));
  const ownFindings = new Set(ours.findings.map((found) => JSON.stringify(found)));
  const isKnown = (notice: string | null | undefined): boolean => notice != null && known.has(notice);
  const isRetained = (id: string, task: string): boolean =>
    !incomingIds.has(id) && (retained.has(id) || retained.has(task));
  return {
    ...ours,
    notices: [
      ...ours.notices.map((notice) => noticesById.get(notice.id) ?? notice),
      ...incoming.notices.filter(({ id }) => !known.has(id)),
    ],
    tasks: mergeRecords(ours.tasks, incoming.tasks, {
      groupOf: ({ notice }) => notice,
      isReplaced: ({ notice }) => isKnown(notice),
      isRetained: ({ id }) => isRetained(id, id),
    }),
    targets: mergeRecords(ours.targets, incoming.targets, {
      groupOf: ({ task }) => noticeOf.get(task) ?? null,
      isReplaced: ({ task }) => isKnown(noticeOf.get(task)),
      isRetained: ({ id, task }) => isRetained(id, task),
    }),
    allocations: mergeRecords(
      ours.allocations,
      incoming.allocations.filter(({ notice }) => !breakdowns.has(notice)),
      {
        groupOf: ({ notice }) => notice,
        isReplaced: ({ notice }) => isKnown(notice) && !breakdowns.has(notice),
        isRetained: () => false,
      },
    ),
    ...withTables([
      ...(ours.tables ?? []).filter(({ notice }) => !noticesById.has(notice)),
      ...(incoming.tables ?? []),
    ]),
    findings: mergeRecords(
      ours.findings,
      // Findings without a notice have no group to be replaced by: equal ones are not added twice.
      incoming.findings.filter((found) => found.notice !== null || !ownFindings.has(JSON.stringify(found))),
      {
        groupOf: ({ notice }) => notice,
        isReplaced: ({ notice }) => isKnown(notice),
        isRetained: ({ task }) => task !== null && retained.has(task),
      },
    ),
  };
}

/**
 * Whether the breakdown of a notice has the same rows and districts in both registries, whatever the
 * values.
 */
function hasSameShape(a: Registry, b: Registry, notice: string): boolean {
  const shape = ({ allocations }: Registry): string =>
    JSON.stringify(allocations.filter((allocation) => allocation.notice === notice).map(districtsOf));
  return shape(a) === shape(b);
}

const districtsOf = ({ cells }: Allocation): readonly string[] => Object.keys(cells);

/** A function that puts the local values of the given differences back into an incoming record. */
function localFields(mine: readonly Difference[]): <R extends { readonly id: string }>(record: R) => R {
  const byRecord = new Map<string, Record<string, unknown>>();
  for (const difference of mine) {
    if (difference.kind !== 'field') continue;
    const fields = byRecord.get(difference.id) ?? {};
    byRecord.set(difference.id, fields);
    fields[difference.field] = difference.mine;
  }
  return (record) => {
    const fields = byRecord.get(record.id);
    return fields === undefined ? record : { ...record, ...fields };
  };
}
