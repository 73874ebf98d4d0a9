import { addressOf } from '../../address.ts';
import { type CellRange, lastRow } from '../../cell-range.ts';
import { copiedReferences } from '../../formula/references.ts';
import { conditionsXml } from '../../part/sheet/conditions.ts';
import { validationXml } from '../../part/sheet/validations.ts';
import { parseRanges } from '../../part/xml/ranges.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import type { XlsxCondition, XlsxValidation } from '../../sheet-parts.ts';
import { countChildren, type SheetText } from '../sheet/sheet-text.ts';
import { childNamed, childrenNamed, descendants, type XmlDocument, type XmlNode } from '../xml/document.ts';
import { subtracted } from './areas.ts';

/** Takes an area out of all data validations and conditional formats of a sheet. */
export function clearRules(sheet: SheetText, area: CellRange): void {
  sheet.change((part, root) => {
    for (const rule of rulesOf(root)) {
      const before = parseRanges(part.attribute(rule, 'sqref') ?? '');
      const after = before.flatMap((one) => subtracted(one, area));
      const isSame = before.length === after.length && before.every((one, at) => one === after[at]);
      if (isSame) continue;
      const [first] = before;
      const [next] = after;
      if (next === undefined || first === undefined) {
        part.remove(rule);
        continue;
      }
      part.setAttribute(rule, 'sqref', after.map(addressOf).join(' '));
      rebase(part, rule, next.row - first.row, next.column - first.column);
    }
  });
  countChildren(sheet, 'dataValidations');
}

/** Formulas are written for the first cell: they are read from another one. */
function rebase(part: XmlDocument, rule: XmlNode, rows: number, columns: number): void {
  if (rows === 0 && columns === 0) return;
  for (const node of descendants(rule)) {
    if (!node.name.startsWith('formula')) continue;
    const before = decodeEscapes(part.text(node));
    const after = copiedReferences(before, rows, columns);
    if (after !== before) part.setText(node, after);
  }
}

/** Adds data validations. */
export function addValidations(sheet: SheetText, validations: readonly XlsxValidation[]): void {
  if (validations.length === 0) return;
  sheet.appendTo('dataValidations', validations.map(validationXml).join(''));
  countChildren(sheet, 'dataValidations');
}

/** A conditional format and the `dxfId` of its format in the file. */
export interface NumberedCondition {
  readonly condition: XlsxCondition;
  readonly format: number | null;
}

/** Adds conditional formats, ranked behind those that the sheet has. */
export function addConditions(sheet: SheetText, added: readonly NumberedCondition[]): void {
  if (added.length === 0) return;
  const part = sheet.around;
  let last = 0;
  for (const node of descendants(part.root))
    if (node.name === 'cfRule') last = Math.max(last, part.number(node, 'priority') ?? 0);
  const formats = new Map<XlsxCondition, number | null>();
  for (const { condition, format } of added)
    formats.set({ ...condition, priority: last + condition.priority }, format);
  sheet.insert(
    'conditionalFormatting',
    conditionsXml([...formats.keys()], (condition) => formats.get(condition) ?? null),
  );
}

/** The validations and conditional formats of a worksheet. */
const rulesOf = (root: XmlNode): readonly XmlNode[] => [
  ...childrenNamed(root, 'conditionalFormatting'),
  ...childrenNamed(childNamed(root, 'dataValidations'), 'dataValidation'),
];

/**
 * Has the rules of the row next to inserted rows hold for these, column by column.
 * Returns the columns that have a validation and those that have a conditional format.
 */
export function extendRules(
  sheet: SheetText,
  inserted: CellRange,
  neighbour: number,
): { readonly validated: ReadonlySet<number>; readonly conditional: ReadonlySet<number> } {
  const validated = new Set<number>();
  const conditional = new Set<number>();
  sheet.change((part, root) => {
    for (const rule of rulesOf(root)) {
      const columns = rule.name === 'dataValidation' ? validated : conditional;
      const areas = parseRanges(part.attribute(rule, 'sqref') ?? '');
      const after = areas.map((area) => {
        const isNext = neighbour >= area.row && neighbour < area.row + area.rowCount;
        const isCovering = covering(area, inserted);
        const end = area.column + area.columnCount;
        if (isNext || isCovering)
          for (
            let column = area.column;
            column < Math.min(end, inserted.column + inserted.columnCount);
            column += 1
          )
            columns.add(column);
        return isNext && !isCovering ? grownTo(area, inserted) : area;
      });
      if (after.every((area, at) => area === areas[at])) continue;
      part.setAttribute(rule, 'sqref', after.map(addressOf).join(' '));
      rebase(part, rule, (after[0]?.row ?? 0) - (areas[0]?.row ?? 0), 0);
    }
  });
  return { validated, conditional };
}

/** The columns of an area, over its rows and those of another one. */
function grownTo(area: CellRange, rows: CellRange): CellRange {
  const row = Math.min(area.row, rows.row);
  return { ...area, row, rowCount: Math.max(lastRow(area), lastRow(rows)) - row + 1 };
}

const covering = (area: CellRange, inner: CellRange): boolean =>
  area.row <= inner.row && area.row + area.rowCount >= inner.row + inner.rowCount;
