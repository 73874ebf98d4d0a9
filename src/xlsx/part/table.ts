import type { FileTable, FileTableColumn } from '../element.ts';
import { fileText } from '../write/file-text.ts';
import { rangeAddress } from '../address.ts';
import { filterXml, readFilter } from './filter.ts';
import { rangeAt } from './ranges.ts';
import { childOf, childrenOf, decoded, isTrueAt, numberAt, textAt, type Tree } from './tree.ts';
import { element } from './xml.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A table part (ECMA-376 part 1, 18.5.1.2), with what the file library does not write: formulas of columns, filters. */
export function tableXml(table: FileTable, id: number): string {
  const { range, hasHeader, hasTotals, columns } = table;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element(
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
      element('tableColumns', { count: columns.length }, columns.map(columnXml).join('')) +
      element('tableStyleInfo', {
        name: table.style,
        showFirstColumn: table.firstColumn,
        showLastColumn: table.lastColumn,
        showRowStripes: table.rowStripes,
        showColumnStripes: table.columnStripes,
      }),
  )}`;
}

const columnXml = (
  { name, formula, totalFunction, totalLabel, totalFormula }: FileTableColumn,
  index: number,
): string =>
  element(
    'tableColumn',
    { id: index + 1, name, totalsRowFunction: totalFunction, totalsRowLabel: totalLabel },
    (formula === null ? '' : element('calculatedColumnFormula', {}, fileText(formula))) +
      (totalFormula === null ? '' : element('totalsRowFormula', {}, fileText(totalFormula))),
  );

/** A table part; null where it names no range. */
export function readTable(tree: Tree): FileTable | null {
  const range = rangeAt(tree.attributes.ref ?? '');
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
    // Without a header there is nowhere to put the buttons.
    filter: hasHeader ? (readFilter(tree)?.columns ?? null) : null,
  };
}

const functionOf = ({ attributes }: Tree): string | null => {
  const name = attributes.totalsRowFunction ?? 'none';
  return name === 'none' ? null : name;
};

const textIn = (tree: Tree, name: string): string | null => {
  const child = childOf(tree, name);
  return child === undefined ? null : decoded(child.text);
};
