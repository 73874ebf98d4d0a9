import type { AnsweredFinding } from '#actions/findings/answers';
import type { Checked } from '#actions/check/check';
import { isAboutTasks } from '#core/finding/about-tasks';
import { findingSentence, sentenceForMany } from '#core/finding/finding-sentence';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import type { ProgressBullet } from '#core/record/task';
import type { FindingGroup } from '#actions/findings/finding-groups';
import { taskNamer } from '#actions/findings/task-names';
import { CHECK_WORDS } from './check-words.ts';
import { WORDS } from './words.ts';

/** How the groups of findings and the findings of one check are printed. */
export interface FindingLines {
  readonly title: (group: FindingGroup) => string;
  readonly line: (found: AnsweredFinding, kind: FindingGroup['kind']) => string;
}

export function findingLines({ registry, session }: Checked, language: Language): FindingLines {
  const words = CHECK_WORDS[language];
  const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
  const reports = new Map(session.entries.map(({ entry }) => [subject(entry), entry.paragraphs]));

  const named = taskNamer(registry.tasks, words.task);
  const statements = new Map((registry.statements ?? []).map(({ id, no }) => [id, words.statement(no)]));
  const taskName = (id: string): string => {
    const task = tasks.get(id);
    return task === undefined ? (statements.get(id) ?? words.unknownTask) : named(task);
  };

  return {
    title({ kind, of, findings }) {
      if (kind === 'same') return sentenceForMany(of, findings.length, language);
      if (kind === 'unit') return of;
      if (kind === 'notice') return of === '' ? words.ofFiles : words.ofNotice;
      const task = tasks.get(of);
      const lead = task?.leadUnits.join(WORDS[language].separator) ?? '';
      return `${taskName(of)}${lead === '' ? '' : `　${lead}`}`;
    },
    // `［提醒］② “充电桩”1026个，声称完成…`; under a unit the task and the period come first.
    line(found, kind) {
      const { task, unit, period, cell, answered } = found;
      // A sentence about several tasks names its unit, its period and the tasks itself.
      const isNamed = (kind === 'unit' || kind === 'same') && !isAboutTasks(found);
      const where = [
        ...(kind === 'same' && isNamed && unit !== null ? [unit] : []),
        ...(isNamed && task !== null ? [taskName(task)] : []),
        ...(isNamed && period !== null ? [periodWords(period, language)] : []),
        ...markOf(found, reports.get(subject(found)) ?? []),
      ];
      return [
        `［${WORDS[language].severity[found.severity]}］`,
        ...where.map((part) => `${part} `),
        findingSentence(found, language),
        cell === null ? '' : words.place(cell.sheet, cell.row, cell.column),
        answered === null ? '' : words.answered(answered),
      ].join('');
    },
  };
}

const subject = ({ task, unit, period }: Pick<AnsweredFinding, 'task' | 'unit' | 'period'>): string =>
  JSON.stringify([task, unit, period]);

/** The mark (②) of the paragraph a finding is about; none where it has no mark or no place in the text. */
function markOf({ span }: AnsweredFinding, paragraphs: readonly ProgressBullet[]): readonly string[] {
  if (span === null) return [];
  const paragraph = paragraphs.find((one) => one.span.start <= span.start && span.start < one.span.end);
  return paragraph?.mark == null ? [] : [paragraph.mark];
}
