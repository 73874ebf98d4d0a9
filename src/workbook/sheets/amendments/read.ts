import { taskOfRow } from '#core/amend/task-of-row';
import { figureText } from '#core/check/status/typed-figure';
import type { Amendment } from '#core/record/entered/amendment';
import type { AmendmentOutcome } from '#core/record/entered/amendment-outcome';
import type { Registry } from '#core/record/registry';
import { parseShape } from '#core/record/schema/parse';
import { amendmentOutcomeSchema } from '#core/record/schema/user-entries';
import { type CellValue, isBlank } from '#xlsx/cell-value';
import { cellText, wordCell } from '../../codec/cell.ts';
import { periodOfCell } from '../../codec/period.ts';
import { typedDay } from '../../codec/typed-day.ts';
import type { UnreadCell } from '../../codec/unread.ts';
import type { FoundRow, FoundRows } from '../../reading/find-rows.ts';
import { numberedKeys } from '../../reading/numbered-keys.ts';
import { textOf, trimmed } from '../../reading/row-task.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import {
  AMENDMENT_KIND_WORDS,
  AMENDMENT_STATE_WORDS,
  type AmendmentColumn,
  AMENDMENTS,
  SCORING_WORDS,
} from './columns.ts';

const kindCell = wordCell(AMENDMENT_KIND_WORDS);
const stateCell = wordCell(AMENDMENT_STATE_WORDS);
const scoringCell = wordCell(SCORING_WORDS);

/** The rows of 调整台账 that say anything, in their order: one an amendment. */
export const amendmentRows = ({ rows }: FoundRows): readonly FoundRow[] =>
  rows.filter((row) =>
    AMENDMENTS.columns.some(({ key, hidden }) => hidden !== true && textOf(row, key) !== ''),
  );

/** The changes of 调整台账 as they are now, with those that users added. */
export function readAmendments({ rowsOf, registry }: BookReader): SheetReading {
  const found = rowsOf(AMENDMENTS);
  if (found === null) return {};
  const rows = amendmentRows(found);
  const keys = numberedKeys(rows);
  const unread: UnreadCell[] = [];
  const amendments = rows.map((row, place) => {
    const key = keys[place] ?? '';
    return readRow(row, key, registry, (column) =>
      unread.push({ sheet: AMENDMENTS.sheet, key, column, value: row.cell(column) ?? null }),
    );
  });
  return { entries: { amendments }, unread };
}

/** @param isOdd Told about a cell whose words are none that its column knows: it stays as it is. */
function readRow(
  row: FoundRow,
  key: string,
  registry: Registry,
  isOdd: (column: AmendmentColumn) => void,
): Amendment {
  const cellOf = (column: AmendmentColumn): CellValue => row.cell(column) ?? null;
  const readOr = <T>(column: AmendmentColumn, read: (cell: CellValue) => T | null | undefined): T | null => {
    const cell = cellOf(column);
    if (isBlank(cell)) return null;
    const value = read(typeof cell === 'string' ? cell.trim() : cell);
    if (value === undefined) isOdd(column);
    return value ?? null;
  };
  const date = readOr('date', (cell) => typedDay(cell, () => null));
  const kind = readOr('kind', kindCell.fromCell);
  const amendment: Amendment = {
    key,
    date,
    kind,
    taskNo: textOf(row, 'taskNo'),
    list: textOf(row, 'list'),
    task: null,
    target: null,
    before: figureOr(row, 'before'),
    after: figureOr(row, 'after'),
    reason: textOf(row, 'reason'),
    basis: textOf(row, 'basis'),
    approver: textOf(row, 'approver'),
    effectiveFrom: periodOfCell(cellOf('effectiveFrom'), yearOf(date, registry)),
    scoring: readOr('scoring', scoringCell.fromCell),
    state: readOr('state', stateCell.fromCell) ?? 'waiting',
    problem: null,
  };
  const isOwn = row.key === key;
  const task = taskOf(amendment, isOwn ? trimmed(row, 'taskKey') : '', registry);
  const outcome = isOwn ? outcomeOf(cellOf('outcome')) : null;
  const target = registry.targets.find(({ id }) => isOwn && cellText(id) === textOf(row, 'targetKey'));
  return {
    ...amendment,
    task,
    target: target !== undefined && target.task === task ? target.id : null,
    problem: amendment.state === 'waiting' && isOwn ? trimmed(row, 'note') || null : null,
    ...(outcome === null ? {} : { outcome }),
  };
}

/** The content of a cell; a number that is shown as a percentage as it is shown. */
function figureOr(row: FoundRow, column: 'before' | 'after'): string {
  const value = row.cell(column);
  return typeof value === 'number' && row.stateOf(column) === 'percent'
    ? figureText({ value, isPercent: true })
    : textOf(row, column);
}

/** The year of a period without one: that of the row's date, else of the notices, where they have one. */
function yearOf(date: string | null, { notices }: Registry): number | null {
  if (date !== null) return Number(date.slice(0, 4));
  const years = new Set(notices.map(({ year }) => year));
  return years.size === 1 ? ([...years][0] ?? null) : null;
}

/** The task of a row: that of its key, unless people changed the number or the list; else the one it names. */
function taskOf(amendment: Amendment, key: string, registry: Registry): string | null {
  const keyed = registry.tasks.find(({ id }) => cellText(id) === key);
  const named = amendment.kind === 'add' && keyed === undefined ? null : taskOfRow(amendment, registry);
  if (named !== null && 'task' in named) return named.task.id;
  const isUnsure = named !== null && ['task-several', 'no-task'].includes(named.problem.code);
  return keyed !== undefined && (isUnsure || amendment.state === 'done') ? keyed.id : null;
}

function outcomeOf(cell: CellValue): AmendmentOutcome | null {
  if (typeof cell !== 'string') return null;
  try {
    const parsed = parseShape(amendmentOutcomeSchema, JSON.parse(cell));
    return 'value' in parsed ? parsed.value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
