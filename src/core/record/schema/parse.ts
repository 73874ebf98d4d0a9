import type { z } from 'zod';
import { REGISTRY_FORMAT, type Registry } from '../registry.ts';
import { registrySchema } from './registry.ts';

/** Why a value is no registry, with the place: `tasks[3].units[0]`. */
export type RegistryProblem =
  | { readonly kind: 'invalid'; readonly place: string; readonly expected: string }
  | { readonly kind: 'repeated-id' | 'lost-reference'; readonly place: string; readonly id: string };

type ParseResult<T, P> = { readonly value: T } | { readonly problem: P };

/**
 * Parses a value as a registry: checks its shape, that its ids are unique, and that each
 * reference is to a record that exists.
 */
export function parseRegistry(value: unknown): ParseResult<Registry, RegistryProblem> {
  const parsed = parseShape(registrySchema, value);
  if ('problem' in parsed) return { problem: { kind: 'invalid', ...parsed.problem } };
  const problem = idProblem(parsed.value);
  return problem === null ? parsed : { problem };
}

/** Parses a value by any schema. The problem is the first place that does not fit and what was expected there. */
export function parseShape<T>(
  schema: z.ZodType<T>,
  value: unknown,
): ParseResult<T, { readonly place: string; readonly expected: string }> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { value: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: { place: pathName(issue?.path ?? []), expected: expectation(issue) } };
}

/** Whether a format is a later version of the known one (`duban-registry/2`). */
export const isNewerFormat = (format: unknown, known: string = REGISTRY_FORMAT): format is string => {
  const [name = '', version = ''] = known.split('/');
  if (typeof format !== 'string' || !format.startsWith(`${name}/`)) return false;
  const other = format.slice(name.length + 1);
  return /^\d{1,6}$/.test(other) && Number(other) > Number(version);
};

const pathName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${String(key)}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '') || '{}';

/** What the schema expects at a place: `array`, `>= | >`. */
function expectation(issue: Readonly<Record<string, unknown>> | object | undefined): string {
  const { expected, values, message: sentence } = (issue ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof expected === 'string') return expected;
  return Array.isArray(values) ? values.map(String).join(' | ') : String(sentence);
}

/** The first id that is used twice, or the first reference to a record that does not exist. */
function idProblem({ notices, tasks, targets, allocations }: Registry): RegistryProblem | null {
  const noticeIds = new Set(notices.map(({ id }) => id));
  const taskIds = new Set(tasks.map(({ id }) => id));
  return (
    repeatedId('notices', notices) ??
    repeatedId('tasks', tasks) ??
    repeatedId('targets', targets) ??
    lostReference(
      'tasks',
      'notice',
      noticeIds,
      tasks.map(({ notice }) => notice),
    ) ??
    lostReference(
      'targets',
      'task',
      taskIds,
      targets.map(({ task }) => task),
    ) ??
    lostReference(
      'allocations',
      'task',
      taskIds,
      allocations.map(({ task }) => task),
    )
  );
}

function repeatedId(list: string, records: readonly { readonly id: string }[]): RegistryProblem | null {
  const ids = new Set<string>();
  for (const [index, { id }] of records.entries()) {
    if (ids.has(id)) return { kind: 'repeated-id', place: `${list}[${String(index)}]`, id };
    ids.add(id);
  }
  return null;
}

function lostReference(
  list: string,
  field: string,
  present: ReadonlySet<string>,
  references: readonly (string | null)[],
): RegistryProblem | null {
  for (const [index, id] of references.entries()) {
    if (id !== null && !present.has(id))
      return { kind: 'lost-reference', place: `${list}[${String(index)}].${field}`, id };
  }
  return null;
}
