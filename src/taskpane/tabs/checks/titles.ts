import { useMemo } from 'react';
import type { Checked } from '#actions/check/check';
import type { FindingGroup } from '#actions/findings/finding-groups';
import type { ListedFinding } from '#actions/findings/finding-list';
import { taskNamer } from '#actions/findings/task-names';
import { sentenceForMany } from '#core/finding/finding-sentence';
import { periodWords } from '#core/text/calendar-words';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { usePane, useText } from '../../use-pane.ts';

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
    const taskName = taskNamer(registry.tasks, text.task);
    const notices = new Map(registry.notices.map(({ id, title }) => [id, title]));
    return {
      group(kind, of, count) {
        if (kind === 'same') return sentenceForMany(of, count, language);
        if (kind === 'unit') return of;
        if (kind === 'notice') return of === '' ? text.ofWorkbook : (notices.get(of) ?? text.ofNotice);
        const task = tasks.get(of);
        return [
          task === undefined ? text.unknownTask : taskName(task),
          task?.leadUnits.join(text.separator) ?? '',
        ]
          .filter(Boolean)
          .join(' · ');
      },
      about({ finding: { task, unit, period }, task: known }, kind) {
        const isNamed = kind === 'unit' || kind === 'same';
        return [
          kind === 'same' ? (unit ?? '') : '',
          isNamed && task !== null ? (known === null ? text.unknownTask : taskName(known)) : '',
          kind === 'notice' || period === null ? '' : periodWords(period, language),
        ]
          .filter(Boolean)
          .join(' · ');
      },
    };
  }, [registry, text, language]);
}
