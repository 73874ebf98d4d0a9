import type { FileSheet } from '../book.ts';
import type { Frame } from './frame.ts';
import { filterXml } from '../part/filter.ts';
import { columnsXml } from '../part/columns.ts';
import { conditionsXml } from '../part/conditions.ts';
import { linksXml } from '../part/links.ts';
import { pageXml } from '../part/page.ts';
import { protectionXml } from '../part/protection.ts';
import { rangesText } from '../part/ranges.ts';
import { validationsXml } from '../part/validations.ts';
import { element, flag } from '../part/xml.ts';
import { rangeAddress } from '../address.ts';

const ROWS = /<sheetData\/>|<sheetData>.*<\/sheetData>/s;
/** What the samples of the frame reach, not the cells of the sheet; a file need not say it. */
const DIMENSION = /<dimension [^<>]*\/>/;
const SIZES = '<sheetFormatPr defaultRowHeight="15"/>';
const TABLES = '<tableParts';

/**
 * What stands before and behind the rows of a sheet (ECMA-376 part 1, 18.3.1.99
 * worksheet). The file library's part gives the view, the colour of the tab and
 * the numbers of the tables; the rest is written here, in the order the file asks for.
 */
export function aroundRows(
  part: string,
  sheet: FileSheet,
  { formatOf, styles }: Pick<Frame, 'formatOf' | 'styles'>,
): readonly [string, string] {
  const rows = ROWS.exec(part);
  if (!rows) throw new RangeError('a sheet of the file library has no place for rows');
  const columns = columnsXml(sheet.columns, styles);
  const head = part
    .slice(0, rows.index)
    .replace(DIMENSION, '')
    .replace(SIZES, () => `${sizesXml(sheet)}${columns}`);
  const tables = part.indexOf(TABLES, rows.index);
  return [
    `${head}<sheetData>`,
    [
      '</sheetData>',
      protectionXml(sheet.protection),
      sheet.filter === null ? '' : filterXml(sheet.filter.range, sheet.filter.columns),
      mergesXml(sheet),
      conditionsXml(sheet.conditions, formatOf),
      validationsXml(sheet.validations),
      linksXml(sheet.links),
      pageXml(sheet.page),
      ignoredXml(sheet),
      tables < 0 ? '</worksheet>' : part.slice(tables),
    ].join(''),
  ];
}

const sizesXml = ({ standardWidth, standardHeight }: FileSheet): string =>
  element('sheetFormatPr', {
    defaultColWidth: standardWidth,
    defaultRowHeight: standardHeight ?? 15,
    customHeight: flag(standardHeight !== null),
  });

const mergesXml = ({ merges }: FileSheet): string =>
  merges.length === 0
    ? ''
    : element(
        'mergeCells',
        { count: merges.length },
        merges.map((range) => element('mergeCell', { ref: rangeAddress(range) })).join(''),
      );

/** A word to Excel not to mark cells (18.3.1.50 ignoredErrors). */
const ignoredXml = ({ ignoredErrors }: FileSheet): string =>
  ignoredErrors.length === 0
    ? ''
    : element(
        'ignoredErrors',
        {},
        ignoredErrors
          .map(({ range, kinds }) =>
            element('ignoredError', {
              sqref: rangesText([range]),
              ...Object.fromEntries(kinds.map((kind) => [kind, true])),
            }),
          )
          .join(''),
      );
