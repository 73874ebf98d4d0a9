import { InputFailure } from '#core/failure/input-failure';
import { problemCode } from '#registry/protocol/problem';
import type { FetchResponse } from './fetch.ts';

/** Whether an answer brings a document, says it has not changed, or is to be refused. */
export type AnswerKind = 'document' | 'unchanged' | 'refused';

/** A browser hides where a redirect leads, and its status too. */
const isRedirect = ({ status, type }: FetchResponse): boolean =>
  type === 'opaqueredirect' || (status >= 300 && status < 400 && status !== 304);

export function kindOf(response: FetchResponse, conditional: boolean): AnswerKind {
  if (response.status === 200) return 'document';
  return response.status === 304 && conditional ? 'unchanged' : 'refused';
}

export interface Refusal {
  /** Shown in sentences. */
  readonly address: string;
  /** The id that was asked for; null for the list. */
  readonly notice: string | null;
  /** The text of the answer, which may be a problem of the service. */
  readonly text: string;
}

/** What a person is told about an answer that is neither a document nor unchanged. */
export function refusalOf(response: FetchResponse, { address, notice, text }: Refusal): InputFailure {
  const { status } = response;
  if (isRedirect(response)) return new InputFailure('registry.redirected', { address });
  if (status === 404 || status === 410) {
    return notice !== null && codeOf(text) === 'registry.no-such-notice'
      ? new InputFailure('registry.no-such-notice', { notice })
      : new InputFailure('registry.wrong-address', { address });
  }
  if (status === 429 || status >= 500) return new InputFailure('registry.unavailable', { address, status });
  if (status >= 400) return new InputFailure('registry.refused', { address, status });
  return new InputFailure('registry.broken-answer', { address });
}

function codeOf(text: string): string | null {
  try {
    return problemCode(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
