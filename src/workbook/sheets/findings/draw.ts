import { tasksOf } from '#core/finding/about-tasks';
import { findingSentence } from '#core/finding/finding-sentence';
import { findingRank } from '#core/finding/order';
import type { Finding } from '#core/record/finding';
import type { Registry } from '#core/record/registry';
import { cellText, listCell, textCell } from '../../codec/cell.ts';
import type { Handling } from '#core/record/entered/handling';
import type { WorkbookEntries } from '../../codec/entries.ts';
import type { FindingRow } from './finding-row.ts';
import { periodCell } from '../../codec/period.ts';
import { keyedFindings } from './finding-keys.ts';
import type { RegistryIndex } from '../../codec/registry-index.ts';
import { withUnread } from '../../codec/unread.ts';
import { cellAddress } from '#xlsx/address';
import type { CellValue } from '#xlsx/cell-value';
import { rangeOf } from '#xlsx/cell-range';
import type { ConditionalFormat, FormulaCell, SheetModel } from '../../model/sheet-model.ts';
import { tableSheet } from '../../model/table-sheet.ts';
import { type FindingColumn, FINDINGS } from './columns.ts';
import { COLORS } from '../../model/cell-style.ts';
import { HANDLING_WORDS, SEVERITY_WORDS } from '../../codec/wording.ts';
import { jumpFormula } from './jump.ts';

const JUMP_TEXT = '查看';
/** Greatest length of a text that MATCH accepts. */
const LONGEST_KEY = 255;
const at = (key: FindingColumn): number => FINDINGS.columns.findIndex((column) => column.key === key);

interface Shown {
  readonly finding: Finding;
  readonly key: string;
  readonly handling: Handling | null;
  readonly row: FindingRow | null;
}

/** Draws 校验结果 in the order of `findingRank`; of each rank the answered ones last. */
export function findingsSheet(
  registry: Registry,
  index: RegistryIndex,
  entries: WorkbookEntries,
  rowOf: (finding: Finding) => FindingRow | null,
): SheetModel {
  const handled = new Map(entries.handlings.map((entry) => [entry.finding, entry]));
  const ordered = keyedFindings(registry.findings)
    .map(({ key, finding }): Shown => ({
      finding,
      key,
      handling: handled.get(key) ?? null,
      row: rowOf(finding),
    }))
    .sort((a, b) => rank(a) - rank(b));
  const formulas = ordered.flatMap(({ row }, place): readonly FormulaCell[] =>
    canJump(row) ? [{ row: place, column: at('jump'), formula: jumpFormula(row.sheet, JUMP_TEXT) }] : [],
  );
  return tableSheet(FINDINGS, {
    rows: withUnread(
      FINDINGS,
      ordered.map((shown, place) => cellsOf(shown, place, index)),
      entries.unread,
    ),
    formulas,
    conditions: colors(ordered.length),
  });
}

const rank = ({ finding, handling }: Shown): number =>
  findingRank(finding) * 2 + (handling === null || handling.state === 'open' ? 0 : 1);

const canJump = (row: FindingRow | null): row is FindingRow => row !== null && row.key.length <= LONGEST_KEY;

function cellsOf(
  { finding, key, handling, row }: Shown,
  place: number,
  index: RegistryIndex,
): readonly CellValue[] {
  const task = finding.task === null ? undefined : index.tasks.get(finding.task);
  const cells: Readonly<Record<FindingColumn, CellValue>> = {
    index: place + 1,
    severity: SEVERITY_WORDS[finding.severity],
    taskNo: task ? textCell.toCell(task.no) : null,
    // Without a reporting unit: the lead units, who have to answer.
    unit: finding.unit === null ? listCell.toCell(task?.leadUnits ?? []) : textCell.toCell(finding.unit),
    period: periodCell(finding.period),
    message: textCell.toCell(findingSentence(finding, 'zh')),
    jump: canJump(row) ? JUMP_TEXT : null,
    handling: HANDLING_WORDS[handling?.state ?? 'open'],
    note: textCell.toCell(handling?.note ?? ''),
    content: textCell.toCell(task?.content ?? listOfTasks(tasksOf(finding), index)),
    notice: noticeName(finding, index),
    code: finding.code,
    taskKey: finding.task === null ? null : cellText(finding.task),
    rowKey: row === null ? null : cellText(row.key),
    key: cellText(key),
  };
  return FINDINGS.columns.map(({ key: column }) => cells[column]);
}

/** As many tasks as a cell lists, and characters of each. */
const MOST_LISTED = 20;
const MOST_CONTENT = 16;

/** The tasks that a finding about several names, a line each; "" for others. */
function listOfTasks(ids: readonly string[], { tasks }: RegistryIndex): string {
  const lines = ids.slice(0, MOST_LISTED).flatMap((id) => {
    const task = tasks.get(id);
    if (task === undefined) return [];
    const characters = [...task.content];
    const shown = characters.slice(0, MOST_CONTENT).join('');
    return [`${task.no} ${shown}${characters.length > MOST_CONTENT ? '…' : ''}`.trim()];
  });
  if (ids.length > MOST_LISTED) lines.push(`……共${String(ids.length)}项`);
  return lines.join('\n');
}

function noticeName(finding: Finding, index: RegistryIndex): CellValue {
  const id =
    finding.notice ?? (finding.task === null ? null : (index.tasks.get(finding.task)?.notice ?? null));
  if (id === null) return null;
  const notice = index.notices.get(id);
  return cellText(notice?.docNumber ?? notice?.title ?? id);
}

/** Greys out answered rows; colours errors and warnings. */
function colors(rowCount: number): readonly ConditionalFormat[] {
  if (rowCount === 0) return [];
  const handling = `$${cellAddress(1, at('handling'))}`;
  const severity = cellAddress(1, at('severity'));
  const isAnswered = [HANDLING_WORDS.done, HANDLING_WORDS.dismissed].map((word) => `${handling}="${word}"`);
  const weights = [
    [SEVERITY_WORDS.error, COLORS.errorFill, COLORS.alert],
    [SEVERITY_WORDS.warning, COLORS.warningFill, COLORS.ink],
  ] as const;
  return [
    {
      range: rangeOf(1, 0, rowCount, at('notice') + 1),
      formula: `OR(${isAnswered.join(',')})`,
      fill: COLORS.groupFill,
      color: COLORS.muted,
    },
    ...weights.map(([word, fill, color]) => ({
      range: rangeOf(1, at('severity'), rowCount),
      formula: `${severity}="${word}"`,
      fill,
      color,
    })),
  ];
}
