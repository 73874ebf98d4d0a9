import type { Allocation } from '#core/record/allocation';
import type { Finding } from '#core/record/finding';
import type { Notice } from '#core/record/notice';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { Kept } from '#core/merge/difference';
import type { CellValue } from '#xlsx/cell-value';
import { SHEETS } from '../../codec/sheet-name.ts';
import { cellText, MAX_CELL_TEXT } from '../../codec/cell.ts';

/** Stands in the first cell of the very hidden sheet; a workbook is ours if it begins so. */
export const WORKBOOK_FORMAT = 'duban-workbook/1';

/** Grows with the sheets a workbook is drawn with. */
const REVISION = 2;
const SHEETS_SINCE: Readonly<Record<string, number>> = { [SHEETS.progress]: 2, [SHEETS.figures]: 2 };

/** One row of the very hidden sheet: a record, exactly as it was; or a choice that was made against a registry. */
export type StoredRecord =
  | { readonly kind: 'notice'; readonly key: string; readonly record: Notice }
  | { readonly kind: 'task'; readonly key: string; readonly record: Task }
  | { readonly kind: 'target'; readonly key: string; readonly record: Target }
  | { readonly kind: 'allocation'; readonly key: string; readonly record: Allocation }
  | { readonly kind: 'finding'; readonly key: string; readonly record: Finding }
  | { readonly kind: 'kept'; readonly key: string; readonly record: Kept };

const KINDS: ReadonlySet<CellValue> = new Set(['notice', 'task', 'target', 'allocation', 'finding', 'kept']);

/** Key of an allocation: they have no id of their own, so their place in the registry is it. */
export const allocationKey = (index: number): string => `分解${index + 1}`;

export const keptKey = ({ kind, id }: Kept): string => `${kind} ${id}`;

/**
 * Keys of findings: their code and a checksum of what they say and where. They
 * stay the same when the same notice or the same report is read again, so that
 * what a person noted beside one is found again; rows may have moved meanwhile, so
 * neither the cell of a finding nor the row it speaks of is part of its key.
 */
export function findingKeys(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${finding.code}:${checksum(essenceOf(finding))}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}

function essenceOf({ notice, task, target, unit, period, cell, params }: Finding): string {
  const report = unit === null && period === null ? [] : [unit, period];
  const place = [notice, task, target, ...report].map((part) => part ?? '').join('|');
  const said = Object.entries(params).filter(([name]) => cell === null || name !== 'row');
  return `${place}|${JSON.stringify(Object.fromEntries(said))}`;
}

/** FNV-1a over the UTF-16 units. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Rows of the very hidden sheet: format, then one row a record. */
export function storeRows(registry: Registry, kept: readonly Kept[] = []): readonly (readonly CellValue[])[] {
  const rows: (readonly CellValue[])[] = [[WORKBOOK_FORMAT, registry.format, REVISION]];
  const put = (kind: StoredRecord['kind'], key: string, record: object): void => {
    rows.push([kind, cellText(key), ...chunks(JSON.stringify(record))]);
  };
  for (const notice of registry.notices) put('notice', notice.id, notice);
  for (const task of registry.tasks) put('task', task.id, task);
  for (const target of registry.targets) put('target', target.id, target);
  registry.allocations.forEach((allocation, index) => put('allocation', allocationKey(index), allocation));
  const keys = findingKeys(registry.findings);
  // Rows are sorted and moved: where a finding stood when the workbook was drawn says nothing later.
  registry.findings.forEach((finding, index) =>
    put('finding', keys[index] as string, { ...finding, cell: null }),
  );
  for (const one of kept) put('kept', keptKey(one), one);
  return rows;
}

/** Whether the rows are those of a workbook of ours that this version can read. */
export const isStore = (rows: readonly (readonly CellValue[])[]): boolean =>
  rows[0]?.[0] === WORKBOOK_FORMAT && rows[0][1] === REGISTRY_FORMAT;

/** Whether a workbook was drawn with a sheet: older ones had none for progress. */
export const hasSheet = (rows: readonly (readonly CellValue[])[], sheet: string): boolean =>
  (SHEETS_SINCE[sheet] ?? 1) <= Number(rows[0]?.[2] ?? 1);

/** Records of the very hidden sheet, in their order. Throws SyntaxError where a record is damaged. */
export function storedRecords(rows: readonly (readonly CellValue[])[]): readonly StoredRecord[] {
  return rows.slice(1).flatMap((row) => {
    const [kind, key, ...parts] = row;
    if (typeof key !== 'string' || !KINDS.has(kind ?? null)) return [];
    const json = parts.map((part) => (part === null ? '' : String(part))).join('');
    return [{ kind, key, record: JSON.parse(json) as unknown } as StoredRecord];
  });
}

/** Pieces that fit a cell; a pair of surrogates is never taken apart. */
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
