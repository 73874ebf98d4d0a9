import type { CheckOptions } from '#actions/check/check';
import { UndoHistory } from '#actions/ledger/undo-history';
import { type Ledger, readLedger, requireRegistry } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import { comparePull, preparePull } from '#actions/pull/pull';
import { Failure } from '#core/failure/failure';
import type { Registry } from '#core/record/registry';
import type { Choice } from '#core/merge/difference';
import {
  type Book,
  ExcelUser,
  fileBookOf,
  type HostOptions,
  loadBook,
  saveBook,
  type WorkbookHost,
} from '#excel-host/public';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { cellAddress } from '#xlsx/address';
import { openHost } from '../support/host/client.ts';
import { differencesOf } from '../support/workbook/workbook-differences.ts';
import { aNotice, anAllocation, aRegistry, aTarget, aTask } from '../support/records.ts';

export const OPTIONS: CheckOptions = { asOf: '2030-06-10' };

const first = aTask('1', { content: '建成街角公园12处。', section: ['城乡建设方面'] });
const second = aTask('2', {
  content: '培训4500人。',
  leadUnits: ['市人社局'],
  units: ['市人社局', '市财政局（市国资委）'],
});
const third = aTask('3', { content: '推进园区建设。', leadUnits: [], units: ['市人力社保局', '市财政局'] });

/** The ids of the tasks of `SMALL`, in their order. */
export const TASK_IDS = [first.id, second.id, third.id] as const;

/** The smallest notice that gives every sheet content. */
export const SMALL: Registry = aRegistry({
  notices: [
    aNotice({ reporting: { planDue: null, progressDay: 25, progressMaxChars: 500, firstUnitLeads: true } }),
  ],
  tasks: [first, second, third],
  targets: [
    aTarget(first),
    aTarget(second, { metric: '培训人数', comparator: '>=', value: 4500, unit: '人' }),
    aTarget(third, { metric: '开工时间', kind: 'milestone', value: null, unit: '', deadline: '2030-12-31' }),
  ],
  allocations: [anAllocation(), anAllocation({ seq: '2', item: '新增车位' })],
});

const OTHER = '示政办发〔2030〕9号';
const foreign = aTask('1', { notice: OTHER, content: '新建公路30公里。' });

/** A second notice, with a task that `SMALL` does not have. */
export const NEXT: Registry = aRegistry({
  notices: [aNotice({ id: OTHER, docNumber: OTHER, title: '关于下达交通任务的通知' })],
  tasks: [foreign],
  targets: [aTarget(foreign, { metric: '新建公路', value: 30, unit: '公里' })],
});

/** An open workbook with its user and the actions of the add-in. */
export class TestWorkbook {
  readonly host: WorkbookHost;
  readonly user: ExcelUser;
  readonly history = new UndoHistory(OPEN_WORKBOOK);

  constructor(book?: Book, fault?: HostOptions['fault']) {
    this.host = openHost({
      clock: () => new Date(2030, 5, 10),
      ...(book === undefined ? {} : { book }),
      ...(fault === undefined ? {} : { fault }),
    });
    this.user = new ExcelUser(this.host);
  }

  /** A workbook into which registries were pulled. */
  static async with(...registries: readonly Registry[]): Promise<TestWorkbook> {
    const workbook = new TestWorkbook();
    for (const registry of registries) await workbook.pull(registry);
    return workbook;
  }

  /** A workbook into which `SMALL` was pulled, saved and opened again; nothing can be undone in it. */
  static async small(): Promise<TestWorkbook> {
    smallFile ??= TestWorkbook.with(SMALL).then((workbook) => workbook.file());
    return new TestWorkbook(await loadBook(await smallFile));
  }

  get sheets(): readonly string[] {
    return this.host.book.sheets.map(({ name }) => name);
  }

  readLedger(): Promise<Ledger> {
    return readLedger(OPEN_WORKBOOK);
  }

  async prepared(registry: Registry, choices?: ReadonlyMap<string, Choice>): Promise<PreparedChange> {
    return preparePull(comparePull(await this.readLedger(), registry), OPTIONS, choices);
  }

  async pull(registry: Registry, choices?: ReadonlyMap<string, Choice>): Promise<PreparedChange> {
    const prepared = await this.prepared(registry, choices);
    await this.history.apply(prepared);
    return prepared;
  }

  /** Prepares a change of the ledger and applies it. */
  async apply(prepare: (ledger: Ledger) => PreparedChange): Promise<PreparedChange> {
    const prepared = prepare(requireRegistry(await this.readLedger()));
    await this.history.apply(prepared);
    return prepared;
  }

  /** Address of a cell: the row that contains a key (or another text), the column with a header. */
  at(sheet: string, key: string, header: string): string {
    const rows = this.rows(sheet);
    const top = rows.findIndex((cells) => cells.includes(header));
    const row = rows.findIndex((cells, index) => index > top && cells.includes(key));
    const column = rows[top]?.indexOf(header) ?? -1;
    if (row < 0 || column < 0) throw new Error(`no ${header} of ${key} on ${sheet}`);
    return cellAddress(row, column);
  }

  /** The value of a cell after its formulas were calculated. */
  shown(sheet: string, key: string, header: string): unknown {
    return this.value(sheet, this.at(sheet, key, header));
  }

  value(sheet: string, address: string): unknown {
    const { on, area } = this.user.cells(sheet, address);
    this.host.context.calculator.calculate(on);
    return on.grid.value(area.row, area.column);
  }

  /** Types into the cell of a record, as a user does. */
  type(sheet: string, key: string, header: string, text: string): void {
    const stopped = this.user.type(sheet, this.at(sheet, key, header), text);
    if (stopped !== null) throw new Error(stopped);
  }

  rows(sheet: string): readonly (readonly unknown[])[] {
    const { grid } = this.user.sheet(sheet);
    return Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 40 }, (__, column) => grid.value(row, column)),
    );
  }

  /** The whole content of the workbook as it would be saved, as JSON by sheet and part ("任务库 row 2"). */
  saved(): Saved {
    this.host.context.calculator.calculate();
    const { styles, sheets, names } = fileBookOf(this.host.book, new Date(0));
    const numbersOfStyles = styles.map(styleNumber);
    const sorted = names.map((name) => JSON.stringify(name)).sort();
    const saved = new Map([['names', sorted.join()]]);
    sheets.forEach(({ name, styles: numbers, formulas, values, columns, ...others }, place) => {
      const put = (what: string, value: unknown): void =>
        void saved.set(`${name} ${what}`, JSON.stringify(value));
      put('place', place);
      put(
        'columns',
        columns.map(({ style, ...column }) => [column, numbersOfStyles[style ?? 0]]),
      );
      for (const [what, value] of Object.entries(others))
        put(what, value instanceof Map || value instanceof Set ? [...(value as Iterable<unknown>)] : value);
      const rowCount = Math.max(values.length, numbers.length);
      for (let row = 0; row < rowCount; row += 1) {
        const cells = Array.from({ length: 30 }, (_, column) => [
          formulas.get(row)?.has(column) === true ? null : (values[row]?.[column] ?? null),
          numbersOfStyles[numbers[row]?.[column] ?? 0],
        ]);
        put(`row ${String(row + 1)}`, [cells, [...(formulas.get(row) ?? [])]]);
      }
    });
    return saved;
  }

  /** The workbook as a file. */
  file(): Promise<Uint8Array> {
    this.host.context.calculator.calculate();
    return saveBook(this.host.book, new Date(0));
  }

  /**
   * The visible differences between a file and the workbook, one line each. The edge between
   * two cells may be stored with either of them.
   */
  async differencesFrom(before: Uint8Array): Promise<readonly string[]> {
    const found = differencesOf(before, await this.file());
    // A name without a valid reference is not restored.
    return found.filter((words) => !/^name .*: #REF!.* ≠ \(nothing\)$/.test(words));
  }

  /** The parts of the workbook that differ from an earlier result of `saved`. */
  changesSince(before: Saved): readonly string[] {
    const now = this.saved();
    return [...new Set([...before.keys(), ...now.keys()])].filter((key) => before.get(key) !== now.get(key));
  }
}

let smallFile: Promise<Uint8Array> | null = null;

type Saved = ReadonlyMap<string, string>;

const STYLE_NUMBERS = new Map<string, number>();

/** A number for a style, the same for equal styles of all workbooks. */
function styleNumber(style: object): number {
  const words = JSON.stringify(style);
  const number = STYLE_NUMBERS.get(words) ?? STYLE_NUMBERS.size;
  STYLE_NUMBERS.set(words, number);
  return number;
}

/** The code of the Failure that a function throws; `none` if it throws none. */
export async function codeOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
  return 'none';
}

/** The registry with one task changed. */
export const withTask = (registry: Registry, no: number, changes: object): Registry => ({
  ...registry,
  tasks: registry.tasks.map((task, index) => (index === no - 1 ? { ...task, ...changes } : task)),
});

/** The registry without one task and its targets. */
export function withoutTask(registry: Registry, no: number): Registry {
  const gone = registry.tasks[no - 1]?.id;
  return {
    ...registry,
    tasks: registry.tasks.filter(({ id }) => id !== gone),
    targets: registry.targets.filter(({ task }) => task !== gone),
  };
}
