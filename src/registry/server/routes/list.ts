import { failureSentence } from '#core/failure/failure';
import type { Language } from '#core/text/language';
import { etagOf } from '#registry/protocol/etag';
import { LIST_FORMAT, type NoticeEntry, type NoticeList } from '#registry/protocol/list';
import type { ServedDocument } from '../served-document.ts';
import { hashOf } from '../store/read-file.ts';
import type { RegistryStore, StoreContent, StoredNotice } from '../store/store.ts';

/** `GET /registry`: every notice in short, and the files that cannot be served. */
export async function listRoute(store: RegistryStore): Promise<ServedDocument> {
  const content = await store.list();
  const json = (language: Language): string => `${JSON.stringify(listOf(content, language), null, 2)}\n`;
  return { version: hashOf(json('zh') + json('en')), json, source: null };
}

const listOf = ({ notices, unusable }: StoreContent, language: Language): NoticeList => ({
  format: LIST_FORMAT,
  notices: notices.flatMap((stored) => entryOf(stored, language)),
  unusable: unusable.map(({ file, failure }) => ({
    file,
    code: failure.code,
    message: failureSentence(failure, language),
  })),
});

function entryOf({ registry, version }: StoredNotice, language: Language): readonly NoticeEntry[] {
  const { notices, tasks, targets } = registry;
  return notices.map(({ id, docNumber, title, issuer, issuedOn, year }) => ({
    id,
    docNumber,
    title,
    issuer,
    issuedOn,
    year,
    tasks: tasks.length,
    targets: targets.length,
    etag: etagOf(version, language),
  }));
}
