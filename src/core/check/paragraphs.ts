import type { Entry } from '../record/entry.ts';
import type { ProgressBullet } from '../record/task.ts';

/*
 * ①新增就业1.47万人；②引进毕业生8260人。 一是完成选址；二是开工2个。
 * ^ at the start, or behind the end of a sentence or a line
 *
 * (1) and 1. stand at the start of a line only: behind a sentence they may be figures.
 */
const INLINE = /(?<=^|[\n。；;！？])[ \t\u3000]{0,8}([①-⑳㉑-㉟]|[一二三四五六七八九十]是)/g;
const AT_LINE = /(?<=^|\n)[ \t\u3000]{0,8}([（(][\d一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、](?!\d))/g;

/**
 * The paragraphs of a report as they are read: what a person typed into one cell is
 * taken apart at the marks of its items, so that a mark is no part of what it stands
 * before. Spans stay those of the cell.
 */
export const paragraphsOf = ({ paragraphs }: Entry): readonly ProgressBullet[] =>
  paragraphs.flatMap(takenApart);

function takenApart(paragraph: ProgressBullet): readonly ProgressBullet[] {
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
