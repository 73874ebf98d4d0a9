import type { Statement } from '../../record/statement.ts';
import type { Task } from '../../record/task.ts';

/** A statement as the task that its entry is about: it promises nothing, and no unit has to report on it. */
export const asTask = ({ id, notice, no, section, paragraphs, span }: Statement): Task => ({
  id,
  notice,
  list: null,
  section,
  no,
  content: '',
  leaders: [],
  leadUnits: [],
  units: [],
  groupUnits: [],
  dueText: null,
  progress: paragraphs,
  span,
});
