import { dutyOf, mergeDuties, NO_DUTY, type Duty } from '../duty/duty.ts';
import { likelihoodOfBody } from '../duty/body.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { DraftBullet, PrintedPlan } from '../task-draft.ts';
import { endsLikeUnit } from '../duty/units.ts';
import { namesPersons, type ColumnRole } from '../lexicon/headers.ts';
import { planOfRow } from './columns/plan-cells.ts';
import { gridCellText, rowEnd, rowStart, type GridCell, type GridRow } from './grid.ts';
import type { TableHeader } from './columns/table-header.ts';
import { bulletsOf } from './progress.ts';

/** A row of a task table, its cells assigned by the roles of their columns. */
export interface TaskRow {
  no: string;
  section: GridCell | null;
  texts: GridCell[];
  duty: Duty;
  progress: DraftBullet[];
  plan: PrintedPlan | null;
  start: number;
  end: number;
}

/** Indexes of the columns with a role. */
export const columnsWithRole = (header: TableHeader, role: ColumnRole): readonly number[] =>
  header.roles.flatMap((r, i) => (r === role ? [i] : []));

/** The first non-empty cell in the given columns. */
const first = (row: GridRow, columns: readonly number[]): GridCell | null => {
  for (const column of columns) {
    const cell = row[column];
    if (cell) return cell;
  }
  return null;
};

/** The duty in a cell; a cell of units may be a phrase: 市发改委牵头，市财政局配合. */
function dutyOfCell(role: 'leader' | 'lead' | 'unit' | 'assist', cell: GridCell, name: string): Duty {
  if (role !== 'leader' && /牵头|配合|负责|协办/.test(cell.m.text)) {
    const phrase = readDutyPhrase(cell.m.text.replace(/[。；;]$/, ''));
    if (phrase) return withOtherNames(phrase, cell.m.text);
  }
  if (role !== 'leader' && namesPersons(name)) return unitsOnly(dutyOf(role, cell.printed));
  return dutyOf(role, role === 'leader' ? cell.printed : joinLines(cell));
}

/** A verb behind the units of its clause. */
const VERB = /(?:共同)?(?:牵头|配合|负责|协办)(?=[、，,；;。]|$)/g;

/** The duty of a phrase and the units of its cell that it leaves out because their endings are unknown: in such a cell any name is one. */
function withOtherNames(phrase: Duty, text: string): Duty {
  if (/[：:]/.test(text)) return phrase;
  const named = new Set([...phrase.leads, ...phrase.units, ...phrase.assisting, ...phrase.groups]);
  const { units } = dutyOf('unit', text.replace(VERB, '、'));
  const others = units.filter((unit) => !named.has(unit) && likelihoodOfBody(unit) !== 'none');
  return others.length === 0 ? phrase : mergeDuties(phrase, { ...NO_DUTY, units: others });
}

/** The duty without the persons named next to units: 市民政局 伍泽国. */
function unitsOnly(duty: Duty): Duty {
  const isUnit = (name: string): boolean => endsLikeUnit(name);
  return {
    ...duty,
    leads: duty.leads.filter(isUnit),
    units: duty.units.filter(isUnit),
    assisting: duty.assisting.filter(isUnit),
  };
}

/** The lines of a cell joined, with 、 between complete names and nothing inside a name broken over two lines. */
function joinLines(cell: GridCell): string {
  const parts = cell.lines.map((line) => line.text);
  return parts.reduce(
    (text, part) =>
      text === '' || /[、，,；;]$/.test(text) || !looksWhole(text, part) ? text + part : `${text}、${part}`,
    '',
  );
}

/** Whether the first text ends with a complete name and the second begins with one. */
const looksWhole = (before: string, after: string): boolean =>
  /(?:局|委|办|部|厅|政府|管委会|中心|公司|会|院|处|队|室|集团|）|\))$/.test(before) &&
  after.length >= 3 &&
  /^(?:市|县|区|省|州|各|[\u4e00-\u9fa5]{2,6}(?:市|县|区|镇|乡))/.test(after);

/** Whether the task column names a group of rows: it is before the number column, or its cells span several rows. */
export function taskColumnIsSection(
  rows: readonly GridRow[],
  tasks: readonly number[],
  details: readonly number[],
  number: number,
): boolean {
  const [column] = tasks;
  if (column === undefined || details.length === 0) return false;
  if (column < number) return true;
  const cells = rows.map((row) => row[column] ?? null);
  const repeated = cells.filter((cell, i) => i > 0 && (cell === null || cell === cells[i - 1])).length;
  return repeated > 0 && repeated >= rows.length * 0.25;
}

/** The number without brackets and stop (（3） · 3. · 3、 → 3); other text as printed. */
const numberOf = (printed: string): string =>
  /^[（(]?[^（()）.．、]{1,4}[）)]?[.．、]?$/.test(printed) ? printed.replace(/[（()）.．、]/g, '') : printed;

/** Reads a row of a task table; `at` is the source offset used for an empty row. */
export function readTaskRow(
  row: GridRow,
  header: TableHeader,
  textColumns: readonly number[],
  sectionColumns: readonly number[],
  at: number,
): TaskRow {
  const numberCell = first(row, columnsWithRole(header, 'no'));
  let duty = NO_DUTY;
  for (const role of ['leader', 'lead', 'unit', 'assist'] as const)
    for (const column of columnsWithRole(header, role)) {
      const cell = row[column];
      if (cell) duty = mergeDuties(duty, dutyOfCell(role, cell, header.names[column] ?? ''));
    }
  const due = first(row, columnsWithRole(header, 'due'));
  if (due) duty = mergeDuties(duty, { ...NO_DUTY, due: due.m.text });
  const texts = [
    ...new Set(textColumns.map((column) => row[column]).filter((cell): cell is GridCell => cell != null)),
  ];
  const progress = first(row, columnsWithRole(header, 'progress'));
  return {
    no: numberOf(gridCellText(numberCell)),
    section: first(row, sectionColumns),
    texts,
    duty,
    progress: progress ? [...bulletsOf(progress.lines)] : [],
    plan: planOfRow(row, header),
    start: rowStart(row, at),
    end: rowEnd(row, at),
  };
}
