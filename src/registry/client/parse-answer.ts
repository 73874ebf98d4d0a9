import { ClientFailure } from './client-failure.ts';
import { isNewerFormat, parseRegistry, parseShape } from '#core/record/schema/parse';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import { LIST_FORMAT, type NoticeList } from '#registry/protocol/list';
import { listSchema } from '#registry/protocol/list-schema';

/** The body of an answer, and where it came from. */
export interface AnswerText {
  /** For failures. */
  readonly address: string;
  readonly text: string;
  readonly contentType: string;
}

/** @throws ClientFailure `registry.web-page`, `registry.broken-answer` */
export function parseJson({ address, text, contentType }: AnswerText): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const isPage = contentType.includes('html') || text.trimStart().startsWith('<');
    throw new ClientFailure(isPage ? 'registry.web-page' : 'registry.broken-answer', { address });
  }
}

/** @throws ClientFailure `registry.newer-format`, `registry.unfit-answer` */
export function parseList(body: unknown, address: string): NoticeList {
  refuseNewer(body, LIST_FORMAT, address);
  const parsed = parseShape(listSchema, body);
  if ('problem' in parsed) throw new ClientFailure('registry.unfit-answer', { address, ...parsed.problem });
  return parsed.value;
}

/** The registry of the one notice that was requested. @throws as `parseList` */
export function parseAnswer(body: unknown, notice: string, address: string): Registry {
  refuseNewer(body, REGISTRY_FORMAT, address);
  const parsed = parseRegistry(body);
  if ('problem' in parsed) {
    const { place, ...problem } = parsed.problem;
    const expected = problem.kind === 'invalid' ? problem.expected : EXPECTED[problem.kind](problem.id);
    throw new ClientFailure('registry.unfit-answer', { address, place, expected });
  }
  const { notices } = parsed.value;
  if (notices.length !== 1 || notices[0]?.id !== notice) {
    const place = notices.length > 1 ? 'notices[1]' : 'notices[0].id';
    const expected = notices.length > 1 ? '-' : notice;
    throw new ClientFailure('registry.unfit-answer', { address, place, expected });
  }
  return parsed.value;
}

/** What should be at the place of a problem, in symbols: it is shown in every language, as the terms of the schema are. */
const EXPECTED = {
  'repeated-id': (id: string) => `≠ ${id}`,
  'lost-reference': (id: string) => `∃ ${id}`,
} as const;

function refuseNewer(body: unknown, known: string, address: string): void {
  if (typeof body !== 'object' || body === null || !('format' in body)) return;
  const { format } = body;
  if (isNewerFormat(format, known)) throw new ClientFailure('registry.newer-format', { address, format });
}
