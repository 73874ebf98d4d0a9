import type { FindingRow } from './finding-row.ts';
import { columnLetters, quotedSheetName } from '#xlsx/address';
import { FIGURES } from '../figures/columns.ts';
import { FINDINGS } from './columns.ts';
import { PROGRESS } from '../progress/columns.ts';
import { columnReference, headerOf, type TableLayout, thisRowReference } from '../../model/table-layout.ts';
import { UNITS } from '../units/columns.ts';
import { TASKS } from '../tasks/columns.ts';

/** Formula of the address of a row, found by its key, so that the link stays right after sorting. */
function jumpTo<Key extends string>(layout: TableLayout<Key>, key: Key, column: Key): string {
  const row = `MATCH(${thisRowReference(FINDINGS, 'rowKey')},${columnReference(layout, key)},0)`;
  const header = `ROW(${layout.table}[[#Headers],[${headerOf(layout, key)}]])`;
  const letters = columnLetters(layout.columns.findIndex((candidate) => candidate.key === column));
  return `"#${quotedSheetName(layout.sheet)}!${letters}"&(${header}+${row})`;
}

const PLACES: Readonly<Record<FindingRow['sheet'], string>> = {
  tasks: jumpTo(TASKS, 'key', 'no'),
  progress: jumpTo(PROGRESS, 'key', 'text'),
  figures: jumpTo(FIGURES, 'rowKey', 'value'),
  units: jumpTo(UNITS, 'key', 'answer'),
};

/** Formula of 定位: a link to the row that a finding is about. */
export const jumpFormula = (sheet: FindingRow['sheet'], text: string): string =>
  `HYPERLINK(${PLACES[sheet]},"${text}")`;
