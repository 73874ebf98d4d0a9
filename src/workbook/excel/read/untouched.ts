import type { BookSurvey, SheetSurvey } from '../../plan/survey.ts';
import { isExcelError } from '../request/excel-error.ts';
import { sheetIn } from '../request/sheet-in.ts';

/** Names that Excel and WPS give to the sheets of a new workbook. */
const NEW_NAME = /^(?:Sheet|工作表)\d{1,3}$/u;

/** Errors of a version of Excel that has no answer. */
const NOT_TOLD: readonly string[] = [
  'ApiNotFound',
  'NotImplemented',
  'UnsupportedOperation',
  'InvalidArgument',
];

/**
 * Which sheets of a workbook without a sheet of Duban are untouched, see
 * `SheetSurvey.isUntouched`. Most workbooks need no request for it, others one.
 */
export async function withUntouched<Survey extends BookSurvey>(
  context: Excel.RequestContext,
  survey: Survey,
): Promise<Survey> {
  const { sheets, names } = survey;
  const mayBe = sheets.every(isEmptyFrame) && names.every(({ formula }) => !formula.includes('!'));
  if (!mayBe) return survey;
  try {
    const loaded = sheets.map(({ id }) => load(sheetIn(context, id)));
    await context.sync();
    const untouched = loaded.map(isUntouched);
    return {
      ...survey,
      sheets: sheets.map((sheet, index) => ({ ...sheet, isUntouched: untouched[index] === true })),
    };
  } catch (error) {
    // What this Excel cannot tell of a sheet may be there: it stays.
    if (isExcelError(error) && NOT_TOLD.includes(error.code)) return survey;
    throw error;
  }
}

/** Its protection is not looked at: it may be that of the lock. */
const isEmptyFrame = ({ name, used, tables, visibility }: SheetSurvey): boolean =>
  NEW_NAME.test(name) && used === null && tables.length === 0 && visibility === 'Visible';

/** What tells, after a request, whether a person did anything on a sheet without values. */
interface Loaded {
  readonly sheet: Excel.Worksheet;
  readonly cells: Excel.Range;
  /** Areas that an untouched sheet does not have. */
  readonly areas: readonly Excel.Range[];
  readonly counts: readonly OfficeExtension.ClientResult<number>[];
}

function load(sheet: Excel.Worksheet): Loaded {
  const cells = sheet.getRange();
  cells.load('format/columnWidth,format/rowHeight,format/fill/color,dataValidation/type');
  sheet.load('tabColor');
  return {
    sheet,
    cells,
    areas: [sheet.getUsedRangeOrNullObject(false), sheet.freezePanes.getLocationOrNullObject()],
    counts: [
      sheet.charts.getCount(),
      sheet.names.getCount(),
      cells.conditionalFormats.getCount(),
      sheet.pivotTables.getCount(),
      sheet.shapes.getCount(),
      sheet.comments.getCount(),
    ],
  };
}

const isUntouched = ({ sheet: { tabColor }, cells, areas, counts }: Loaded): boolean =>
  areas.every(({ isNullObject }) => isNullObject) &&
  counts.every(({ value }) => value === 0) &&
  tabColor === '' &&
  isSame(cells.format.columnWidth) &&
  isSame(cells.format.rowHeight) &&
  ['', '#FFFFFF'].includes(cells.format.fill.color) &&
  cells.dataValidation.type === 'None';

/** A property that differs from cell to cell is null, whatever the declarations say. */
const isSame = (size: number | null): boolean => size !== null;
