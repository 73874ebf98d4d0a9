import { finding } from '#core/finding/make-finding';
import { lintAcrossNotices } from '#core/lint/lint';
import type { Finding } from '#core/record/finding';
import { REGISTRY_FORMAT, type Registry, withPlans, withStatements, withTables } from '#core/record/registry';

/** A registry and the file it came from. */
interface NamedRegistry {
  readonly file: string;
  readonly registry: Registry;
}

export const EMPTY_REGISTRY: Registry = {
  format: REGISTRY_FORMAT,
  notices: [],
  tasks: [],
  targets: [],
  allocations: [],
  findings: [],
};

/**
 * Several registries as one, in order. A notice that is also in an earlier one is left
 * out with everything that belongs to it, since an id must not mean two tasks; a
 * finding reports it, an error where the two differ. Contradictions between notices
 * (`lintBetween`) are found here.
 */
export function mergeRegistries(sources: readonly NamedRegistry[]): Registry {
  const merged = sources.reduce(append, EMPTY_REGISTRY);
  return sources.length < 2
    ? merged
    : { ...merged, findings: [...merged.findings, ...lintAcrossNotices(merged)] };
}

function append(merged: Registry, source: NamedRegistry): Registry {
  const { registry } = source;
  const present = new Set(merged.notices.map(({ id }) => id));
  if (!registry.notices.some(({ id }) => present.has(id))) return concatenate(merged, registry);
  const isNew = ({ notice }: { readonly notice: string | null }): boolean =>
    notice === null || !present.has(notice);
  const tasks = registry.tasks.filter(isNew);
  const ids = new Set(tasks.map(({ id }) => id));
  return concatenate(merged, {
    format: REGISTRY_FORMAT,
    notices: registry.notices.filter(({ id }) => !present.has(id)),
    tasks,
    targets: registry.targets.filter(({ task }) => ids.has(task)),
    allocations: registry.allocations.filter(isNew),
    ...withTables((registry.tables ?? []).filter(isNew)),
    ...withPlans((registry.plans ?? []).filter(({ task }) => ids.has(task))),
    ...withStatements((registry.statements ?? []).filter(isNew)),
    findings: [...repetitions(merged, source), ...registry.findings.filter(isNew)],
  });
}

const concatenate = (a: Registry, b: Registry): Registry => ({
  format: REGISTRY_FORMAT,
  notices: [...a.notices, ...b.notices],
  tasks: [...a.tasks, ...b.tasks],
  targets: [...a.targets, ...b.targets],
  allocations: [...a.allocations, ...b.allocations],
  ...withTables([...(a.tables ?? []), ...(b.tables ?? [])]),
  ...withPlans([...(a.plans ?? []), ...(b.plans ?? [])]),
  ...withStatements([...(a.statements ?? []), ...(b.statements ?? [])]),
  findings: [...a.findings, ...b.findings],
});

function repetitions(merged: Registry, { file, registry }: NamedRegistry): readonly Finding[] {
  return registry.notices
    .filter(({ id }) => merged.notices.some((earlier) => earlier.id === id))
    .map(({ id }) => {
      const isSame = contentOf(merged, id) === contentOf(registry, id);
      return finding(
        isSame ? 'notice.given-twice' : 'notice.two-versions',
        { notice: id },
        { notice: id, file },
      );
    });
}

/** Equal for two readings of one notice from different files. */
const contentOf = ({ tasks }: Registry, notice: string): string =>
  JSON.stringify(
    tasks.filter((task) => task.notice === notice).map(({ id, content, units }) => [id, content, units]),
  );
