import { InputFailure } from '#core/failure/input-failure';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Language } from '#core/text/language';
import type { RegistryProblem } from '#core/record/schema/parse';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import type { InputFile } from './input-file.ts';
import { parseJsonFile } from './json-file.ts';

/** Records of one kind in a registry; the largest known notices have some hundred tasks. */
const MOST_RECORDS = {
  notices: 2_000,
  tasks: 20_000,
  targets: 50_000,
  allocations: 100_000,
  findings: 50_000,
} as const satisfies Partial<Record<keyof Registry, number>>;

/**
 * Whether a file is a registry as JSON, by its first characters after a byte order mark. A file named `.json` that
 * holds JSON is one too, if not a right one, whatever stands first in it.
 */
export function isRegistryJson({ name, bytes }: InputFile): boolean {
  // Of UTF-16, every other byte is 0.
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
    .replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '')
    .replace(/\0/g, '')
    .trimStart();
  if (head.startsWith('{') && head.includes(`"${REGISTRY_FORMAT.split('/')[0] ?? ''}/`)) return true;
  return /\.json$/i.test(name) && /^[[{]/.test(head);
}

/**
 * Reads a registry from JSON.
 *
 * @throws Failure `registry.not-json`, `registry.too-many`, `registry.invalid`, `registry.repeated-id` or
 *   `registry.lost-reference`, each with its place; `input.too-large`
 */
export async function readRegistryJson(input: InputFile): Promise<Registry> {
  const file = input.name;
  const value = parseJsonFile(input);
  refuseTooMany(value, file);
  const { parseRegistry } = await import('#core/record/schema/parse');
  const parsed = parseRegistry(value);
  if ('value' in parsed) return parsed.value;
  throw asFailure(parsed.problem, file);
}

/** Looks at the lengths alone, before a schema looks at each record. */
function refuseTooMany(value: unknown, file: string): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [place, limit] of Object.entries(MOST_RECORDS)) {
    const records = (value as Readonly<Record<string, unknown>>)[place];
    if (Array.isArray(records) && records.length > limit)
      throw new InputFailure('registry.too-many', { file, place, count: records.length, limit });
  }
}

function asFailure(problem: RegistryProblem, file: string): InputFailure {
  const { place } = problem;
  switch (problem.kind) {
    case 'invalid':
      return new InputFailure('registry.invalid', { file, place, expected: problem.expected });
    case 'repeated-id':
      return new InputFailure('registry.repeated-id', { file, place, id: problem.id });
    case 'lost-reference':
      return new InputFailure('registry.lost-reference', { file, place, id: problem.id });
  }
}

/** A registry as JSON, each finding with its sentence. */
export function writeRegistryJson(registry: Registry, language: Language): string {
  const findings = registry.findings.map((finding) => ({
    ...finding,
    message: findingSentence(finding, language),
  }));
  return `${JSON.stringify({ ...registry, findings }, null, 2)}\n`;
}
