import type { Allocation } from '#core/record/allocation';
import type { EntryFigure } from '#core/record/entered/entry';
import type { PeriodRecord } from '#core/record/entered/period-record';
import type { Finding } from '#core/record/finding';
import type { Notice } from '#core/record/notice';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import { isNewerFormat, parseShape } from '#core/record/schema/parse';
import { RECORD_SCHEMAS } from '#core/record/schema/registry';
import type { ReadingTemplate } from '#core/record/reading-template';
import { templateSchema } from '#core/record/schema/reading-template';
import { figuresSchema, periodRecordSchema } from '#core/record/schema/user-entries';
import type { ProgressTable } from '#core/record/progress-table';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import type { Override } from '#core/merge/difference';
import type { CellValue } from '#xlsx/cell-value';
import type { RowSource } from '../../reading/find-rows.ts';
import type { StoredRecords } from '../sheet-descriptor.ts';
import { allocationKey } from '../allocations/keys.ts';
import { keyedFindings } from '../findings/finding-keys.ts';
import { STORE_NAME } from './name.ts';
import { cellText, MAX_CELL_TEXT } from '../../codec/cell.ts';

/** The first cell of the very hidden sheet; it marks a workbook as Duban's. */
export const WORKBOOK_FORMAT = 'duban-workbook/1';

/**
 * The record of each kind of row; `kept`: a user's decision against the registry; `figures`: those of a
 * row of 进展历史 that are too long for its cell.
 */
interface RecordOfKind {
  readonly notice: Notice;
  readonly task: Task;
  readonly target: Target;
  readonly allocation: Allocation;
  readonly table: ProgressTable;
  readonly finding: Finding;
  readonly kept: Override;
  readonly period: PeriodRecord;
  readonly template: ReadingTemplate;
  readonly figures: readonly EntryFigure[];
}

type Kind = keyof RecordOfKind;

/** One row of the very hidden sheet: a record as it was pulled, or a user's decision. */
type StoredRecord<K extends Kind = Kind> = {
  readonly [P in K]: { readonly kind: P; readonly key: string; readonly record: RecordOfKind[P] };
}[K];

type RecordMaps = { readonly [K in Kind]: Map<string, RecordOfKind[K]> };

type Rows = readonly (readonly CellValue[])[];

const SCHEMAS = {
  ...RECORD_SCHEMAS,
  period: periodRecordSchema,
  template: templateSchema,
  figures: figuresSchema,
} as const;

const KINDS: ReadonlySet<CellValue> = new Set([...Object.keys(SCHEMAS), 'kept']);

/** What is stored apart from the registry. */
export interface StoredApart {
  readonly overrides: readonly Override[];
  readonly periods: readonly PeriodRecord[];
  readonly templates: readonly ReadingTemplate[];
  /** By the key of the row of 进展历史. */
  readonly longFigures: ReadonlyMap<string, readonly EntryFigure[]>;
}

const overrideKey = ({ kind, id }: Override): string => `${kind} ${id}`;

/** Whether there is a decision of the kind for the id already. */
export const hasOverride = (stored: StoredRecords, override: Override): boolean =>
  stored.kept.has(overrideKey(override));

/** Rows of the very hidden sheet: format, revision and number of records, then one row a record. */
export function storeRows(
  registry: Registry,
  revision: number,
  { overrides, periods, templates, longFigures }: StoredApart,
): Rows {
  const rows: (readonly CellValue[])[] = [];
  const put = (kind: Kind, key: string, record: object): void => {
    rows.push([kind, cellText(key), ...chunks(JSON.stringify(record))]);
  };
  for (const notice of registry.notices) put('notice', notice.id, notice);
  for (const task of registry.tasks) put('task', task.id, task);
  for (const target of registry.targets) put('target', target.id, target);
  registry.allocations.forEach((allocation, index) => put('allocation', allocationKey(index), allocation));
  // Users sort and move rows: the cell a finding had when the workbook was written means nothing later.
  (registry.tables ?? []).forEach((table, index) => {
    put('table', `${table.notice} ${String(index)}`, table);
  });
  for (const { key, finding } of keyedFindings(registry.findings))
    put('finding', key, { ...finding, cell: null });
  for (const one of overrides) put('kept', overrideKey(one), one);
  for (const one of periods) put('period', one.period, one);
  for (const one of templates) put('template', one.name, one);
  for (const [key, figures] of longFigures) put('figures', key, figures);
  return [[WORKBOOK_FORMAT, registry.format, revision, rows.length], ...rows];
}

/** The row with the format: the first one, unless a user sorted the sheet. */
const formatRow = (rows: Rows): readonly CellValue[] | undefined =>
  rows[0]?.[0] === WORKBOOK_FORMAT ? rows[0] : rows.find(([cell]) => cell === WORKBOOK_FORMAT);

/** Whether the rows are those of the very hidden sheet of a workbook that this version can read. */
export const isStore = (rows: Rows): boolean => formatRow(rows)?.[1] === REGISTRY_FORMAT;

/** The very hidden sheet by its content, also where it was renamed; of copies the one that has its name. */
export function storeIn<S extends { readonly name: string; readonly rows: Rows | null }>(
  sheets: readonly S[],
): S | null {
  const stores = sheets.filter(({ rows }) => rows !== null && isStore(rows));
  return stores.find(({ name }) => name === STORE_NAME) ?? stores[0] ?? null;
}

/** Whether the rows are those of the very hidden sheet of a workbook of a later version. */
export const isNewerStore = ([row]: Rows): boolean =>
  row?.[0] === WORKBOOK_FORMAT ? isNewerFormat(row[1]) : isNewerFormat(row?.[0], WORKBOOK_FORMAT);

/** Whether the workbook was written with a sheet: older revisions had none for progress. */
export const hasSheet = (rows: Rows, { since = 1 }: RowSource): boolean =>
  since <= Number(formatRow(rows)?.[2] ?? 1);

/**
 * The records of the very hidden sheet, in their order.
 *
 * @throws SyntaxError where a record is missing or no record of its kind: a user edited the sheet.
 */
export function storedRecords(rows: Rows): StoredRecords {
  const maps: RecordMaps = {
    notice: new Map(),
    task: new Map(),
    target: new Map(),
    allocation: new Map(),
    table: new Map(),
    finding: new Map(),
    kept: new Map(),
    period: new Map(),
    template: new Map(),
    figures: new Map(),
  };
  let count = 0;
  for (const [kind, key, ...parts] of rows) {
    if (!isKind(kind)) continue;
    const json = parts.map((part) => (part === null ? '' : String(part))).join('');
    addRecord(maps, { kind, key: String(key), record: recordOf(kind, json) } as StoredRecord);
    count += 1;
  }
  const written = formatRow(rows)?.[3] ?? null;
  if (written !== null && written !== count) throw new SyntaxError('records are missing or doubled');
  for (const { notice } of maps.task.values()) if (!maps.notice.has(cellText(notice))) throw lost(notice);
  // A target may stay without its task: one that users deleted and its notice no longer has.
  return maps;
}

const lost = (id: string): SyntaxError => new SyntaxError(`no record ${id}`);

const isKind = (kind: CellValue | undefined): kind is Kind => KINDS.has(kind ?? null);

/** What was stored, with what later versions add to records of its kind. */
function recordOf(kind: Kind, json: string): object {
  const record = JSON.parse(json) as unknown;
  if (kind === 'kept') {
    if (typeof record !== 'object' || record === null) throw new SyntaxError('no decision');
    return record;
  }
  const parsed = parseShape<object>(SCHEMAS[kind], record);
  if ('problem' in parsed) throw new SyntaxError(`${kind}: ${parsed.problem.place}`);
  if (kind === 'figures') return parsed.value;
  // A newer version may have stored more: it stays.
  return { ...(record as object), ...parsed.value };
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
