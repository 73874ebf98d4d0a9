import { rangeAddress } from '#xlsx/address';
import type { CellRange } from '#xlsx/cell-range';
import type { CellFormat, CellLine } from '../../excel-model/cell-format.ts';
import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn, sheetIn } from '../request/sheet-in.ts';

/** Bytes of a request that sets every property of a format. */
const ONE_FORMAT = 6000;
/** Most characters of a list of addresses; Excel allows 8192. */
const ADDRESS_LENGTH = 6000;

/** A range or several ranges. */
export type Formatted = Pick<Excel.Range, 'format'> | Pick<Excel.RangeAreas, 'format'>;

/** Fonts, fills, borders and alignment: all ranges of a format are set together. */
export const formatOperations = (sheet: string, { formats, plain }: ExcelSheetModel): readonly Operation[] =>
  formats.flatMap(({ format, ranges }) =>
    addressGroups(ranges).map(({ single, addresses }) => ({
      bytes: ONE_FORMAT + addresses.length,
      queue: (context: Excel.RequestContext) => {
        const target =
          single === null ? sheetIn(context, sheet).getRanges(addresses) : rangeIn(context, sheet, single);
        setFormat(target, format, plain);
      },
    })),
  );

/** The default format of the sheet or the area. */
export const plainOperation = (
  sheet: string,
  { plain, area }: ExcelSheetModel,
  isWhole: boolean,
): Operation => ({
  bytes: ONE_FORMAT,
  queue: (context) => {
    const { format } = isWhole ? sheetIn(context, sheet).getRange() : rangeIn(context, sheet, area);
    format.font.name = plain.fontName;
    format.font.size = plain.fontSize;
    format.verticalAlignment = plain.vertical;
  },
});

/** Sets what differs from the default format, which has been set before. */
function setFormat({ format: target }: Formatted, format: CellFormat, plain: CellFormat): void {
  const { font, fill } = target;
  if (format.fontName !== plain.fontName) font.name = format.fontName;
  if (format.fontSize !== plain.fontSize) font.size = format.fontSize;
  if (format.bold !== plain.bold) font.bold = format.bold;
  if (format.italic !== plain.italic) font.italic = format.italic;
  if (format.strikethrough !== plain.strikethrough) font.strikethrough = format.strikethrough;
  if (format.underline !== plain.underline) font.underline = format.underline;
  if (format.color !== plain.color) font.color = format.color;
  if (format.fill !== null) fill.color = format.fill;
  if (format.horizontal !== plain.horizontal) target.horizontalAlignment = format.horizontal;
  if (format.vertical !== plain.vertical) target.verticalAlignment = format.vertical;
  if (format.wrap !== plain.wrap) target.wrapText = format.wrap;
  if (format.indent !== plain.indent) target.indentLevel = format.indent;
  if (format.locked !== plain.locked) target.protection.locked = format.locked;
  setEdges(target.borders, format);
}

function setEdges(borders: Excel.RangeBorderCollection, { edges }: CellFormat): void {
  const lines: readonly (readonly [Excel.BorderIndex, CellLine | null])[] = [
    [Excel.BorderIndex.edgeTop, edges.top],
    [Excel.BorderIndex.edgeBottom, edges.bottom],
    [Excel.BorderIndex.edgeLeft, edges.left],
    [Excel.BorderIndex.edgeRight, edges.right],
    [Excel.BorderIndex.insideHorizontal, edges.top ?? edges.bottom],
    [Excel.BorderIndex.insideVertical, edges.left ?? edges.right],
  ];
  for (const [index, line] of lines) {
    if (line === null) continue;
    const border = borders.getItem(index);
    border.style = line.style;
    if (line.weight !== 'Thin') border.weight = line.weight;
    if (line.color !== '#000000') border.color = line.color;
  }
}

/** Ranges grouped into as few address lists as the limit allows; a single range is returned as such. */
export function addressGroups(
  ranges: readonly CellRange[],
): readonly { readonly single: CellRange | null; readonly addresses: string }[] {
  const [only, ...others] = ranges;
  if (only !== undefined && others.length === 0) return [{ single: only, addresses: '' }];
  const lists: string[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const last = lists.at(-1);
    if (last === undefined || last.length + address.length >= ADDRESS_LENGTH) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists.map((addresses) => ({ single: null, addresses }));
}
