import type { Sheet } from '../../model/book.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject } from '../../protocol/host-object.ts';
import { booleanArgument, choiceArgument } from '../arguments.ts';

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
/** Maximal length of a header or footer, including the codes of its three parts. */
const MAX_LENGTH = 255;
const CODE_OF_PART = 2;

type Page = 'defaultForAllPages' | 'firstPage' | 'evenPages' | 'oddPages';

/** Headers and footers of one kind of page, with format codes (&P, &N, &"宋体"…). */
class HostHeaderFooter extends HostObject {
  readonly type = 'HeaderFooter';

  constructor(
    private readonly sheet: Sheet,
    private readonly page: Page,
  ) {
    super();
  }

  get LeftHeader(): string {
    return this.get('leftHeader');
  }

  set LeftHeader(text: unknown) {
    this.set('leftHeader', text);
  }

  get CenterHeader(): string {
    return this.get('centerHeader');
  }

  set CenterHeader(text: unknown) {
    this.set('centerHeader', text);
  }

  get RightHeader(): string {
    return this.get('rightHeader');
  }

  set RightHeader(text: unknown) {
    this.set('rightHeader', text);
  }

  get LeftFooter(): string {
    return this.get('leftFooter');
  }

  set LeftFooter(text: unknown) {
    this.set('leftFooter', text);
  }

  get CenterFooter(): string {
    return this.get('centerFooter');
  }

  set CenterFooter(text: unknown) {
    this.set('centerFooter', text);
  }

  get RightFooter(): string {
    return this.get('rightFooter');
  }

  set RightFooter(text: unknown) {
    this.set('rightFooter', text);
  }

  private get texts(): ReadonlyMap<string, string> {
    return this.sheet.page.headersFooters.texts.get(this.page) ?? new Map();
  }

  private get(part: string): string {
    return this.texts.get(part) ?? '';
  }

  private set(part: string, text: unknown): void {
    if (typeof text !== 'string') throw excelError('no-such-value', String(text));
    const texts = new Map(this.texts).set(part, text);
    const isHeader = part.endsWith('Header');
    const length = [...texts]
      .filter(([name, { length: own }]) => name.endsWith('Header') === isHeader && own > 0)
      .reduce((sum, [, { length: own }]) => sum + own + CODE_OF_PART, 0);
    if (length > MAX_LENGTH) throw excelError('header-too-long', String(length));
    this.sheet.page.headersFooters.texts.set(this.page, texts);
  }
}

/** The headers and footers of a sheet; the state selects which of them are printed. */
export class HostHeaderFooterGroup extends HostObject {
  readonly type = 'HeaderFooterGroup';

  constructor(private readonly sheet: Sheet) {
    super();
  }

  get DefaultForAllPages(): HostHeaderFooter {
    return new HostHeaderFooter(this.sheet, 'defaultForAllPages');
  }

  get FirstPage(): HostHeaderFooter {
    return new HostHeaderFooter(this.sheet, 'firstPage');
  }

  get EvenPages(): HostHeaderFooter {
    return new HostHeaderFooter(this.sheet, 'evenPages');
  }

  get OddPages(): HostHeaderFooter {
    return new HostHeaderFooter(this.sheet, 'oddPages');
  }

  get State(): string {
    return this.sheet.page.headersFooters.state;
  }

  set State(given: unknown) {
    this.sheet.page.headersFooters.state = choiceArgument(STATES, given);
  }

  get UseSheetMargins(): boolean {
    return this.sheet.page.headersFooters.useSheetMargins;
  }

  set UseSheetMargins(given: unknown) {
    this.sheet.page.headersFooters.useSheetMargins = booleanArgument(given);
  }

  get UseSheetScale(): boolean {
    return this.sheet.page.headersFooters.useSheetScale;
  }

  set UseSheetScale(given: unknown) {
    this.sheet.page.headersFooters.useSheetScale = booleanArgument(given);
  }
}
