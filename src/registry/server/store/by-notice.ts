import { groupBy } from '#core/record/group';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';

/**
 * A registry taken apart into one complete registry a notice, in their order.
 * Findings and breakdowns that name no notice of theirs go with the first one:
 * nothing is lost. The same value where there is one notice only.
 */
export function registriesByNotice(registry: Registry): readonly Registry[] {
  const { notices } = registry;
  const [first] = notices;
  if (first === undefined) return [];
  if (notices.length === 1) return [registry];

  const known = new Set(notices.map(({ id }) => id));
  const noticeOfTask = new Map(registry.tasks.map(({ id, notice }) => [id, notice]));
  const home = ({
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
  const allocations = groupBy(registry.allocations, home);
  const findings = groupBy(registry.findings, home);
  return notices.map((notice) => ({
    format: REGISTRY_FORMAT,
    notices: [notice],
    tasks: tasks.get(notice.id) ?? [],
    targets: targets.get(notice.id) ?? [],
    allocations: allocations.get(notice.id) ?? [],
    findings: findings.get(notice.id) ?? [],
  }));
}
