import { isExcelError } from '../request/excel-error.ts';

/** Names that Excel and WPS give to the sheets of a new workbook. */
const NEW_NAME = /^(?:Sheet|工作表)\d{1,3}$/u;

/** Errors of a version of Excel that has no answer. */
const NOT_TOLD: readonly string[] = [
  'ApiNotFound',
  'NotImplemented',
  'UnsupportedOperation',
  'InvalidArgument',
];

/** What the sheets of a workbook are called and have, as far as one request tells. */
interface FirstLook {
  readonly worksheets: Excel.WorksheetCollection;
  readonly names: Excel.NamedItemCollection;
}

/** Whether the sheets may all be untouched, see `SheetSurvey.isUntouched`: it is worth looking at them closely. */
export const mayBeUntouched = ({ worksheets, names }: FirstLook): boolean =>
  worksheets.items.every(
    ({ name, tables, visibility }) =>
      NEW_NAME.test(name) && tables.items.length === 0 && visibility === 'Visible',
  ) && names.items.every(({ formula }) => !String(formula).includes('!'));

/** Whether a version of Excel cannot tell what is looked at: that may be there. */
export const isNotTold = (error: unknown): boolean => isExcelError(error) && NOT_TOLD.includes(error.code);

/**
 * Loads what tells whether a sheet without values is untouched; call the result after the request. Its protection
 * is not looked at: it may be that of the lock.
 */
export function loadTraces(sheet: Excel.Worksheet): () => boolean {
  const loaded = load(sheet);
  return () => isUntouched(loaded);
}

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
