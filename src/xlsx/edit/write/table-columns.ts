import { rangeAddress } from '../../address.ts';
import type { XlsxSheet } from '../../book.ts';
import { type CellRange, lastRow } from '../../cell-range.ts';
import { escapeXmlText } from '../../part/xml/escape-text.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import { writeElement } from '../../part/xml/write-element.ts';
import { columnWidthsXml, sortColumns } from '../move/column-widths.ts';
import { childNamed, childrenNamed, withPrefix, type XmlDocument } from '../xml/document.ts';
import type { AdoptedBook } from './adopted-book.ts';
import { contentIn, writeCell } from './cells.ts';
import type { EditContext, EditedSheet } from './edit-context.ts';
import { addConditions, addValidations } from './rules.ts';
import { tablePath } from './tables.ts';

/** Makes the empty columns right of a table columns of it; see `XlsxEditor.addTableColumns`. */
export function addTableColumns(
  { parts, strings }: EditContext,
  { path, text }: EditedSheet,
  { name, range }: { readonly name: string; readonly range: CellRange },
  adopted: AdoptedBook,
  source: XlsxSheet,
  formulas: ReadonlyMap<string, string>,
): void {
  const first = range.column + range.columnCount;
  const added = Array.from({ length: source.columns.length - first }, (_, at) => first + at);
  for (let row = range.row; row <= lastRow(range); row += 1)
    for (const column of added) {
      const content = contentIn(source, row, column, adopted.styles);
      if (content.value !== null || content.style !== 0) writeCell(text, row, column, content, strings);
    }
  text.appendTo(
    'cols',
    columnWidthsXml(
      first,
      source.columns.slice(first).map(({ width, hidden }) => ({ width: width ?? 0, hidden })),
    ),
  );
  text.change(sortColumns);
  addValidations(text, source.validations);
  addConditions(
    text,
    source.conditions.map((condition) => ({ condition, format: adopted.formatOf(condition) })),
  );
  const part = tablePath(parts, path, name);
  const titles = added.map((column) => {
    const title = source.values[range.row]?.[column];
    return typeof title === 'string' ? title : '';
  });
  if (part !== null)
    parts.change(part, (table) => {
      extendTable(table, { ...range, columnCount: range.columnCount + added.length }, titles, formulas);
    });
}

function extendTable(
  part: XmlDocument,
  range: CellRange,
  titles: readonly string[],
  formulas: ReadonlyMap<string, string>,
): void {
  const { root } = part;
  const ref = rangeAddress(range);
  const hasTotals = (part.number(root, 'totalsRowCount') ?? 0) > 0;
  part.setAttribute(root, 'ref', ref);
  const filter = childNamed(root, 'autoFilter');
  if (filter !== undefined)
    part.setAttribute(
      filter,
      'ref',
      rangeAddress({ ...range, rowCount: range.rowCount - (hasTotals ? 1 : 0) }),
    );
  const list = childNamed(root, 'tableColumns');
  if (list === undefined) return;
  const columns = childrenNamed(list, 'tableColumn');
  for (const column of columns) {
    const formula = formulas.get(decodeEscapes(part.attribute(column, 'name') ?? ''));
    const known = childNamed(column, 'calculatedColumnFormula');
    if (formula !== undefined && known !== undefined) part.setText(known, formula);
  }
  let id = columns.reduce((most, column) => Math.max(most, part.number(column, 'id') ?? 0), 0);
  const written = titles.map((title) => {
    id += 1;
    const formula = formulas.get(title);
    return writeElement(
      'tableColumn',
      { id, name: title },
      formula === undefined ? '' : writeElement('calculatedColumnFormula', {}, escapeXmlText(formula)),
    );
  });
  part.append(list, withPrefix(written.join(''), list.prefix));
  part.setAttribute(list, 'count', columns.length + titles.length);
}
