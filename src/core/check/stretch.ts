import type { Claim } from '../record/claim.ts';
import { monthsNamed } from './claim/months.ts';
import type { ReadEntry } from './context.ts';

/** Whole months of one year. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

const STOPS = /[，。；：,;:]/;

/** Text of a paragraph up to a claim, and with the claim; null where the claim is none of its own. */
function textUpTo(
  { entry }: ReadEntry,
  { bullet, span }: Claim,
): { readonly before: string; readonly text: string } | null {
  const paragraph = entry.paragraphs[Math.max(0, bullet - 1)];
  const at = paragraph?.text.indexOf(span.text) ?? -1;
  if (paragraph === undefined || at < 0) return null;
  return { before: paragraph.text.slice(0, at), text: paragraph.text.slice(0, at + span.text.length) };
}

/** The months the sentence of a claim names last (1-5月, 一季度); null where it names none. */
export function stretchOf(read: ReadEntry, claim: Claim): Stretch | null {
  const { before, text } = textUpTo(read, claim) ?? { before: '', text: claim.span.text };
  const sentence = text.slice(before.lastIndexOf('。') + 1);
  const named = monthsNamed(sentence, read.period?.year ?? null).filter(({ prior }) => !prior);
  return named.at(-1) ?? null;
}

/** What leads into a claim since the last stop (其中, 去年), with its own words. */
export function clauseOf(read: ReadEntry, claim: Claim): string {
  const before = textUpTo(read, claim)?.before ?? '';
  return (before.split(STOPS).at(-1) ?? '') + (claim.span.text.split(STOPS)[0] ?? '');
}

/** Whether a claim is about the year so far, as its report is: no figure of 1-5月 or of 6月 alone in a report for June. */
export function isOfWholePeriod(claim: Claim, read: ReadEntry): boolean {
  const stretch = stretchOf(read, claim);
  if (stretch === null || read.period === null) return true;
  return stretch.first === 1 && stretch.last === read.period.last;
}
