import type { FileCriteria, FileFilter } from '../element.ts';
import { rangeAddress } from '../address.ts';
import type { CellRange } from '../cell-range.ts';
import { rangeAt } from './ranges.ts';
import { childOf, childrenOf, isTrueAt, numberAt, textAt, type Tree } from './tree.ts';
import { element, flag } from './xml.ts';

/** A filter (ECMA-376 part 1, 18.3.1.2 autoFilter), on a sheet or in a table. */
export const filterXml = (range: CellRange, columns: FileFilter['columns']): string =>
  element(
    'autoFilter',
    { ref: rangeAddress(range) },
    columns
      .map(({ column, criteria }) => element('filterColumn', { colId: column }, criteriaXml(criteria)))
      .join(''),
  );

function criteriaXml(criteria: FileCriteria): string {
  switch (criteria.kind) {
    case 'values':
      return element(
        'filters',
        { blank: flag(criteria.blank) },
        criteria.values.map((val) => element('filter', { val })).join(''),
      );
    case 'custom':
      return element(
        'customFilters',
        { and: flag(criteria.all) },
        criteria.conditions
          .map(({ operator, value }) =>
            element('customFilter', { operator: operator === 'equal' ? null : operator, val: value }),
          )
          .join(''),
      );
    case 'top':
      return element('top10', {
        top: criteria.top ? null : 0,
        percent: flag(criteria.percent),
        val: criteria.value,
      });
    case 'dynamic':
      return element('dynamicFilter', { type: criteria.type });
  }
}

/** The filter of a worksheet or table part; null where there is none. */
export function readFilter(part: Tree): FileFilter | null {
  const tree = childOf(part, 'autoFilter');
  const range = tree === undefined ? null : rangeAt(tree.attributes.ref ?? '');
  if (range === null) return null;
  return {
    range,
    columns: childrenOf(tree, 'filterColumn').flatMap((column) => {
      const criteria = criteriaOf(column);
      return criteria === null ? [] : [{ column: numberAt(column, 'colId') ?? 0, criteria }];
    }),
  };
}

function criteriaOf(column: Tree): FileCriteria | null {
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
