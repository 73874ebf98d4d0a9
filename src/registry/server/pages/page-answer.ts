import { ServiceFailure } from '#registry/protocol/service-failure';
import type { Language } from '#core/text/language';
import { namesEtag } from '#registry/protocol/etag';
import { type ServiceAnswer, type ServiceRequest, NO_BODY } from '../http-message.ts';
import { preferredCoding } from '../negotiate.ts';
import { FRAME_HEADERS } from './frame-ancestors.ts';
import type { PageFile, Pages } from './page-folder.ts';

/**
 * Answers with a file of the pages, or with a sentence (404) where there is none. The
 * browser revalidates its copy each time.
 *
 * @throws ServiceFailure `service.bad-address`
 */
export async function pageAnswer(
  pages: Pages,
  { url, headers }: ServiceRequest,
  language: Language,
): Promise<ServiceAnswer> {
  const file = await pages.at(pathOf(url));
  if (file === null) return notFound(language);
  const compressed =
    preferredCoding(headers['accept-encoding']) === 'identity' ? null : await compressedBytes(file);
  const tag = `"${file.tag}${compressed === null ? '' : '.gzip'}"`;
  if (namesEtag(headers['if-none-match'], tag)) return { status: 304, headers: { ETag: tag }, body: NO_BODY };
  const body = compressed ?? file.bytes;
  return {
    status: 200,
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(body.length),
      ETag: tag,
      ...(file.type.startsWith('text/html') ? FRAME_HEADERS : {}),
      ...(compressed === null ? {} : { 'Content-Encoding': 'gzip' }),
    },
    body,
  };
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch (error) {
    if (error instanceof URIError) throw new ServiceFailure('service.bad-address');
    throw error;
  }
}

/** Null where compression does not make the file smaller. */
async function compressedBytes(file: PageFile): Promise<Uint8Array | null> {
  const compressed = await file.compressed();
  return compressed !== null && compressed.length < file.bytes.length ? compressed : null;
}

const NOT_FOUND: Readonly<Record<Language, string>> = {
  zh: '没有这个页面；请打开首页，即启动时显示的地址。',
  en: 'There is no such page; open the first one, at the address shown when the service started.',
};

function notFound(language: Language): ServiceAnswer {
  const body = new TextEncoder().encode(`${NOT_FOUND[language]}\n`);
  return {
    status: 404,
    headers: {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': language,
      'Content-Length': String(body.length),
    },
    body,
  };
}
