import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { formulaOperations, linkOperations, numberFormatOperations, valueOperations } from './cells.ts';
import { formatOperations, plainOperation } from './formats.ts';
import {
  columnOperations,
  heightOperations,
  mergeOperations,
  viewOperation,
  visibilityOperation,
} from './frame.ts';
import { breakOperations, pageOperations } from './page.ts';
import { conditionOperations, validationOperations } from './rules.ts';
import { nameOperations, tableOperations } from './table.ts';

/** A model and the sheet (name or id) it is written to. */
export interface SheetToWrite {
  readonly sheet: string;
  readonly model: ExcelSheetModel;
  /** Whether the sheet was just added and is empty. */
  readonly isNew: boolean;
  /** Whether its table already exists in the right place. */
  readonly hasTable: boolean;
}

/**
 * All operations that write models to empty areas, in the order Excel needs: number
 * formats before values, tables and names before formulas that refer to them, links before
 * fonts, heights after everything that changes them. Protection is that of the lock, see `WriteLock`.
 */
export function writeOperations(sheets: readonly SheetToWrite[]): readonly Operation[] {
  const each = (
    work: (sheet: string, model: ExcelSheetModel) => readonly Operation[],
  ): readonly Operation[] => sheets.flatMap(({ sheet, model }) => work(sheet, model));
  return [
    ...sheets.flatMap(({ sheet, model, isNew, hasTable }) => [
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
    // Page setup, view and visibility of an existing sheet stay as the user set them.
    ...sheets.flatMap(({ sheet, model, isNew }) =>
      isNew
        ? [...pageOperations(sheet, model), viewOperation(sheet, model), visibilityOperation(sheet, model)]
        : [],
    ),
  ];
}
