import { readNotice } from '../notice/read.ts';
import type { Amendment } from '../record/entered/amendment.ts';
import type { Notice } from '../record/notice.ts';
import type { Registry } from '../record/registry.ts';
import type { Task } from '../record/task.ts';
import type { SourceDocument } from '../source/document.ts';
import { readTaskTargets } from '../target/read.ts';
import { comparable } from './comparable.ts';
import { type AmendProblem, problem } from './problems.ts';
import type { Carrying, RecordEdit } from './record-edit.ts';
import { bareNumber, tasksNamed } from './task-of-row.ts';

/** Heading of added tasks, where those of the notice stand under headings. */
const ADDED_SECTION = '增补任务';

/**
 * 增补: a new task, read from 调整后 by the grammar of notices (内容（牵头单位：…；配合单位：…）). It stands
 * after the others of its notice, with the number that was typed, else the next one.
 *
 * @param known All ids that records have or had.
 */
export function addTask(
  amendment: Amendment,
  registry: Pick<Registry, 'tasks' | 'notices'>,
  known: ReadonlySet<string>,
): Carrying {
  const text = amendment.after.trim();
  if (text === '') return problem('no-after');
  const place = placeOf(amendment.list, registry);
  if ('problem' in place) return place;
  const { notice, list } = place;
  const others = registry.tasks.filter((task) => task.notice === notice.id && task.list === list);
  const typed = bareNumber(amendment.taskNo);
  if (typed !== '' && others.some(({ no }) => bareNumber(no) === typed))
    return problem('number-taken', { no: amendment.taskNo.trim() });
  const no = typed === '' ? nextNumber(others) : typed;
  const read = readTask(text, notice);
  if (read === null) return problem('task-unread', { text });
  const id = freeId(`${notice.id}#${no}`, known);
  const section = others.some((task) => task.section.length > 0) ? [ADDED_SECTION] : [];
  const task: Task = { ...read, id, notice: notice.id, list, section, no, span: UNPLACED };
  const targets = readTaskTargets(task.content, { year: notice.year });
  return {
    task: id,
    target: null,
    edits: [
      { record: 'new-task', task },
      ...targets.map((reading, at): RecordEdit => ({
        record: 'new-target',
        target: {
          ...reading,
          id: `${id}/t${String(at + 1)}`,
          task: id,
          span: { ...UNPLACED, text: reading.span.text },
        },
      })),
    ],
  };
}

/** The text of an added task stands in no notice. */
const UNPLACED = { start: 0, end: 0 } as const;

/** The notice and the list to which a task is added. */
function placeOf(
  list: string,
  { notices, tasks }: Pick<Registry, 'tasks' | 'notices'>,
): { readonly notice: Notice; readonly list: string | null } | { readonly problem: AmendProblem } {
  const lists = new Map(tasks.map((task) => [JSON.stringify([task.notice, task.list]), task]));
  const said = comparable(list);
  const all = [...lists.values()];
  const named = said === '' ? all : tasksNamed(tasks, notices, list);
  const places = new Map(named.map((task) => [JSON.stringify([task.notice, task.list]), task]));
  const [only, ...others] = places.values();
  const notice = notices.find(({ id }) => id === only?.notice);
  if (only !== undefined && notice !== undefined && others.length === 0) return { notice, list: only.list };
  return problem('notice-unclear', { count: Math.max(notices.length, lists.size) });
}

function readTask(
  text: string,
  notice: Notice,
): Omit<Task, 'id' | 'notice' | 'list' | 'section' | 'no' | 'span'> | null {
  const line = `1. ${text
    .split('\n')
    .map((part) => part.trim())
    .join('')}`;
  const document: SourceDocument = {
    origin: 'txt',
    text: line,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: line.length } }],
  };
  const { tasks } = readNotice(document);
  const [task, ...more] = tasks;
  if (task === undefined || more.length > 0 || task.content === '') return null;
  const { content, leaders, units, groupUnits, dueText } = task;
  const isFirst = notice.reporting.firstUnitLeads && task.leadUnits.length === 0;
  const leadUnits = isFirst ? units.slice(0, 1) : task.leadUnits;
  return { content, leaders, leadUnits, units, groupUnits, dueText, progress: [] };
}

/** One more than the greatest number of a list; "增1" … where numbers repeat or are no numbers. */
function nextNumber(tasks: readonly Task[]): string {
  const numbers = tasks.map(({ no }) => bareNumber(no));
  const isCounted = numbers.every((no) => /^\d{1,6}$/u.test(no)) && new Set(numbers).size === numbers.length;
  if (isCounted) return String(Math.max(0, ...numbers.map(Number)) + 1);
  const taken = new Set(numbers);
  let count = 1;
  while (taken.has(`增${String(count)}`)) count += 1;
  return `增${String(count)}`;
}

function freeId(id: string, known: ReadonlySet<string>): string {
  let free = id;
  for (let times = 2; known.has(free); times += 1) free = `${id}-${String(times)}`;
  return free;
}
