import { useMemo } from 'react';
import type { Checked } from '#actions/check/check';
import type { FindingGroup } from '#actions/findings/finding-groups';
import type { ListedFinding } from '#actions/findings/finding-list';
import { sentenceForMany } from '#core/finding/finding-sentence';
import type { Task } from '#core/record/task';
import { periodWords } from '#core/text/calendar-words';
import { CHECKS_TEXT, type ChecksText } from '../../text/checks.ts';
import { usePane, useText } from '../../use-pane.ts';

/** Characters of its content by which a task without a number is named. */
const BEGINNING = 14;

export interface Titles {
  readonly group: (kind: FindingGroup['kind'], of: string, count: number) => string;
  /** What the title of the group does not say about a finding: unit, task and period. */
  readonly about: (listed: ListedFinding, kind: FindingGroup['kind']) => string;
}

/** Titles of groups of findings, and additions to their findings. */
export function useTitles({ registry }: Checked): Titles {
  const text = useText(CHECKS_TEXT);
  const language = usePane((state) => state.language);
  return useMemo(() => {
    const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
    const notices = new Map(registry.notices.map(({ id, title }) => [id, title]));
    return {
      group(kind, of, count) {
        if (kind === 'same') return sentenceForMany(of, count, language);
        if (kind === 'unit') return of;
        if (kind === 'notice') return of === '' ? text.ofWorkbook : (notices.get(of) ?? text.ofNotice);
        const task = tasks.get(of);
        return [taskName(task, text), task?.leadUnits.join(text.separator) ?? ''].filter(Boolean).join(' · ');
      },
      about({ finding: { task, unit, period }, task: known }, kind) {
        const isNamed = kind === 'unit' || kind === 'same';
        return [
          kind === 'same' ? (unit ?? '') : '',
          isNamed && task !== null ? taskName(known ?? undefined, text) : '',
          kind === 'notice' || period === null ? '' : periodWords(period, language),
        ]
          .filter(Boolean)
          .join(' · ');
      },
    };
  }, [registry, text, language]);
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
