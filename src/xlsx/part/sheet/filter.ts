import type { XlsxFilterCriteria, XlsxFilter } from '../../sheet-parts.ts';
import { rangeAddress } from '../../address.ts';
import type { CellRange } from '../../cell-range.ts';
import { parseRange } from '../xml/ranges.ts';
import { childOf, childrenOf, isTrueAt, numberAt, textAt, type XmlElement } from '../xml/tree.ts';
import { writeElement, flag } from '../xml/write-element.ts';

/** The `autoFilter` element (ECMA-376 part 1, 18.3.1.2) of a sheet or a table. */
export const filterXml = (range: CellRange, columns: XlsxFilter['columns']): string =>
  writeElement(
    'autoFilter',
    { ref: rangeAddress(range) },
    columns
      .map(({ column, criteria }) => writeElement('filterColumn', { colId: column }, criteriaXml(criteria)))
      .join(''),
  );

function criteriaXml(criteria: XlsxFilterCriteria): string {
  switch (criteria.kind) {
    case 'values':
      return writeElement(
        'filters',
        { blank: flag(criteria.blank) },
        criteria.values.map((val) => writeElement('filter', { val })).join(''),
      );
    case 'custom':
      return writeElement(
        'customFilters',
        { and: flag(criteria.all) },
        criteria.conditions
          .map(({ operator, value }) =>
            writeElement('customFilter', { operator: operator === 'equal' ? null : operator, val: value }),
          )
          .join(''),
      );
    case 'top':
      return writeElement('top10', {
        top: criteria.top ? null : 0,
        percent: flag(criteria.percent),
        val: criteria.value,
      });
    case 'dynamic':
      return writeElement('dynamicFilter', { type: criteria.type });
  }
}

/** The filter of a worksheet or table part; null if it has none. */
export function parseFilter(part: XmlElement): XlsxFilter | null {
  const tree = childOf(part, 'autoFilter');
  const range = tree === undefined ? null : parseRange(tree.attributes.ref ?? '');
  if (range === null) return null;
  return {
    range,
    columns: childrenOf(tree, 'filterColumn').flatMap((column) => {
      const criteria = criteriaOf(column);
      return criteria === null ? [] : [{ column: numberAt(column, 'colId') ?? 0, criteria }];
    }),
  };
}

function criteriaOf(column: XmlElement): XlsxFilterCriteria | null {
  const filters = childOf(column, 'filters');
  if (filters)
    return {
      kind: 'values',
      values: childrenOf(filters, 'filter').map((filter) => textAt(filter, 'val')),
      blank: isTrueAt(filters, 'blank'),
    };
  const custom = childOf(column, 'customFilters');
  if (custom)
    return {
      kind: 'custom',
      all: isTrueAt(custom, 'and'),
      conditions: childrenOf(custom, 'customFilter').map((one) => ({
        operator: one.attributes.operator ?? 'equal',
        value: textAt(one, 'val'),
      })),
    };
  const top = childOf(column, 'top10');
  if (top)
    return {
      kind: 'top',
      top: isTrueAt(top, 'top', true),
      percent: isTrueAt(top, 'percent'),
      value: numberAt(top, 'val') ?? 10,
    };
  const dynamic = childOf(column, 'dynamicFilter');
  return dynamic ? { kind: 'dynamic', type: dynamic.attributes.type ?? 'null' } : null;
}
