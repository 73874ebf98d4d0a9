import { message } from '#core/issue/message';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { cellText, textCell } from '../codec/cell.ts';
import type { WorkbookEntries } from '../codec/entries.ts';
import { findingKeys } from '../codec/store.ts';
import type { RegistryIndex } from '../codec/task-context.ts';
import type { CellValue, FormulaDrawing, SheetDrawing } from '../drawing/drawing.ts';
import { quotedSheet } from '../drawing/address.ts';
import { tableSheet } from '../drawing/table-sheet.ts';
import { type FindingColumn, FINDINGS } from '../layout/findings.ts';
import { SHEETS } from '../layout/sheet-name.ts';
import { columnReference, headerOf, thisRowReference } from '../layout/table-layout.ts';
import { TASKS } from '../layout/tasks.ts';
import { HANDLING_WORDS, SEVERITY_WORDS } from '../layout/wording.ts';

const JUMP_TEXT = '查看';
/** Finds the task's row by its key, so that the jump survives sorting. */
const TASK_ROW = `MATCH(${thisRowReference(FINDINGS, 'taskKey')},${columnReference(TASKS, 'key')},0)`;
const HEADER_ROW = `ROW(${TASKS.table}[[#Headers],[${headerOf(TASKS, 'key')}]])`;
const JUMP = `HYPERLINK("#${quotedSheet(SHEETS.tasks)}!A"&(${HEADER_ROW}+${TASK_ROW}),"${JUMP_TEXT}")`;

/** Errors first, then warnings, then hints. */
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** 校验结果: every finding in words, the heaviest first, with a jump to its task. */
export function findingsSheet(
  registry: Registry,
  index: RegistryIndex,
  entries: WorkbookEntries,
): SheetDrawing {
  const keys = findingKeys(registry.findings);
  const handled = new Map(entries.handlings.map((entry) => [entry.finding, entry]));
  const ordered = registry.findings
    .map((finding, position) => ({ finding, key: keys[position] as string, position }))
    .sort((a, b) => WEIGHT[a.finding.severity] - WEIGHT[b.finding.severity] || a.position - b.position);
  const formulas: FormulaDrawing[] = [];
  const jumpColumn = FINDINGS.columns.findIndex(({ key }) => key === 'jump');
  const rows = ordered.map(({ finding, key }, row) => {
    const task = finding.task === null ? undefined : index.tasks.get(finding.task);
    // MATCH takes no text beyond 255 characters.
    const jumps = task !== undefined && task.id.length <= 255;
    if (jumps) formulas.push({ row, column: jumpColumn, formula: JUMP });
    const handling = handled.get(key);
    const cells: Readonly<Record<FindingColumn, CellValue>> = {
      index: row + 1,
      severity: SEVERITY_WORDS[finding.severity],
      message: textCell.toCell(message(finding, 'zh')),
      taskNo: task ? textCell.toCell(task.no) : null,
      content: task ? textCell.toCell(task.content) : null,
      jump: jumps ? JUMP_TEXT : null,
      notice: noticeName(finding, index),
      handling: HANDLING_WORDS[handling?.state ?? 'open'],
      note: textCell.toCell(handling?.note ?? ''),
      code: finding.code,
      taskKey: finding.task === null ? null : cellText(finding.task),
      key: cellText(key),
    };
    return FINDINGS.columns.map(({ key: column }) => cells[column]);
  });
  return tableSheet(FINDINGS, { rows, formulas });
}

function noticeName(finding: Finding, index: RegistryIndex): CellValue {
  const id =
    finding.notice ?? (finding.task === null ? null : (index.tasks.get(finding.task)?.notice ?? null));
  if (id === null) return null;
  const notice = index.notices.get(id);
  return cellText(notice?.docNumber ?? notice?.title ?? id);
}
