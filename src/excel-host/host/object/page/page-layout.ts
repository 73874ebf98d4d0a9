import type { HostContext } from '../../context.ts';
import { type CellRange, isEntireColumn, isEntireRow } from '#xlsx/cell-range';
import type { PageLayout, Sheet } from '../../model/book.ts';
import { refusal } from '../../protocol/host-failure.ts';
import type { HostObject } from '../../protocol/host-object.ts';
import { NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { integerOf, oneOf } from '../format/styled.ts';
import { givenAreas } from '../given.ts';
import { HostHeaderFooterGroup } from './header-footer.ts';
import { PAPERS, zoomOf } from './paper.ts';
import { PrintOptions } from './print-options.ts';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;

/** How a sheet is printed; lengths in points. Protection of the sheet does not keep anybody from it. */
export class HostPageLayout extends PrintOptions {
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

  protected get page(): PageLayout {
    return this.sheet.page;
  }

  private oneArea(given: unknown): CellRange {
    const [area, ...more] = givenAreas(this.context, this.sheet, given);
    if (area === undefined || more.length > 0) throw refusal('no-such-value');
    return area;
  }

  private rangeOf(area: CellRange | null): HostObject | NullObject {
    return area === null ? NULL_OBJECT : this.context.rangeObject(this.sheet, area);
  }
}

function found(object: HostObject | NullObject): HostObject {
  if (object === NULL_OBJECT) throw refusal('item-not-found');
  return object;
}
