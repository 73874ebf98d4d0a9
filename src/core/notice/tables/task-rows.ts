import { joinMapped, type MappedText } from '../../text/mapped-text.ts';
import { mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import { splitByDuty } from '../duty/inline.ts';
import { leadersOfHeading } from '../duty/leaders.ts';
import type { SectionStep, TaskDraft } from '../task-draft.ts';
import { isGenericHeading } from '../paragraphs/heading.ts';
import { readOrdinal } from '../paragraphs/ordinal.ts';
import type { GridCell, GridRow, TableGrid } from './grid.ts';
import { onlyCell, repeatsHeader, type TableHeader } from './header.ts';
import { columnsWithRole, readTaskRow, taskColumnIsSection, type TaskRow } from './task-entry.ts';

const NUMBER = /^[（(]?\d{1,4}[）)]?[.．、]?$/;
const SENTENCE_END = /[。；;！？）)]$/;

/** Whether a row continues the one before it, from which a page break or a merged cell separates it. */
function continues(entry: TaskRow, last: TaskRow | undefined, sameNumber: boolean): boolean {
  if (!last || (entry.no !== '' && !sameNumber)) return false;
  if (entry.texts.length === 0) return true;
  const before = last.texts[last.texts.length - 1]?.m.text ?? '';
  return !namesUnit(entry.duty) && !SENTENCE_END.test(before);
}

/** The duty with the leaders and units of the row above where it has none; in tables typed as text a merged cell is blank in later rows. */
function filledDown(duty: Duty, above: Duty): Duty {
  const people = duty.leaders.length > 0 ? duty : { ...duty, leaders: above.leaders };
  return namesUnit(people) ? people : mergeDuties(people, above);
}

/** The text of a row that is a heading between the rows: it has only one cell, which is not in the task column alone. */
function sectionRow(row: GridRow, header: TableHeader): MappedText | null {
  const lone = onlyCell(row);
  if (!lone || NUMBER.test(lone.m.text)) return null;
  const places = row.flatMap((cell, i) => (cell === lone ? [i] : []));
  const [column = 0] = places;
  const role = header.roles[column];
  if (places.length === 1 && column !== 0 && (role === 'task' || role === 'detail')) return null;
  const { text } = lone.m;
  return text.length <= 60 && !/[。；]./.test(text) ? lone.m : null;
}

function rowSectionStep(title: string, index: number): SectionStep {
  const ordinal = readOrdinal(title);
  const bare = (ordinal ? title.slice(ordinal.length) : title)
    .replace(/[。：:]$/, '')
    .replace(/[（(]共?\d+[项件个条][）)]$/, '');
  return { title: bare, ordinal: ordinal?.value ?? index, generic: isGenericHeading(bare) };
}

/**
 * The tasks of a table, one per row. Merged cells apply to all their rows, section rows become
 * sections, repeated headers are skipped.
 *
 * @param above sections above the table
 * @param given duty of the headings above the table
 */
export function readTaskRows(
  grid: TableGrid,
  header: TableHeader,
  above: readonly SectionStep[],
  given: Duty,
): readonly TaskDraft[] {
  const body = grid.rows
    .slice(header.bodyStart)
    .filter((row) => row.some((cell) => cell !== null) && !repeatsHeader(row, header));
  const tasks = columnsWithRole(header, 'task');
  const details = columnsWithRole(header, 'detail');
  const grouped = taskColumnIsSection(body, tasks, details, header.roles.indexOf('no'));
  const sectionColumns = [...columnsWithRole(header, 'section'), ...(grouped ? tasks.slice(0, 1) : [])];
  const textColumns = [...(grouped ? tasks.slice(1) : tasks), ...details];

  const entries: {
    readonly entry: TaskRow;
    readonly steps: readonly SectionStep[];
    readonly rowStep: SectionStep | null;
  }[] = [];
  let rowStep: SectionStep | null = null;
  let columnStep: SectionStep | null = null;
  let sectionCell: GridCell | null = null;
  let count = 0;
  for (const row of body) {
    const heading = sectionRow(row, header);
    if (heading) {
      count += 1;
      rowStep = rowSectionStep(heading.text, count);
      columnStep = null;
      continue;
    }
    const entry = readTaskRow(row, header, textColumns, sectionColumns, grid.start);
    const last = entries[entries.length - 1]?.entry;
    const sameNumber = last !== undefined && entry.no === last.no && columnsWithRole(header, 'no').length > 0;
    // A merged cell is the same object in all its rows; after a page break its text is repeated.
    if (entry.section && entry.section !== sectionCell && entry.section.m.text !== sectionCell?.m.text) {
      sectionCell = entry.section;
      columnStep = rowSectionStep(entry.section.m.text, (columnStep?.ordinal ?? 0) + 1);
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
  entry: TaskRow,
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
    isRow: true,
    glued: false,
    numberHasStop: true,
    start: entry.start,
    end: entry.end,
  };
}
