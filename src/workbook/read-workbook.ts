import { InputFailure } from '#core/failure/input-failure';
import type { Finding } from '#core/record/finding';
import { REGISTRY_FORMAT, type Registry, withTables } from '#core/record/registry';
import type { Override } from '#core/merge/difference';
import { NO_ENTRIES, type WorkbookEntries } from './codec/entries.ts';
import type { UnreadCell } from './codec/unread.ts';
import { findRows, type FoundRows, type RowSource } from './reading/find-rows.ts';
import { knownColumns } from './sheets/store/known-columns.ts';
import { copiedSheets } from './reading/copied-sheets.ts';
import { isInput, layoutFindings } from './reading/layout-findings.ts';
import type { RawBook, RawSheet } from './reading/raw-book.ts';
import type { RowEdit } from './reading/records.ts';
import { sheetFinding } from './reading/sheet-finding.ts';
import { replacedFormulas } from './replaced-formulas.ts';
import { ALL_SHEETS } from './sheets/all.ts';
import type { StoredRecords } from './sheets/sheet-descriptor.ts';
import { FINDINGS_NAME } from './sheets/findings/columns.ts';
import { isOfDuban } from './sheets/recognise.ts';
import { STORE_NAME } from './sheets/store/name.ts';
import { hasSheet, isNewerStore, storedRecords, storeIn } from './sheets/store/stored-records.ts';

/** What a workbook holds that users worked in. */
export interface WorkbookReading {
  /** The registry it was drawn from, with the changes of users in the data sheets. */
  readonly registry: Registry;
  /** The same records as last pulled, including tasks and targets whose rows users deleted. */
  readonly base: Registry;
  /** Decisions of users against the registry. */
  readonly overrides: readonly Override[];
  /** What users entered next to the records. */
  readonly entries: WorkbookEntries;
  /** Every changed cell of a record. */
  readonly edits: readonly RowEdit[];
  /** Rows without key, with an unknown one or with that of another row; removed rows and sheets; unreadable cells. */
  readonly findings: readonly Finding[];
}

/**
 * Reads a Duban workbook, sheet by sheet in the order of the tabs.
 *
 * @throws InputFailure `workbook.not-duban`, `workbook.titles-missing`, or, for a workbook of
 *   Duban whose hidden sheet cannot be used, `workbook.store-missing`, `workbook.store-damaged`
 *   or `workbook.newer`.
 */
export function readBook(book: RawBook, file: string): WorkbookReading {
  const store = storeIn(book.sheets);
  if (!store) throw withoutStore(book, file);
  const stored = readStore(store, file);
  let registry = registryOf(stored);
  let base = registry;
  let entries: WorkbookEntries = { ...NO_ENTRIES, templates: [...stored.template.values()] };
  const overrides: Override[] = [...stored.kept.values()];
  const unread: UnreadCell[] = [];
  const edits: RowEdit[] = [];
  const findings: Finding[] = [];
  const sheets: (readonly [RowSource, FoundRows])[] = [];
  const rowsOf = (layout: RowSource): FoundRows | null => {
    const source = knownColumns(book, layout, store.rows);
    const found = findRows(book, source, file);
    if (!found && source.isOptional !== true && hasSheet(store.rows, source))
      findings.push(removedSheet(source));
    if (found) {
      sheets.push([source, found]);
      findings.push(...layoutFindings(found, source), ...copiedSheets(book, source, found, isOwnSheet));
    }
    return found;
  };
  for (const { read } of ALL_SHEETS) {
    if (read === undefined) continue;
    const reading = read({ book, stored, registry, rowsOf });
    registry = { ...registry, ...reading.records };
    base = { ...base, allocations: reading.baseAllocations ?? base.allocations };
    entries = { ...entries, ...reading.entries };
    overrides.push(...(reading.overrides ?? []));
    unread.push(...(reading.unread ?? []));
    edits.push(...(reading.edits ?? []));
    findings.push(...(reading.findings ?? []));
  }
  entries = { ...entries, unread };
  findings.push(...replacedFormulas(sheets, registry, entries));
  return { registry, base, overrides, entries, edits, findings };
}

/** What people entered on a deleted sheet is gone; 校验结果 is drawn anew by every check. */
const removedSheet = ({ sheet, columns }: RowSource): Finding =>
  sheet !== FINDINGS_NAME && columns.some(isInput)
    ? sheetFinding('workbook.input-sheet-removed', { sheet })
    : sheetFinding('workbook.sheet-removed', { sheet });

const OWN_SHEETS: ReadonlySet<string> = new Set(ALL_SHEETS.map(({ name }) => name));

const isOwnSheet = (name: string): boolean => OWN_SHEETS.has(name);

const registryOf = ({ notice, task, target, allocation, table, finding }: StoredRecords): Registry => ({
  format: REGISTRY_FORMAT,
  notices: [...notice.values()],
  tasks: [...task.values()],
  targets: [...target.values()],
  allocations: [...allocation.values()],
  ...withTables([...table.values()]),
  findings: [...finding.values()],
});

function readStore({ rows }: RawSheet, file: string): StoredRecords {
  try {
    return storedRecords(rows);
  } catch (error) {
    if (error instanceof SyntaxError) throw new InputFailure('workbook.store-damaged', { file });
    throw error;
  }
}

/** The failure of a workbook without a hidden sheet that can be used. */
export function withoutStore(book: RawBook, file: string): InputFailure {
  if (book.sheets.some(({ rows }) => isNewerStore(rows))) return new InputFailure('workbook.newer', { file });
  if (!isOfDuban(book)) return new InputFailure('workbook.not-duban', { file });
  const isThere = book.sheets.some(({ name }) => name === STORE_NAME);
  return new InputFailure(isThere ? 'workbook.store-damaged' : 'workbook.store-missing', { file });
}
