import { type FailureCode, InputFailure } from '#core/failure/input-failure';
import { message } from '#core/finding/message';
import type { Language } from '#core/finding/wording';
import type { RegistryProblem } from '#core/record/parse';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import { decodeText } from '#document/read/txt/charset';
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
  const { parseRegistry } = await import('#core/record/parse');
  const parsed = parseRegistry(parseJson(bytes, file));
  if ('value' in parsed) return parsed.value;
  const { kind, ...place } = parsed.problem;
  throw new InputFailure(FAILURE_OF[kind], { file, ...place });
}

const FAILURE_OF = {
  invalid: 'registry.invalid',
  'repeated-id': 'registry.repeated-id',
  'lost-reference': 'registry.lost-reference',
} as const satisfies Readonly<Record<RegistryProblem['kind'], FailureCode>>;

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
