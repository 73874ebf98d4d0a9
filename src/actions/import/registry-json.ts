import { InputFailure } from '#core/failure/input-failure';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Language } from '#core/text/language';
import type { RegistryProblem } from '#core/record/schema/parse';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import { decodeText } from '#document/read/txt/charset';
import type { InputFile } from './input-file.ts';

/** Whether a file is a registry as JSON, by its first characters after a byte order mark, not by its name. */
export function isRegistryJson({ bytes }: InputFile): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
    .replace(/^\xEF\xBB\xBF/, '')
    .trimStart();
  return head.startsWith('{') && head.includes(`"${REGISTRY_FORMAT.split('/')[0] ?? ''}/`);
}

/**
 * Reads a registry from JSON.
 *
 * @throws Failure `registry.not-json`, `registry.invalid`, `registry.repeated-id` or
 *   `registry.lost-reference`, each with its place.
 */
export async function readRegistryJson({ name: file, bytes }: InputFile): Promise<Registry> {
  const { parseRegistry } = await import('#core/record/schema/parse');
  const parsed = parseRegistry(parseJson(bytes, file));
  if ('value' in parsed) return parsed.value;
  throw asFailure(parsed.problem, file);
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

function parseJson(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(decodeText(bytes).text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputFailure('registry.not-json', { file });
    if (error instanceof InputFailure) throw error.with({ file });
    throw error;
  }
}
