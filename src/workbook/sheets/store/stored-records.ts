import type { Allocation } from '#core/record/allocation';
import type { Finding } from '#core/record/finding';
import type { Notice } from '#core/record/notice';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { Override } from '#core/merge/difference';
import type { CellValue } from '#xlsx/cell-value';
import type { RowSource } from '../../reading/find-rows.ts';
import type { StoredRecords } from '../sheet-descriptor.ts';
import { allocationKey } from '../allocations/keys.ts';
import { keyedFindings } from '../findings/finding-keys.ts';
import { cellText, MAX_CELL_TEXT } from '../../codec/cell.ts';

/** The first cell of the very hidden sheet; it marks a workbook as Duban's. */
export const WORKBOOK_FORMAT = 'duban-workbook/1';

/** The record of each kind of row; `kept`: a user's decision against the registry. */
interface RecordOfKind {
  readonly notice: Notice;
  readonly task: Task;
  readonly target: Target;
  readonly allocation: Allocation;
  readonly finding: Finding;
  readonly kept: Override;
}

type Kind = keyof RecordOfKind;

/** One row of the very hidden sheet: a record as it was pulled, or a user's decision. */
type StoredRecord<K extends Kind = Kind> = {
  readonly [P in K]: { readonly kind: P; readonly key: string; readonly record: RecordOfKind[P] };
}[K];

type RecordMaps = { readonly [K in Kind]: Map<string, RecordOfKind[K]> };

const KINDS: ReadonlySet<CellValue> = new Set(['notice', 'task', 'target', 'allocation', 'finding', 'kept']);

const overrideKey = ({ kind, id }: Override): string => `${kind} ${id}`;

/** Whether there is a decision of the kind for the id already. */
export const hasOverride = (stored: StoredRecords, override: Override): boolean =>
  stored.kept.has(overrideKey(override));

/** Rows of the very hidden sheet: format and revision, then one row a record. */
export function storeRows(
  registry: Registry,
  revision: number,
  overrides: readonly Override[] = [],
): readonly (readonly CellValue[])[] {
  const rows: (readonly CellValue[])[] = [[WORKBOOK_FORMAT, registry.format, revision]];
  const put = (kind: Kind, key: string, record: object): void => {
    rows.push([kind, cellText(key), ...chunks(JSON.stringify(record))]);
  };
  for (const notice of registry.notices) put('notice', notice.id, notice);
  for (const task of registry.tasks) put('task', task.id, task);
  for (const target of registry.targets) put('target', target.id, target);
  registry.allocations.forEach((allocation, index) => put('allocation', allocationKey(index), allocation));
  // Users sort and move rows: the cell a finding had when the workbook was written means nothing later.
  for (const { key, finding } of keyedFindings(registry.findings))
    put('finding', key, { ...finding, cell: null });
  for (const one of overrides) put('kept', overrideKey(one), one);
  return rows;
}

/** Whether the rows are those of the very hidden sheet of a workbook that this version can read. */
export const isStore = (rows: readonly (readonly CellValue[])[]): boolean =>
  rows[0]?.[0] === WORKBOOK_FORMAT && rows[0][1] === REGISTRY_FORMAT;

/** Whether the workbook was written with a sheet: older revisions had none for progress. */
export const hasSheet = (rows: readonly (readonly CellValue[])[], { since = 1 }: RowSource): boolean =>
  since <= Number(rows[0]?.[2] ?? 1);

/**
 * The records of the very hidden sheet, in their order.
 *
 * @throws SyntaxError where a record is damaged: a program edited the sheet.
 */
export function storedRecords(rows: readonly (readonly CellValue[])[]): StoredRecords {
  const maps: RecordMaps = {
    notice: new Map(),
    task: new Map(),
    target: new Map(),
    allocation: new Map(),
    finding: new Map(),
    kept: new Map(),
  };
  for (const [kind, key, ...parts] of rows.slice(1)) {
    if (typeof key !== 'string' || !KINDS.has(kind ?? null)) continue;
    const json = parts.map((part) => (part === null ? '' : String(part))).join('');
    addRecord(maps, { kind, key, record: JSON.parse(json) as unknown } as StoredRecord);
  }
  return maps;
}

const addRecord = <K extends Kind>(maps: RecordMaps, { kind, key, record }: StoredRecord<K>): void => {
  maps[kind].set(key, record);
};

/** Pieces that fit a cell; a surrogate pair is not split. */
function chunks(text: string): readonly string[] {
  if (text.length <= MAX_CELL_TEXT) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + MAX_CELL_TEXT, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
