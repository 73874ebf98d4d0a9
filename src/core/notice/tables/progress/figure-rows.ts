import type { FigureRow } from '../../../record/progress-table.ts';
import { isNoFigure, readCellNumber } from '../../../figures/cell-number.ts';
import { parseMeasureUnit } from '../../../text/measure-unit.ts';
import { sourceSpan } from '../../../text/mapped-text.ts';
import type { Duty } from '../../duty/duty.ts';
import { isDistrictHeader } from '../../lexicon/headers.ts';
import { totalKind, withoutUnit } from '../../lexicon/measures.ts';
import type { SectionStep, TaskDraft } from '../../task-draft.ts';
import { gridCellText, rowStart, type GridCell, type GridRow, type TableGrid } from '../grid.ts';
import { repeatsHeader } from '../header.ts';
import type { TableHeader } from '../columns/table-header.ts';
import { bulletsOf } from '../progress.ts';
import { columnsWithRole, readTaskRow, type TaskRow } from '../task-entry.ts';
import { rowSectionStep } from '../row-headings.ts';
import { draftOf, filledDown } from '../task-rows.ts';
import type { FigureColumns } from './placed-columns.ts';
import { type PlacedCell, rowBullets } from './row-bullets.ts';

/** A row with figures, and the place in the source by which its task is found. */
export interface PlacedRow extends Omit<FigureRow, 'task'> {
  readonly start: number;
}

/** What the rows of a progress table say. */
export interface FigureRows {
  readonly drafts: readonly TaskDraft[];
  readonly rows: readonly PlacedRow[];
}

interface OpenRow {
  readonly entry: TaskRow;
  readonly steps: readonly SectionStep[];
  readonly rowStep: SectionStep | null;
  readonly row: PlacedRow;
}

const PROGRESS_NAME = /(?:形象|工程|工作|建设|项目|施工|目前|最新|当前)?(?:进度|进展|情况)(?:描述|说明)?$/;

/** The rows of a progress table: a task for each that reports something, and their figures with those of totals. */
export function readFigureRows(
  grid: TableGrid,
  header: TableHeader,
  figures: FigureColumns,
  above: readonly SectionStep[],
  given: Duty,
): FigureRows {
  const places = new Map(figures.columns.map((column) => [column.at, column]));
  const body = grid.rows
    .slice(header.bodyStart)
    .filter((row) => row.some((cell) => cell !== null) && !repeatsHeader(row, header));
  const texts = textColumns(header, figures);
  const sections = columnsWithRole(header, 'section').filter((c) => c !== figures.label);
  const told = header.roles
    .flatMap((role, c) =>
      role === 'progress' || (role === null && PROGRESS_NAME.test(header.names[c] ?? '')) ? [c] : [],
    )
    .filter((c) => !places.has(c) && !texts.includes(c));
  const open: OpenRow[] = [];
  const rows: PlacedRow[] = [];
  let rowStep: SectionStep | null = null;
  let columnStep: SectionStep | null = null;
  let sectionCell = '';
  let count = 0;
  for (const row of body) {
    const cells = figures.columns.flatMap((column): readonly PlacedCell[] => {
      const cell = row[column.at] ?? null;
      return cell === null ? [] : [{ column, cell }];
    });
    const words = [...new Set(row.filter((_, c) => !places.has(c)))].filter((cell) => cell !== null);
    const heading = cells.length === 0 ? headingOf(row, words, figures) : null;
    if (heading !== null) {
      count += 1;
      rowStep = rowSectionStep(heading.m.text, count);
      columnStep = null;
      continue;
    }
    const kind =
      words
        .slice(0, 2)
        .map(({ m }) => totalKind(m.text))
        .find((one) => one !== null) ?? 'item';
    const filled = cells.filter(({ cell }) => !isNoFigure(cell.m.text));
    const placed = placedRow(row, filled, kind, figures, grid.start);
    if (kind === 'total' || kind === 'subtotal') {
      rows.push(placed);
      continue;
    }
    const read = readTaskRow(row, header, texts, sections, grid.start);
    const last = open.at(-1);
    const prose = told.flatMap((c) => bulletsOf(row[c]?.lines ?? []));
    if (!figures.isByArea && cells.length === 0 && read.no === '' && last !== undefined) {
      last.entry.texts.push(...read.texts.filter((cell) => !last.entry.texts.includes(cell)));
      last.entry.progress.push(...prose);
      last.entry.end = Math.max(last.entry.end, read.end);
      continue;
    }
    if (read.texts.length === 0 || (filled.length === 0 && prose.length === 0)) continue;
    if (read.section !== null && read.section.m.text !== sectionCell) {
      sectionCell = read.section.m.text;
      columnStep = rowSectionStep(sectionCell, (columnStep?.ordinal ?? 0) + 1);
    }
    const said = filled.filter(({ cell }) => readCellNumber(cell.m.text) !== null);
    const bullets = rowBullets(said, placed.unit);
    const others = filled.filter(
      ({ cell, column }) => readCellNumber(cell.m.text) === null && column.kind !== 'plan',
    );
    const entry: TaskRow = {
      ...read,
      texts: [...read.texts, ...worded(filled, read.texts)],
      progress: [
        ...bullets.map((m) => ({ mark: null, m, ofCells: true as const })),
        ...others.flatMap(({ cell }) => bulletsOf(cell.lines)),
        ...prose,
      ],
      duty: grid.typed && last ? filledDown(read.duty, last.entry.duty) : read.duty,
    };
    const steps = [...above, ...(rowStep ? [rowStep] : []), ...(columnStep ? [columnStep] : [])];
    open.push({ entry, steps, rowStep, row: placed });
    rows.push(placed);
  }
  return { drafts: open.map(({ entry, steps, rowStep: step }) => draftOf(entry, steps, given, step)), rows };
}

/** Columns whose words are the content of a task: those of tasks and details, else the one that names the row. */
function textColumns({ roles, names }: TableHeader, { columns, label }: FigureColumns): readonly number[] {
  const isFigure = new Set(columns.map(({ at }) => at));
  const found = roles.flatMap((role, c) =>
    (role === 'task' || role === 'detail') && !isFigure.has(c) && !PROGRESS_NAME.test(names[c] ?? '')
      ? [c]
      : [],
  );
  return found.includes(label) ? found : [label, ...found];
}

/** Cells of goals that read as words: with a unit of their own (75处), or without a figure. */
const worded = (cells: readonly PlacedCell[], before: readonly GridCell[]): readonly GridCell[] =>
  cells.flatMap(({ column, cell }) => {
    const isWords = column.isWorded || readCellNumber(cell.m.text) === null;
    return column.kind === 'plan' && column.scope === 'year' && isWords && !before.includes(cell)
      ? [cell]
      : [];
  });

/** The heading in a row without figures that has one cell and names no district. */
function headingOf(row: GridRow, words: readonly GridCell[], { label }: FigureColumns): GridCell | null {
  const [only, ...others] = words;
  if (only === undefined || others.length > 0) return null;
  const places = row.flatMap((cell, c) => (cell === only ? [c] : []));
  const isAlone = places.length === 1 && places[0] === label;
  return isAlone && (label > 0 || isDistrictHeader(only.m.text)) ? null : only;
}

function placedRow(
  row: GridRow,
  cells: readonly PlacedCell[],
  kind: FigureRow['kind'],
  figures: FigureColumns,
  at: number,
): PlacedRow {
  const label = gridCellText(row[figures.label]);
  const measure = figures.unit < 0 ? '' : gridCellText(row[figures.unit]);
  const named = withoutUnit(label).unit;
  return {
    start: rowStart(row, at),
    label: label === '' ? gridCellText(row.find((cell) => cell !== null)) : label,
    kind,
    unit: [measure, named].find((unit) => parseMeasureUnit(unit) !== null) ?? measure,
    cells: cells.map(({ column, cell }) => ({
      column: figures.columns.indexOf(column),
      text: cell.m.text,
      span: sourceSpan(cell.m),
    })),
  };
}
