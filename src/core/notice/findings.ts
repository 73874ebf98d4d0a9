import { finding } from '../finding/make-finding.ts';
import type { Finding } from '../record/finding.ts';
import type { Notice } from '../record/notice.ts';
import { taskName } from '../record/task-name.ts';
import type { Task } from '../record/task.ts';
import type { TaskDraft } from './task-draft.ts';

/** Above this share of glued items the text was pasted on one line and no item is reported. */
const MAX_GLUED_SHARE = 0.3;

/** Findings about how items and their numbers were printed, which the registry does not record. */
export function readingFindings(
  notice: Notice,
  tasks: readonly Task[],
  drafts: readonly TaskDraft[],
): readonly Finding[] {
  const glued = drafts.filter((draft) => draft.glued).length;
  return tasks.flatMap((task, index) => {
    const draft = drafts[index];
    if (draft === undefined) return [];
    const place = { notice: notice.id, task: task.id, span: task.span };
    const found: Finding[] = [];
    if (draft.glued && glued <= drafts.length * MAX_GLUED_SHARE)
      found.push(finding('notice.item-glued', place, { no: task.no }));
    if (!draft.numberHasStop) found.push(finding('notice.number-without-stop', place, { no: task.no }));
    for (const unit of draft.duty.unread)
      found.push(finding('reading.unread-unit', place, { unit, no: taskName(task) }));
    return found;
  });
}
