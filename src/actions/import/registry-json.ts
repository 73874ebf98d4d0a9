import { InputFailure } from '#core/failure/input-failure';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Language } from '#core/text/language';
import type { RegistryProblem } from '#core/record/schema/parse';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import { MEGABYTE, TEXT_BYTES } from '#document/read/limits';
import { decodeText } from '#document/read/txt/charset';
import type { InputFile } from './input-file.ts';

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
export async function readRegistryJson({ name: file, bytes }: InputFile): Promise<Registry> {
  if (bytes.length > TEXT_BYTES) {
    const size = Math.ceil(bytes.length / MEGABYTE);
    throw new InputFailure('input.too-large', { file, size, limit: TEXT_BYTES / MEGABYTE });
  }
  const value = parseJson(bytes, file);
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

/** Depth of lists and objects; a registry has seven levels. */
const JSON_DEPTH = 100;
/** Lists and objects; a registry of 10,000 tasks has some hundred thousand. */
const JSON_PARTS = 1_500_000;

/** Looks at the brackets alone: parsed, a level takes a hundred times the memory of its bracket. */
function refuseOddJson(text: string, file: string): void {
  let depth = 0;
  let count = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString && code === BACKSLASH) at += 1;
    else if (code === QUOTE) inString = !inString;
    else if (inString) continue;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1;
      if (depth > JSON_DEPTH) throw new InputFailure('input.too-deep', { file, limit: JSON_DEPTH });
      count += 1;
      if (count > JSON_PARTS)
        throw new InputFailure('input.too-many-elements', { file, limit: JSON_PARTS / 10_000 });
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
  }
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [34, 92, 91, 93, 123, 125];

function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    const { text } = decodeText(bytes);
    refuseOddJson(text, file);
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputFailure('registry.not-json', { file });
    if (error instanceof InputFailure) throw error.with({ file });
    throw error;
  }
}
