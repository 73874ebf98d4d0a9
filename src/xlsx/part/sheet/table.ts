import type { XlsxTable, XlsxTableColumn } from '../../sheet-parts.ts';
import { escapeXmlText } from '../xml/escape-text.ts';
import { rangeAddress } from '../../address.ts';
import { filterXml, parseFilter } from './filter.ts';
import { parseRange } from '../xml/ranges.ts';
import {
  childOf,
  childrenOf,
  decodeEscapes,
  isTrueAt,
  numberAt,
  textAt,
  type XmlElement,
} from '../xml/tree.ts';
import { writeElement } from '../xml/write-element.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A table part (ECMA-376 part 1, 18.5.1.2), with what hucre does not write: column formulas and filters. */
export function tableXml(table: XlsxTable, id: number): string {
  const { range, hasHeader, hasTotals, columns } = table;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${writeElement(
    'table',
    {
      xmlns: NAMESPACE,
      id,
      name: table.name,
      displayName: table.name,
      ref: rangeAddress(range),
      headerRowCount: hasHeader ? null : 0,
      ...(hasTotals ? { totalsRowCount: 1 } : { totalsRowShown: 0 }),
    },
    (table.filter === null || !hasHeader
      ? ''
      : filterXml({ ...range, rowCount: range.rowCount - (hasTotals ? 1 : 0) }, table.filter)) +
      writeElement('tableColumns', { count: columns.length }, columns.map(columnXml).join('')) +
      writeElement('tableStyleInfo', {
        name: table.style,
        showFirstColumn: table.firstColumn,
        showLastColumn: table.lastColumn,
        showRowStripes: table.rowStripes,
        showColumnStripes: table.columnStripes,
      }),
  )}`;
}

const columnXml = (
  { name, formula, totalFunction, totalLabel, totalFormula }: XlsxTableColumn,
  index: number,
): string =>
  writeElement(
    'tableColumn',
    { id: index + 1, name, totalsRowFunction: totalFunction, totalsRowLabel: totalLabel },
    (formula === null ? '' : writeElement('calculatedColumnFormula', {}, escapeXmlText(formula))) +
      (totalFormula === null ? '' : writeElement('totalsRowFormula', {}, escapeXmlText(totalFormula))),
  );

/** Parses a table part; null if it has no valid range. */
export function parseTable(tree: XmlElement): XlsxTable | null {
  const range = parseRange(tree.attributes.ref ?? '');
  if (range === null) return null;
  const hasHeader = numberAt(tree, 'headerRowCount') !== 0;
  const style = childOf(tree, 'tableStyleInfo');
  const has = (name: string): boolean => style !== undefined && isTrueAt(style, name);
  return {
    name: textAt(tree, 'displayName'),
    range,
    hasHeader,
    hasTotals: (numberAt(tree, 'totalsRowCount') ?? 0) > 0,
    columns: childrenOf(childOf(tree, 'tableColumns'), 'tableColumn').map((column) => ({
      name: textAt(column, 'name'),
      formula: textIn(column, 'calculatedColumnFormula'),
      totalFunction: functionOf(column),
      totalLabel: column.attributes.totalsRowLabel === undefined ? null : textAt(column, 'totalsRowLabel'),
      totalFormula: textIn(column, 'totalsRowFormula'),
    })),
    style: style?.attributes.name ?? null,
    rowStripes: has('showRowStripes'),
    columnStripes: has('showColumnStripes'),
    firstColumn: has('showFirstColumn'),
    lastColumn: has('showLastColumn'),
    // The filter buttons are in the header.
    filter: hasHeader ? (parseFilter(tree)?.columns ?? null) : null,
  };
}

const functionOf = ({ attributes }: XmlElement): string | null => {
  const name = attributes.totalsRowFunction ?? 'none';
  return name === 'none' ? null : name;
};

const textIn = (tree: XmlElement, name: string): string | null => {
  const child = childOf(tree, name);
  return child === undefined ? null : decodeEscapes(child.text);
};
