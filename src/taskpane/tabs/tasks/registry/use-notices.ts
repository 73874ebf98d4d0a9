import { useEffect, useState } from 'react';
import type { RegistryClient } from '#registry/client/client';
import type { Language } from '#core/finding/language';
import type { NoticeList } from '#registry/protocol/list';
import { registryAt } from '../../../session/registry-service.ts';

/** What is known of the notices of a service. */
export type Notices =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'listed'; readonly list: NoticeList; readonly client: RegistryClient };

const LOADING: Notices = { kind: 'loading' };

/** The list of a service, asked for anew for another address and whenever `reload` is called. */
export function useNotices(
  address: string,
  language: Language,
): { readonly notices: Notices; readonly reload: () => void } {
  const [notices, setNotices] = useState<Notices>(LOADING);
  const [visit, setVisit] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const tell = (found: Notices): void => {
      if (!stop.signal.aborted) setNotices(found);
    };
    setNotices(LOADING);
    listAt(address, language, stop.signal).then(tell, (error: unknown) => tell({ kind: 'failed', error }));
    return () => stop.abort();
  }, [address, language, visit]);
  return {
    notices,
    reload: () => setVisit((count) => count + 1),
  };
}

async function listAt(address: string, language: Language, signal: AbortSignal): Promise<Notices> {
  const client = registryAt(address, language);
  return { kind: 'listed', list: await client.list(signal), client };
}
