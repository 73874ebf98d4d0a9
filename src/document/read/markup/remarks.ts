import type { Finding, FindingParams } from '#core/record/finding';
import type { SourceDocument } from '#core/source/document';
import { sourceWarning } from '../opened-document.ts';
import type { SourceRemarkCode } from '../opened-document.ts';
import type { LeftOut } from './line-text.ts';

/** Something that a markup reader did not take over as it is, and the line it belongs to ("" if it has none). */
interface Remark {
  readonly code: SourceRemarkCode;
  readonly text: string;
  readonly line: string;
}

/** Remarks of one kind that are listed one by one in their sentence. */
const LISTED = 12;
/** Characters of a text and of its line that are quoted. */
const QUOTED = 40;
const CONTEXT = 16;

const CODES: Readonly<Record<LeftOut['kind'], SourceRemarkCode>> = {
  struck: 'source.struck-text',
  hidden: 'source.hidden-text',
  mark: 'source.note-marks',
};

/** Collects, while a document is read, what was left out of it or could not be read. */
export class ReadingRemarks {
  readonly #remarks: Remark[] = [];
  readonly #counts = new Map<SourceRemarkCode, number>();

  leftOut(parts: readonly LeftOut[], line: string): void {
    for (const { kind, text } of parts)
      if (kind !== 'hidden' || isContent(text)) this.add(CODES[kind], text, line);
  }

  add(code: SourceRemarkCode, text = '', line = ''): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= LISTED) this.#remarks.push({ code, text, line });
  }

  /** How many remarks of a kind were made. */
  count(code: SourceRemarkCode): number {
    return this.#counts.get(code) ?? 0;
  }

  /** One finding for each kind of remark, at the place of the first of them. */
  findings({ text }: Pick<SourceDocument, 'text'>): readonly Finding[] {
    return [...this.#counts].map(([code, count]) => {
      const listed = this.#remarks.filter((remark) => remark.code === code);
      const texts = listed.map(quoted);
      if (count > listed.length) texts.push('…');
      const line = listed.find((remark) => remark.line !== '')?.line;
      const start = line === undefined ? -1 : text.indexOf(line);
      const span = line === undefined || start === -1 ? null : { start, end: start + line.length };
      return sourceWarning(code, { ...paramsOf(code, listed, texts), count }, span);
    });
  }
}

/** What the sentence of a remark lists: texts with their lines, or kinds of content (`value-wording.ts`). */
function paramsOf(
  code: SourceRemarkCode,
  remarks: readonly Remark[],
  texts: readonly string[],
): FindingParams {
  if (code === 'source.tracked-changes') return {};
  if (code === 'source.unread-content') return { contents: [...new Set(remarks.map(({ text }) => text))] };
  return { texts };
}

/** Hidden text that could be part of a task: words with a figure. Menus and scripts of web pages are not. */
const isContent = (text: string): boolean => /\p{Script=Han}/u.test(text) && /[0-9０-９]/.test(text);

function quoted({ text, line }: Remark): string {
  const what = `“${shortened(text, QUOTED)}”`;
  return line === '' ? what : `${what}（${shortened(line, CONTEXT)}）`;
}

const shortened = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length)}…`;
