/// <reference lib="dom" />
import type { InputFile } from '#actions/import/input-file';
import { readFiles } from '#actions/import/read-files';
import type { CheckOptions } from '#actions/check/check';
import { comparePull, preparePull } from '#actions/pull/pull';
import { readLedger } from '#actions/ledger/read-ledger';
import type { Registry } from '#core/record/registry';
import { addressOf } from '#xlsx/address';
import { rangeOf } from '#xlsx/cell-range';
import {
  type Book,
  ExcelUser,
  fileBookOf,
  hostBookOf,
  loadBook,
  nativeBridge,
  readMetadata,
  saveBook,
  WorkbookHost,
} from '#excel-host/public';
import { newIncoming, type Incoming } from '#taskpane/session/state/incoming';
import type { PaneState } from '#taskpane/session/state/state';
import { PaneStore } from '#taskpane/session/state/store';
import { followRows, OPEN_WORKBOOK, Session } from '#taskpane/session/workbook/session';
import type { OpenWorkbook } from '#workbook/plan/open-workbook';

/** The day on which the stories take place: after the half-year notice of the samples. */
export const AS_OF = '2025-07-20';
const NOON = new Date(`${AS_OF}T12:00`);

/** The workbook of a story: an empty one, or one into which the sample notices were pulled. */
export type WorkbookName = 'empty' | 'samples';

type PageWindow = Window & { _richApiNativeBridge?: object; Excel?: object; Office?: object };

let current: WorkbookHost | null = null;
const bridge = nativeBridge(() => {
  if (current === null) throw new Error('No workbook is open.');
  return current;
});

/** Loads the library of Excel, whose requests are answered by the workbook of the open story. */
const loadExcel = once(async (): Promise<void> => {
  const page: PageWindow = window;
  page._richApiNativeBridge = bridge;
  await new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = 'excel.js';
    script.onload = resolve;
    script.onerror = () => reject(new Error('The library of Excel was not loaded.'));
    document.head.append(script);
  });
  page.Office = Object.create(page.Office ?? null, {
    context: { value: { requirements: { isSetSupported: () => false } } },
  }) as object;
});

function open(book: Book | null): WorkbookHost {
  const page: PageWindow = window;
  const host = new WorkbookHost({
    metadata: () => readMetadata(page.Excel ?? {}),
    clock: () => NOON,
    ...(book === null ? {} : { book }),
  });
  current = host;
  bridge.connect(host);
  return host;
}

/** The sample notices, as files. */
export const sampleFiles = once(async (): Promise<readonly InputFile[]> => {
  const texts = (await (await fetch('samples.json')).json()) as Readonly<Record<string, string>>;
  return Object.entries(texts).map(([name, text]) => textFile(name, text));
});

/** Reads notices as the view 导入通知 does, but on this thread. */
export const read = async (files: readonly InputFile[]): Promise<Registry> =>
  (await readFiles(files)).registry;

export const textFile = (name: string, text: string): InputFile => ({
  name,
  bytes: new TextEncoder().encode(text),
});

export const sampleRegistry = once(async () => read(await sampleFiles()));

/** A workbook into which the pane has written the sample notices, as its file would hold it. */
const samplesBook = once(async (): Promise<ReturnType<typeof fileBookOf>> => {
  await loadExcel();
  const host = open(null);
  const pull = comparePull(await readLedger(OPEN_WORKBOOK), await sampleRegistry());
  await OPEN_WORKBOOK.applyPlan(preparePull(pull, { asOf: AS_OF }).plan);
  host.context.calculator.calculate();
  return fileBookOf(host.book, NOON);
});

/** The file of that workbook. */
export const samplesWorkbook = once(async () => saveBook(hostBookOf(await samplesBook()), NOON));

/** The session of the pane on a fixed day. */
class StorySession extends Session {
  constructor(
    private readonly state: () => PaneState,
    store: PaneStore,
    workbook: OpenWorkbook,
  ) {
    super(store, workbook);
  }

  override get checkOptions(): CheckOptions {
    return { asOf: AS_OF, before: this.state().workbook?.checked.session ?? null };
  }
}

/** A pane with its session over a workbook in which a user works; stories bring it into their states. */
export class Stage {
  readonly store = new PaneStore();
  readonly session: Session;
  readonly user: ExcelUser;
  private readonly stops: (() => Promise<void>)[] = [];

  private constructor(private readonly host: WorkbookHost) {
    const watched: OpenWorkbook = {
      ...OPEN_WORKBOOK,
      watch: async (watcher) => {
        const stop = await OPEN_WORKBOOK.watch(watcher);
        this.stops.push(stop);
        return stop;
      },
    };
    this.session = new StorySession(this.store.get, this.store, watched);
    this.user = new ExcelUser(host);
  }

  /** A pane that has read its workbook. */
  static async over(workbook: WorkbookName): Promise<Stage> {
    const stage = await Stage.before(workbook);
    await stage.session.open();
    return stage;
  }

  /** A pane with a session that has not read its workbook yet. */
  static async before(workbook: WorkbookName): Promise<Stage> {
    const stage = await Stage.starting(workbook);
    stage.store.set({ phase: 'ready', session: stage.session });
    return stage;
  }

  /** A pane before Office has answered. */
  static async starting(workbook: WorkbookName = 'empty'): Promise<Stage> {
    await loadExcel();
    return new Stage(open(workbook === 'empty' ? null : hostBookOf(await samplesBook())));
  }

  get state(): PaneState {
    return this.store.get();
  }

  /** Shows 填报 with the row of a sheet that has a text, and follows the user from there. */
  async follow(sheet: string, text: string): Promise<void> {
    this.user.select(sheet, this.at(sheet, text));
    this.store.set({ tab: 'filling' });
    followRows(this.store, this.session);
    await this.store.until(({ row }) => row !== null);
  }

  /** Address of the first cell with a text, or of the cell in its row under a header. */
  at(sheet: string, text: string, header?: string): string {
    return addressIn(this.user, sheet, text, header);
  }

  /** Types into a cell of the row with a text. */
  type(sheet: string, text: string, header: string, typed: string): void {
    typeInto(this.user, sheet, text, header, typed);
  }

  /** A registry that has been read and is reviewed. */
  review(registry: Registry, from: Incoming['from'] = 'import', leavesEntries = false): void {
    this.store.set({ tasksView: from, incoming: newIncoming(from, registry, leavesEntries) });
  }

  /** Starts work that never ends, `done` of `all` steps on. */
  workForever(kind: Parameters<Session['work']>[0], done = 0, all = 0): void {
    void this.session.work(kind, ({ onProgress }) => {
      onProgress?.(done, all);
      return new Promise<never>(() => undefined);
    });
  }

  /** The workbook of this pane answers the library again. */
  enter(): void {
    current = this.host;
  }

  /** Ends following the user. */
  async leave(): Promise<void> {
    for (const stop of this.stops.splice(0)) await stop();
  }
}

/** Address of the first cell of a sheet with a text, or of the cell in its row under a header. */
function addressIn(user: ExcelUser, sheet: string, text: string, header?: string): string {
  const { grid } = user.sheet(sheet);
  const find = (isSought: (value: string) => boolean): readonly [number, number] => {
    for (let row = 0; row < ROWS; row += 1)
      for (let column = 0; column < COLUMNS; column += 1) {
        const value = grid.value(row, column);
        if (typeof value === 'string' && isSought(value)) return [row, column];
      }
    throw new Error(`There is no ${text} with ${header ?? 'any header'} on ${sheet}.`);
  };
  const [row, column] = find((value) => value.includes(text));
  return addressOf(rangeOf(row, header === undefined ? column : find((value) => value.trim() === header)[1]));
}

function typeInto(user: ExcelUser, sheet: string, text: string, header: string, typed: string): void {
  const stopped = user.type(sheet, addressIn(user, sheet, text, header), typed);
  if (stopped !== null) throw new Error(stopped);
}

/** What somebody types into the row of a file with a text: sheet, text, title of the column, what is typed. */
export type Typed = readonly [sheet: string, text: string, header: string, typed: string];

/** A workbook as its file holds it after somebody has typed into it. */
export async function typedInto(bytes: Uint8Array, all: readonly Typed[]): Promise<Uint8Array> {
  const page: PageWindow = window;
  const book = await loadBook(bytes);
  const host = new WorkbookHost({ metadata: () => readMetadata(page.Excel ?? {}), clock: () => NOON, book });
  const user = new ExcelUser(host);
  for (const [sheet, text, header, typed] of all) typeInto(user, sheet, text, header, typed);
  return saveBook(host.book, NOON);
}

/** The part of a sheet in which texts are searched. */
const ROWS = 400;
const COLUMNS = 30;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
