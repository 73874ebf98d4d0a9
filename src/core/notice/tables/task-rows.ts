import { joinMapped, type MappedText } from '../../text/mapped.ts';
import { dutyOf, mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import { splitByDuty } from '../duty/inline.ts';
import { leadersOfHeading } from '../duty/leaders.ts';
import { readDutyPhrase } from '../duty/phrase.ts';
import type { DraftBullet, SectionStep, TaskDraft } from '../draft.ts';
import { isGenericHeading } from '../heading.ts';
import type { ColumnRole } from '../lexicon/headers.ts';
import { readOrdinal } from '../ordinal.ts';
import { loneText, repeatsHeader, type Header } from './header.ts';
import { rowEnd, rowStart, textOf, type Grid, type GridCell } from './grid.ts';
import { bulletsOf } from './progress.ts';

type Row = readonly (GridCell | null)[];

/** A row of a task table, cells picked by what their columns hold. */
interface Entry {
  no: string;
  section: GridCell | null;
  texts: GridCell[];
  duty: Duty;
  progress: DraftBullet[];
  start: number;
  end: number;
}

const NUMBER = /^[（(]?\d{1,4}[）)]?[.．、]?$/;
const SENTENCE_END = /[。；;！？）)]$/;

const columnsOf = (header: Header, role: ColumnRole): readonly number[] =>
  header.roles.flatMap((r, i) => (r === role ? [i] : []));

const first = (row: Row, columns: readonly number[]): GridCell | null => {
  for (const column of columns) {
    const cell = row[column];
    if (cell) return cell;
  }
  return null;
};

/** A cell of units may itself say who leads: 市发改委牵头，市财政局配合. */
function dutyOfCell(role: 'leader' | 'lead' | 'unit' | 'assist', cell: GridCell): Duty {
  if (role !== 'leader' && /牵头|配合|负责|协办/.test(cell.m.text)) {
    const phrase = readDutyPhrase(cell.m.text.replace(/[。；;]$/, ''));
    if (phrase) return phrase;
  }
  return dutyOf(role, role === 'leader' ? cell.printed : joinLines(cell));
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
function taskColumnIsSection(
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

function entryOf(
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
      if (cell) duty = mergeDuties(duty, dutyOfCell(role, cell));
    }
  const due = first(row, columnsOf(header, 'due'));
  if (due) duty = mergeDuties(duty, { ...NO_DUTY, due: due.m.text });
  const texts = [
    ...new Set(textColumns.map((column) => row[column]).filter((cell): cell is GridCell => cell != null)),
  ];
  const progress = first(row, columnsOf(header, 'progress'));
  return {
    no: textOf(numberCell).replace(/[（()）.．、]/g, ''),
    section: first(row, sectionColumns),
    texts,
    duty,
    progress: progress ? [...bulletsOf(progress.lines)] : [],
    start: rowStart(row, at),
    end: rowEnd(row, at),
  };
}

/** A row that a page break or a merged cell separated from the one before it. */
function continues(entry: Entry, last: Entry | undefined, sameNumber: boolean): boolean {
  if (!last || (entry.no !== '' && !sameNumber)) return false;
  if (entry.texts.length === 0) return true;
  const before = last.texts[last.texts.length - 1]?.m.text ?? '';
  return !namesUnit(entry.duty) && !SENTENCE_END.test(before);
}

/** In a table typed as text a merged cell is blank in all rows but its first. */
function filledDown(duty: Duty, above: Duty): Duty {
  const people = duty.leaders.length > 0 ? duty : { ...duty, leaders: above.leaders };
  return namesUnit(people) ? people : mergeDuties(people, above);
}

function sectionRow(row: Row): MappedText | null {
  const lone = loneText(row);
  if (!lone || NUMBER.test(lone.m.text)) return null;
  const { text } = lone.m;
  return text.length <= 60 && !/[。；]./.test(text) ? lone.m : null;
}

function stepOf(title: string, index: number): SectionStep {
  const ordinal = readOrdinal(title);
  const bare = (ordinal ? title.slice(ordinal.length) : title)
    .replace(/[。：:]$/, '')
    .replace(/[（(]共?\d+[项件个条][）)]$/, '');
  return { title: bare, ordinal: ordinal?.value ?? index, generic: isGenericHeading(bare) };
}

/** Tasks of a table: one a row, merged cells filled down, section rows and repeated headers understood. */
export function tasksOfRows(
  grid: Grid,
  header: Header,
  above: readonly SectionStep[],
  given: Duty,
): readonly TaskDraft[] {
  const body = grid.rows
    .slice(header.bodyStart)
    .filter((row) => row.some((cell) => cell !== null) && !repeatsHeader(row, header));
  const tasks = columnsOf(header, 'task');
  const details = columnsOf(header, 'detail');
  const grouped = taskColumnIsSection(body, tasks, details, header.roles.indexOf('no'));
  const sectionColumns = [...columnsOf(header, 'section'), ...(grouped ? tasks.slice(0, 1) : [])];
  const textColumns = [...(grouped ? tasks.slice(1) : tasks), ...details];

  const entries: {
    readonly entry: Entry;
    readonly steps: readonly SectionStep[];
    readonly rowStep: SectionStep | null;
  }[] = [];
  let rowStep: SectionStep | null = null;
  let columnStep: SectionStep | null = null;
  let sectionCell: GridCell | null = null;
  let count = 0;
  for (const row of body) {
    const heading = sectionRow(row);
    if (heading) {
      count += 1;
      rowStep = stepOf(heading.text, count);
      columnStep = null;
      continue;
    }
    const entry = entryOf(row, header, textColumns, sectionColumns, grid.start);
    const last = entries[entries.length - 1]?.entry;
    const sameNumber = last !== undefined && entry.no === last.no && columnsOf(header, 'no').length > 0;
    if (entry.section && entry.section !== sectionCell) {
      sectionCell = entry.section;
      columnStep = stepOf(entry.section.m.text, (columnStep?.ordinal ?? 0) + 1);
    }
    if (continues(entry, last, sameNumber) && last) {
      last.texts.push(...entry.texts.filter((cell) => !last.texts.includes(cell)));
      last.duty = mergeDuties(last.duty, entry.duty);
      last.progress.push(...entry.progress);
      last.end = entry.end;
      continue;
    }
    if (entry.texts.length === 0) continue;
    const filled = entry.no === '' && last ? { ...entry, no: last.no } : entry;
    const duty = grid.typed && last ? filledDown(entry.duty, last.duty) : entry.duty;
    const steps = [...above, ...(rowStep ? [rowStep] : []), ...(columnStep ? [columnStep] : [])];
    entries.push({ entry: { ...filled, duty }, steps, rowStep });
  }
  return entries.map(({ entry, steps, rowStep: heading }) => draftOf(entry, steps, given, heading));
}

function draftOf(
  entry: Entry,
  sections: readonly SectionStep[],
  given: Duty,
  rowStep: SectionStep | null,
): TaskDraft {
  const groups = splitByDuty(joinMapped(entry.texts.map((cell) => cell.m)));
  const content = joinMapped(groups.map((group) => group.text));
  const inline = groups.reduce<Duty>(
    (sum, group) => (group.duty ? mergeDuties(sum, group.duty) : sum),
    NO_DUTY,
  );
  const own = mergeDuties(entry.duty, inline);
  return {
    sections,
    no: entry.no,
    content,
    duty: namesUnit(own) ? own : mergeDuties(own, { ...given, leaders: [] }),
    inheritedLeaders: rowStep ? leadersOfHeading(rowStep.title).concat(given.leaders) : given.leaders,
    progress: entry.progress,
    glued: false,
    numberHasStop: true,
    start: entry.start,
    end: entry.end,
  };
}
