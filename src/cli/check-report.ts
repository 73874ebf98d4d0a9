import type { AnsweredFinding } from '#actions/answers';
import type { Checked } from '#actions/check';
import { isCheck } from '#actions/checks-apart';
import { tallyOf } from '#actions/tally';
import { isTouched } from '#core/check/filled';
import { message } from '#core/issue/message';
import type { Language } from '#core/issue/wording';
import type { Task } from '#core/record/task';
import { type FindingGroup, findingGroups } from './check-groups.ts';
import { CHECK_WORDS } from './check-words.ts';
import { WORDS } from './words.ts';

/** Hints shown of one notice; errors and warnings are all shown. */
const MOST_HINTS = 10;

/** Characters by which a task without a number is known. */
const BEGINNING = 14;

/**
 * What the checks found, for a person: notice by notice, grouped and worst
 * first, then the totals. A notice nobody reports for is told in one sentence.
 */
export function checkText(checked: Checked, language: Language): string {
  const words = CHECK_WORDS[language];
  const { registry, findings } = checked;
  const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
  const linesOf = (notice: string | null): readonly string[] =>
    sectionLines(
      findings.filter((found) => found.notice === notice),
      tasks,
      language,
    );
  const reported = reportedNotices(checked);
  const sections = registry.notices.map(({ id, title }) => {
    const lines = linesOf(id);
    const found = lines.length === 0 && reported.has(id) ? [words.nothingFound] : lines;
    return [
      `《${title === '' ? id : title}》`,
      ...(reported.has(id) ? [] : [`  ${words.noProgress}`]),
      ...found.map((line) => `  ${line}`),
    ];
  });
  const rest = linesOf(null);
  const tally = tallyOf(checked);
  return [
    ...sections,
    ...(rest.length === 0 ? [] : [[words.elsewhere, ...rest.map((line) => `  ${line}`)]]),
    [words.totals(tally), ...(tally.figures === 0 ? [] : [words.looked(tally)])],
  ]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** The same about the reports alone, under a heading; "" where nobody reports anything. */
export function reportsText(checked: Checked, language: Language): string {
  const { registry, findings } = checked;
  const reported = reportedNotices(checked);
  if (reported.size === 0) return '';
  const reports = {
    ...checked,
    registry: { ...registry, notices: registry.notices.filter(({ id }) => reported.has(id)) },
    findings: findings.filter(isCheck),
  };
  return `${CHECK_WORDS[language].heading}\n\n${checkText(reports, language)}`;
}

/** Notices somebody reports something for; rows nobody touched say nothing. */
const reportedNotices = ({ session }: Checked): ReadonlySet<string | null> =>
  new Set(session.entries.filter(({ entry }) => isTouched(entry)).map(({ task }) => task?.notice ?? null));

function sectionLines(
  findings: readonly AnsweredFinding[],
  tasks: ReadonlyMap<string, Task>,
  language: Language,
): readonly string[] {
  const hints = findings.filter(({ severity }) => severity === 'info');
  const hidden = new Set(hints.slice(MOST_HINTS));
  const groups = findingGroups(findings.filter((found) => !hidden.has(found)));
  return [
    ...groups.flatMap((group) => [
      groupTitle(group, tasks, language),
      ...group.findings.map((found) => `  ${findingLine(found, group, tasks, language)}`),
    ]),
    ...(hidden.size === 0 ? [] : [CHECK_WORDS[language].moreHints(hidden.size)]),
  ];
}

function groupTitle(
  { kind, of }: FindingGroup,
  tasks: ReadonlyMap<string, Task>,
  language: Language,
): string {
  if (kind === 'unit') return of;
  if (kind === 'notice') return of === '' ? CHECK_WORDS[language].ofFiles : CHECK_WORDS[language].ofNotice;
  const task = tasks.get(of);
  const lead = task?.leadUnits.join(WORDS[language].separator) ?? '';
  return `${taskName(task, language)}${lead === '' ? '' : `　${lead}`}`;
}

/** `任务12`; a task without a number is known by how it begins. */
function taskName(task: Task | undefined, language: Language): string {
  const words = CHECK_WORDS[language];
  if (task === undefined) return words.unknownTask;
  if (task.no !== '') return words.task(task.no);
  const characters = [...task.content];
  const isLong = characters.length > BEGINNING;
  return words.task(`“${characters.slice(0, BEGINNING).join('')}${isLong ? '…' : ''}”`);
}

/** `［提醒］② “充电桩”1026个，声称完成…`; under a unit the task and the period stand before it. */
function findingLine(
  found: AnsweredFinding,
  { kind }: FindingGroup,
  tasks: ReadonlyMap<string, Task>,
  language: Language,
): string {
  const words = CHECK_WORDS[language];
  const task = found.task === null ? undefined : tasks.get(found.task);
  const where =
    kind === 'unit'
      ? `${task === undefined ? '' : `${taskName(task, language)} `}${found.period === null ? '' : words.period(found.period)}`
      : markOf(found, task);
  const cell = found.cell === null ? '' : words.place(found.cell.sheet, found.cell.row, found.cell.column);
  const answer = found.answered === null ? '' : words.answered(found.answered);
  return `［${WORDS[language].severity[found.severity]}］${where}${message(found, language)}${cell}${answer}`;
}

/** The mark of the paragraph a finding stands in, with a blank; "" where it has none. */
function markOf({ span, cell }: AnsweredFinding, task: Task | undefined): string {
  if (span === null || cell !== null) return '';
  const bullet = task?.progress.find((one) => one.span.start <= span.start && span.start < one.span.end);
  return bullet?.mark == null ? '' : `${bullet.mark} `;
}
