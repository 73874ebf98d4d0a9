import type { Figure } from '../../claim/figure.ts';
import { sameMeasure } from '../target/fit.ts';
import { figuresBefore, type ParagraphContext } from '../paragraph-context.ts';

/** Begins the parts of what was said before; 其中 that begins a sentence speaks of the sentence before. */
const PARTS = /其中|包括|分[\u4e00-\u9fff]{1,4}看/g;
/** Where parts end: a sentence that begins without 其中. */
const LONGEST_REACH = 200;

const totals = new WeakMap<Figure, Figure | null>();

/**
 * The figure that a figure is a part of, as 其中 or 包括 says; null where it is none. 完成投资 in
 * “完成投资52亿元，占年度计划的65%。其中：在建项目完成30.4亿元”.
 */
export function totalOf(figure: Figure, context: ParagraphContext): Figure | null {
  const known = totals.get(figure);
  if (known !== undefined) return known;
  const found = findTotal(figure, context);
  totals.set(figure, found);
  return found;
}

function findTotal(figure: Figure, { text, figures }: ParagraphContext): Figure | null {
  const from = Math.max(0, figure.start - LONGEST_REACH);
  const marks = [...text.slice(from, figure.start).matchAll(PARTS)];
  const mark = marks.at(-1);
  if (mark === undefined) return null;
  const at = from + mark.index;
  if (text.slice(at, figure.start).includes('。')) return null;
  return (
    figuresBefore(figure, figures).find(
      (whole) =>
        whole.end <= at && (whole.role === 'amount' || whole.role === 'goal') && sameMeasure(figure, whole),
    ) ?? null
  );
}
