import type { PageLayout } from '../../model/page-layout.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { booleanArgument, choiceArgument } from '../arguments.ts';
import { marginOf, POINTS } from './paper.ts';

const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

/** The margins in points, and the print options. */
export abstract class PrintOptions extends HostObject {
  protected abstract get page(): PageLayout;

  get TopMargin(): number {
    return this.page.topMargin;
  }

  set TopMargin(given: unknown) {
    this.page.topMargin = marginOf(given);
  }

  get BottomMargin(): number {
    return this.page.bottomMargin;
  }

  set BottomMargin(given: unknown) {
    this.page.bottomMargin = marginOf(given);
  }

  get LeftMargin(): number {
    return this.page.leftMargin;
  }

  set LeftMargin(given: unknown) {
    this.page.leftMargin = marginOf(given);
  }

  get RightMargin(): number {
    return this.page.rightMargin;
  }

  set RightMargin(given: unknown) {
    this.page.rightMargin = marginOf(given);
  }

  get HeaderMargin(): number {
    return this.page.headerMargin;
  }

  set HeaderMargin(given: unknown) {
    this.page.headerMargin = marginOf(given);
  }

  get FooterMargin(): number {
    return this.page.footerMargin;
  }

  set FooterMargin(given: unknown) {
    this.page.footerMargin = marginOf(given);
  }

  /** Margins that are not passed are not changed; if one is invalid, none is set. */
  SetPrintMargins(unit: unknown, given: unknown): void {
    const points = POINTS[choiceArgument(Object.keys(POINTS), unit)];
    if (typeof given !== 'object' || given === null) throw excelError('bad-margin');
    const margins = MARGINS.flatMap((side): readonly (readonly [(typeof MARGINS)[number], number])[] => {
      const margin = (given as Readonly<Record<string, unknown>>)[side];
      return margin === undefined || margin === null ? [] : [[side, marginOf(margin, points)]];
    });
    for (const [side, margin] of margins) this.page[`${side}Margin`] = margin;
  }

  get CenterHorizontally(): boolean {
    return this.page.centerHorizontally;
  }

  set CenterHorizontally(given: unknown) {
    this.page.centerHorizontally = booleanArgument(given);
  }

  get CenterVertically(): boolean {
    return this.page.centerVertically;
  }

  set CenterVertically(given: unknown) {
    this.page.centerVertically = booleanArgument(given);
  }

  get PrintGridlines(): boolean {
    return this.page.printGridlines;
  }

  set PrintGridlines(given: unknown) {
    this.page.printGridlines = booleanArgument(given);
  }

  get PrintHeadings(): boolean {
    return this.page.printHeadings;
  }

  set PrintHeadings(given: unknown) {
    this.page.printHeadings = booleanArgument(given);
  }

  get BlackAndWhite(): boolean {
    return this.page.blackAndWhite;
  }

  set BlackAndWhite(given: unknown) {
    this.page.blackAndWhite = booleanArgument(given);
  }

  get DraftMode(): boolean {
    return this.page.draftMode;
  }

  set DraftMode(given: unknown) {
    this.page.draftMode = booleanArgument(given);
  }

  get PrintOrder(): string {
    return this.page.printOrder;
  }

  set PrintOrder(given: unknown) {
    this.page.printOrder = choiceArgument(['DownThenOver', 'OverThenDown'], given);
  }

  get PrintComments(): string {
    return this.page.printComments;
  }

  set PrintComments(given: unknown) {
    this.page.printComments = choiceArgument(['NoComments', 'EndSheet', 'InPlace'], given);
  }

  get PrintErrors(): string {
    return this.page.printErrors;
  }

  set PrintErrors(given: unknown) {
    this.page.printErrors = choiceArgument(['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'], given);
  }
}
