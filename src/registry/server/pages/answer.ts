import { InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';
import { namesEtag } from '#registry/protocol/etag';
import { type AppAnswer, type AppRequest, NO_BODY } from '../message.ts';
import { codingOf } from '../negotiate.ts';
import type { PageFile, Pages } from './page-folder.ts';

/**
 * Answers with a file of the pages: the browser asks each time whether it still has the
 * newest one. Nothing at the address is told in a sentence. Throws `service.bad-address`.
 */
export async function pageAnswer(
  pages: Pages,
  { url, headers }: AppRequest,
  language: Language,
): Promise<AppAnswer> {
  const file = await pages.at(pathOf(url));
  if (file === null) return notFound(language);
  const packed = codingOf(headers['accept-encoding']) === 'identity' ? null : await packedOf(file);
  const tag = `"${file.tag}${packed === null ? '' : '.gzip'}"`;
  if (namesEtag(headers['if-none-match'], tag)) return { status: 304, headers: { ETag: tag }, body: NO_BODY };
  const body = packed ?? file.bytes;
  return {
    status: 200,
    headers: {
      'Content-Type': file.type,
      'Content-Length': String(body.length),
      ETag: tag,
      ...(packed === null ? {} : { 'Content-Encoding': 'gzip' }),
    },
    body,
  };
}

function pathOf(url: string): string {
  try {
    return decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
  } catch (error) {
    if (error instanceof URIError) throw new InputFailure('service.bad-address');
    throw error;
  }
}

/** Smaller where it is. */
async function packedOf(file: PageFile): Promise<Uint8Array | null> {
  const packed = await file.packed();
  return packed !== null && packed.length < file.bytes.length ? packed : null;
}

const NOT_FOUND: Readonly<Record<Language, string>> = {
  zh: '没有这个页面；请打开首页，即启动时显示的地址。',
  en: 'There is no such page; open the first one, at the address shown when the service started.',
};

function notFound(language: Language): AppAnswer {
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
