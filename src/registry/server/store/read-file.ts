import { createHash } from 'node:crypto';
import type { InputFile } from '#actions/import/input-file';
import { InputFailure } from '#core/failure/input-failure';
import { isAddressable } from '#registry/protocol/routes';
import { registriesByNotice } from './by-notice.ts';
import type { StoredNotice } from './store.ts';

/** What a file gives: its notices, or why it gives none. */
export type FileContent = { readonly notices: readonly StoredNotice[] } | { readonly failure: InputFailure };

export const hashOf = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 27);

/**
 * Reads one file into its notices: a registry as JSON, a workbook of ours, or a
 * notice in any document format. Never throws: a fault of the reader costs this
 * one file, and `onFault` hears of it.
 */
export async function readContent(file: InputFile, onFault: (fault: unknown) => void): Promise<FileContent> {
  try {
    return { notices: await noticesOf(file) };
  } catch (error) {
    if (error instanceof InputFailure) return { failure: error };
    onFault(error);
    return { failure: new InputFailure('input.damaged', { file: file.name }) };
  }
}

async function noticesOf(file: InputFile): Promise<readonly StoredNotice[]> {
  const { readRegistryJson, writeRegistryJson } = await import('#actions/import/registry-json');
  const { readNotices } = await import('#actions/import/read-files');
  // A file that is called JSON is not read as the text of a notice.
  const registry = file.name.toLowerCase().endsWith('.json')
    ? await readRegistryJson(file)
    : await readNotices([file]);
  const registries = registriesByNotice(registry);
  if (registries.length === 0) throw new InputFailure('notice.no-tasks', { file: file.name });
  for (const { id } of registry.notices) {
    if (!isAddressable(id)) throw new InputFailure('registry.odd-id', { file: file.name, notice: id });
  }
  // The sentences of findings are part of what is served.
  return registries.map((one) => ({
    registry: one,
    version: hashOf(writeRegistryJson(one, 'zh') + writeRegistryJson(one, 'en')),
  }));
}
