import { useEffect, useRef, useState } from 'react';
import type { RegistryClient } from '#registry/client/client';
import type { Language } from '#core/text/language';
import type { NoticeList } from '#registry/protocol/list';
import { registryAt } from '../../../session/import/registry-service.ts';

/** The list of notices of a service, or how far loading it is. */
export type Notices =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'listed'; readonly list: NoticeList; readonly client: RegistryClient };

const LOADING: Notices = { kind: 'loading' };

/**
 * The list of a service; loaded again for another address and when `reload` is called. In
 * another language it stays in place until it has come again.
 */
export function useNotices(
  address: string,
  language: Language,
): { readonly notices: Notices; readonly reload: () => void } {
  const [notices, setNotices] = useState<Notices>(LOADING);
  const [visit, setVisit] = useState(0);
  const listed = useRef('');
  useEffect(() => {
    const stop = new AbortController();
    const finish = (found: Notices): void => {
      if (!stop.signal.aborted) setNotices(found);
    };
    const asked = `${String(visit)} ${address}`;
    if (listed.current !== asked) setNotices(LOADING);
    listed.current = asked;
    listAt(address, language, stop.signal).then(finish, (error: unknown) =>
      finish({ kind: 'failed', error }),
    );
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
