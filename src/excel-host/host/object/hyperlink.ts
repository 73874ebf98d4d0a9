import type { HostContext } from '../context.ts';
import { tellChanged } from '../events/changed.ts';
import { type CellRange, rangeOf, contains, lastColumn, lastRow } from '#xlsx/cell-range';
import type { Link, Sheet } from '../model/book.ts';
import { mayWrite } from '../model/permission.ts';
import type { Style } from '../model/style.ts';
import { refusal } from '../protocol/host-failure.ts';
import { shownText } from '../text/show.ts';
import { permit } from './format/styled.ts';

/** Links a sheet holds at most. */
const MOST = 65_530;

/** What a cell with a link looks like. */
export const asLink = (style: Style): Style => ({
  ...style,
  underline: 'Single',
  fontColor: '#0563C1',
  styleName: 'Hlink',
});

const keyOf = (row: number, column: number): string => `${String(row)},${String(column)}`;

/** The link all cells of an area have, as the client reads it; null where there is none or they differ. */
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
    textToDisplay: shownText(sheet.grid.value(area.row, area.column), style.numberFormat),
  };
}

const isSame = (one: Link, other: Link | undefined): boolean =>
  one.address === other?.address && one.place === other.place && one.screenTip === other.screenTip;

/**
 * Gives every cell of an area a link, and the look of one. The text to show goes into
 * the first cell; an empty cell without such a text shows where the link leads.
 */
export function setLink(context: HostContext, sheet: Sheet, area: CellRange, given: unknown): void {
  if (typeof given !== 'object' || given === null) throw refusal('no-link');
  const { address, documentReference, screenTip, textToDisplay } = given as Readonly<Record<string, unknown>>;
  const link: Link = {
    address: textOrNull(address),
    place: textOrNull(documentReference),
    screenTip: textOrNull(screenTip) ?? '',
  };
  const target = link.address ?? link.place;
  if (target === null) throw refusal('no-link');
  permit(sheet, 'insertHyperlinks');
  const { grid } = sheet;
  const text = textOrNull(textToDisplay) ?? (grid.value(area.row, area.column) === null ? target : null);
  const first = rangeOf(area.row, area.column);
  if (text !== null && !mayWrite(context.book, sheet, first)) throw refusal('locked-cells', sheet.name);
  if (sheet.links.size + area.rowCount * area.columnCount > MOST) throw refusal('too-many-links');
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1)
      sheet.links.set(keyOf(row, column), link);
  grid.restyle(area, context.book.styles.changer(asLink));
  if (text === null) return;
  grid.setContent(area.row, area.column, text);
  context.calculator.changed();
  tellChanged(context, sheet, first);
}

/** Takes the links off an area; contents and looks stay. */
export function clearLinks(sheet: Sheet, area: CellRange): void {
  for (const key of [...sheet.links.keys()]) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (contains(area, row, column)) sheet.links.delete(key);
  }
}

function textOrNull(given: unknown): string | null {
  if (given === null || given === undefined || given === '') return null;
  if (typeof given !== 'string') throw refusal('no-link', JSON.stringify(given));
  return given;
}
