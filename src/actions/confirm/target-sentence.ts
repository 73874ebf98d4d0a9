import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { contentPieces, targetPlaces } from '../row/target-places.ts';

/** A piece of the sentence of a target. */
export interface SentencePiece {
  readonly text: string;
  /** The figure of the target, the other words of it, those of another one of the task, or neither. */
  readonly of: 'figure' | 'own' | 'other' | null;
}

const ENDS = '。；！？;\n';

/** The sentence of a task in which a target stands, in pieces; its own words alone where the content lacks them. */
export function targetSentence(
  task: Task,
  target: Target,
  ofTask: readonly Target[],
): readonly SentencePiece[] {
  const { content } = task;
  const places = targetPlaces(task, ofTask);
  const place = places.find((one) => one.target.id === target.id);
  if (place === undefined) return withFigure(target.span.text, target);
  const start = Math.max(...[...ENDS].map((end) => content.lastIndexOf(end, place.start - 1))) + 1;
  const ends = [...ENDS].flatMap((end) => {
    const at = content.indexOf(end, place.end);
    return at < 0 ? [] : [at + 1];
  });
  const end = Math.min(content.length, ...ends);
  const inside = places.flatMap((one) =>
    one.start >= start && one.end <= end
      ? [{ target: one.target, start: one.start - start, end: one.end - start }]
      : [],
  );
  return contentPieces(content.slice(start, end).trimEnd(), inside).flatMap(
    ({ text, targets }): readonly SentencePiece[] =>
      targets.some((one) => one.id === target.id)
        ? withFigure(text, target)
        : [{ text, of: targets.length > 0 ? 'other' : null }],
  );
}

/** The words of a target with its figure apart, where they print it in digits and only once. */
function withFigure(words: string, { value, unit }: Target): readonly SentencePiece[] {
  const number = [String(value), value?.toLocaleString('en-US') ?? ''].find((one) => words.includes(one));
  if (value === null || number === undefined) return [{ text: words, of: 'own' }];
  const figure = words.includes(number + unit) ? number + unit : number;
  const [before = '', after, ...more] = words.split(figure);
  if (after === undefined || more.length > 0) return [{ text: words, of: 'own' }];
  const pieces = [
    { text: before, of: 'own' },
    { text: figure, of: 'figure' },
    { text: after, of: 'own' },
  ] as const;
  return pieces.filter(({ text }) => text !== '');
}
