import fc from 'fast-check';
import { cellAddress } from '#xlsx/address';
import type { TestWorkbook } from '../../actions/test-workbook.ts';

/** Something a person does in the workbook; numbers choose the row and the column. */
export type UserAct =
  | {
      readonly kind: 'report' | 'figure' | 'plan' | 'task-text' | 'confirm-note' | 'contact' | 'over-formula';
      readonly at: number;
    }
  | {
      readonly kind: 'note-below' | 'title' | 'own-column' | 'own-sheet' | 'note-beside';
      readonly at: number;
    }
  | { readonly kind: 'sort' | 'insert-row' | 'rename'; readonly at: number };

const at = fc.nat({ max: 999 });

export const userActs: fc.Arbitrary<UserAct> = fc.record({
  kind: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.constantFrom(
        'report' as const,
        'figure' as const,
        'plan' as const,
        'over-formula' as const,
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'task-text' as const,
        'confirm-note' as const,
        'contact' as const,
        'note-below' as const,
        'title' as const,
        'own-column' as const,
        'own-sheet' as const,
        'note-beside' as const,
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom('sort' as const, 'insert-row' as const, 'rename' as const) },
  ),
  at,
});

/** A text that a person typed and the workbook accepted. */
export interface Typed {
  readonly text: string;
  /** The sheet it was typed on; its tab may be renamed later. */
  readonly sheet: string;
  /** What the row said the text is about; null: the text is about no task. */
  readonly about: { readonly content: string; readonly metric: string | null } | null;
}

/** Visible columns whose cells are formulas. */
const CALCULATED = [
  ['指标进度', '完成率'],
  ['指标进度', '偏差（百分点）'],
  ['指标进度', '灯'],
  ['进展填报', '字数'],
  ['校验结果', '定位'],
] as const;
const INPUTS = ['进展情况', '存在问题和困难', '下一步措施'];
const OFFICIAL = ['推进方案表', '首页', '设置'];
const DATA = ['进展填报', '任务库', '目标指标', '指标进度', '单位目录'];

/** What a cell shows; "" where it is empty. */
const shown = (cell: unknown): string =>
  typeof cell === 'string' ? cell : typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

const isFilled = (cell: unknown): boolean => cell !== null && cell !== undefined && cell !== '';

/** Index of the last member for which something holds; -1 where there is none. */
const lastIndex = <T>(members: readonly T[], holds: (member: T) => boolean): number =>
  members.reduce((last, member, index) => (holds(member) ? index : last), -1);

/** Rows that `TestWorkbook.rows` gives are read this far. */
const ROWS = 60;

/** What a row is about: the content of its task, and the metric where it is about a target. */
export function aboutRow(
  workbook: TestWorkbook,
  rows: readonly (readonly unknown[])[],
  top: number,
  row: number,
): NonNullable<Typed['about']> {
  const cellOf = (...titles: readonly string[]): string => {
    const column = (rows[top] ?? []).findIndex((title) => titles.includes(shown(title)));
    return column < 0 ? '' : shown(rows[row]?.[column]);
  };
  const content = cellOf('工作内容', '任务（工作内容）');
  const metric = cellOf('指标');
  if (content !== '' || metric === '') return { content, metric: null };
  const task = valueOf(workbook, '目标指标', '指标键', cellOf('指标键'), '所属任务键');
  return { content: valueOf(workbook, '任务库', '任务键', task, '工作内容'), metric };
}

/** The cell of a column in the row with a key; "" where there is no such row. */
function valueOf(
  workbook: TestWorkbook,
  sheet: string,
  keyTitle: string,
  key: string,
  title: string,
): string {
  if (!workbook.sheets.includes(sheet)) return '';
  const rows = workbook.rows(sheet);
  const top = rows.findIndex((cells) => cells.includes(keyTitle));
  const place = (rows[top] ?? []).indexOf(keyTitle);
  const row = rows.find((cells, index) => index > top && cells[place] === key);
  return shown(row?.[(rows[top] ?? []).indexOf(title)]);
}

/** The user of a workbook, with all that he typed. */
export class UserWork {
  readonly typed: Typed[] = [];
  private readonly tabs = new Map<string, string>();
  private count = 0;

  constructor(readonly workbook: TestWorkbook) {}

  /** The present name of a tab. */
  tab(sheet: string): string {
    return this.tabs.get(sheet) ?? sheet;
  }

  act({ kind, at }: UserAct): void {
    switch (kind) {
      case 'report':
        return this.typeInRow('进展填报', INPUTS[at % INPUTS.length] ?? '', at, () => this.mark('进展'));
      case 'figure':
        return this.typeInRow('指标进度', '累计完成值', at, () => String(7000 + (this.count += 1)) + '.5');
      case 'over-formula': {
        const [sheet, header] = CALCULATED[at % CALCULATED.length] ?? CALCULATED[0];
        return this.typeInRow(sheet, header, at, () => String(8000 + (this.count += 1)) + '.25');
      }
      case 'plan':
        return this.typeInRow('推进方案表', '年度工作推进方案', at, () => this.mark('方案'));
      case 'task-text':
        return this.typeInRow('任务库', '工作内容', at, (before) => `${before}${this.mark('补充')}。`);
      case 'confirm-note':
        return this.typeInRow('目标指标', '更正说明', at, () => this.mark('更正'));
      case 'contact':
        return this.typeInRow('单位目录', '联系人', at, () => this.mark('联系'), false);
      case 'note-below':
        return this.typeFreely(OFFICIAL[at % OFFICIAL.length] ?? '', (last) => [last.row + 2, 0]);
      case 'note-beside':
        return this.typeFreely(DATA[at % DATA.length] ?? '', (last) => [
          at % (last.row + 1),
          last.column + 2,
        ]);
      case 'title':
        return this.typeFreely('推进方案表', () => [0, 0]);
      case 'own-column':
        return this.ownColumn(at % 2 === 0 ? '进展填报' : '任务库', at);
      case 'own-sheet': {
        const name = `我的记录${String((this.count += 1))}`;
        this.workbook.user.addSheet(name);
        return this.typeFreely(name, () => [at % 5, at % 3]);
      }
      case 'sort':
        if (!this.workbook.sheets.includes(this.tab('进展填报'))) return;
        void this.workbook.user.sortTable('进展填报', at % 2 === 0 ? '单位' : '任务序号', at % 3 === 0);
        return;
      case 'insert-row': {
        const tab = this.tab(at % 2 === 0 ? '进展填报' : '推进方案表');
        if (this.workbook.sheets.includes(tab)) void this.workbook.user.insertRows(tab, 3 + (at % 4));
        return;
      }
      case 'rename': {
        if (!this.workbook.sheets.includes(this.tab('进展填报'))) return;
        const name = `进展${String((this.count += 1))}`;
        if (this.workbook.user.renameSheet(this.tab('进展填报'), name) === null)
          this.tabs.set('进展填报', name);
        return;
      }
    }
  }

  private mark(word: string): string {
    this.count += 1;
    return `标记${word}${String(this.count).padStart(3, '0')}号`;
  }

  private typeInRow(
    sheet: string,
    header: string,
    at: number,
    textFor: (before: string) => string,
    isAboutTask = true,
  ): void {
    const tab = this.tab(sheet);
    if (!this.workbook.sheets.includes(tab)) return;
    const rows = this.workbook.rows(tab);
    const top = rows.findIndex((cells) => cells.includes(header));
    const column = rows[top]?.indexOf(header) ?? -1;
    const keyed = rows.flatMap((cells, row) =>
      row > top && this.keyOf(rows, top, cells) !== '' ? [row] : [],
    );
    const row = keyed[at % keyed.length];
    if (row === undefined || column < 0) return;
    const before = shown(rows[row]?.[column]);
    if (before.includes('标记') || /^(?:7\d{3}\.5|8\d{3}\.25)$/u.test(before)) return;
    const about = isAboutTask ? this.aboutRow(rows, top, row) : null;
    this.put(tab, sheet, row, column, textFor(before), about);
  }

  private keyOf(rows: readonly (readonly unknown[])[], top: number, cells: readonly unknown[]): string {
    const column = lastIndex(rows[top] ?? [], (title) => shown(title).endsWith('键'));
    return shown(cells[column]);
  }

  private aboutRow(rows: readonly (readonly unknown[])[], top: number, row: number): Typed['about'] {
    return aboutRow(this.workbook, rows, top, row);
  }

  private typeFreely(
    sheet: string,
    placeFor: (last: { readonly row: number; readonly column: number }) => readonly [number, number],
  ): void {
    const tab = this.tab(sheet);
    if (!this.workbook.sheets.includes(tab)) return;
    const rows = this.workbook.rows(tab);
    const filled = (cells: readonly unknown[]): number => lastIndex(cells, isFilled);
    const last = {
      row: lastIndex(rows, (cells) => filled(cells) >= 0),
      column: Math.max(0, ...rows.map(filled)),
    };
    const [row, column] = placeFor(last);
    if (row < ROWS && column < 25) this.put(tab, sheet, row, column, this.mark('备注'), null);
  }

  /** A column of the user's own, directly right of a table, which Excel then includes. */
  private ownColumn(sheet: string, at: number): void {
    const tab = this.tab(sheet);
    if (!this.workbook.sheets.includes(tab)) return;
    const rows = this.workbook.rows(tab);
    const top = rows.findIndex((cells) => cells.includes('工作内容'));
    const width = lastIndex(rows[top] ?? [], isFilled) + 1;
    const keyed = rows.flatMap((cells, row) =>
      row > top && this.keyOf(rows, top, cells) !== '' ? [row] : [],
    );
    const row = keyed[at % keyed.length];
    if (top < 0 || row === undefined || width >= 24) return;
    const about = this.aboutRow(rows, top, row);
    this.put(tab, sheet, top, width, this.mark('列名'), null);
    this.put(tab, sheet, row, width, this.mark('自填'), about);
  }

  private put(
    tab: string,
    sheet: string,
    row: number,
    column: number,
    text: string,
    about: Typed['about'],
  ): void {
    const before = this.workbook.rows(tab)[row]?.[column];
    // The user does not type over what he typed before.
    if (shown(before).includes('标记') && !text.startsWith(String(before))) return;
    const message = this.workbook.user.type(tab, cellAddress(row, column), text);
    if (message === null) {
      const mark = /标记..\d{3}号/u.exec(text)?.[0] ?? text;
      this.typed.push({ text: mark, sheet, about });
    }
  }
}
