import type { HostContext } from '../context.ts';
import { emitChanged } from '../events/cell-events.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../model/book.ts';
import { allows, isWritable } from '../model/permission.ts';
import { excelError } from '../excel-error/host-failure.ts';
import { updateColumnNames } from '../table/header-edits.ts';
import { dropConditions, dropLinks, dropMerges } from './drop-rules.ts';

const CHOICES = ['All', 'Contents', 'Formats', 'Hyperlinks', 'RemoveHyperlinks'];

/**
 * Clears cells as `Range.clear` does. Formats include conditional formats and merges;
 * `Hyperlinks` keeps the style of a link, `RemoveHyperlinks` removes it too. Validations
 * are kept.
 * @throws HostFailure on a protected sheet, or for an unknown argument.
 */
export function clearCells(context: HostContext, sheet: Sheet, area: CellRange, given: unknown): void {
  const what = CHOICES.find((choice) => choice === (given ?? 'All'));
  if (what === undefined) throw excelError('wrong-choice', JSON.stringify(given));
  const takesContents = what === 'All' || what === 'Contents';
  const takesFormats = what === 'All' || what === 'Formats' || what === 'RemoveHyperlinks';
  if (takesContents && !isWritable(context.book, sheet, area)) throw excelError('locked-cells', sheet.name);
  if (takesFormats && !allows(sheet, 'formatCells')) throw excelError('locked-cells', sheet.name);
  if (what === 'Hyperlinks' && !allows(sheet, 'insertHyperlinks'))
    throw excelError('locked-cells', sheet.name);
  if (takesContents) clearContents(sheet, area);
  if (what === 'RemoveHyperlinks') removeLinkStyle(context, sheet, area);
  else if (takesFormats) {
    sheet.grid.restyle(area, () => 0);
    dropConditions(sheet, area);
    dropMerges(sheet, area);
  }
  if (what !== 'Formats' && what !== 'Contents') dropLinks(sheet, area);
  if (!takesContents) return;
  updateColumnNames(context, sheet, area);
  context.calculator.invalidate();
  emitChanged(context, sheet, area);
}

function clearContents({ grid }: Sheet, area: CellRange): void {
  grid.each(area, (row, column) => grid.setContent(row, column, null));
}

/** Removes the link style from cells with a link. */
function removeLinkStyle({ book }: HostContext, sheet: Sheet, area: CellRange): void {
  const { grid } = sheet;
  const plain = book.styles.changer((style) => ({ ...style, underline: 'None', fontColor: '#000000' }));
  grid.each(area, (row, column) => {
    if (sheet.links.has(`${String(row)},${String(column)}`))
      grid.setStyle(row, column, plain(grid.style(row, column)));
  });
}
