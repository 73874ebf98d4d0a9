import type { Claim } from '../record/claim.ts';
import { monthsNamed } from './claim/months.ts';
import type { ReadEntry } from './context.ts';

/** Whole months of one year. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** The months the text before a claim names last (1-5月, 一季度); null where it names none. */
export function stretchOf({ entry, period }: ReadEntry, { bullet, span }: Claim): Stretch | null {
  const paragraph = entry.paragraphs[Math.max(0, bullet - 1)];
  if (paragraph === undefined) return null;
  const at = paragraph.text.indexOf(span.text);
  const before = at < 0 ? span.text : paragraph.text.slice(0, at + span.text.length);
  const sentence = before.slice(before.lastIndexOf('。', Math.max(0, at)) + 1);
  const named = monthsNamed(sentence, period?.year ?? null).filter(({ prior }) => !prior);
  return named.at(-1) ?? null;
}

/** Whether a claim is about the year so far, as its report is: no figure of 1-5月 or of 6月 alone in a report for June. */
export function isOfWholePeriod(claim: Claim, read: ReadEntry): boolean {
  const stretch = stretchOf(read, claim);
  if (stretch === null || read.period === null) return true;
  return stretch.first === 1 && stretch.last === read.period.last;
}
