import { joinMapped, type MappedText } from '../../text/mapped.ts';
import { mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import { splitByDuty } from '../duty/inline.ts';
import { leadersOfHeading } from '../duty/leaders.ts';
import type { SectionStep, TaskDraft } from '../draft.ts';
import { isGenericHeading } from '../heading.ts';
import { readOrdinal } from '../ordinal.ts';
import type { Grid, GridCell } from './grid.ts';
import { loneText, repeatsHeader, type Header } from './header.ts';
import { columnsOf, entryOf, taskColumnIsSection, type Entry, type Row } from './task-entry.ts';

const NUMBER = /^[（(]?\d{1,4}[）)]?[.．、]?$/;
const SENTENCE_END = /[。；;！？）)]$/;

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

/** A row with one text only: a heading between the rows, unless it stands below the tasks alone. */
function sectionRow(row: Row, header: Header): MappedText | null {
  const lone = loneText(row);
  if (!lone || NUMBER.test(lone.m.text)) return null;
  const places = row.flatMap((cell, i) => (cell === lone ? [i] : []));
  const role = header.roles[places[0] as number];
  if (places.length === 1 && places[0] !== 0 && (role === 'task' || role === 'detail')) return null;
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
    const heading = sectionRow(row, header);
    if (heading) {
      count += 1;
      rowStep = stepOf(heading.text, count);
      columnStep = null;
      continue;
    }
    const entry = entryOf(row, header, textColumns, sectionColumns, grid.start);
    const last = entries[entries.length - 1]?.entry;
    const sameNumber = last !== undefined && entry.no === last.no && columnsOf(header, 'no').length > 0;
    // A merged cell is one cell for all its rows; after a page break it is printed again.
    if (entry.section && entry.section !== sectionCell && entry.section.m.text !== sectionCell?.m.text) {
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
    isRow: true,
    glued: false,
    numberHasStop: true,
    start: entry.start,
    end: entry.end,
  };
}
