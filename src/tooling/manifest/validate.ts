// Validates a manifest: always its structure and its files; online as well where Microsoft's service answers.
import { readFileSync } from 'node:fs';
import { elementOf } from './element.ts';
import { fileFaults, referenceFaults } from './references.ts';
import { structureFaults } from './schema.ts';

/** What is used of the package office-addin-manifest. */
export interface OfficeManifestPackage {
  /** Throws where the file is missing or no XML. */
  readonly readManifestFile: (path: string) => Promise<object>;
  /** Sends the manifest to Microsoft's service; throws where that cannot be reached. */
  readonly validateManifest: (path: string) => Promise<{
    readonly isValid: boolean;
    readonly status?: number;
    readonly report?: { readonly errors?: readonly { readonly title?: string; readonly content?: string }[] };
  }>;
}

/** Whether Microsoft's service was asked, and what it answered. */
export type OnlineResult =
  | { readonly isDone: true; readonly faults: readonly string[] }
  | { readonly isDone: false; readonly reason: string };

export interface ManifestValidation {
  /** Found on this machine: structure, references, files. */
  readonly faults: readonly string[];
  readonly online: OnlineResult;
}

/**
 * Validates a manifest whose files are in some folders.
 * @throws {Error} where the file cannot be read or is no XML.
 */
export async function validate(
  path: string,
  folders: readonly string[],
  { readManifestFile, validateManifest }: OfficeManifestPackage,
): Promise<ManifestValidation> {
  await readManifestFile(path);
  const manifest = elementOf(readFileSync(path, 'utf8'));
  const faults = [
    ...structureFaults(manifest),
    ...referenceFaults(manifest),
    ...fileFaults(manifest, folders),
  ];
  return { faults, online: await validateOnline(() => validateManifest(path)) };
}

async function validateOnline(
  ask: () => ReturnType<OfficeManifestPackage['validateManifest']>,
): Promise<OnlineResult> {
  try {
    const { isValid, status, report } = await ask();
    if (isValid) return { isDone: true, faults: [] };
    // An answer without a report is one of a proxy, or of a service that is down.
    if (report === undefined) return { isDone: false, reason: `HTTP ${String(status)}` };
    const errors = (report.errors ?? []).map(({ title, content }) =>
      [title, content].filter((part) => part !== undefined).join(': '),
    );
    return { isDone: true, faults: errors.length === 0 ? ['The manifest was not accepted.'] : errors };
  } catch (error) {
    return { isDone: false, reason: error instanceof Error ? error.message : String(error) };
  }
}
