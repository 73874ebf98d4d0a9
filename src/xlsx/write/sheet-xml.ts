import type { XlsxSheet } from '../book.ts';
import type { LibraryParts } from './library-parts.ts';
import { filterXml } from '../part/sheet/filter.ts';
import { columnsXml } from '../part/cells/columns.ts';
import { conditionsXml } from '../part/sheet/conditions.ts';
import { linksXml } from '../part/sheet/links.ts';
import { pageXml } from '../part/sheet/page.ts';
import { protectionXml } from '../part/sheet/protection.ts';
import { joinRanges } from '../part/xml/ranges.ts';
import { validationsXml } from '../part/sheet/validations.ts';
import { writeElement, flag } from '../part/xml/write-element.ts';
import { rangeAddress } from '../address.ts';

const ROWS = /<sheetData\/>|<sheetData>.*<\/sheetData>/s;
/** Covers the sample cells and not those of the sheet; the element is optional. */
const DIMENSION = /<dimension [^<>]*\/>/;
const SIZES = '<sheetFormatPr defaultRowHeight="15"/>';
const TABLES = '<tableParts';

/**
 * The XML before and after the rows of a sheet (ECMA-376 part 1, 18.3.1.99 worksheet).
 * View, tab colour and table references are taken from the part hucre wrote; the rest is
 * added here in the order of the schema.
 */
export function aroundRows(
  part: string,
  sheet: XlsxSheet,
  { formatOf, styles }: Pick<LibraryParts, 'formatOf' | 'styles'>,
): readonly [string, string] {
  const rows = ROWS.exec(part);
  if (!rows) throw new RangeError('a sheet part of hucre has no sheetData');
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

const sizesXml = ({ standardWidth, standardHeight }: XlsxSheet): string =>
  writeElement('sheetFormatPr', {
    defaultColWidth: standardWidth,
    defaultRowHeight: standardHeight ?? 15,
    customHeight: flag(standardHeight !== null),
  });

const mergesXml = ({ merges }: XlsxSheet): string =>
  merges.length === 0
    ? ''
    : writeElement(
        'mergeCells',
        { count: merges.length },
        merges.map((range) => writeElement('mergeCell', { ref: rangeAddress(range) })).join(''),
      );

/** Error indicators that are not shown (18.3.1.50 ignoredErrors). */
const ignoredXml = ({ ignoredErrors }: XlsxSheet): string =>
  ignoredErrors.length === 0
    ? ''
    : writeElement(
        'ignoredErrors',
        {},
        ignoredErrors
          .map(({ range, kinds }) =>
            writeElement('ignoredError', {
              sqref: joinRanges([range]),
              ...Object.fromEntries(kinds.map((kind) => [kind, true])),
            }),
          )
          .join(''),
      );
