import { type FailureCode, failureSentence, type InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';

/** Body of every answer that is not what was asked for. */
export interface Problem {
  readonly code: string;
  /** One plain sentence in the language the request prefers. */
  readonly message: string;
}

/** HTTP status of each failure a service answers with; any other one is a fault of its own. */
const STATUS = {
  'service.bad-address': 400,
  'service.no-such-page': 404,
  'registry.no-such-notice': 404,
  'service.method': 405,
  'service.not-acceptable': 406,
  'service.foreign-host': 421,
  'service.no-folder': 503,
} as const satisfies Partial<Record<FailureCode, number>>;

const isKnown = (code: string): code is keyof typeof STATUS => Object.hasOwn(STATUS, code);

export const statusOf = ({ code }: InputFailure): number => (isKnown(code) ? STATUS[code] : 500);

export const problemOf = (failure: InputFailure, language: Language): Problem => ({
  code: failure.code,
  message: failureSentence(failure, language),
});

/** The code of a problem, where a body is one. */
export function problemCode(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('code' in body)) return null;
  return typeof body.code === 'string' ? body.code : null;
}
