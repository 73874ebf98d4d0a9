import { writeRegistryJson } from '#actions/import/registry-json';
import { ServiceFailure } from '#registry/protocol/service-failure';
import type { ServedDocument } from '../served-document.ts';
import type { RegistryStore } from '../store/store.ts';

/**
 * `GET /registry/{notice}`: the registry of one notice.
 *
 * @throws ServiceFailure `registry.no-such-notice`
 */
export async function noticeRoute(store: RegistryStore, id: string): Promise<ServedDocument> {
  const stored = await store.get(id);
  if (stored === null) throw new ServiceFailure('registry.no-such-notice', { notice: id });
  const { registry, version } = stored;
  return { version, json: (language) => writeRegistryJson(registry, language), source: registry };
}
