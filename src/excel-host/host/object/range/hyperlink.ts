import type { HostContext } from '../../context.ts';
import { emitChanged } from '../../events/cell-events.ts';
import { type CellRange, rangeOf, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Link, Sheet } from '../../model/book.ts';
import { isWritable } from '../../model/permission.ts';
import type { Style } from '../../model/style.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { displayText } from '../../number-format/display-text.ts';
import { checkPermitted } from '../format/styled-cells.ts';

/** Maximal number of links on a sheet. */
const MAX_LINKS = 65_530;

/** The style of a cell with a link. */
const withLinkStyle = (style: Style): Style => ({
  ...style,
  underline: 'Single',
  fontColor: '#0563C1',
  styleName: 'Hlink',
});

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

/**
 * The link that all cells of an area have in common, in the form of the client; null: none,
 * or different ones.
 */
export function readLink(
  { book }: HostContext,
  sheet: Sheet,
  area: CellRange,
): Readonly<Record<string, string>> | null {
  const link = sheet.links.get(keyOf(area.row, area.column));
  if (link === undefined || sheet.links.size < area.rowCount * area.columnCount) return null;
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1)
      if (!isSame(link, sheet.links.get(keyOf(row, column)))) return null;
  const style = book.styles.get(sheet.grid.style(area.row, area.column));
  return {
    ...(link.address === null ? {} : { address: link.address }),
    ...(link.place === null ? {} : { documentReference: link.place }),
    screenTip: link.screenTip,
    textToDisplay: displayText(sheet.grid.value(area.row, area.column), style.numberFormat),
  };
}

const isSame = (one: Link, other: Link | undefined): boolean =>
  one.address === other?.address && one.place === other.place && one.screenTip === other.screenTip;

/**
 * Sets a link and the link style on every cell of an area. The display text is written into
 * the first cell; if there is none and that cell is empty, the target is.
 * @throws HostFailure for an invalid link, too many links, or protected cells.
 */
export function setLink(context: HostContext, sheet: Sheet, area: CellRange, given: unknown): void {
  if (typeof given !== 'object' || given === null) throw excelError('no-link');
  const { address, documentReference, screenTip, textToDisplay } = given as Readonly<Record<string, unknown>>;
  const link: Link = {
    address: textOrNull(address),
    place: textOrNull(documentReference),
    screenTip: textOrNull(screenTip) ?? '',
  };
  const target = link.address ?? link.place;
  if (target === null) throw excelError('no-link');
  checkPermitted(sheet, 'insertHyperlinks');
  const { grid } = sheet;
  const text = textOrNull(textToDisplay) ?? (grid.value(area.row, area.column) === null ? target : null);
  const first = rangeOf(area.row, area.column);
  if (text !== null && !isWritable(context.book, sheet, first)) throw excelError('locked-cells', sheet.name);
  if (sheet.links.size + area.rowCount * area.columnCount > MAX_LINKS) throw excelError('too-many-links');
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1)
      sheet.links.set(keyOf(row, column), link);
  grid.restyle(area, context.book.styles.changer(withLinkStyle));
  if (text === null) return;
  grid.setContent(area.row, area.column, text);
  context.calculator.invalidate();
  emitChanged(context, sheet, first);
}

function textOrNull(given: unknown): string | null {
  if (given === null || given === undefined || given === '') return null;
  if (typeof given !== 'string') throw excelError('no-link', JSON.stringify(given));
  return given;
}
