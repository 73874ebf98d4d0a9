import { dateWords, periodWords } from '#core/text/calendar-words';
import { absoluteAddress } from '#xlsx/address';
import { rangeOf } from '#xlsx/cell-range';
import type { CellValue } from '#xlsx/cell-value';
import { cellText } from '../codec/cell.ts';
import { type CellStyle, COLORS, STYLES } from '../model/cell-style.ts';
import type { PageSetup } from '../model/page.ts';
import { BLANK_SHEET, type FormulaCell, type SheetModel, type StyleRun } from '../model/sheet-model.ts';
import { charactersPerLine, lineCount, rowHeight } from '../model/text-metrics.ts';
import type { Form } from './form-sheet.ts';
import { guideRules } from './guide-rules.ts';
import { GUIDE_SHEET, PACK_FIGURES, PACK_PLAN, PACK_PROGRESS, type PackSheetLayout } from './layout.ts';
import type { PackContact, PackContent } from './pack-content.ts';

/** The forms of a pack that are counted. */
export interface PackForms {
  readonly progress: Form | null;
  readonly figures: Form | null;
  readonly plan: Form | null;
}

const COLUMNS = [24, 15, 15, 15, 15];
const WIDTH = COLUMNS.length;
/** Digits of the columns that a text behind a label takes. */
const TEXT_WIDTH = COLUMNS.slice(1).reduce((sum, width) => sum + width, 0);
const WHOLE_WIDTH = COLUMNS.reduce((sum, width) => sum + width, 0);

/** An upright official page (GB/T 9704). */
const PAGE: PageSetup = {
  paper: 'a4',
  orientation: 'portrait',
  margins: { top: 37, right: 26, bottom: 35, left: 28 },
  titleRows: null,
  isOnePage: true,
  footer: '— {page} —',
};

const LABEL: CellStyle = { ...STYLES.header, horizontal: 'left' };
const VALUE: CellStyle = { ...STYLES.text, size: 12 };
const HEAD: CellStyle = STYLES.header;
const COUNT: CellStyle = { ...STYLES.centerNumber, size: 12 };
const NAME: CellStyle = { ...STYLES.text, size: 12 };
const INPUT: CellStyle = { ...STYLES.inputText, size: 12 };
const ALERT: CellStyle = { ...STYLES.text, size: 12, fill: COLORS.errorFill, color: COLORS.alert };

/** The first sheet of a pack: what is asked for, by when, how much is done, how it is filled in, whom to call. */
export function guideSheet(content: PackContent, forms: PackForms): SheetModel {
  const page = new GuidePage();
  page.line(titleOf(content), STYLES.title);
  for (const [label, text] of factsOf(content)) page.fact(label, text);
  page.gap();
  page.counts(countRows(content, forms));
  page.gap();
  page.line('填报要求', STYLES.section);
  guideRules(content).forEach((rule, place) => {
    page.line(`${String(place + 1)}. ${rule}`, STYLES.prose);
  });
  page.gap();
  page.line('颜色说明', STYLES.section);
  page.sample(INPUT, '由填报单位填写的单元格。');
  page.sample(VALUE, '已由发放单位填好，供对照，不用填写。');
  if (content.kind === 'period') page.sample(ALERT, '字数超过上限、数值不是数字或红灯，请核对。');
  return page.sheet();
}

const titleOf = ({ kind, period }: PackContent): string =>
  kind === 'plan'
    ? `${period === null ? '' : periodWords(period, 'zh')}重点工作任务推进方案填报说明`
    : `${period === null ? '' : periodWords(period, 'zh')}重点工作任务进展填报说明`;

function factsOf(content: PackContent): readonly (readonly [string, string])[] {
  const { unit, notices, due, office, own, reports, figures, plans, kind } = content;
  const leads = reports.filter(({ role }) => role === 'lead').length;
  const helps = reports.length - leads;
  const parts = [
    ...(leads === 0 ? [] : [`牵头${String(leads)}项`]),
    ...(helps === 0 ? [] : [`配合${String(helps)}项`]),
  ];
  const tasks =
    kind === 'plan'
      ? `牵头任务${String(plans.length)}项，每项一行`
      : `${String(reports.length)}项（${parts.join('、')}）；指标${String(figures.length)}个`;
  return [
    ['填报单位', unit],
    ['依据', notices.map(noticeName).join('、')],
    ['填报内容', tasks],
    ['报送时限', due === null ? '按通知要求' : `${dateWords(due, 'zh')}前`],
    ...(office === null ? [] : [['咨询', contactWords(office)] as const]),
    ...(own === null
      ? []
      : [['本单位联络员', `${contactWords({ ...own, name: '' })}（如有变动，请告知）`] as const]),
  ];
}

const noticeName = ({ id, title, docNumber }: PackContent['notices'][number]): string =>
  `《${title === '' ? id : title}》${docNumber === null ? '' : `（${docNumber}）`}`;

const contactWords = ({ name, contact, phone }: PackContact): string =>
  [name, contact, phone].filter((part) => part !== '').join(' ');

/** A line of the table that counts what is filled in. */
interface CountRow {
  readonly name: string;
  readonly total: number;
  /** Formulas without "=" and their results. */
  readonly filled: readonly [string, number];
  readonly tooLong: readonly [string, number] | null;
}

function countRows(content: PackContent, { progress, figures, plan }: PackForms): readonly CountRow[] {
  const { maxChars } = content.settings;
  const row = (
    form: Form | null,
    layout: PackSheetLayout,
    column: string,
    more?: (address: (column: string) => string) => readonly [string, number],
  ): readonly CountRow[] => {
    if (form === null || form.rows.length === 0) return [];
    const address = (one: string): string => absoluteAddress(layout.sheet, form.rangeOfColumn(one));
    const filled = form.sent.filter((cell) => cell.column === column).length;
    const header = layout.columns.find(({ key }) => key === column)?.header ?? '';
    return [
      {
        name: `${layout.sheet}（${header}）`,
        total: form.rows.length,
        filled: [`SUMPRODUCT(--(TRIM(${address(column)})<>""))`, filled],
        tooLong: more?.(address) ?? null,
      },
    ];
  };
  const lengths = progress?.numbersOf('length') ?? [];
  return [
    ...row(
      progress,
      PACK_PROGRESS,
      'text',
      maxChars === null
        ? undefined
        : (address) => [
            `COUNTIF(${address('length')},">${String(maxChars)}")`,
            lengths.filter((length) => length > maxChars).length,
          ],
    ),
    ...row(figures, PACK_FIGURES, 'value'),
    ...row(plan, PACK_PLAN, 'yearPlan'),
  ];
}

/** The sheet while it is composed, row by row from the top. */
class GuidePage {
  readonly #values: (readonly CellValue[])[] = [];
  readonly #heights: number[] = [];
  readonly #styles: StyleRun[] = [];
  readonly #formulas: FormulaCell[] = [];
  readonly #merges: ReturnType<typeof rangeOf>[] = [];

  /** A text over the whole width. */
  line(text: string, style: CellStyle): void {
    const row = this.#add([cellText(text)], heightOf(text, WHOLE_WIDTH, style.size));
    this.#style(row, 0, WIDTH, style);
    this.#merges.push(rangeOf(row, 0, 1, WIDTH));
  }

  fact(label: string, text: string): void {
    this.#labelled(label, LABEL, text);
  }

  /** A cell in the style that it is about, and what the style means. */
  sample(style: CellStyle, text: string): void {
    this.#labelled('示例', style, text);
  }

  gap(): void {
    this.#add([], 12);
  }

  counts(rows: readonly CountRow[]): void {
    const head = this.#add(['填报进度', '应填', '已填', '未填', '超字数'], heightOf('', 1, HEAD.size));
    this.#style(head, 0, WIDTH, HEAD);
    for (const { name, total, filled, tooLong } of rows) {
      const [formula, count] = filled;
      const row = this.#add(
        [name, total, count, total - count, tooLong?.[1] ?? '—'],
        heightOf(name, COLUMNS[0] ?? 1, NAME.size),
      );
      this.#style(row, 0, 1, NAME);
      this.#style(row, 1, WIDTH - 1, COUNT);
      this.#formulas.push({ row, column: 2, formula });
      this.#formulas.push({ row, column: 3, formula: `B${String(row + 1)}-C${String(row + 1)}` });
      if (tooLong !== null) this.#formulas.push({ row, column: 4, formula: tooLong[0] });
    }
  }

  sheet(): SheetModel {
    return {
      ...BLANK_SHEET,
      name: GUIDE_SHEET,
      columns: COLUMNS.map((width) => ({ width, hidden: false })),
      values: this.#values,
      heights: this.#heights,
      styles: this.#styles,
      formulas: this.#formulas,
      merges: this.#merges,
      page: PAGE,
    };
  }

  #labelled(label: string, labelStyle: CellStyle, text: string): void {
    const row = this.#add([label, cellText(text)], heightOf(text, TEXT_WIDTH, VALUE.size));
    this.#style(row, 0, 1, labelStyle);
    this.#style(row, 1, WIDTH - 1, VALUE);
    this.#merges.push(rangeOf(row, 1, 1, WIDTH - 1));
  }

  #add(cells: readonly CellValue[], height: number): number {
    this.#values.push(cells);
    this.#heights.push(height);
    return this.#values.length - 1;
  }

  #style(row: number, column: number, count: number, style: CellStyle): void {
    this.#styles.push({ range: rangeOf(row, column, 1, count), style });
  }
}

const heightOf = (text: string, digits: number, size: number): number =>
  rowHeight(lineCount(text, charactersPerLine(digits, size)), size);
