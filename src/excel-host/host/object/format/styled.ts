import type { HostContext } from '../../context.ts';
import type { CellRange } from '#xlsx/cell-range';
import type { Sheet } from '../../model/book.ts';
import { colourOf } from '../../model/colour.ts';
import { allows, type SheetOperation } from '../../model/permission.ts';
import type { Style } from '../../model/style.ts';
import { refusal } from '../../protocol/host-failure.ts';

/** Something with a look: the cells of a range, or a named style. */
export interface Styled {
  /** What all of it have in common; undefined where they differ. */
  common: <T>(of: (style: Style) => T) => T | undefined;
  /** Changes the look of all of it. Throws where the sheet is protected against it. */
  change: (change: (style: Style) => Style, operation?: SheetOperation) => void;
}

/** The cells of an area, those never touched too. */
export class StyledCells implements Styled {
  constructor(
    readonly context: HostContext,
    readonly sheet: Sheet,
    readonly area: CellRange,
  ) {}

  common<T>(of: (style: Style) => T): T | undefined {
    const { styles } = this.context.book;
    let common: T | undefined;
    let first = true;
    for (const number of this.sheet.grid.stylesIn(this.area)) {
      const value = of(styles.get(number));
      if (first) common = value;
      else if (value !== common) return undefined;
      first = false;
    }
    return common;
  }

  change(change: (style: Style) => Style, operation: SheetOperation = 'formatCells'): void {
    permit(this.sheet, operation);
    this.sheet.grid.restyle(this.area, this.context.book.styles.changer(change));
  }
}

/** Throws unless the sheet permits the operation. */
export function permit(sheet: Sheet, operation: SheetOperation): void {
  if (!allows(sheet, operation)) throw refusal('sheet-protected', `${sheet.name}: ${operation}`);
}

/** One of the values a property takes, in Excel's spelling; throws on any other. */
export function oneOf<T extends string>(values: readonly T[], given: unknown): T {
  const found = values.find((value) => value === given);
  if (found === undefined) throw refusal('no-such-value', String(given));
  return found;
}

export function booleanOf(given: unknown): boolean {
  if (typeof given !== 'boolean') throw refusal('no-such-value', String(given));
  return given;
}

/** A number between two bounds, both included. */
export function numberOf(given: unknown, low: number, high: number): number {
  if (typeof given !== 'number' || !(given >= low && given <= high))
    throw refusal('no-such-value', String(given));
  return given;
}

export function integerOf(given: unknown, low: number, high: number): number {
  const number = numberOf(given, low, high);
  if (!Number.isInteger(number)) throw refusal('no-such-value', String(given));
  return number;
}

/** A text of at most so many characters. */
export function textOf(given: unknown, most: number): string {
  if (typeof given !== 'string' || given.length > most) throw refusal('no-such-value', String(given));
  return given;
}

/** A colour as #RRGGBB; throws on what Excel takes for none. */
export function givenColour(given: unknown): string {
  const colour = colourOf(given);
  if (colour === null) throw refusal('no-colour', String(given));
  return colour;
}
