import type { ExcelSheetModel } from '../../excel-model/excel-sheet-model.ts';
import type { Operation } from '../request/queue.ts';
import { rangeIn } from '../request/sheet-in.ts';
import { textBytes } from '../request/text-bytes.ts';

const ONE_RULE = 1500;

/** What may be typed, and what Excel says when something else is. */
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

/** Conditional colours. Excel puts a new one before all others: the first goes in last. */
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
