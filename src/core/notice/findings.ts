import { finding } from '../finding/finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Notice } from '../record/notice.ts';
import type { Task } from '../record/task.ts';
import type { TaskDraft } from './draft.ts';

/** Glued items are odd where they are few; a text pasted on one line is glued throughout. */
const FEW = 0.3;

/** What only the reader can see: how numbers were printed. */
export function readingFindings(
  notice: Notice,
  tasks: readonly Task[],
  drafts: readonly TaskDraft[],
): readonly Finding[] {
  const glued = drafts.filter((draft) => draft.glued).length;
  return tasks.flatMap((task, index) => {
    const draft = drafts[index] as TaskDraft;
    const place = { notice: notice.id, task: task.id, span: task.span };
    const found: Finding[] = [];
    if (draft.glued && glued <= drafts.length * FEW)
      found.push(finding('notice.item-glued', place, { no: task.no }));
    if (!draft.numberHasStop) found.push(finding('notice.number-without-stop', place, { no: task.no }));
    return found;
  });
}
