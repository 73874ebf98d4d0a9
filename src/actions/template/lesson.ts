import { type ReadingRule, type ReadingTemplate, TEMPLATE_FORMAT } from '#core/record/reading-template';
import { type Correction, placeOf } from '#core/notice/correction/correction';
import { regionsAfter } from '#core/notice/correction/regions';
import { correctionsOf, ruleOf } from '#core/notice/correction/template';
import type { Span } from '#core/record/span';
import type { DocumentSource } from '../import/source.ts';

/** One correction that a person made, with what follows from it for the rest of the document. */
export interface TaughtCorrection {
  readonly correction: Correction;
  /** What it teaches about other documents; null: nothing. */
  readonly rule: ReadingRule | null;
  /** The same correction in the other places that look alike. */
  readonly others: readonly Correction[];
  /** Whether the other places are corrected as well; null: the person has not said so yet. */
  readonly isFollowed: boolean | null;
}

/** A document and what a person put right in the reading of it, in the order in which it was done. */
export interface Lesson {
  readonly source: DocumentSource;
  readonly taught: readonly TaughtCorrection[];
}

export const newLesson = (source: DocumentSource): Lesson => ({ source, taught: [] });

/** All corrections of a lesson: those of the template the document was read with, then those of the person. */
export const correctionsOfLesson = ({ source, taught }: Lesson): readonly Correction[] => [
  ...source.corrections,
  ...taught.flatMap(({ correction, others, isFollowed }) => [
    correction,
    ...(isFollowed === true ? others : []),
  ]),
];

/** The lesson with one more correction; what follows from it is found, and not yet done. */
export function teach(lesson: Lesson, correction: Correction): Lesson {
  const { document, read } = lesson.source;
  const made = [...correctionsOfLesson(lesson), correction];
  const tasks: readonly Span[] = regionsAfter(document.text, read, made);
  const rule = ruleOf(document, correction, tasks);
  const others = rule === null ? [] : correctionsOf(document, rule, tasks);
  const known = new Set(made.map(keyOf));
  const taught = {
    correction,
    rule,
    others: others.filter((one) => !known.has(keyOf(one))),
    isFollowed: null,
  };
  return { ...lesson, taught: [...lesson.taught, taught] };
}

/** The lesson with the last correction done in all places that look alike, or in its own alone. */
export const decideLast = ({ source, taught }: Lesson, isFollowed: boolean): Lesson => ({
  source,
  taught: taught.map((one, index) => (index === taught.length - 1 ? { ...one, isFollowed } : one)),
});

export const withoutLast = ({ source, taught }: Lesson): Lesson => ({ source, taught: taught.slice(0, -1) });

/** What the lesson teaches about documents of the same form: the rules that were taken over to all places; null: none. */
export function templateOf({ taught }: Lesson, name: string): ReadingTemplate | null {
  const rules = taught.flatMap(({ rule, others, isFollowed }) =>
    rule !== null && (isFollowed === true || others.length === 0) ? [rule] : [],
  );
  return rules.length === 0 ? null : { format: TEMPLATE_FORMAT, name, rules };
}

const keyOf = (correction: Correction): string =>
  JSON.stringify([
    correction.kind,
    placeOf(correction),
    correction.kind === 'mark' ? [correction.role, correction.span.end] : null,
  ]);
