import type { SheetPicture } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../queue.ts';
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
export interface Drawn {
  readonly sheet: string;
  readonly picture: SheetPicture;
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
export function drawOperations(drawn: readonly Drawn[]): readonly Operation[] {
  const each = (work: (sheet: string, picture: SheetPicture) => readonly Operation[]): readonly Operation[] =>
    drawn.flatMap(({ sheet, picture }) => work(sheet, picture));
  return [
    ...drawn.flatMap(({ sheet, picture, isNew, hasTable }) => [
      plainOperation(sheet, picture, isNew),
      ...numberFormatOperations(sheet, picture),
      ...valueOperations(sheet, picture),
      ...(hasTable ? [] : tableOperations(sheet, picture)),
    ]),
    ...each(nameOperations),
    ...each(formulaOperations),
    ...each(linkOperations),
    ...each((sheet, picture) => [
      ...columnOperations(sheet, picture),
      ...formatOperations(sheet, picture),
      ...mergeOperations(sheet, picture),
      ...validationOperations(sheet, picture),
      ...conditionOperations(sheet, picture),
      ...breakOperations(sheet, picture),
      ...heightOperations(sheet, picture),
    ]),
    // How a sheet that was there is printed and seen is as people left it.
    ...drawn.flatMap(({ sheet, picture, isNew }) =>
      isNew
        ? [
            ...pageOperations(sheet, picture),
            viewOperation(sheet, picture),
            visibilityOperation(sheet, picture),
          ]
        : [],
    ),
    ...each(protectOperations),
  ];
}
