import { wordCell } from '../../codec/cell.ts';
import type { Handling } from '#core/record/entered/handling';
import { HANDLING_WORDS } from '../../codec/wording.ts';
import type { FoundRow } from '../../reading/find-rows.ts';
import { keyedRows } from '../../reading/records.ts';
import { textOf } from '../../reading/row-task.ts';
import { unreadCells } from '../../reading/unread-cells.ts';
import type { BookReader, SheetReading } from '../sheet-descriptor.ts';
import { FINDINGS } from './columns.ts';

const handlingState = wordCell(HANDLING_WORDS);

/** The answers of 校验结果. */
export function readFindings({ rowsOf, stored }: BookReader): SheetReading {
  const found = rowsOf(FINDINGS);
  if (found === null) return {};
  const { rowOf, findings } = keyedRows(found, (key) => stored.finding.has(key));
  const words = unreadCells(found, FINDINGS.sheet, rowOf, { handling: handlingState });
  return {
    entries: { handlings: handlingsIn(rowOf) },
    unread: words.unread,
    findings: [...findings, ...words.findings],
  };
}

/** Rows with an answer or a note. */
const handlingsIn = (rowOf: ReadonlyMap<string, FoundRow>): readonly Handling[] =>
  Array.from(rowOf).flatMap(([finding, row]) => {
    const state = handlingState.fromCell(row.cell('handling') ?? null) ?? 'open';
    const note = textOf(row, 'note');
    return state === 'open' && note === '' ? [] : [{ finding, state, note }];
  });
