import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { formulaOperations, linkOperations, numberFormatOperations, valueOperations } from './cells.ts';
import { formatOperations, plainOperation } from './formats.ts';
import {
  columnOperations,
  heightOperations,
  mergeOperations,
  protectOperations,
  viewOperation,
  visibilityOperation,
} from './frame.ts';
import { breakOperations, pageOperations } from './page.ts';
import { conditionOperations, validationOperations } from './rules.ts';
import { nameOperations, tableOperations } from './table.ts';

/** A picture and the sheet (its name or id) it is drawn on. */
export interface SheetToWrite {
  readonly sheet: string;
  readonly model: ExcelSheetModel;
  /** Whether nothing but the picture is on the sheet. */
  readonly isNew: boolean;
  /** Whether its table is there already, in the right place. */
  readonly hasTable: boolean;
}

/**
 * Everything it takes to draw pictures on empty sheets, in an order that Excel needs:
 * formats of numbers before values, tables and names before the formulas that name
 * them, links before fonts, heights after everything that changes them, protection last.
 */
export function writeOperations(drawn: readonly SheetToWrite[]): readonly Operation[] {
  const each = (
    work: (sheet: string, model: ExcelSheetModel) => readonly Operation[],
  ): readonly Operation[] => drawn.flatMap(({ sheet, model }) => work(sheet, model));
  return [
    ...drawn.flatMap(({ sheet, model, isNew, hasTable }) => [
      plainOperation(sheet, model, isNew),
      ...numberFormatOperations(sheet, model),
      ...valueOperations(sheet, model),
      ...(hasTable ? [] : tableOperations(sheet, model)),
    ]),
    ...each(nameOperations),
    ...each(formulaOperations),
    ...each(linkOperations),
    ...each((sheet, model) => [
      ...columnOperations(sheet, model),
      ...formatOperations(sheet, model),
      ...mergeOperations(sheet, model),
      ...validationOperations(sheet, model),
      ...conditionOperations(sheet, model),
      ...breakOperations(sheet, model),
      ...heightOperations(sheet, model),
    ]),
    // How a sheet that was there is printed and seen is as people left it.
    ...drawn.flatMap(({ sheet, model, isNew }) =>
      isNew
        ? [...pageOperations(sheet, model), viewOperation(sheet, model), visibilityOperation(sheet, model)]
        : [],
    ),
    ...each(protectOperations),
  ];
}
