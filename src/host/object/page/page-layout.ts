import type { HostContext } from '../../context.ts';
import { type Area, isEntireColumn, isEntireRow } from '../../model/area.ts';
import type { PageLayout, Sheet } from '../../model/book.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { HostObject, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { booleanOf, integerOf, oneOf } from '../format/styled.ts';
import { givenAreas } from '../given.ts';
import { HostHeaderFooterGroup } from './header-footer.ts';
import { marginOf, PAPERS, POINTS, zoomOf } from './paper.ts';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;
const MARGINS = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

/** How a sheet is printed; lengths in points. Protection of the sheet does not keep anybody from it. */
export class HostPageLayout extends HostObject {
  readonly type = 'PageLayout';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  get HeadersFooters(): HostHeaderFooterGroup {
    return new HostHeaderFooterGroup(this.sheet);
  }

  get Orientation(): string {
    return this.page.orientation;
  }

  set Orientation(given: unknown) {
    this.page.orientation = oneOf(ORIENTATIONS, given);
  }

  get PaperSize(): string {
    return this.page.paperSize;
  }

  set PaperSize(given: unknown) {
    this.page.paperSize = oneOf(PAPERS, given);
  }

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

  get FirstPageNumber(): number | '' {
    return this.page.firstPageNumber;
  }

  /** A blank: Excel counts by itself. */
  set FirstPageNumber(given: unknown) {
    this.page.firstPageNumber = given === '' || given === null ? '' : integerOf(given, -32_765, 32_767);
  }

  get Zoom(): Readonly<Record<keyof PageLayout['zoom'], number | null>> {
    const { scale, horizontalFitToPages, verticalFitToPages } = this.page.zoom;
    return {
      scale: scale ?? null,
      horizontalFitToPages: horizontalFitToPages ?? null,
      verticalFitToPages: verticalFitToPages ?? null,
    };
  }

  set Zoom(given: unknown) {
    this.page.zoom = zoomOf(given);
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

  SetPrintArea(given: unknown): void {
    this.page.printArea = givenAreas(this.context, this.sheet, given);
  }

  GetPrintArea(): HostObject {
    return found(this.GetPrintAreaOrNullObject());
  }

  GetPrintAreaOrNullObject(): HostObject | NullObject {
    const { printArea } = this.page;
    return printArea === null ? NULL_OBJECT : this.context.areasObject(this.sheet, printArea);
  }

  SetPrintTitleRows(given: unknown): void {
    const area = this.oneArea(given);
    if (!isEntireRow(area)) throw refusal('not-whole-rows');
    this.page.titleRows = area;
  }

  GetPrintTitleRows(): HostObject {
    return found(this.GetPrintTitleRowsOrNullObject());
  }

  GetPrintTitleRowsOrNullObject(): HostObject | NullObject {
    return this.rangeOf(this.page.titleRows);
  }

  SetPrintTitleColumns(given: unknown): void {
    const area = this.oneArea(given);
    if (!isEntireColumn(area)) throw refusal('not-whole-columns');
    this.page.titleColumns = area;
  }

  GetPrintTitleColumns(): HostObject {
    return found(this.GetPrintTitleColumnsOrNullObject());
  }

  GetPrintTitleColumnsOrNullObject(): HostObject | NullObject {
    return this.rangeOf(this.page.titleColumns);
  }

  private get page(): PageLayout {
    return this.sheet.page;
  }

  private oneArea(given: unknown): Area {
    const [area, ...more] = givenAreas(this.context, this.sheet, given);
    if (area === undefined || more.length > 0) throw refusal('no-such-value');
    return area;
  }

  private rangeOf(area: Area | null): HostObject | NullObject {
    return area === null ? NULL_OBJECT : this.context.rangeObject(this.sheet, area);
  }
}

function found(object: HostObject | NullObject): HostObject {
  if (object === NULL_OBJECT) throw refusal('item-not-found');
  return object;
}
