import { failureSentence } from '#core/failure/failure';
import type { Language } from '#core/text/language';
import type { ServiceFailure, ServiceFailureCode } from './service-failure.ts';

/** Body of every answer that is not a document: why there is none. */
export interface Problem {
  readonly code: string;
  /** One plain sentence in the language the request prefers. */
  readonly message: string;
}

const STATUS: Readonly<Record<ServiceFailureCode, number>> = {
  'service.bad-address': 400,
  'service.no-such-page': 404,
  'registry.no-such-notice': 404,
  'service.method': 405,
  'service.not-acceptable': 406,
  'service.foreign-host': 421,
  'service.fault': 500,
  'service.no-folder': 503,
};

/** HTTP status of an answer. */
export const statusOf = ({ code }: ServiceFailure): number => STATUS[code];

export const problemOf = (failure: ServiceFailure, language: Language): Problem => ({
  code: failure.code,
  message: failureSentence(failure, language),
});

/** The code of a problem; null where a body is none. */
export function problemCode(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  return typeof body.code === 'string' ? body.code : null;
}
