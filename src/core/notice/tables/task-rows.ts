import { joinMapped } from '../../text/mapped-text.ts';
import { mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import { splitByDuty } from '../duty/inline.ts';
import { leadersOfHeading } from '../duty/leaders.ts';
import type { SectionStep, TaskDraft } from '../task-draft.ts';
import { joinedPlans } from './columns/plan-cells.ts';
import { gridCellText, type GridCell, type TableGrid } from './grid.ts';
import { isTotalRow, repeatsHeader } from './header.ts';
import type { TableHeader } from './columns/table-header.ts';
import { headingOfRow, numbersRow, rowSection, rowSectionStep } from './row-headings.ts';
import { columnsWithRole, readTaskRow, taskColumnIsSection, type TaskRow } from './task-entry.ts';

const SENTENCE_END = /[。；;！？）)]$/;

/** Whether a row continues the one before it, from which a page break or a merged cell separates it. */
function continues(entry: TaskRow, last: TaskRow | undefined, sameNumber: boolean): boolean {
  if (!last || (entry.no !== '' && !sameNumber)) return false;
  if (entry.texts.length === 0) return true;
  const before = last.texts[last.texts.length - 1]?.m.text ?? '';
  return !namesUnit(entry.duty) && !SENTENCE_END.test(before);
}

/** The duty with the leaders and units of the row above where it has none; in tables typed as text a merged cell is blank in later rows. */
export function filledDown(duty: Duty, above: Duty): Duty {
  const people = duty.leaders.length > 0 ? duty : { ...duty, leaders: above.leaders };
  return namesUnit(people) ? people : mergeDuties(people, above);
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
    .filter((row) => row.some((cell) => cell !== null) && !repeatsHeader(row, header) && !isTotalRow(row));
  const tasks = columnsWithRole(header, 'task');
  const details = columnsWithRole(header, 'detail');
  const grouped = taskColumnIsSection(body, tasks, details, header.roles.indexOf('no'));
  const sectionColumns = [...columnsWithRole(header, 'section'), ...(grouped ? tasks.slice(0, 1) : [])];
  const textColumns = [...(grouped ? tasks.slice(1) : tasks), ...details];

  const numbered = body.some((row) =>
    columnsWithRole(header, 'no').some((c) => numbersRow(gridCellText(row[c]))),
  );
  const entries: {
    readonly entry: TaskRow;
    readonly steps: readonly SectionStep[];
    readonly rowStep: SectionStep | null;
  }[] = [];
  const open: { readonly step: SectionStep; readonly rank: number }[] = [];
  let columnStep: SectionStep | null = null;
  let sectionCell: GridCell | null = null;
  let count = 0;
  for (const row of body) {
    const heading = headingOfRow(row, header, numbered);
    if (heading) {
      count += 1;
      const section = rowSection(heading, count);
      while ((open.at(-1)?.rank ?? -Infinity) >= section.rank) open.pop();
      open.push(section);
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
      last.plan = joinedPlans(last.plan, entry.plan);
      last.end = entry.end;
      continue;
    }
    if (entry.texts.length === 0) continue;
    const filled = entry.no === '' && last ? { ...entry, no: last.no } : entry;
    const duty = grid.typed && last ? filledDown(entry.duty, last.duty) : entry.duty;
    const steps = [...above, ...open.map(({ step }) => step), ...(columnStep ? [columnStep] : [])];
    entries.push({ entry: { ...filled, duty }, steps, rowStep: open.at(-1)?.step ?? null });
  }
  return entries.map(({ entry, steps, rowStep: heading }) => draftOf(entry, steps, given, heading));
}

/** The task of a row; a duty in its text is read out of it. `given`: the duty of the headings above the table. */
export function draftOf(
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
    ...(entry.plan === null ? {} : { plan: entry.plan }),
    isRow: true,
    glued: false,
    numberHasStop: true,
    start: entry.start,
    end: entry.end,
  };
}
