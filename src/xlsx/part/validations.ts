import type { FileValidation } from '../element.ts';
import { rangesAt, rangesText } from './ranges.ts';
import { childOf, childrenOf, decoded, isTrueAt, textAt, type Tree } from './tree.ts';
import { element, flag } from './xml.ts';
import { fileText } from '../write/file-text.ts';

/** The rules for typing of a sheet (ECMA-376 part 1, 18.3.1.33 dataValidations). */
export function validationsXml(validations: readonly FileValidation[]): string {
  if (validations.length === 0) return '';
  return element('dataValidations', { count: validations.length }, validations.map(validationXml).join(''));
}

function validationXml(validation: FileValidation): string {
  const { prompt, error, formula1, formula2 } = validation;
  return element(
    'dataValidation',
    {
      type: validation.type === 'none' ? null : validation.type,
      sqref: rangesText(validation.ranges),
      operator: validation.operator,
      allowBlank: flag(validation.allowBlank),
      // The name of the attribute says the opposite of what it does.
      showDropDown: flag(validation.hidesList),
      showInputMessage: flag(prompt.isShown),
      showErrorMessage: flag(error.isShown),
      errorStyle: error.style === 'stop' ? null : error.style,
      promptTitle: prompt.title === '' ? null : prompt.title,
      prompt: prompt.message === '' ? null : prompt.message,
      errorTitle: error.title === '' ? null : error.title,
      error: error.message === '' ? null : error.message,
    },
    (formula1 === null ? '' : element('formula1', {}, fileText(formula1))) +
      (formula2 === null ? '' : element('formula2', {}, fileText(formula2))),
  );
}

/** The rules for typing of a worksheet part. */
export const readValidations = (sheet: Tree): readonly FileValidation[] =>
  childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation').map((tree) => {
    const style = tree.attributes.errorStyle;
    return {
      ranges: rangesAt(tree.attributes.sqref ?? ''),
      type: tree.attributes.type ?? 'none',
      operator: tree.attributes.operator ?? null,
      formula1: formulaOf(tree, 'formula1'),
      formula2: formulaOf(tree, 'formula2'),
      allowBlank: isTrueAt(tree, 'allowBlank'),
      hidesList: isTrueAt(tree, 'showDropDown'),
      prompt: {
        title: textAt(tree, 'promptTitle'),
        message: textAt(tree, 'prompt'),
        isShown: isTrueAt(tree, 'showInputMessage'),
      },
      error: {
        title: textAt(tree, 'errorTitle'),
        message: textAt(tree, 'error'),
        isShown: isTrueAt(tree, 'showErrorMessage'),
        style: style === 'warning' || style === 'information' ? style : 'stop',
      },
    };
  });

const formulaOf = (tree: Tree, name: string): string | null => {
  const formula = childOf(tree, name);
  return formula === undefined ? null : decoded(formula.text);
};
