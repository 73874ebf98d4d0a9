import { findingSentence } from '#core/finding/finding-sentence';
import { cellText, listCell, wordCell } from '../../codec/cell.ts';
import { periodCell } from '../../codec/period.ts';
import type { Handling } from '#core/record/entered/handling';
import { HANDLING_WORDS } from '../../codec/wording.ts';
import type { FoundRow } from '../../reading/find-rows.ts';
import { keyedRows, unreadCells } from '../../reading/records.ts';
import { textOf } from '../../reading/row-task.ts';
import type { ShownIn } from '../../reading/told-keys.ts';
import type { BookReader, SheetReading, StoredRecords } from '../sheet-descriptor.ts';
import { FINDINGS } from './columns.ts';

const handlingState = wordCell(HANDLING_WORDS);

/** The answers of 校验结果. */
export function readFindings({ rowsOf, stored }: BookReader): SheetReading {
  const found = rowsOf(FINDINGS);
  if (found === null) return {};
  const { rowOf, findings } = keyedRows(found, {
    records: shownFindings(stored),
    levels: FINDINGS.tells ?? [],
  });
  const words = unreadCells(found, FINDINGS.sheet, rowOf, { handling: handlingState });
  return {
    entries: { handlings: handlingsIn(rowOf) },
    unread: words.unread,
    findings: [...findings, ...words.findings],
  };
}

/** What the rows of the stored findings show, by key. */
function shownFindings({ finding: findings, task: tasks }: StoredRecords): ReadonlyMap<string, ShownIn> {
  return new Map(
    Array.from(findings, ([key, finding]): readonly [string, ShownIn] => [
      key,
      (column) => {
        const task = finding.task === null ? undefined : tasks.get(finding.task);
        if (column === 'message') return cellText(findingSentence(finding, 'zh'));
        if (column === 'taskKey') return finding.task === null ? null : cellText(finding.task);
        if (column === 'taskNo') return task?.no ?? null;
        if (column === 'period') return periodCell(finding.period);
        return finding.unit ?? listCell.toCell(task?.leadUnits ?? []);
      },
    ]),
  );
}

/** Rows with an answer or a note. */
const handlingsIn = (rowOf: ReadonlyMap<string, FoundRow>): readonly Handling[] =>
  Array.from(rowOf).flatMap(([finding, row]) => {
    const state = handlingState.fromCell(row.cell('handling') ?? null) ?? 'open';
    const note = textOf(row, 'note');
    return state === 'open' && note === '' ? [] : [{ finding, state, note }];
  });
