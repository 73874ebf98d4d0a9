import { InputFailure } from '#core/failure/input-failure';
import type { Finding } from '#core/record/finding';
import { REGISTRY_FORMAT, type Registry } from '#core/record/registry';
import type { Kept } from '#core/merge/difference';
import type { WorkbookEntries } from './codec/entries.ts';
import { hasSheet, isStore, keptKey, type StoredRecord, storedRecords } from './sheets/store/row.ts';
import { TARGET_FIELDS } from './sheets/targets/row.ts';
import { TASK_FIELDS } from './sheets/tasks/row.ts';
import type { UnreadCell } from './codec/unread.ts';
import { ALLOCATIONS } from './sheets/allocations/columns.ts';
import { FIGURES } from './sheets/figures/columns.ts';
import { FINDINGS } from './sheets/findings/columns.ts';
import { PLAN, PLAN_COLUMNS } from './sheets/plan/columns.ts';
import { PROGRESS } from './sheets/progress/columns.ts';
import { TARGETS } from './sheets/targets/columns.ts';
import { TASKS } from './sheets/tasks/columns.ts';
import { UNITS } from './sheets/units/columns.ts';
import { readAllocations } from './sheets/allocations/read.ts';
import {
  answerOf,
  confirmationState,
  handlingState,
  readConfirmations,
  readHandlings,
  readPlans,
  readSettings,
  readUnits,
} from './sheets/entries.ts';
import { findRows, type FoundRow, type FoundRows, type RowSource } from './reading/find-rows.ts';
import { readProgress } from './sheets/progress/read.ts';
import type { RawBook, RawSheet } from './reading/raw-book.ts';
import { keyedRows, readRecords, type RowEdit } from './reading/records.ts';
import { sheetFinding } from './reading/sheet-finding.ts';
import { unreadCells, unreadEdits } from './reading/unread-cells.ts';

/** What a workbook that came back holds. */
export interface WorkbookReading {
  /** The registry it was drawn from, with what people changed in the data sheets. */
  readonly registry: Registry;
  /** Its records as they came, with the tasks and targets whose rows people deleted. */
  readonly drawn: Registry;
  /** What somebody chose to keep against the registry. */
  readonly kept: readonly Kept[];
  /** What people wrote beside the records. */
  readonly entries: WorkbookEntries;
  /** Every change to a record, cell by cell. */
  readonly edits: readonly RowEdit[];
  /** What is odd about the rows: without key, doubled, removed, unreadable. */
  readonly findings: readonly Finding[];
}

/** Reads a workbook of ours. Throws InputFailure as `readXlsx` says. */
export function readBook(book: RawBook, file: string): WorkbookReading {
  const store = book.sheets.find(({ rows }) => isStore(rows));
  if (!store) throw new InputFailure('workbook.not-duban', { file });
  const stored = recordsByKind(store, file);
  const findings: Finding[] = [];
  const edits: RowEdit[] = [];
  const unread: UnreadCell[] = [];
  const rowsOf = (source: RowSource): FoundRows | null => {
    const found = findRows(book, source, file);
    if (!found && hasSheet(store.rows, source.sheet))
      findings.push(sheetFinding('workbook.sheet-removed', { sheet: source.sheet }));
    return found;
  };
  const noted = <T extends { edits: readonly RowEdit[]; findings: readonly Finding[] }>(read: T): T => {
    edits.push(...read.edits);
    findings.push(...read.findings);
    return read;
  };

  const words = (
    found: FoundRows,
    { sheet }: RowSource,
    rowOf: ReadonlyMap<string, FoundRow>,
    codecs: Parameters<typeof unreadCells>[3],
  ): readonly UnreadCell[] => noted({ ...unreadCells(found, sheet, rowOf, codecs), edits: [] }).unread;

  // A deleted sheet changes none of its records; a deleted row takes its record with it.
  const taskRows = rowsOf(TASKS);
  const tasks = taskRows
    ? noted(readRecords(taskRows, stored.task, TASK_FIELDS)).records
    : [...stored.task.values()];
  const targetRows = rowsOf(TARGETS);
  const left = new Set(tasks.map(({ id }) => id));
  const targetsRead = targetRows
    ? noted(readRecords(targetRows, stored.target, TARGET_FIELDS, ({ task }) => !left.has(task)))
    : null;
  const targets = targetsRead?.records ?? [...stored.target.values()];
  if (targetRows && targetsRead)
    unread.push(
      ...unreadEdits(TARGETS.sheet, targetsRead.edits),
      ...words(targetRows, TARGETS, targetsRead.rowOf, { confirmation: confirmationState }),
    );
  const allocationRows = rowsOf(ALLOCATIONS);
  const allocationsRead = allocationRows
    ? noted(readAllocations(allocationRows, stored.allocation))
    : {
        allocations: [...stored.allocation.values()],
        stored: [...stored.allocation.values()],
        cut: [],
        unread: [],
      };
  unread.push(...allocationsRead.unread);
  const findingRows = rowsOf(FINDINGS);
  const handled = findingRows ? keyedRows(findingRows, (key) => stored.finding.has(key)) : null;
  findings.push(...(handled?.findings ?? []));
  if (findingRows && handled)
    unread.push(...words(findingRows, FINDINGS, handled.rowOf, { handling: handlingState }));
  const planRows = rowsOf({ sheet: PLAN.sheet, table: null, columns: PLAN_COLUMNS });
  const unitRows = rowsOf(UNITS);
  if (unitRows) unread.push(...words(unitRows, UNITS, byOwnKey(unitRows), { answer: answerOf }));
  const notices = [...stored.notice.values()];
  const progress = readProgress(rowsOf(PROGRESS), rowsOf(FIGURES), {
    notices,
    tasks,
    targets,
    drawnTasks: stored.task,
    drawnTargets: stored.target,
  });
  const settings = noted({ ...readSettings(book, notices), edits: [] });
  findings.push(...progress.findings);
  unread.push(...progress.unread, ...settings.unread);
  return {
    registry: {
      format: REGISTRY_FORMAT,
      notices,
      tasks,
      targets,
      allocations: allocationsRead.allocations,
      findings: [...stored.finding.values()],
    },
    drawn: {
      format: REGISTRY_FORMAT,
      notices,
      tasks: [...stored.task.values()],
      targets: [...stored.target.values()],
      allocations: allocationsRead.stored,
      findings: [...stored.finding.values()],
    },
    kept: [...stored.kept.values(), ...cutBreakdowns(stored.kept, allocationsRead.cut)],
    entries: {
      confirmations: targetsRead ? readConfirmations(targets, targetsRead.rowOf) : [],
      handlings: handled ? readHandlings(handled.rowOf) : [],
      plans: planRows ? readPlans(planRows, tasks) : [],
      units: unitRows ? readUnits(tasks, unitRows) : [],
      settings: settings.settings,
      progress: progress.entries,
      unread,
      strays: progress.strays,
    },
    edits,
    findings,
  };
}

const byOwnKey = ({ rows }: FoundRows): ReadonlyMap<string, FoundRow> =>
  new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, row]])));

/** A breakdown that lost rows is people's own from then on. */
const cutBreakdowns = (known: ReadonlyMap<string, Kept>, notices: readonly string[]): readonly Kept[] =>
  [...new Set(notices)].flatMap((notice) => {
    const kept: Kept = { kind: 'allocations', id: notice, notice };
    return known.has(keptKey(kept)) ? [] : [kept];
  });

type ByKind = {
  readonly [K in StoredRecord['kind']]: Map<string, Extract<StoredRecord, { kind: K }>['record']>;
};

function recordsByKind({ rows }: RawSheet, file: string): ByKind {
  const maps: ByKind = {
    notice: new Map(),
    task: new Map(),
    target: new Map(),
    allocation: new Map(),
    finding: new Map(),
    kept: new Map(),
  };
  try {
    for (const { kind, key, record } of storedRecords(rows)) {
      (maps[kind] as Map<string, StoredRecord['record']>).set(key, record);
    }
  } catch (error) {
    // Someone edited the hidden sheet by program; there is nothing to fall back on.
    if (error instanceof SyntaxError) throw new InputFailure('input.damaged', { file });
    throw error;
  }
  return maps;
}
