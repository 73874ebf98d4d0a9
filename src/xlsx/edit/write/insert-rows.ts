import type { XlsxSheet } from '../../book.ts';
import { type CellRange, intersection, rangeOf } from '../../cell-range.ts';
import { copiedReferences } from '../../formula/references.ts';
import { parseRange } from '../../part/xml/ranges.ts';
import type { XlsxCondition, XlsxValidation } from '../../sheet-parts.ts';
import { styleOfCell } from '../sheet/row-text.ts';
import { childNamed, childrenNamed } from '../xml/document.ts';
import type { AdoptedBook } from './adopted-book.ts';
import { contentIn, setHeight, writeCell } from './cells.ts';
import type { EditContext, EditedSheet } from './edit-context.ts';
import { addLinks, addMerges } from './replace-area.ts';
import { addConditions, addValidations, extendRules } from './rules.ts';

/** Rows of a sheet of a book, and where they go. Row numbers are 0-based, those of the sheet as it is now. */
export interface RowsToFill {
  readonly source: XlsxSheet;
  readonly sourceRow: number;
  readonly rowCount: number;
  /** The first of the empty rows that are filled. */
  readonly row: number;
  /** A row with records next to them, whose rules they get; null: there is none. */
  readonly neighbour: number | null;
  /** Formulas that rows of the table get in further columns, by column of the sheet. */
  readonly formulas: ReadonlyMap<number, string>;
}

/**
 * Fills empty rows of a sheet with rows of a book, column by column. Cells that are blank
 * there, without a format, look like those of the neighbouring row.
 */
export function fillRows(
  context: EditContext,
  sheet: EditedSheet,
  adopted: AdoptedBook,
  rows: RowsToFill,
): void {
  const { source, sourceRow, rowCount, row: first, neighbour } = rows;
  let width = 1;
  for (let down = 0; down < rowCount; down += 1) {
    const written = writeRow(context, sheet, adopted, rows, down);
    for (const column of written) width = Math.max(width, column + 1);
    fillOthers(context, sheet, rows, written, first + down);
    setHeight(sheet.text, first + down, source.heights[sourceRow + down] ?? null);
  }
  const { text } = sheet;
  addMerges(
    text,
    freeOf(
      sheet,
      source.merges.filter((merge) => isInside(merge, rows)).flatMap((merge) => placed(merge, rows)),
    ),
  );
  addLinks(
    text,
    source.links.flatMap((link) =>
      placed(rangeOf(link.row, link.column), rows).map(({ row, column }) => ({ ...link, row, column })),
    ),
  );
  const { validated, conditional } =
    neighbour === null
      ? { validated: new Set<number>(), conditional: new Set<number>() }
      : extendRules(text, rangeOf(first, 0, rowCount, width), neighbour);
  addValidations(
    text,
    source.validations.flatMap((rule) => validationFor(rule, rows, validated)),
  );
  addConditions(
    text,
    source.conditions.flatMap((rule) =>
      conditionFor(rule, rows, conditional).map((condition) => ({
        condition,
        format: adopted.formatOf(rule),
      })),
    ),
  );
}

/** Writes the cells of a row; returns the columns that the book fills or formats. */
function writeRow(
  { strings }: EditContext,
  { text }: EditedSheet,
  { styles }: AdoptedBook,
  rows: RowsToFill,
  down: number,
): ReadonlySet<number> {
  const { source, sourceRow, row } = rows;
  const width = Math.max(
    source.values[sourceRow + down]?.length ?? 0,
    source.styles[sourceRow + down]?.length ?? 0,
  );
  const written = new Set<number>();
  for (let column = 0; column < width; column += 1) {
    const content = contentIn(source, sourceRow + down, column, styles);
    if (content.value === null && content.formula === null && content.style === 0) continue;
    written.add(column);
    const formula = content.formula === null ? null : formulaOf(rows, content.formula, column, down);
    writeCell(text, row + down, column, { ...content, formula }, strings);
  }
  return written;
}

/** The formula of a table column names its cells by titles; any other is moved with its row. */
function formulaOf(
  { source, sourceRow, row }: RowsToFill,
  formula: string,
  column: number,
  down: number,
): string {
  const table = source.tables.find(
    ({ range }) => intersection(range, rangeOf(sourceRow + down, column)) !== null,
  );
  const ofColumn = table?.columns[column - table.range.column]?.formula ?? null;
  return ofColumn ?? copiedReferences(formula, row - sourceRow, 0, true);
}

/** Cells of columns that the book does not have: formatted like those of the neighbour. */
function fillOthers(
  { strings }: EditContext,
  { text }: EditedSheet,
  { neighbour, formulas }: RowsToFill,
  written: ReadonlySet<number>,
  row: number,
): void {
  const cells = neighbour === null ? [] : (text.rows.find(neighbour)?.cells ?? []);
  for (const [column, cell] of [...cells])
    if (!written.has(column))
      writeCell(
        text,
        row,
        column,
        { value: null, formula: formulas.get(column) ?? null, style: styleOfCell(cell) },
        strings,
      );
}

const isInside = (area: CellRange, { sourceRow, rowCount }: RowsToFill): boolean =>
  area.row >= sourceRow && area.row + area.rowCount <= sourceRow + rowCount;

/** The place in the sheet of the part of an area of the source that is in the rows. */
function placed(area: CellRange, { sourceRow, rowCount, row }: RowsToFill): readonly CellRange[] {
  const shared = intersection(area, { ...area, row: sourceRow, rowCount });
  return shared === null ? [] : [{ ...shared, row: row + shared.row - sourceRow }];
}

/** The areas that no merged area of the sheet meets. */
function freeOf({ text }: EditedSheet, areas: readonly CellRange[]): readonly CellRange[] {
  if (areas.length === 0) return [];
  const part = text.around;
  const merges = childrenNamed(childNamed(part.root, 'mergeCells'), 'mergeCell').flatMap(
    (node) => parseRange(part.attribute(node, 'ref') ?? '') ?? [],
  );
  return areas.filter(
    (area) =>
      area.rowCount * area.columnCount > 1 && merges.every((merge) => intersection(merge, area) === null),
  );
}

/** The areas of a rule of the source, without columns that have one already. */
const areasOf = (
  ranges: readonly CellRange[],
  rows: RowsToFill,
  taken: ReadonlySet<number>,
): readonly CellRange[] =>
  ranges
    .flatMap((range) => placed(range, rows))
    .filter((area) =>
      Array.from({ length: area.columnCount }, (_, at) => area.column + at).some(
        (column) => !taken.has(column),
      ),
    );

function validationFor(
  rule: XlsxValidation,
  rows: RowsToFill,
  taken: ReadonlySet<number>,
): readonly XlsxValidation[] {
  const ranges = areasOf(rule.ranges, rows, taken);
  return ranges.length === 0 ? [] : [{ ...rule, ranges }];
}

function conditionFor(
  rule: XlsxCondition,
  rows: RowsToFill,
  taken: ReadonlySet<number>,
): readonly XlsxCondition[] {
  const ranges = areasOf(rule.ranges, rows, taken);
  const [from] = rule.ranges;
  const [to] = ranges;
  if (from === undefined || to === undefined) return [];
  return [
    {
      ...rule,
      ranges,
      formulas: rule.formulas.map((formula) =>
        copiedReferences(formula, to.row - from.row, to.column - from.column),
      ),
    },
  ];
}
