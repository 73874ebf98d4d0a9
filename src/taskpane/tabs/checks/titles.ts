import { useMemo } from 'react';
import type { Checked } from '#actions/check/check';
import type { FindingGroup } from '#actions/findings/finding-groups';
import type { ListedFinding } from '#actions/findings/finding-list';
import type { Task } from '#core/record/task';
import { CHECKS_TEXT, type ChecksText } from '../../text/checks.ts';
import { useText } from '../../use-pane.ts';

/** Characters of its content by which a task without a number is named. */
const BEGINNING = 14;

export interface Titles {
  readonly group: (kind: FindingGroup['kind'], of: string) => string;
  /** What the title of the group does not say about a finding: task and period. */
  readonly about: (listed: ListedFinding, kind: FindingGroup['kind']) => string;
}

/** Titles of groups of findings, and additions to their findings. */
export function useTitles({ registry }: Checked): Titles {
  const text = useText(CHECKS_TEXT);
  return useMemo(() => {
    const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
    const notices = new Map(registry.notices.map(({ id, title }) => [id, title]));
    return {
      group(kind, of) {
        if (kind === 'unit') return of;
        if (kind === 'notice') return of === '' ? text.ofWorkbook : (notices.get(of) ?? text.ofNotice);
        const task = tasks.get(of);
        return [taskName(task, text), task?.leadUnits.join(text.separator) ?? ''].filter(Boolean).join(' · ');
      },
      about({ finding: { task, period }, task: known }, kind) {
        const name = kind === 'unit' && task !== null ? taskName(known ?? undefined, text) : '';
        return [name, kind === 'notice' ? '' : (period ?? '')].filter(Boolean).join(' · ');
      },
    };
  }, [registry, text]);
}

/** With its list, since numbers start at 1 in each list of a notice. */
function taskName(task: Task | undefined, text: ChecksText): string {
  if (task === undefined) return text.unknownTask;
  const list = task.list === null ? '' : `《${task.list}》`;
  return list + (task.no === '' ? beginning(task.content) : text.task(task.no));
}

function beginning(content: string): string {
  const characters = [...content];
  return `“${characters.slice(0, BEGINNING).join('')}${characters.length > BEGINNING ? '…' : ''}”`;
}
