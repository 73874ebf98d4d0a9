import type { ProgressBullet } from '../../record/task.ts';
import { halfWidth } from '../../text/width.ts';

/** A sentence of a report, for comparison with others. */
export interface Sentence {
  /** As printed, without the stop. */
  readonly text: string;
  /** Half-width, without white space, punctuation and 了; equal where the words are. */
  readonly words: string;
  readonly paragraph: ProgressBullet;
}

const STOPS = /[。！？；;!?\n\r]/;
/** The points of numbers and per cent signs stay: 8.76% and 876 are two figures. */
const PUNCTUATION = /[\s，。、：“”‘’（）【】〔〕［］《》〈〉「」—…·,:"'()[\]~-]/g;

/** 完成了审核 and 完成审核 say the same. */
const PARTICLE = /了/g;

/** Words of a text without what typing it again may change. */
export const wordsOnly = (text: string): string =>
  halfWidth(text).replace(PUNCTUATION, '').replace(PARTICLE, '');

/** The sentences of a report in order; ends at 。！？； and at the ends of lines and paragraphs. */
export const sentencesOf = (paragraphs: readonly ProgressBullet[]): readonly Sentence[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.text
      .split(STOPS)
      .map((text) => ({ text: text.trim(), words: wordsOnly(text), paragraph }))
      .filter(({ words }) => words !== ''),
  );
