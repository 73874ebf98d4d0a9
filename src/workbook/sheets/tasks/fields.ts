import type { Leader, Task } from '#core/record/task';
import type { TaskColumn } from './columns.ts';
import {
  type CellCodec,
  cellText,
  listCell,
  optionalTextCell,
  pathCell,
  textCell,
} from '../../codec/cell.ts';
import { type Field, field } from '../../codec/field.ts';

/** Leaders with their titles in brackets: 周某（副市长）、吴某. */
export const leadersCell: CellCodec<readonly Leader[]> = {
  toCell: (leaders) =>
    leaders.length === 0
      ? null
      : cellText(
          leaders.map(({ name, title }) => (title === null ? name : `${name}（${title}）`)).join('、'),
        ),
  fromCell: (cell) => (cell === null ? [] : splitLeaders(String(cell)).map(leaderOf)),
};

/** Splits at 、 and line ends outside brackets, since titles may contain 、. */
function splitLeaders(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const char of text) {
    if (char === '（' || char === '(') depth += 1;
    if (char === '）' || char === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && (char === '、' || char === '\n')) {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((item) => item.trim()).filter((item) => item !== '');
}

function leaderOf(text: string): Leader {
  const open = text.search(/[（(]/u);
  if (open <= 0 || !/[）)]$/u.test(text)) return { name: text, title: null };
  return { name: text.slice(0, open), title: text.slice(open + 1, -1) };
}

const shown = <K extends keyof Task>(property: K & TaskColumn, codec: CellCodec<Task[K]>): Field<Task> =>
  field<Task, K>(property, codec, property);

/** Columns of 任务库 that are properties of a task; the others are about its notice. */
export const TASK_FIELDS: readonly Field<Task>[] = [
  shown('no', textCell),
  shown('list', optionalTextCell),
  shown('section', pathCell),
  shown('content', textCell),
  shown('leaders', leadersCell),
  shown('leadUnits', listCell),
  shown('units', listCell),
  shown('groupUnits', listCell),
  shown('dueText', optionalTextCell),
];
