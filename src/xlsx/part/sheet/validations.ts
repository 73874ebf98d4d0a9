import type { XlsxValidation } from '../../sheet-parts.ts';
import { parseRanges, joinRanges } from '../xml/ranges.ts';
import { childOf, childrenOf, decodeEscapes, isTrueAt, textAt, type XmlElement } from '../xml/tree.ts';
import { writeElement, flag } from '../xml/write-element.ts';
import { escapeXmlText } from '../xml/escape-text.ts';

/** The data validations of a sheet (ECMA-376 part 1, 18.3.1.33). */
export function validationsXml(validations: readonly XlsxValidation[]): string {
  if (validations.length === 0) return '';
  return writeElement(
    'dataValidations',
    { count: validations.length },
    validations.map(validationXml).join(''),
  );
}

/** One data validation (18.3.1.32). */
export function validationXml(validation: XlsxValidation): string {
  const { prompt, error, formula1, formula2 } = validation;
  return writeElement(
    'dataValidation',
    {
      type: validation.type === 'none' ? null : validation.type,
      sqref: joinRanges(validation.ranges),
      operator: validation.operator,
      allowBlank: flag(validation.allowBlank),
      // Despite its name the attribute hides the drop-down button (18.3.1.32).
      showDropDown: flag(validation.hidesList),
      showInputMessage: flag(prompt.isShown),
      showErrorMessage: flag(error.isShown),
      errorStyle: error.style === 'stop' ? null : error.style,
      promptTitle: prompt.title === '' ? null : prompt.title,
      prompt: prompt.message === '' ? null : prompt.message,
      errorTitle: error.title === '' ? null : error.title,
      error: error.message === '' ? null : error.message,
    },
    (formula1 === null ? '' : writeElement('formula1', {}, escapeXmlText(formula1))) +
      (formula2 === null ? '' : writeElement('formula2', {}, escapeXmlText(formula2))),
  );
}

/** The data validations of a worksheet part. */
export const parseValidations = (sheet: XmlElement): readonly XlsxValidation[] =>
  childrenOf(childOf(sheet, 'dataValidations'), 'dataValidation').map((tree) => {
    const style = tree.attributes.errorStyle;
    return {
      ranges: parseRanges(tree.attributes.sqref ?? ''),
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

const formulaOf = (tree: XmlElement, name: string): string | null => {
  const formula = childOf(tree, name);
  return formula === undefined ? null : decodeEscapes(formula.text);
};
