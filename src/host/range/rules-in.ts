import { type Area, areaOf, intersection, lastColumn, lastRow } from '../model/area.ts';
import type { Sheet } from '../model/book.ts';

/** What is left of an area without another: up to four pieces. */
export function without(area: Area, hole: Area): readonly Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const pieces = [
    areaOf(area.row, area.column, common.row - area.row, area.columnCount),
    areaOf(lastRow(common) + 1, area.column, lastRow(area) - lastRow(common), area.columnCount),
    areaOf(common.row, area.column, common.rowCount, common.column - area.column),
    areaOf(common.row, lastColumn(common) + 1, common.rowCount, lastColumn(area) - lastColumn(common)),
  ];
  return pieces.filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
}

interface Rule {
  areas: readonly Area[];
}

/** Takes cells out of rules; one whose cells are all gone is gone. */
const released = <T extends Rule>(rules: readonly T[], area: Area): T[] => {
  for (const rule of rules) rule.areas = rule.areas.flatMap((own) => without(own, area));
  return rules.filter(({ areas }) => areas.length > 0);
};

export function dropConditions(sheet: Sheet, area: Area): void {
  sheet.conditions = released(sheet.conditions, area);
}

export function dropValidations(sheet: Sheet, area: Area): void {
  sheet.validations = released(sheet.validations, area);
}

export function dropLinks({ links }: Sheet, area: Area): void {
  for (const key of [...links.keys()]) {
    const [row = -1, column = -1] = key.split(',').map(Number);
    if (intersection(areaOf(row, column), area) !== null) links.delete(key);
  }
}

/** Merged areas that have a cell in an area come apart. */
export function dropMerges(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
}
