import type { DateMention } from '../text/date.ts';
import type { Quantity } from '../text/quantity.ts';
import { measured, type Measured } from './measure.ts';
import type { Memory } from './memory.ts';
import type { Outline } from './outline.ts';
import type { Phrase } from './phrase.ts';
import type { Site } from './site.ts';

/** A quantified promise before its deadline and qualifiers are known. */
export interface Pledge {
  readonly quantity: Quantity;
  readonly clauseIndex: number;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly measured: Measured;
  readonly stretch: boolean;
}

/** What the readers of one number are given. */
export interface Reading {
  readonly outline: Outline;
  readonly dates: readonly DateMention[];
  readonly site: Site;
  /** The number and those dealt out together with it (分别达到100%和90%). */
  readonly group: readonly Site[];
  /** The next candidate of the same clause. */
  readonly next: Site | null;
  /** Where the words before the number begin: behind what the number before has claimed. */
  readonly from: number;
  /** Those words, times taken out. */
  readonly left: string;
  readonly phrase: Phrase;
  readonly memory: Memory;
}

/** What one number gives, and where the next may begin. */
export interface Outcome {
  readonly pledges: readonly Pledge[];
  readonly memory: Memory;
  readonly cursor: number;
}

interface Parts {
  readonly reading: Reading;
  readonly quantity: Quantity;
  readonly start: number;
  readonly end: number;
  readonly metric: string;
  readonly phrase: Phrase;
  /** The number has no metric of its own. */
  readonly carried: boolean;
}

export function pledgeOf({ reading, quantity, start, end, metric, phrase, carried }: Parts): Pledge {
  const { outline, site, memory } = reading;
  const comparator = outline.text.slice(quantity.from, quantity.start);
  const sameFamily = memory.family === (quantity.unit?.family ?? '');
  return {
    quantity,
    clauseIndex: site.clauseIndex,
    start,
    end,
    metric,
    measured: measured(quantity, phrase, comparator),
    stretch: phrase.hoped && carried && sameFamily,
  };
}
