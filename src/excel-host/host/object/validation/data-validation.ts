import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import {
  changeValidations,
  isCovered,
  NO_VALIDATION,
  type ValidationContent,
  validationsIn,
} from '../../model/validations.ts';
import { notImplemented, excelError } from '../../excel-error/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { booleanArgument, choiceArgument } from '../arguments.ts';
import { checkPermitted } from '../format/styled-cells.ts';
import { invalidCells } from './check-value.ts';
import { ruleKindOf, parseValidationRule } from './parse-rule.ts';

const ALERTS = ['Stop', 'Warning', 'Information'] as const;
const TITLE = 32;
const MESSAGE = 255;

/**
 * The validation of the cells of a range. It restricts typing only: values written by an
 * add-in are not checked, as in Excel
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-data-validation).
 */
export class HostDataValidation extends HostObject {
  readonly type = 'DataValidation';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly area: CellRange,
  ) {
    super();
  }

  get Type(): string {
    const found = validationsIn(this.sheet, this.area);
    if (found.length === 0) return 'None';
    if (!isCovered(this.sheet, this.area)) return 'MixedCriteria';
    const rule = this.common(({ rule: one }) => one);
    if (rule === null) return 'Inconsistent';
    const kind = ruleKindOf(rule);
    return kind === null ? 'None' : `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  }

  get Rule(): ValidationContent['rule'] | null {
    return this.common(({ rule }) => rule);
  }

  set Rule(given: unknown) {
    const rule = parseValidationRule(this.context, this.sheet, given);
    this.change((content) => ({ ...content, rule }));
  }

  get IgnoreBlanks(): boolean | null {
    return this.common(({ ignoreBlanks }) => ignoreBlanks);
  }

  set IgnoreBlanks(given: unknown) {
    const ignoreBlanks = booleanArgument(given);
    this.change((content) => ({ ...content, ignoreBlanks }));
  }

  get ErrorAlert(): ValidationContent['errorAlert'] | null {
    return this.common(({ errorAlert }) => errorAlert);
  }

  set ErrorAlert(given: unknown) {
    const { title, message, showAlert, style } = parts(given);
    const errorAlert = {
      title: limited(title, TITLE),
      message: limited(message, MESSAGE),
      showAlert: showAlert === undefined || booleanArgument(showAlert),
      style: style === undefined ? 'Stop' : choiceArgument(ALERTS, style),
    };
    this.change((content) => ({ ...content, errorAlert }));
  }

  get Prompt(): ValidationContent['prompt'] | null {
    return this.common(({ prompt }) => prompt);
  }

  set Prompt(given: unknown) {
    const { title, message, showPrompt } = parts(given);
    const prompt = {
      title: limited(title, TITLE),
      message: limited(message, MESSAGE),
      showPrompt: showPrompt === undefined || booleanArgument(showPrompt),
    };
    this.change((content) => ({ ...content, prompt }));
  }

  /** true: all values are valid; false: none; null: some. */
  get Valid(): boolean | null {
    const invalid = this.invalid().reduce(
      (sum, { rowCount, columnCount }) => sum + rowCount * columnCount,
      0,
    );
    if (invalid === 0) return true;
    return invalid === this.area.rowCount * this.area.columnCount ? false : null;
  }

  Clear(): void {
    checkPermitted(this.sheet, 'validation');
    changeValidations(this.sheet, this.area, () => null);
  }

  GetInvalidCells(): HostObject {
    const found = this.GetInvalidCellsOrNullObject();
    if (found === NULL_OBJECT) throw excelError('item-not-found', 'invalid cells');
    return found;
  }

  GetInvalidCellsOrNullObject(): HostObject | NullObject {
    const areas = this.invalid();
    return areas.length === 0 ? NULL_OBJECT : this.context.rangeAreasObject(this.sheet, areas);
  }

  private invalid(): readonly CellRange[] {
    const areas = invalidCells(this.context, this.sheet, this.area);
    if (areas === null) throw notImplemented('DataValidation', 'valid of a list worked out by a formula');
    return areas;
  }

  private change(change: (content: ValidationContent) => ValidationContent): void {
    checkPermitted(this.sheet, 'validation');
    changeValidations(this.sheet, this.area, change);
  }

  /** The value that all cells have in common; null if they differ, or if only some have a validation. */
  private common<T>(of: (content: ValidationContent) => T): T | null {
    const found: readonly ValidationContent[] = validationsIn(this.sheet, this.area);
    const [first = NO_VALIDATION] = found;
    const value = of(first);
    const all = found.length > 0 && !isCovered(this.sheet, this.area) ? [...found, NO_VALIDATION] : found;
    return all.every((content) => JSON.stringify(of(content)) === JSON.stringify(value)) ? value : null;
  }
}

function parts(given: unknown): Readonly<Record<string, unknown>> {
  if (typeof given !== 'object' || given === null) throw excelError('no-such-value', String(given));
  return given as Readonly<Record<string, unknown>>;
}

function limited(given: unknown, most: number): string {
  const text = given ?? '';
  if (typeof text !== 'string') throw excelError('no-such-value', JSON.stringify(text));
  if (text.length > most) throw excelError('message-too-long', String(text.length));
  return text;
}
