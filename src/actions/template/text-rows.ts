import type { Span } from '#core/record/span';
import type { Task } from '#core/record/task';
import type { SourceDocument } from '#core/source/document';

/** A row of the text of a document as it is shown to be put right: a printed line, or a part of a long one. */
export interface TextRow extends Span {
  /** Index of the task it is part of; null: of none. */
  readonly task: number | null;
  /** Whether the task begins with this row. */
  readonly isFirst: boolean;
  /** Names, time limits and figures that were read in it, in order, without overlaps; offsets in the document. */
  readonly marked: readonly MarkedWords[];
}

export interface MarkedWords extends Span {
  readonly role: 'unit' | 'leader' | 'due';
}

/** Longer lines are shown in parts that end with a sentence. */
const LONGEST_ROW = 240;

/** The rows of a document whose tasks are `tasks`, in printed order. Blank lines are left out. Cost linear in the text. */
export function textRows({ text }: SourceDocument, tasks: readonly Task[]): readonly TextRow[] {
  const order = tasks.map(({ span }, index) => ({ ...span, index })).sort((a, b) => a.start - b.start);
  const borders = new Set(order.flatMap(({ start, end }) => [start, end]));
  const rows: TextRow[] = [];
  let next = 0;
  for (const span of rowSpans(text, borders)) {
    while (next < order.length && (order[next]?.end ?? 0) <= span.start) next += 1;
    const covering = order[next];
    const index = covering !== undefined && covering.start <= span.start ? covering.index : null;
    const task = index === null ? undefined : tasks[index];
    const isFirst = task !== undefined && rows.at(-1)?.task !== index;
    rows.push({
      ...span,
      task: index,
      isFirst,
      marked: task === undefined ? [] : markedWords(text, span, task),
    });
  }
  return rows;
}

/** The lines of a text without white space around them, cut where a task begins or ends and where they are long. */
function* rowSpans(text: string, borders: ReadonlySet<number>): Generator<Span> {
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    let from = match.index;
    const end = match.index + match[0].length;
    for (let at = from + 1; at <= end; at += 1) {
      const isLong = at - from >= LONGEST_ROW && /[。；;]/.test(text.charAt(at - 1));
      if (at < end && !borders.has(at) && !isLong) continue;
      const own = text.slice(from, at);
      const start = from + own.length - own.trimStart().length;
      if (own.trim() !== '') yield { start, end: start + own.trim().length };
      from = at;
    }
  }
}

/** Where the names and the time limit of a task stand in a row. */
function markedWords(text: string, { start, end }: Span, task: Task): readonly MarkedWords[] {
  const own = text.slice(start, end);
  const words = [
    ...[...task.units, ...task.groupUnits].map((name) => [name, 'unit'] as const),
    ...task.leaders.map(({ name }) => [name, 'leader'] as const),
    ...(task.dueText === null ? [] : [[task.dueText, 'due'] as const]),
  ];
  const found = words.flatMap(([word, role]) => {
    const at = word === '' ? -1 : own.indexOf(word);
    return at < 0 ? [] : [{ start: start + at, end: start + at + word.length, role }];
  });
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => all.slice(0, index).every((before) => before.end <= one.start));
}
