import { finding } from '#core/issue/finding';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';

/** A registry and the file it came from. */
export interface Source {
  readonly file: string;
  readonly registry: Registry;
}

const EMPTY: Registry = {
  format: REGISTRY_FORMAT,
  notices: [],
  tasks: [],
  targets: [],
  allocations: [],
  findings: [],
};

/**
 * Several registries as one, in order. A notice that stands in an earlier one
 * is left out with everything that belongs to it, and a finding says so: two
 * versions of one task must not stand side by side under one id.
 */
export function mergeRegistries(sources: readonly Source[]): Registry {
  return sources.reduce((merged, source) => append(merged, source), EMPTY);
}

function append(merged: Registry, { file, registry }: Source): Registry {
  const present = new Set(merged.notices.map(({ id }) => id));
  const repeated = registry.notices.filter(({ id }) => present.has(id));
  const isNew = ({ notice }: { readonly notice: string | null }): boolean =>
    notice === null || !present.has(notice);
  const tasks = registry.tasks.filter(isNew);
  const ids = new Set(tasks.map(({ id }) => id));
  return {
    format: REGISTRY_FORMAT,
    notices: [...merged.notices, ...registry.notices.filter(({ id }) => !present.has(id))],
    tasks: [...merged.tasks, ...tasks],
    targets: [...merged.targets, ...registry.targets.filter(({ task }) => ids.has(task))],
    allocations: [...merged.allocations, ...registry.allocations.filter(isNew)],
    findings: [
      ...merged.findings,
      ...repeated.map(({ id }) => finding('notice.given-twice', { notice: id }, { notice: id, file })),
      ...registry.findings.filter(isNew),
    ],
  };
}
