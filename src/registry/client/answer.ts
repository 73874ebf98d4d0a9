import { InputFailure } from '#core/failure/input-failure';
import { isNewerFormat, parseRegistry, parseShape } from '#core/record/parse';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import { LIST_FORMAT, type NoticeList } from '#registry/protocol/list';
import { listSchema } from '#registry/protocol/list-schema';

/** What came back, and from where. */
export interface AnswerText {
  /** Shown in sentences. */
  readonly address: string;
  readonly text: string;
  readonly contentType: string;
}

/** Throws `registry.web-page` or `registry.broken-answer`. */
export function jsonOf({ address, text, contentType }: AnswerText): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const isPage = contentType.includes('html') || text.trimStart().startsWith('<');
    throw new InputFailure(isPage ? 'registry.web-page' : 'registry.broken-answer', { address });
  }
}

/** Throws `registry.newer-format` or `registry.unfit-answer` with its place. */
export function listOf(body: unknown, address: string): NoticeList {
  refuseNewer(body, LIST_FORMAT, address);
  const parsed = parseShape(listSchema, body);
  if ('problem' in parsed) throw new InputFailure('registry.unfit-answer', { address, ...parsed.problem });
  return parsed.value;
}

/** The registry of the one notice that was asked for; throws as `listOf` does. */
export function registryOf(body: unknown, notice: string, address: string): Registry {
  refuseNewer(body, REGISTRY_FORMAT, address);
  const parsed = parseRegistry(body);
  if ('problem' in parsed) {
    const { place, ...problem } = parsed.problem;
    const expected = problem.kind === 'invalid' ? problem.expected : EXPECTED[problem.kind](problem.id);
    throw new InputFailure('registry.unfit-answer', { address, place, expected });
  }
  const { notices } = parsed.value;
  if (notices.length !== 1 || notices[0]?.id !== notice) {
    const place = notices.length > 1 ? 'notices[1]' : 'notices[0].id';
    const expected = notices.length > 1 ? '-' : notice;
    throw new InputFailure('registry.unfit-answer', { address, place, expected });
  }
  return parsed.value;
}

/** In words that are the same in every language, like those of the schema. */
const EXPECTED = {
  'repeated-id': (id: string) => `≠ ${id}`,
  'lost-reference': (id: string) => `∃ ${id}`,
} as const;

function refuseNewer(body: unknown, known: string, address: string): void {
  if (typeof body !== 'object' || body === null || !('format' in body)) return;
  const { format } = body;
  if (isNewerFormat(format, known)) throw new InputFailure('registry.newer-format', { address, format });
}
