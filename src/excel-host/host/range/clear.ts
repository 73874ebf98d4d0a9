import type { HostContext } from '../context.ts';
import { tellChanged } from '../events/changed.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { allows, mayWrite } from '../model/permission.ts';
import { refusal } from '../protocol/host-failure.ts';
import { headersFollow } from './headers.ts';
import { dropConditions, dropLinks, dropMerges } from './rules-in.ts';

const CHOICES = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];

/**
 * Clears cells as `Range.clear` does. Formats take conditional formats and merges along;
 * `Hyperlinks` leaves the look of the link, `RemoveHyperlinks` takes it too. Rules of what
 * may be typed stay.
 */
export function clearCells(context: HostContext, sheet: Sheet, area: CellRange, given: unknown): void {
  const what = CHOICES.find((choice) => choice === (given ?? 'All'));
  if (what === undefined) throw refusal('wrong-choice', JSON.stringify(given));
  const takesContents = what === 'All' || what === 'Contents';
  const takesFormats = what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks';
  if (takesContents && !mayWrite(context.book, sheet, area)) throw refusal('locked-cells', sheet.name);
  if (takesFormats && !allows(sheet, 'formatCells')) throw refusal('locked-cells', sheet.name);
  if (what === 'Hyperlinks' && !allows(sheet, 'insertHyperlinks')) throw refusal('locked-cells', sheet.name);
  if (takesContents) clearContents(sheet, area);
  if (what === 'RemoveHyperlinks') plainLinks(context, sheet, area);
  else if (takesFormats) {
    sheet.grid.restyle(area, () => 0);
    dropConditions(sheet, area);
    dropMerges(sheet, area);
  }
  if (what !== 'Formats' && what !== 'Contents') dropLinks(sheet, area);
  if (!takesContents) return;
  headersFollow(context, sheet, area);
  context.calculator.changed();
  tellChanged(context, sheet, area);
}

function clearContents({ grid }: Sheet, area: CellRange): void {
  grid.each(area, (row, column) => grid.setContent(row, column, null));
}

/** Cells with a link lose its look. */
function plainLinks({ book }: HostContext, sheet: Sheet, area: CellRange): void {
  const { grid } = sheet;
  const plain = book.styles.changer((style) => ({ ...style, underline: 'None', fontColor: '#000000' }));
  grid.each(area, (row, column) => {
    if (sheet.links.has(`${String(row)},${String(column)}`))
      grid.setStyle(row, column, plain(grid.style(row, column)));
  });
}
