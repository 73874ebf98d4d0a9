import type { Entry } from '../../record/entered/entry.ts';
import type { ProgressBullet } from '../../record/task.ts';
import { readableText } from '../../text/characters.ts';

/*
 * ①新增就业1.47万人；②引进毕业生8260人。 一是完成选址；二是开工2个。
 * ^ at the start, or after the end of a sentence or a line
 *
 * (1) and 1. are marks only at the start of a line: after a sentence they may be figures.
 */
const INLINE = /(?<=^|[\n。；;！？])[ \t\u3000]{0,8}([①-⑳㉑-㉟]|[一二三四五六七八九十]是)/g;
const AT_LINE = /(?<=^|\n)[ \t\u3000]{0,8}([（(][\d一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、](?!\d))/g;

/**
 * The paragraphs of an entry. Text typed into one cell is split at the marks of its
 * items, which are not part of the resulting texts; radicals and invisible characters pasted
 * from elsewhere are read as ordinary text. Spans still refer to the cell.
 */
export const entryParagraphs = ({ paragraphs }: Entry): readonly ProgressBullet[] =>
  paragraphs.flatMap(splitAtMarks).map((paragraph) => {
    const text = readableText(paragraph.text);
    return text === paragraph.text ? paragraph : { ...paragraph, text };
  });

function splitAtMarks(paragraph: ProgressBullet): readonly ProgressBullet[] {
  const { text, span } = paragraph;
  if (paragraph.mark !== null) return [paragraph];
  const marks = [...text.matchAll(INLINE), ...text.matchAll(AT_LINE)].sort((a, b) => a.index - b.index);
  const [first] = marks;
  if (first === undefined) return [paragraph];
  const piece = (start: number, end: number, mark: string | null): ProgressBullet => ({
    mark,
    text: text.slice(start, end),
    span: { start: span.start + start, end: span.start + end },
  });
  return [
    piece(0, first.index, null),
    ...marks.map((found, at) =>
      piece(found.index + found[0].length, marks[at + 1]?.index ?? text.length, found[1] ?? null),
    ),
  ].filter((one) => one.text.trim() !== '');
}
