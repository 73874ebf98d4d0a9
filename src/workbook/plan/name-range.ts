import { columnNumber } from '#xlsx/address';
import { type CellRange, rangeOf } from '#xlsx/cell-range';
import type { NamedRange } from '../model/sheet-model.ts';
import type { BookSurvey } from './survey.ts';

const REFERENCE = /^='?((?:[^'!]|'')+)'?!\$([A-Z]{1,3})\$(\d+)(?::\$([A-Z]{1,3})\$(\d+))?$/;

/** The defined names that refer to a range of a sheet. */
export const namesOnSheet = ({ names }: BookSurvey, sheet: string): readonly NamedRange[] =>
  names.flatMap(({ name, formula }) => {
    const [, at, left = '', top, right = left, bottom = top] = REFERENCE.exec(formula) ?? [];
    if (at?.replaceAll("''", "'") !== sheet) return [];
    return [{ name, range: between(left, Number(top), right, Number(bottom)) }];
  });

const between = (left: string, top: number, right: string, bottom: number): CellRange =>
  rangeOf(top - 1, columnNumber(left), bottom - top + 1, columnNumber(right) - columnNumber(left) + 1);
