import { ClientFailure } from './client-failure.ts';
import { ServiceFailure } from '#registry/protocol/service-failure';
import { problemCode } from '#registry/protocol/problem';
import type { FetchResponse } from './fetch.ts';

/** Whether an answer is a document, says that it has not changed, or is an error. */
export type AnswerKind = 'document' | 'unchanged' | 'refused';

/** Browsers hide the status of a redirect and report the type instead. */
const isRedirect = ({ status, type }: FetchResponse): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);

export function answerKind(response: FetchResponse, conditional: boolean): AnswerKind {
  if (response.status === 200) return 'document';
  return response.status === 304 && conditional ? 'unchanged' : 'refused';
}

export interface RefusedAnswer {
  /** For failures. */
  readonly address: string;
  /** The id that was requested; null for the list. */
  readonly notice: string | null;
  /** The text of the answer, which may be a problem of the service. */
  readonly text: string;
}

/** The failure that an error answer means. */
export function asFailure(
  response: FetchResponse,
  { address, notice, text }: RefusedAnswer,
): ClientFailure | ServiceFailure {
  const { status } = response;
  if (isRedirect(response)) return new ClientFailure('registry.redirected', { address });
  if (status === 404 || status === 410) {
    return notice !== null && codeOf(text) === 'registry.no-such-notice'
      ? new ServiceFailure('registry.no-such-notice', { notice })
      : new ClientFailure('registry.wrong-address', { address });
  }
  if (status === 429 || status >= 500) return new ClientFailure('registry.unavailable', { address, status });
  if (status >= 400) return new ClientFailure('registry.refused', { address, status });
  return new ClientFailure('registry.broken-answer', { address });
}

function codeOf(text: string): string | null {
  try {
    return problemCode(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
