import type { Entry } from '../../record/entered/entry.ts';
import type { ProgressBullet, Task } from '../../record/task.ts';

/** The paragraphs of a task's progress that were put together from cells of a table. */
const cellTexts = ({ progress }: Task): readonly string[] =>
  progress.flatMap(({ ofCells, text }) => (ofCells === true ? [text] : []));

/** The entry without lines that were put together from cells, which are checked as such; offsets stay. */
export function withoutCellTexts(entry: Entry, task: Task): Entry {
  const texts = new Set(cellTexts(task));
  if (texts.size === 0) return entry;
  const withoutLines = (text: string): string =>
    text
      .split('\n')
      .map((line) => (texts.has(line.trim()) ? ' '.repeat(line.length) : line))
      .join('\n');
  return {
    ...entry,
    paragraphs: entry.paragraphs.flatMap((paragraph): readonly ProgressBullet[] =>
      texts.has(paragraph.text) ? [] : [{ ...paragraph, text: withoutLines(paragraph.text) }],
    ),
  };
}

/** Whether a report still says what the cells of its table said. */
export function saysCells({ paragraphs }: Entry, task: Task): boolean {
  const said = new Set(paragraphs.flatMap(({ text }) => text.split('\n').map((line) => line.trim())));
  return cellTexts(task).every((text) => said.has(text));
}
