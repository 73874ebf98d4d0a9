import { groupBy } from '#core/record/group-by';
import { REGISTRY_FORMAT, type Registry, withTables } from '#core/record/registry';

/**
 * Splits a registry into one complete registry for each notice, in order. Findings and
 * breakdowns that name none of the notices go to the first one. A registry with one
 * notice is returned as it is.
 */
export function registriesByNotice(registry: Registry): readonly Registry[] {
  const { notices } = registry;
  const [first] = notices;
  if (first === undefined) return [];
  if (notices.length === 1) return [registry];

  const known = new Set(notices.map(({ id }) => id));
  const noticeOfTask = new Map(registry.tasks.map(({ id, notice }) => [id, notice]));
  const noticeOf = ({
    notice,
    task,
  }: {
    readonly notice: string | null;
    readonly task: string | null;
  }): string => {
    const ofTask = task === null ? undefined : noticeOfTask.get(task);
    if (ofTask !== undefined) return ofTask;
    return notice !== null && known.has(notice) ? notice : first.id;
  };

  const tasks = groupBy(registry.tasks, ({ notice }) => notice);
  const targets = groupBy(registry.targets, ({ task }) => noticeOfTask.get(task));
  const allocations = groupBy(registry.allocations, noticeOf);
  const findings = groupBy(registry.findings, noticeOf);
  return notices.map((notice) => ({
    format: REGISTRY_FORMAT,
    notices: [notice],
    tasks: tasks.get(notice.id) ?? [],
    targets: targets.get(notice.id) ?? [],
    allocations: allocations.get(notice.id) ?? [],
    ...withTables((registry.tables ?? []).filter((table) => table.notice === notice.id)),
    findings: findings.get(notice.id) ?? [],
  }));
}
