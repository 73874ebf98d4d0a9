import { InputFailure } from '#core/issue/failure';
import { message } from '#core/issue/message';
import type { Language } from '#core/issue/wording';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import { decodeText } from '#document/charset';
import type { InputFile } from './input-file.ts';

/**
 * Whether a file holds a registry as JSON; told by its first characters (after a
 * byte order mark), not by its name.
 */
export function isRegistryJson({ bytes }: InputFile): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  return head.startsWith('{') && head.includes(`"${REGISTRY_FORMAT.split('/')[0] ?? ''}/`);
}

/**
 * Reads a registry from JSON. Throws `registry.not-json`, `registry.invalid`,
 * `registry.repeated-id` or `registry.lost-reference`, each with its place.
 */
export async function readRegistryJson({ name: file, bytes }: InputFile): Promise<Registry> {
  const { registrySchema } = await import('#core/record/schema');
  const parsed = registrySchema.safeParse(parseJson(bytes, file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = pathName(issue?.path ?? []);
    throw new InputFailure('registry.invalid', { file, place, expected: expectation(issue) });
  }
  checkIds(parsed.data, file);
  return parsed.data;
}

/** A registry as JSON, each finding with its sentence. */
export function writeRegistryJson(registry: Registry, language: Language): string {
  const findings = registry.findings.map((finding) => ({ ...finding, message: message(finding, language) }));
  return `${JSON.stringify({ ...registry, findings }, null, 2)}\n`;
}

function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(decodeText(bytes).text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputFailure('registry.not-json', { file });
    if (error instanceof InputFailure) throw new InputFailure(error.code, { ...error.params, file });
    throw error;
  }
}

/** `tasks[3].units[0]`, as one would write it in a program. */
const pathName = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${String(key)}]`;
    return name === '' ? String(key) : `${name}.${String(key)}`;
  }, '') || '{}';

/** What the schema wants at a place, in one word or a few: `array`, `>= | >`. */
function expectation(issue: Readonly<Record<string, unknown>> | object | undefined): string {
  const { expected, values, message: sentence } = (issue ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof expected === 'string') return expected;
  return Array.isArray(values) ? values.map(String).join(' | ') : String(sentence);
}

/** Ids are unique, and what refers to a record refers to one that is there. */
function checkIds({ notices, tasks, targets, allocations }: Registry, file: string): void {
  const noticeIds = uniqueIds('notices', notices, file);
  const taskIds = uniqueIds('tasks', tasks, file);
  uniqueIds('targets', targets, file);
  const refer = (place: string, id: string | null, ids: ReadonlySet<string>): void => {
    if (id !== null && !ids.has(id)) throw new InputFailure('registry.lost-reference', { file, place, id });
  };
  tasks.forEach(({ notice }, index) => refer(`tasks[${String(index)}].notice`, notice, noticeIds));
  targets.forEach(({ task }, index) => refer(`targets[${String(index)}].task`, task, taskIds));
  allocations.forEach(({ task }, index) => refer(`allocations[${String(index)}].task`, task, taskIds));
}

function uniqueIds(
  list: string,
  records: readonly { readonly id: string }[],
  file: string,
): ReadonlySet<string> {
  const ids = new Set<string>();
  records.forEach(({ id }, index) => {
    const place = `${list}[${String(index)}]`;
    if (ids.has(id)) throw new InputFailure('registry.repeated-id', { file, place, id });
    ids.add(id);
  });
  return ids;
}
