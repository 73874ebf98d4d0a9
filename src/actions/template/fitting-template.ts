import type { ReadingTemplate } from '#core/record/reading-template';
import type { Correction } from '#core/notice/correction/correction';
import { regionsAfter } from '#core/notice/correction/regions';
import { correctionsOf } from '#core/notice/correction/template';
import type { DocumentSource } from '../import/source.ts';

/** A list of fewer tasks has no form of its own. */
const FEWEST_TASKS = 3;
/** Share of the tasks in which a mark has to find its place. */
const SHARE = 0.6;

/** Whether a document has the form that a template describes: its tasks begin as taught, and most have each marked field. */
export function fitsTemplate({ document, read }: DocumentSource, { rules }: ReadingTemplate): boolean {
  let corrections: readonly Correction[] = [];
  for (const rule of rules) {
    const tasks = regionsAfter(document.text, read, corrections);
    const made = correctionsOf(document, rule, tasks);
    if (rule.kind === 'start' && made.length < FEWEST_TASKS) return false;
    if (rule.kind === 'mark' && made.length < Math.max(FEWEST_TASKS, tasks.length * SHARE)) return false;
    corrections = [...corrections, ...made];
  }
  return corrections.length > 0;
}
