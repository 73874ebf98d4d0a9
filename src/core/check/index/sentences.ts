import type { ProgressBullet } from '../../record/task.ts';
import { toHalfWidth } from '../../text/width.ts';

/** A sentence of a report, normalized for comparison. */
export interface Sentence {
  /** As printed, without the final punctuation. */
  readonly text: string;
  /** Half-width, without white space, punctuation and 了. */
  readonly words: string;
  readonly paragraph: ProgressBullet;
}

const STOPS = /[。！？；;!?\n\r]/;
/** Decimal points and per cent signs are not removed: 8.76% and 876 are two figures. */
const PUNCTUATION = /[\s，。、：“”‘’（）【】〔〕［］《》〈〉「」—…·,:"'()[\]~-]/g;

/** 完成了审核 and 完成审核 are equal. */
const PARTICLE = /了/g;

/** The normalized words of a text, see `Sentence.words`. */
export const wordsOnly = (text: string): string =>
  toHalfWidth(text).replace(PUNCTUATION, '').replace(PARTICLE, '');

/** The sentences of a report in order; they end at 。！？； and at the ends of lines and paragraphs. */
export const sentencesOf = (paragraphs: readonly ProgressBullet[]): readonly Sentence[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.text
      .split(STOPS)
      .map((text) => ({ text: text.trim(), words: wordsOnly(text), paragraph }))
      .filter(({ words }) => words !== ''),
  );
