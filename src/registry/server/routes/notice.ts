import { writeRegistryJson } from '#actions/import/registry-json';
import { InputFailure } from '#core/failure/input-failure';
import type { ServedDocument } from '../document.ts';
import type { RegistryStore } from '../store/store.ts';

/** `GET /registry/{notice}`: the registry of one notice. Throws `registry.no-such-notice`. */
export async function noticeRoute(store: RegistryStore, id: string): Promise<ServedDocument> {
  const stored = await store.get(id);
  if (stored === null) throw new InputFailure('registry.no-such-notice', { notice: id });
  const { registry, version } = stored;
  return { version, json: (language) => writeRegistryJson(registry, language), source: registry };
}
