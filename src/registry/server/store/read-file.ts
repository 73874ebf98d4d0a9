import { createHash } from 'node:crypto';
import type { InputFile } from '#actions/import/input-file';
import { Failure } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import { ServerFailure } from '../server-failure.ts';
import { isAddressable } from '#registry/protocol/routes';
import { registriesByNotice } from './by-notice.ts';
import type { StoredNotice } from './store.ts';

/** The notices of a file, or why it has none. */
export type FileContent = { readonly notices: readonly StoredNotice[] } | { readonly failure: Failure };

/** 160 bits of SHA-256 in letters, digits, - and _. */
export const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 27);

/**
 * Reads the notices of one file: a registry as JSON, a Duban workbook, or a notice in
 * any document format. Never throws: after a fault of the program, `onFault` is called.
 */
export async function readContent(file: InputFile, onFault: (fault: unknown) => void): Promise<FileContent> {
  try {
    return { notices: await noticesOf(file) };
  } catch (error) {
    if (!(error instanceof Failure)) {
      onFault(error);
      return { failure: new InputFailure('input.fault', { file: file.name }) };
    }
    if (error.code === 'input.fault') onFault(error.cause);
    return { failure: error };
  }
}

async function noticesOf(file: InputFile): Promise<readonly StoredNotice[]> {
  const { readRegistryJson, writeRegistryJson } = await import('#actions/import/registry-json');
  const { readNotices } = await import('#actions/import/read-files');
  // A `.json` file that is no registry is an error, not the text of a notice.
  const registry = file.name.toLowerCase().endsWith('.json')
    ? await readRegistryJson(file)
    : await readNotices([file]);
  const registries = registriesByNotice(registry);
  if (registries.length === 0) throw new InputFailure('notice.no-tasks', { file: file.name });
  for (const { id } of registry.notices) {
    if (!isAddressable(id)) throw new ServerFailure('registry.odd-id', { file: file.name, notice: id });
  }
  // The sentences of findings are part of what is served.
  return registries.map((one) => ({
    registry: one,
    version: hashOf(writeRegistryJson(one, 'zh') + writeRegistryJson(one, 'en')),
  }));
}
