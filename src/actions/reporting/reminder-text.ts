import type { CheckContext } from '#core/check/context';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Reminder, ReminderTone } from '#core/record/entered/reminder';
import type { Notice } from '#core/record/notice';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { TONE_WORDS } from '#workbook/sheets/reminders/columns';
import type { ReportingStatus, UnitStatus } from './reporting-status.ts';

/** When and after what a unit is reminded. */
export interface ReminderOccasion {
  readonly status: Pick<ReportingStatus, 'period' | 'due'>;
  /** ISO date of the reminder. */
  readonly on: string;
  readonly tone: ReminderTone;
  /** Earlier reminders of the unit for the period, the first one first. */
  readonly before: readonly Reminder[];
  readonly context: CheckContext;
}

/** Characters of its content by which a task is recalled. */
const MOST_CONTENT = 40;
const DAY = 86_400_000;

/**
 * The text by which a unit is asked for what it still owes: what was asked for, what is missing, late or to
 * be corrected, what to do, and for the last tone what follows. Chinese, since it is sent to units; a
 * notice is named by its title and number. Null where the unit owes nothing.
 */
export function reminderText(unit: UnitStatus, occasion: ReminderOccasion): string | null {
  const { missing, rejected } = unit;
  if (missing.length + rejected.length === 0) return null;
  const { on, tone } = occasion;
  const lines = [
    `【${TONE_WORDS[tone]}】${unit.unit}：`,
    basis(unit, occasion),
    ...missingLines(unit, occasion),
    ...lateLines(unit, occasion),
    ...rejectedLines(unit, occasion),
    request(unit, occasion),
    dateWords(on, 'zh'),
  ];
  return lines.join('\n');
}

function basis(
  { due, reported, missing }: UnitStatus,
  { status, on, tone, before, context }: ReminderOccasion,
): string {
  const notices = [...new Set(due.map((task) => context.taskOf(task)?.notice))].flatMap(
    (id) => (id === undefined ? undefined : context.noticeOf(id)) ?? [],
  );
  const asked = `${periodWords(status.period, 'zh')}的进展应${status.due === null ? '按期' : `于${dateWords(status.due, 'zh')}前`}报送`;
  const by = notices.length === 0 ? '' : `按照${notices.map(noticeName).join('、')}要求，`;
  const count = `贵单位应报${String(due.length)}项，已报${String(reported.length)}项${missing.length === 0 ? '' : `，还有${String(missing.length)}项未报`}`;
  const days = status.due === null ? 0 : (Date.parse(on) - Date.parse(status.due)) / DAY;
  const overdue = days > 0 && missing.length > 0 ? `，已逾期${String(days)}天` : '';
  const sent = before.flatMap((one) =>
    one.on === null ? [] : [`${dateWords(one.on, 'zh')}${one.tone === null ? '催办' : TONE_WORDS[one.tone]}`],
  );
  const after = tone === 'formal' && sent.length > 0 ? `经${sent.join('、')}，` : '';
  return `${by}${asked}。${after}截至${dateWords(on, 'zh')}，${count}${overdue}。`;
}

const noticeName = ({ title, docNumber, id }: Notice): string =>
  `《${title === '' ? id : title}》${docNumber === null ? '' : `（${docNumber}）`}`;

function missingLines({ missing, empty }: UnitStatus, { context }: ReminderOccasion): readonly string[] {
  if (missing.length === 0) return [];
  return [
    '未报的任务：',
    ...missing.map((task, place) => {
      const note = empty.includes(task) ? '（已填其他内容，“进展情况”为空）' : '';
      return `${String(place + 1)}. ${nameOf(task, context)}：${contentOf(task, context)}${note}`;
    }),
  ];
}

function lateLines({ late }: UnitStatus, { context, status, tone }: ReminderOccasion): readonly string[] {
  const { due } = status;
  if (late.length === 0 || tone === 'advance' || due === null) return [];
  const said = late.map(({ task, reportedOn }) => {
    const days = (Date.parse(reportedOn) - Date.parse(due)) / DAY;
    return `${nameOf(task, context)}（迟${String(days)}天）`;
  });
  return [`迟报${String(late.length)}项：${said.join('、')}。`];
}

function rejectedLines({ rejected }: UnitStatus, { context }: ReminderOccasion): readonly string[] {
  if (rejected.length === 0) return [];
  return [
    '已报、需要修改后重新报送的任务：',
    ...rejected.map(
      ({ task, findings }, place) =>
        `${String(place + 1)}. ${nameOf(task, context)}：${findings.map((found) => findingSentence(found, 'zh')).join('')}`,
    ),
  ];
}

function request({ missing, rejected }: UnitStatus, { status: { due }, tone }: ReminderOccasion): string {
  const what = [
    ...(missing.length === 0 ? [] : [tone === 'advance' ? '报送' : '补报']),
    ...(rejected.length === 0 ? [] : ['修改后重新报送']),
  ].join('，');
  switch (tone) {
    case 'advance':
      return `请${due === null ? '按期' : `于${dateWords(due, 'zh')}前`}${what}；如有困难，请提前说明。`;
    case 'overdue':
      return `请即${what}；暂时报不了的，请说明原因和报送时间。`;
    case 'formal':
      return `请收函后立即${what}，并书面说明原因；仍不报送的，将予以通报。`;
  }
}

const nameOf = (id: string, { taskOf, namesOf }: CheckContext): string => {
  const task = taskOf(id);
  return `任务${(task === undefined ? [] : namesOf([task])).join('')}`;
};

function contentOf(id: string, { taskOf }: CheckContext): string {
  const characters = [...(taskOf(id)?.content ?? '')];
  return characters.length > MOST_CONTENT
    ? `${characters.slice(0, MOST_CONTENT).join('')}…`
    : characters.join('');
}
