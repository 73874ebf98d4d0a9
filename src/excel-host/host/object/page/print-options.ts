import type { PageLayout } from '../../model/book.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { booleanOf, oneOf } from '../format/styled.ts';
import { marginOf, POINTS } from './paper.ts';

const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

/** Margins in points, and what is printed besides the cells. */
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

  /** What is not given stays; where one is wrong, none is set. */
  SetPrintMargins(unit: unknown, given: unknown): void {
    const points = POINTS[oneOf(Object.keys(POINTS), unit)];
    if (typeof given !== 'object' || given === null) throw refusal('bad-margin');
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
    this.page.centerHorizontally = booleanOf(given);
  }

  get CenterVertically(): boolean {
    return this.page.centerVertically;
  }

  set CenterVertically(given: unknown) {
    this.page.centerVertically = booleanOf(given);
  }

  get PrintGridlines(): boolean {
    return this.page.printGridlines;
  }

  set PrintGridlines(given: unknown) {
    this.page.printGridlines = booleanOf(given);
  }

  get PrintHeadings(): boolean {
    return this.page.printHeadings;
  }

  set PrintHeadings(given: unknown) {
    this.page.printHeadings = booleanOf(given);
  }

  get BlackAndWhite(): boolean {
    return this.page.blackAndWhite;
  }

  set BlackAndWhite(given: unknown) {
    this.page.blackAndWhite = booleanOf(given);
  }

  get DraftMode(): boolean {
    return this.page.draftMode;
  }

  set DraftMode(given: unknown) {
    this.page.draftMode = booleanOf(given);
  }

  get PrintOrder(): string {
    return this.page.printOrder;
  }

  set PrintOrder(given: unknown) {
    this.page.printOrder = oneOf(['DownThenOver', 'OverThenDown'], given);
  }

  get PrintComments(): string {
    return this.page.printComments;
  }

  set PrintComments(given: unknown) {
    this.page.printComments = oneOf(['NoComments', 'EndSheet', 'InPlace'], given);
  }

  get PrintErrors(): string {
    return this.page.printErrors;
  }

  set PrintErrors(given: unknown) {
    this.page.printErrors = oneOf(['AsDisplayed', 'Blank', 'Dash', 'NotAvailable'], given);
  }
}
