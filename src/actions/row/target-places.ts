import type { Span } from '#core/record/span';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';

/** Where the text of a target is in the content of its task. */
interface TargetPlace extends Span {
  readonly target: Target;
}

/**
 * Finds the texts of targets in the content of their task, in its order. The spans of
 * targets are offsets in the notice; between two targets the content has nearly as many
 * characters, so of several places with the same text the one nearest to that distance is
 * taken. A target whose text was changed has no place.
 */
export function targetPlaces({ content, span }: Task, targets: readonly Target[]): readonly TargetPlace[] {
  const places: TargetPlace[] = [];
  let last = { source: span.start, content: 0 };
  for (const target of [...targets].sort((a, b) => a.span.start - b.span.start)) {
    const { text } = target.span;
    const expected = last.content + target.span.start - last.source;
    const start = nearest(content, text, last.content, expected);
    if (start < 0) continue;
    places.push({ target, start, end: start + text.length });
    last = { source: target.span.start, content: start };
  }
  return places;
}

/** Of all places of a text from an index on, the one nearest to where it is expected; -1: there is none. */
function nearest(content: string, text: string, from: number, expected: number): number {
  if (text === '') return -1;
  let best = content.indexOf(text, from);
  for (let at = best; at >= 0; at = content.indexOf(text, at + 1))
    if (Math.abs(at - expected) < Math.abs(best - expected)) best = at;
  return best;
}

/** A piece of the content, with the targets whose text it is part of. */
interface ContentPiece {
  readonly text: string;
  readonly targets: readonly Target[];
}

/** The content, split where targets begin and end. */
export function contentPieces(content: string, places: readonly TargetPlace[]): readonly ContentPiece[] {
  const cuts = new Set([0, content.length, ...places.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? 0;
    const inside = places.filter((place) => place.start <= start && place.end >= end);
    return { text: content.slice(start, end), targets: inside.map(({ target }) => target) };
  });
}
