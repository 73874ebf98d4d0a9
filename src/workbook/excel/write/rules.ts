import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { textBytes } from '../request/text-bytes.ts';

const ONE_RULE = 1500;

/** Data validations with their error messages. */
export const validationOperations = (sheet: string, { validations }: ExcelSheetModel): readonly Operation[] =>
  validations.map(({ range, rule, ignoreBlanks, errorAlert }) => ({
    bytes: ONE_RULE + textBytes(JSON.stringify(rule)) + textBytes(errorAlert.message),
    queue: (context) => {
      const { dataValidation } = rangeIn(context, sheet, range);
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = ignoreBlanks;
      dataValidation.errorAlert = errorAlert;
    },
  }));

/** Conditional formats. Excel gives a new one the highest priority, so the first is added last. */
export const conditionOperations = (sheet: string, { conditions }: ExcelSheetModel): readonly Operation[] =>
  [...conditions].reverse().map(({ range, formula, fill, color }) => ({
    bytes: ONE_RULE + textBytes(formula),
    queue: (context) => {
      const { custom } = rangeIn(context, sheet, range).conditionalFormats.add(
        Excel.ConditionalFormatType.custom,
      );
      custom.rule.formula = formula;
      if (fill !== null) custom.format.fill.color = fill;
      if (color !== null) custom.format.font.color = color;
    },
  }));
