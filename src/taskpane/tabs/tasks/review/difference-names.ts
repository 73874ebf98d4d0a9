import type { Pull } from '#actions/pull/pull';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { Difference } from '#core/merge/difference';
import type { ReviewText } from '../../../text/review.ts';

/** Characters of a task's content in the name of its group. */
const BEGINNING = 24;

/** Names and titles of differences. */
export class DifferenceNames {
  private readonly tasks: ReadonlyMap<string, Task>;
  private readonly targets: ReadonlyMap<string, Target>;

  constructor(
    { ledger: { base, registry }, incoming }: Pull,
    private readonly text: ReviewText,
  ) {
    // Later ones win: names are those of the ledger, where it has the record.
    const all = [incoming, base, registry];
    this.tasks = new Map(all.flatMap(({ tasks }) => tasks.map((task) => [task.id, task])));
    this.targets = new Map(all.flatMap(({ targets }) => targets.map((target) => [target.id, target])));
  }

  /** The task a difference belongs to: its number and the beginning of its content; else its notice. */
  groupOf({ task, id }: Difference): string {
    const record = this.tasks.get(task ?? '');
    if (!record) return `${this.text.ofNotice} ${id}`;
    const { no, content } = record;
    const cut = content.length > BEGINNING ? `${content.slice(0, BEGINNING)}…` : content;
    return `${this.text.taskName(no)} ${cut}`;
  }

  /** What differs: a field (of a target), or that the record was removed or deleted. */
  titleOf(one: Difference): string {
    const { text } = this;
    if (one.kind === 'allocations') return text.allocations;
    const metric = this.targets.get(one.id)?.metric ?? '';
    const target = one.record === 'target' ? `${text.ofTarget(metric)} ` : '';
    if (one.kind === 'field') return target + text.fields[one.field];
    const words = {
      removed: { task: text.removedTask, target: text.removedTarget },
      deleted: { task: text.deletedTask, target: text.deletedTarget },
    };
    return target + words[one.kind][one.record];
  }
}
