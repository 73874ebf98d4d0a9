import { dutyOf, mergeDuties, NO_DUTY, type Duty } from '../duty/duty.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { DraftBullet } from '../draft.ts';
import { endsLikeUnit } from '../duty/units.ts';
import { namesPersons, type ColumnRole } from '../lexicon/headers.ts';
import { rowEnd, rowStart, textOf, type GridCell } from './grid.ts';
import type { Header } from './header.ts';
import { bulletsOf } from './progress.ts';

export type Row = readonly (GridCell | null)[];

/** A row of a task table, cells picked by what their columns hold. */
export interface Entry {
  no: string;
  section: GridCell | null;
  texts: GridCell[];
  duty: Duty;
  progress: DraftBullet[];
  start: number;
  end: number;
}

export const columnsOf = (header: Header, role: ColumnRole): readonly number[] =>
  header.roles.flatMap((r, i) => (r === role ? [i] : []));

const first = (row: Row, columns: readonly number[]): GridCell | null => {
  for (const column of columns) {
    const cell = row[column];
    if (cell) return cell;
  }
  return null;
};

/** A cell of units may itself say who leads: 市发改委牵头，市财政局配合. */
function dutyOfCell(role: 'leader' | 'lead' | 'unit' | 'assist', cell: GridCell, name: string): Duty {
  if (role !== 'leader' && /牵头|配合|负责|协办/.test(cell.m.text)) {
    const phrase = readDutyPhrase(cell.m.text.replace(/[。；;]$/, ''));
    if (phrase) return phrase;
  }
  if (role !== 'leader' && namesPersons(name)) return unitsOnly(dutyOf(role, cell.printed));
  return dutyOf(role, role === 'leader' ? cell.printed : joinLines(cell));
}

/** 市民政局 伍泽国: the person beside the unit is left out. */
function unitsOnly(duty: Duty): Duty {
  const isUnit = (name: string): boolean => endsLikeUnit(name);
  return {
    ...duty,
    leads: duty.leads.filter(isUnit),
    units: duty.units.filter(isUnit),
    assisting: duty.assisting.filter(isUnit),
  };
}

/** Names on lines of their own are separate; a name broken over two lines is one. */
function joinLines(cell: GridCell): string {
  const parts = cell.lines.map((line) => line.text);
  return parts.reduce(
    (text, part) =>
      text === '' || /[、，,；;]$/.test(text) || !looksWhole(text, part) ? text + part : `${text}、${part}`,
    '',
  );
}

const looksWhole = (before: string, after: string): boolean =>
  /(?:局|委|办|部|厅|政府|管委会|中心|公司|会|院|处|队|室|集团|）|\))$/.test(before) &&
  after.length >= 3 &&
  /^(?:市|县|区|省|州|各|[\u4e00-\u9fa5]{2,6}(?:市|县|区|镇|乡))/.test(after);

/** Column that names a group of rows rather than a row: before the number, or printed once for several of them. */
export function taskColumnIsSection(
  rows: readonly Row[],
  tasks: readonly number[],
  details: readonly number[],
  number: number,
): boolean {
  if (tasks.length === 0 || details.length === 0) return false;
  const column = tasks[0] as number;
  if (column < number) return true;
  const cells = rows.map((row) => row[column] ?? null);
  const repeated = cells.filter((cell, i) => i > 0 && (cell === null || cell === cells[i - 1])).length;
  return repeated > 0 && repeated >= rows.length * 0.25;
}

/** （3） · 3. · 3、 → 3; what is no number stays as printed. */
const numberOf = (printed: string): string =>
  /^[（(]?[^（()）.．、]{1,4}[）)]?[.．、]?$/.test(printed) ? printed.replace(/[（()）.．、]/g, '') : printed;

/** Picks the cells of a row; `at` is the place of a row without any. */
export function entryOf(
  row: Row,
  header: Header,
  textColumns: readonly number[],
  sectionColumns: readonly number[],
  at: number,
): Entry {
  const numberCell = first(row, columnsOf(header, 'no'));
  let duty = NO_DUTY;
  for (const role of ['leader', 'lead', 'unit', 'assist'] as const)
    for (const column of columnsOf(header, role)) {
      const cell = row[column];
      if (cell) duty = mergeDuties(duty, dutyOfCell(role, cell, header.names[column] ?? ''));
    }
  const due = first(row, columnsOf(header, 'due'));
  if (due) duty = mergeDuties(duty, { ...NO_DUTY, due: due.m.text });
  const texts = [
    ...new Set(textColumns.map((column) => row[column]).filter((cell): cell is GridCell => cell != null)),
  ];
  const progress = first(row, columnsOf(header, 'progress'));
  return {
    no: numberOf(textOf(numberCell)),
    section: first(row, sectionColumns),
    texts,
    duty,
    progress: progress ? [...bulletsOf(progress.lines)] : [],
    start: rowStart(row, at),
    end: rowEnd(row, at),
  };
}
