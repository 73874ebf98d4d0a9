import type { FindingRow } from '../sheets/findings/row.ts';
import { columnLetters, quotedSheet } from '#xlsx/address';
import { FIGURES } from '../sheets/figures/columns.ts';
import { FINDINGS } from '../sheets/findings/columns.ts';
import { PROGRESS } from '../sheets/progress/columns.ts';
import { columnReference, headerOf, type TableLayout, thisRowReference } from './table-layout.ts';
import { TASKS } from '../sheets/tasks/columns.ts';

/** The row is found by its key, so that a jump survives sorting. */
function jumpTo<Key extends string>(layout: TableLayout<Key>, key: Key, column: Key): string {
  const row = `MATCH(${thisRowReference(FINDINGS, 'rowKey')},${columnReference(layout, key)},0)`;
  const header = `ROW(${layout.table}[[#Headers],[${headerOf(layout, key)}]])`;
  const letters = columnLetters(layout.columns.findIndex((candidate) => candidate.key === column));
  return `"#${quotedSheet(layout.sheet)}!${letters}"&(${header}+${row})`;
}

const PLACES: Readonly<Record<FindingRow['sheet'], string>> = {
  tasks: jumpTo(TASKS, 'key', 'no'),
  progress: jumpTo(PROGRESS, 'key', 'text'),
  figures: jumpTo(FIGURES, 'rowKey', 'value'),
};

/** A link to the cell a finding is about, for its row of 校验结果. */
export const jumpFormula = (sheet: FindingRow['sheet'], text: string): string =>
  `HYPERLINK(${PLACES[sheet]},"${text}")`;
