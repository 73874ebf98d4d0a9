import { type CellRange, rangeOf } from '#xlsx/cell-range';
import { isOwnTable } from '../../sheets/recognise.ts';
import { STORE_NAME } from '../../sheets/store/name.ts';
import { storeIn } from '../../sheets/store/stored-records.ts';
import type { CellValue } from '#xlsx/cell-value';
import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import { isExcelError } from '../request/excel-error.ts';
import { type FoundMark, loadMarks } from '../lock/mark.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { sync, together } from '../request/together.ts';
import { earlierSheets, formulaPlaces, formulaRanges, type TableTitles } from './read-formulas.ts';
import { percentPlaces, percentRanges } from './read-percents.ts';
import { type SheetRange, readRanges } from './read-values.ts';
import { isNotTold, loadTraces, mayBeUntouched } from './untouched.ts';

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

type Placed = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

const rangeOfPlace = ({ rowIndex, columnIndex, rowCount, columnCount }: Placed): CellRange => ({
  row: rowIndex,
  column: columnIndex,
  rowCount,
  columnCount,
});

/** The cells with which the sheet with the records begins. */
const STORE_START = rangeOf(0, 0, 1, 2);

/** A survey, and the marks of windows of Duban that are writing at the moment: one at most, or two for a moment. */
export interface MarkedSurvey extends BookSurvey {
  readonly marks: readonly FoundMark[];
  /** Id of the sheet with the records, also where it was renamed; null: there is none. */
  readonly store: string | null;
}

/**
 * Surveys the open workbook: two requests for sheets, tables and names, and, if it is a
 * Duban workbook, as many for the values of all sheets with their merged cells, the formulas of Duban and the number
 * formats of figures as their bytes need.
 */
export const surveyBook = (context: Excel.RequestContext): Promise<MarkedSurvey> =>
  whileSheetsStay(() => surveyOnce(context, { formulaRangesOf: formulaRanges, mayShowPercents: true }));

/** As `surveyBook`, without formulas and formats: to compare the values with those of an earlier survey. */
export const surveyValues = (context: Excel.RequestContext): Promise<MarkedSurvey> =>
  whileSheetsStay(() => surveyOnce(context, { formulaRangesOf: () => [], mayShowPercents: false }));

/** How often a survey is begun again because a sheet was deleted in the middle of it. */
const TRIES = 3;

/** Repeats reading that found a sheet, or a table, and then did not find it any more. */
async function whileSheetsStay<T>(read: () => Promise<T>): Promise<T> {
  for (let trial = 1; ; trial += 1)
    try {
      return await read();
    } catch (error) {
      const isGone = isExcelError(error) && ['ItemNotFound', 'InvalidReference'].includes(error.code);
      if (!isGone || trial === TRIES) throw error;
    }
}

/** What is read apart from values. */
interface SurveyParts {
  readonly formulaRangesOf: typeof formulaRanges;
  readonly mayShowPercents: boolean;
}

async function surveyOnce(
  context: Excel.RequestContext,
  { formulaRangesOf, mayShowPercents }: SurveyParts,
): Promise<MarkedSurvey> {
  const { frame, titles } = await frameOnce(context, true);
  // The hidden sheet may have been deleted.
  const mayBeOurs =
    frame.store !== null || frame.sheets.some(({ tables }) => tables.some(({ name }) => isOwnTable(name)));
  if (!mayBeOurs) return frame;
  const ranges = frame.sheets.flatMap(({ id, used }): readonly SheetRange[] =>
    used === null
      ? []
      : [
          {
            sheet: id,
            range: {
              row: 0,
              column: 0,
              rowCount: used.row + used.rowCount,
              columnCount: used.column + used.columnCount,
            },
          },
        ],
  );
  const calculated = formulaRangesOf(frame, titles);
  const formatted = mayShowPercents ? percentRanges(frame, titles) : [];
  // A table has no merged cells.
  const plain = new Set(frame.sheets.flatMap(({ id, tables }) => (tables.length === 0 ? [id] : [])));
  const found: { read?: ReadRanges; merges?: Merges } = {};
  await together(context, [
    async () => void (found.read = await readRanges(context, [...ranges, ...calculated, ...formatted])),
    async () =>
      void (found.merges = await readMerges(
        context,
        ranges.filter(({ sheet }) => plain.has(sheet)),
      )),
  ]);
  const read: ReadRanges = found.read ?? new Map();
  const merges: Merges = found.merges ?? new Map();
  const values = new Map(ranges.map((one) => [one.sheet, read.get(one) ?? []]));
  const formulas = formulaPlaces(
    calculated,
    (one) => read.get(one) ?? [],
    (sheet) => values.get(sheet) ?? [],
    earlierSheets(frame, titles),
  );
  const percents = percentPlaces(formatted, (one) => read.get(one) ?? []);
  return {
    ...frame,
    sheets: frame.sheets.map((sheet) => ({
      ...sheet,
      ...formulas.get(sheet.id),
      rows: values.get(sheet.id) ?? [],
      merges: merges.get(sheet.id) ?? [],
      percents: percents.get(sheet.id) ?? [],
    })),
  };
}

type ReadRanges = Awaited<ReturnType<typeof readRanges>>;

/** Merged cells by sheet. */
type Merges = ReadonlyMap<string, readonly CellRange[]>;

/** Excel returns at most this many merged areas of a range. */
const MOST_MERGES = 512;

/**
 * The merged cells of ranges. None are known in versions of Excel that cannot
 * tell (before ExcelApi 1.13).
 */
async function readMerges(context: Excel.RequestContext, ranges: readonly SheetRange[]): Promise<Merges> {
  const merges = new Map<string, CellRange[]>();
  if (ranges.length === 0 || !Office.context.requirements.isSetSupported('ExcelApi', '1.13')) return merges;
  const loaded = ranges.flatMap(({ sheet, range }) =>
    blocksOf(range).map((block) => {
      const merged = rangeIn(context, sheet, block).getMergedAreasOrNullObject();
      merged.load(
        'areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount',
      );
      return { sheet, block, merged };
    }),
  );
  await sync(context);
  for (const { sheet, block, merged } of loaded) {
    const found = merged.isNullObject ? [] : merged.areas.items.map(rangeOfPlace);
    // Areas that begin in another block belong to that one.
    const own = found.filter(({ row }) => row >= block.row && row < block.row + block.rowCount);
    merges.set(sheet, [...(merges.get(sheet) ?? []), ...own]);
  }
  return merges;
}

/** A range in blocks of rows that cannot have too many merged areas, each of which has two cells or more. */
function blocksOf(range: CellRange): readonly CellRange[] {
  const most = Math.max(1, Math.floor((2 * MOST_MERGES) / range.columnCount));
  return Array.from({ length: Math.ceil(range.rowCount / most) }, (_, block) => ({
    ...range,
    row: range.row + block * most,
    rowCount: Math.min(most, range.rowCount - block * most),
  }));
}

/** The survey without values: `rows` is null. Two requests. */
export const surveyFrame = (context: Excel.RequestContext): Promise<MarkedSurvey> =>
  whileSheetsStay(async () => (await frameOnce(context, false)).frame);

interface Frame {
  readonly frame: MarkedSurvey;
  /** Of the tables of Duban. */
  readonly titles: TableTitles;
}

/** The survey without values; `isClose`: with a look at whether the sheets are untouched. */
async function frameOnce(context: Excel.RequestContext, isClose: boolean): Promise<Frame> {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  workbook.load('name');
  worksheets.load(
    'items/id,items/name,items/visibility,items/protection/protected,items/autoFilter/isDataFiltered,items/tables/items/name,items/tables/items/autoFilter/isDataFiltered',
  );
  names.load('items/name,items/formula');
  const marks = loadMarks(context);
  await context.sync();
  const loaded = { workbook, worksheets, names, marks };
  if (!isClose || !mayBeUntouched(loaded)) return frameOf(context, loaded, false);
  try {
    return await frameOf(context, loaded, true);
  } catch (error) {
    if (isNotTold(error)) return frameOf(context, loaded, false);
    throw error;
  }
}

interface LoadedBook {
  readonly workbook: Excel.Workbook;
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
  readonly marks: () => readonly FoundMark[];
}

/** One request. */
async function frameOf(
  context: Excel.RequestContext,
  { workbook, worksheets, names, marks }: LoadedBook,
  isClose: boolean,
): Promise<Frame> {
  const places = worksheets.items.map((sheet) => {
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load(PLACE);
    const tables = sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load(PLACE);
      const titles = isOwnTable(table.name) ? range.getRow(0) : null;
      titles?.load('values');
      return { table, range, titles };
    });
    const start = rangeIn(context, sheet.id, STORE_START);
    start.load('values');
    return { sheet, used, tables, start, isUntouched: isClose ? loadTraces(sheet) : null };
  });
  await context.sync();
  const isEmpty = places.every(({ used }) => used.isNullObject);
  const starts = places.map(({ sheet: { id, name }, start }) => ({ id, name, rows: cellsOf(start) }));
  const titles = new Map(
    places.flatMap(({ tables }) =>
      tables.map(
        ({ table: { name }, titles: row }) => [name, row === null ? [] : (cellsOf(row)[0] ?? [])] as const,
      ),
    ),
  );
  const frame: MarkedSurvey = {
    store: (storeIn(starts) ?? starts.find(({ name }) => name === STORE_NAME))?.id ?? null,
    marks: marks(),
    workbook: workbook.name,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    sheets: places.map(({ sheet, used, tables, isUntouched }): SheetSurvey => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.protection.protected,
      isFiltered:
        sheet.autoFilter.isDataFiltered || tables.some(({ table }) => table.autoFilter.isDataFiltered),
      tables: tables.map(({ table, range }) => ({ name: table.name, range: rangeOfPlace(range) })),
      used: used.isNullObject ? null : rangeOfPlace(used),
      rows: null,
      ...(isUntouched === null || !isEmpty ? {} : { isUntouched: isUntouched() }),
    })),
  };
  return { frame, titles };
}

const cellsOf = ({ values }: Excel.Range): readonly (readonly CellValue[])[] => values as CellValue[][];
