import type { HostContext } from '../../context.ts';
import { type CellRange, isEntireColumn, isEntireRow } from '#xlsx/cell-range';
import type { PageLayout } from '../../model/page-layout.ts';
import type { Sheet } from '../../model/book.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import type { HostObject } from '../../protocol/host-object.ts';
import { NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { integerArgument, choiceArgument } from '../arguments.ts';
import { areasArgument } from '../range/cell-arguments.ts';
import { HostHeaderFooterGroup } from './header-footer.ts';
import { PAPERS, zoomOf } from './paper.ts';
import { PrintOptions } from './print-options.ts';

const ORIENTATIONS = ['Portrait', 'Landscape'] as const;

/** The page layout of a sheet; lengths in points. It can be changed on protected sheets too. */
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
    this.page.orientation = choiceArgument(ORIENTATIONS, given);
  }

  get PaperSize(): string {
    return this.page.paperSize;
  }

  set PaperSize(given: unknown) {
    this.page.paperSize = choiceArgument(PAPERS, given);
  }

  get FirstPageNumber(): number | '' {
    return this.page.firstPageNumber;
  }

  /** "": automatic. */
  set FirstPageNumber(given: unknown) {
    this.page.firstPageNumber = given === '' || given === null ? '' : integerArgument(given, -32_765, 32_767);
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
    this.page.printArea = areasArgument(this.context, this.sheet, given);
  }

  GetPrintArea(): HostObject {
    return found(this.GetPrintAreaOrNullObject());
  }

  GetPrintAreaOrNullObject(): HostObject | NullObject {
    const { printArea } = this.page;
    return printArea === null ? NULL_OBJECT : this.context.rangeAreasObject(this.sheet, printArea);
  }

  SetPrintTitleRows(given: unknown): void {
    const area = this.oneArea(given);
    if (!isEntireRow(area)) throw excelError('not-whole-rows');
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
    if (!isEntireColumn(area)) throw excelError('not-whole-columns');
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
    const [area, ...more] = areasArgument(this.context, this.sheet, given);
    if (area === undefined || more.length > 0) throw excelError('no-such-value');
    return area;
  }

  private rangeOf(area: CellRange | null): HostObject | NullObject {
    return area === null ? NULL_OBJECT : this.context.rangeObject(this.sheet, area);
  }
}

function found(object: HostObject | NullObject): HostObject {
  if (object === NULL_OBJECT) throw excelError('item-not-found');
  return object;
}
