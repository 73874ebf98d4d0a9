import type { Finding } from '#core/record/finding';
import type { Notice } from '#core/record/notice';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import {
  cellText,
  listCell,
  optionalNumberCell,
  optionalTextCell,
  textCell,
  wordCell,
} from '../codec/cell.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { Confirmation, Handling, PlanEntry, SettingEntry, UnitEntry } from '../codec/entries.ts';
import type { UnreadCell } from '../codec/unread.ts';
import { standardValue } from './settings/setting.ts';
import { freshUnitRows, unitKey, type UnitRow } from './units/row.ts';
import { PLAN_INPUTS } from './plan/columns.ts';
import { SETTING_COLUMNS, SETTINGS, VALUE_COLUMN } from './settings/layout.ts';
import { SHEETS } from '../codec/sheet-name.ts';
import { ANSWER_WORDS, CONFIRMATION_WORDS, HANDLING_WORDS } from '../codec/wording.ts';
import type { FoundRow, FoundRows } from '../reading/find-rows.ts';
import type { RawBook } from '../reading/raw-book.ts';
import { sheetFinding } from '../reading/sheet-finding.ts';
import type { UnreadCells } from '../reading/unread-cells.ts';

type Rows = ReadonlyMap<string, FoundRow>;

export const confirmationState = wordCell(CONFIRMATION_WORDS);
export const handlingState = wordCell(HANDLING_WORDS);
export const answerOf = wordCell(ANSWER_WORDS);

const text = (row: FoundRow, column: string): string => textCell.fromCell(row.cell(column) ?? null) ?? '';

/** What people chose in 目标指标, without the targets nobody has touched. */
export const readConfirmations = (targets: readonly Target[], rowOf: Rows): readonly Confirmation[] =>
  targets.flatMap(({ id }) => {
    const row = rowOf.get(cellText(id));
    if (!row) return [];
    const state = confirmationState.fromCell(row.cell('confirmation') ?? null) ?? 'open';
    const note = text(row, 'note');
    return state === 'open' && note === '' ? [] : [{ target: id, state, note }];
  });

/** What people noted in 校验结果. */
export const readHandlings = (rowOf: Rows): readonly Handling[] =>
  Array.from(rowOf).flatMap(([finding, row]) => {
    const state = handlingState.fromCell(row.cell('handling') ?? null) ?? 'open';
    const note = text(row, 'note');
    return state === 'open' && note === '' ? [] : [{ finding, state, note }];
  });

/** What lead units filled into 推进方案表; the rows of one task are joined. */
export function readPlans(found: FoundRows, tasks: readonly Task[]): readonly PlanEntry[] {
  const rows = new Map<string, FoundRow[]>();
  for (const row of found.rows) if (row.key !== null) rows.set(row.key, [...(rows.get(row.key) ?? []), row]);
  return tasks.flatMap(({ id }) => {
    const own = rows.get(cellText(id)) ?? [];
    const inputs = PLAN_INPUTS.map((input) => [input, own.map((row) => text(row, input)).join('')] as const);
    if (inputs.every(([, value]) => value === '')) return [];
    return [{ task: id, ...(Object.fromEntries(inputs) as Omit<PlanEntry, 'task'>) }];
  });
}

/** What people keep in 单位目录 beyond what the tasks give by themselves. */
export function readUnits(tasks: readonly Task[], found: FoundRows): readonly UnitEntry[] {
  const rowOf = new Map(found.rows.map((row) => [row.key, row]));
  return freshUnitRows(tasks).flatMap((fresh) => {
    const row = rowOf.get(cellText(unitKey(fresh)));
    if (!row) return [];
    const entry: UnitEntry = {
      name: fresh.name,
      canonical: optionalTextCell.fromCell(row.cell('canonical') ?? null) ?? null,
      answer: answerOf.fromCell(row.cell('answer') ?? null) ?? 'open',
      members: listCell.fromCell(row.cell('members') ?? null) ?? [],
      contact: text(row, 'contact'),
      phone: text(row, 'phone'),
    };
    return isUntouched(entry, fresh) ? [] : [entry];
  });
}

const isUntouched = (entry: UnitEntry, fresh: UnitRow): boolean =>
  entry.canonical === fresh.canonical &&
  entry.answer === fresh.answer &&
  entry.members.length === 0 &&
  entry.contact === '' &&
  entry.phone === '';

export interface SettingsRead extends UnreadCells {
  readonly settings: readonly SettingEntry[];
}

/** Settings whose value is not the standard one; from a renamed sheet too. */
export function readSettings(book: RawBook, notices: readonly Notice[]): SettingsRead {
  const valueHeader = SETTING_COLUMNS[VALUE_COLUMN].header;
  const isHeader = (row: readonly CellValue[]): boolean =>
    SETTING_COLUMNS.every(({ header }) => row.includes(header));
  const sheet =
    book.sheets.find(({ name }) => name === SHEETS.settings) ??
    book.sheets.find(({ rows }) => rows.some(isHeader));
  const header = sheet?.rows.find((row) => row.includes(valueHeader));
  const read = { settings: [] as SettingEntry[], unread: [] as UnreadCell[], findings: [] as Finding[] };
  if (!sheet || !header) return read;
  const place = header.indexOf(valueHeader);
  for (const setting of SETTINGS) {
    const { key } = setting;
    const row = sheet.rows.findIndex((cells) => cells.includes(setting.label));
    if (row < 0) continue;
    const cell = sheet.rows[row]?.[place] ?? null;
    const value = optionalNumberCell.fromCell(cell);
    if (value === undefined) {
      read.unread.push({ sheet: SHEETS.settings, key, column: valueHeader, value: cell });
      const params = { sheet: sheet.name, row: row + 1, column: valueHeader, value: String(cell) };
      read.findings.push(sheetFinding('workbook.cell-unreadable', params));
    } else if (value !== standardValue(setting, notices).value) read.settings.push({ key, value });
  }
  return read;
}
