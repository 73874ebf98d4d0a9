import { mergeRegistries } from '#actions/import/merge-registries';
import type { Wait } from '#registry/client/deadline';
import { type RegistryClient, registryClient } from '#registry/client/client';
import type { Language } from '#core/text/language';
import { newIncoming } from '../state/incoming.ts';
import type { PaneStore } from '../state/store.ts';
import { compareIncoming } from './import-flow.ts';

/** For one whole response; ten thousand tasks are about 15 MB. */
const TIMEOUT_MS = 30_000;

const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

/**
 * The registry service at an address; "" is the server the pane comes from.
 *
 * @throws Failure `registry.bad-address`.
 */
export const registryAt = (address: string, language: Language): RegistryClient =>
  registryClient({
    fetch: (url, init) => window.fetch(url, init),
    baseUrl: address === '' ? window.location.origin : address,
    timeoutMs: TIMEOUT_MS,
    wait,
    language,
  });

/**
 * Fetches notices one after the other and compares them with the workbook. A failure
 * of the service is passed to `onFailure`; then nothing is taken over.
 */
export async function pullNotices(
  store: PaneStore,
  client: RegistryClient,
  notices: readonly string[],
  onFailure: (error: unknown) => void,
): Promise<void> {
  const fetched = await store.get().session?.work('fetching', async ({ signal, onProgress }) => {
    try {
      const sources = [];
      for (const [index, id] of notices.entries()) {
        onProgress?.(index, notices.length);
        const pulled = await client.get(id, {}, signal);
        if (pulled.changed) sources.push({ file: id, registry: pulled.registry });
      }
      return mergeRegistries(sources);
    } catch (error) {
      // Cancelled by the user: shown by `work`.
      if (signal.aborted) throw error;
      onFailure(error);
      return null;
    }
  });
  if (!fetched) return;
  store.set({ incoming: newIncoming('registry', fetched) });
  await compareIncoming(store);
}
