import type { XlsxSheet, XlsxValue } from '../../book.ts';
import { parseRange } from '../xml/ranges.ts';
import { shiftFormula } from './shift-formula.ts';
import { decodeEscapes, type XmlEvents } from '../xml/tree.ts';

type Cells = Pick<XlsxSheet, 'values' | 'styles' | 'formulas' | 'heights' | 'hiddenRows' | 'rowStyles'>;
type AttributeMap = Parameters<XmlEvents['open']>[1];

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

const DAY_MS = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Collects the cells of a worksheet part from the XML events inside `sheetData` (ECMA-376 part 1, 18.3.1.80). */
export class CellReader implements XmlEvents {
  private readonly values: (XlsxValue | undefined)[][] = [];
  private readonly styles: (number | undefined)[][] = [];
  private readonly formulas = new Map<number, Map<number, string>>();
  private readonly heights: (number | null)[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly rowStyles = new Map<number, number>();
  private readonly shared = new Map<string, SharedFormula>();
  private row = -1;
  private column = -1;
  private kind = 'n';
  private formula: AttributeMap | null = null;
  private formulaText = '';
  private valueText = '';
  private hasValue = false;
  private into: 'value' | 'formula' | null = null;
  /** Depth of phonetic runs (rPh), whose text does not belong to the cell. */
  private phoneticDepth = 0;

  constructor(private readonly texts: readonly string[]) {}

  open(name: string, attributes: AttributeMap): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') {
      this.formula = attributes;
      this.into = 'formula';
    } else if (name === 'rPh') this.phoneticDepth += 1;
    else if ((name === 'v' || name === 't') && this.phoneticDepth === 0) {
      this.hasValue = true;
      this.into = 'value';
    }
  }

  text(text: string): void {
    if (this.into === 'value') this.valueText += text;
    else if (this.into === 'formula') this.formulaText += text;
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'rPh') this.phoneticDepth -= 1;
    else if (name === 'v' || name === 't' || name === 'f') this.into = null;
  }

  result(): Cells {
    const { values, styles, formulas, heights, hiddenRows, rowStyles } = this;
    return { values, styles, formulas, heights, hiddenRows, rowStyles };
  }

  private openRow({ r, ht, customHeight, hidden, s, customFormat }: AttributeMap): void {
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    this.column = -1;
    while (this.values.length <= this.row) {
      this.values.push([]);
      this.styles.push([]);
      this.heights.push(null);
    }
    if (isTrue(customHeight) && ht !== undefined) this.heights[this.row] = Number(ht);
    if (isTrue(hidden)) this.hiddenRows.add(this.row);
    if (isTrue(customFormat)) this.rowStyles.set(this.row, Number(s ?? 0));
  }

  private openCell({ r, t, s }: AttributeMap): void {
    const place = r === undefined ? null : parseRange(r);
    this.column = place?.column ?? this.column + 1;
    this.kind = t ?? 'n';
    this.formula = null;
    this.formulaText = '';
    this.valueText = '';
    this.hasValue = false;
    const styles = this.styles[this.row];
    if (styles) styles[this.column] = Number(s ?? 0);
  }

  private closeCell(): void {
    const values = this.values[this.row];
    const value = this.value();
    if (values && value !== null) values[this.column] = value;
    const formula = this.formulaOfCell();
    if (formula === null) return;
    const inRow = this.formulas.get(this.row) ?? new Map<number, string>();
    this.formulas.set(this.row, inRow.set(this.column, formula));
  }

  private value(): XlsxValue {
    if (!this.hasValue) return null;
    const text = this.valueText;
    switch (this.kind) {
      case 's':
        return this.texts[Number(text)] ?? null;
      case 'str':
      case 'inlineStr':
        return decodeEscapes(text);
      case 'b':
        return isTrue(text.trim());
      case 'e':
        return { error: text };
      case 'd': {
        const time = Date.parse(/[Zz]$/.test(text) ? text : `${text}Z`);
        return Number.isNaN(time) ? text : (time - EPOCH) / DAY_MS;
      }
      default: {
        const number = text.trim() === '' ? NaN : Number(text);
        return Number.isNaN(number) ? null : number;
      }
    }
  }

  /** The formula of the cell; one shared by several cells is moved to this cell. */
  private formulaOfCell(): string | null {
    if (this.formula === null) return null;
    const { t, si = '' } = this.formula;
    const text = decodeEscapes(this.formulaText);
    if (t !== 'shared') return text === '' ? null : text;
    if (text !== '') this.shared.set(si, { formula: text, row: this.row, column: this.column });
    const first = this.shared.get(si);
    return first === undefined
      ? null
      : shiftFormula(first.formula, this.row - first.row, this.column - first.column);
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';
