import { prepareConfirmations } from '#actions/confirm/prepare-confirmations';
import { prepareCheck } from '#actions/check/prepare-check';
import { mergeReadings, readEachFile } from '#actions/import/read-files';
import { ALL_FINDINGS } from '#actions/findings/finding-filter';
import type { Language } from '#core/text/language';
import { newIncoming, type TasksView } from '#taskpane/session/state/incoming';
import type { ActionNotes } from '#taskpane/session/state/action-notes';
import type { Tab } from '#taskpane/session/state/state';
import type { PaneStore } from '#taskpane/session/state/store';
import type { BuiltSheet } from '#workbook/sheets/all';
import { TASKS } from '#workbook/sheets/tasks/columns';
import {
  answerQuestions,
  compareIncoming,
  prepareIncoming,
  writeIncoming,
} from '#taskpane/session/import/import-flow';
import { beginComparing, writeComparison } from '#taskpane/session/workbook/compare-flow';
import { buildOrAsk, confirmBuild } from '#taskpane/session/workbook/build-flow';
import { COMPARE_TEXT } from '#taskpane/text/compare';
import { CHECKS_TEXT } from '#taskpane/text/checks';
import { FILLING_TEXT } from '#taskpane/text/filling';
import { IMPORT_TEXT } from '#taskpane/text/import';
import { MESSAGE_TEXT } from '#taskpane/text/message';
import { PULL_TEXT } from '#taskpane/text/pull';
import { READING_TEXT } from '#taskpane/text/reading';
import { REVIEW_TEXT } from '#taskpane/text/review';
import { SHELL_TEXT } from '#taskpane/text/shell';
import { SUMMARY_TEXT } from '#taskpane/text/summary';
import { TARGETS_TEXT } from '#taskpane/text/targets';
import { TASKS_TEXT } from '#taskpane/text/tasks';
import { UNITS_TEXT } from '#taskpane/text/units';
import { EXCEL_FAILURES } from '#workbook/excel-failure';
import { check, fill, press, shows } from './acts.ts';
import { MONTH_STORIES } from './month-stories.ts';
import {
  read,
  sampleFiles,
  sampleRegistry,
  samplesWorkbook,
  Stage,
  textFile,
  type WorkbookName,
} from './stage.ts';

/** How the registry service behaves: as it is, without an answer, or with an answer of its own. */
export type Service = (ask: () => Promise<Response>) => Promise<Response>;

/** A state of the pane that can be looked at. */
export interface Story {
  /** Brings a pane into the state by its own actions. */
  readonly open: () => Promise<Stage>;
  /** What the user does on the page then: for what components keep in a state of their own. */
  readonly acts?: (language: Language) => Promise<void>;
  /** A text by which the state is recognized. */
  readonly shows: (language: Language) => string;
  readonly service?: Service;
}

/** Whether the registry service of a story cannot be reached at present. */
let isDown = false;

const never = new Promise<never>(() => undefined);
const REPORT = '①城镇新增就业1.47万人，完成年度目标的70.7%。';
const REPORTED = '城镇新增就业2.6万人';
const ARITHMETIC = '1.47 ÷ 2.6 = 56.54%';
/** The reason of a fault, as JavaScript words it. */
export const FAULT = "Cannot read properties of undefined (reading 'rows')";
const NOTE = '已与市人社局核对，按56.5%更正。';
const CHECK = { kind: 'check' } as const;
const HALF_YEAR = '半年度完成情况表';

const NOON = new Date('2025-07-20T12:00').getTime();
const NO_NOTES: ActionNotes = { kept: [], putAside: [], unread: [] };
const NOTHING_ELSE = { added: [], replaced: [], edited: [{ sheet: '进展填报', cells: 12 }], rows: [] };
/** Cells that a person changed while something was written. */
const KEPT: ActionNotes['kept'] = [
  { sheet: '任务库', cell: 'F7', stands: '城镇新增就业2.7万人，引进高校毕业生1.8万人以上。', meant: REPORT },
  { sheet: '指标进度', cell: 'G4', stands: null, meant: 3850 },
];
/** Texts that have lost their place. */
const PUT_ASIDE: ActionNotes['putAside'] = (['match-uncertain', 'task-removed'] as const).map((reason) => ({
  text: REPORT,
  sheet: '进展填报',
  column: '进展情况',
  cell: 'E7',
  task: REPORTED,
  target: '',
  unit: null,
  period: '2025-06',
  reason,
}));
/** Titles that a person has changed. */
const RENAMED = [
  ['进展填报', '进展情况'],
  ['指标进度', '累计完成值'],
] as const;

/** A small notice of which nothing is to be remarked. */
const SMALL = textFile(
  'notice.txt',
  `澜屿市人民政府办公室关于印发2025年水利重点工作责任分解的通知
澜政办发〔2025〕31号
各县（区）人民政府，市政府直属各单位：
现将《2025年水利重点工作责任分解》印发给你们，请认真贯彻执行。
澜屿市人民政府办公室
2025年3月20日
2025年水利重点工作责任分解
1.整治中小河道46公里。（牵头领导：桑屿宁，牵头单位：市水利局）
2.加固海塘12.4公里。（牵头领导：桑屿宁，牵头单位：市水利局，责任单位：泊云区政府、鹭汀区政府）
`,
);

/** The sample notices as they might be published again: with other figures, and without one of the tasks. */
async function laterNotices() {
  const files = await sampleFiles();
  const changed = files.map(({ name, bytes }) =>
    textFile(
      name,
      new TextDecoder()
        .decode(bytes)
        .replaceAll('城镇新增就业2.6万人', '城镇新增就业2.8万人')
        .replace('完成加装电梯150部', '完成加装电梯180部')
        .replace('10.渔民互助保险项目。参保渔民达到1.9万人，参保率98%以上。', '10.渔民互助保险项目。'),
    ),
  );
  return read(changed);
}

/** Compares the first notice of the samples with what it might say a year later. */
async function addLaterNotice(store: PaneStore): Promise<void> {
  const files = await sampleFiles();
  const first = files.find(({ bytes }) => new TextDecoder().decode(bytes).includes('完成加装电梯150部'));
  const { comparing } = store.get();
  if (first === undefined || comparing === null) return;
  const later = new TextDecoder()
    .decode(first.bytes)
    .replace('完成加装电梯150部', '完成加装电梯180部')
    .replace('新装自动体外除颤仪260台', '新装自动体外除颤仪200台并联网')
    .replace('参保渔民达到1.9万人，参保率98%以上', '参保渔民达到1.9万人，参保率保持在98%以上');
  const name = '明年的方案.txt';
  const registry = await read([textFile(name, later)]);
  const reading = { registry, entries: null };
  store.set({ comparing: { ...comparing, after: { file: name }, files: [{ name, reading }] } });
}

/** A tab over a workbook. */
const tab =
  (workbook: WorkbookName, name: Tab, more: (stage: Stage) => unknown = () => undefined) =>
  async (): Promise<Stage> => {
    const stage = await Stage.over(workbook);
    stage.store.set({ tab: name });
    await more(stage);
    return stage;
  };

/** A view of the tab 任务. */
const view = (workbook: WorkbookName, tasksView: TasksView) =>
  tab(workbook, 'tasks', ({ store }) => store.set({ tasksView }));

/** 填报 in the row of a sheet that has a text. */
const row = (sheet: string, text: string, then: (stage: Stage) => unknown = () => undefined) =>
  tab('samples', 'filling', async (stage) => {
    await stage.follow(sheet, text);
    await then(stage);
  });

/** Types the wrong percentage that the checks find. */
const typeReport = (stage: Stage): void => stage.type('进展填报', REPORTED, '进展情况', REPORT);

/** Builds a sheet and answers yes where something is asked. */
async function buildAnew(store: PaneStore, sheet: BuiltSheet): Promise<void> {
  await buildOrAsk(store, sheet);
  const { pendingBuild } = store.get();
  if (pendingBuild !== null) await confirmBuild(store, pendingBuild);
}

/** 校验 after a wrong percentage was typed. */
const withFindings = (more: (stage: Stage) => unknown = () => undefined) =>
  tab('samples', 'checks', async (stage) => {
    typeReport(stage);
    await stage.session.open();
    await more(stage);
  });

/** A notice that has been read. */
const preview = (read: () => ReturnType<typeof laterNotices>, leavesEntries = false) =>
  tab('empty', 'tasks', async (stage) => stage.review(await read(), 'import', leavesEntries));

/** The text of a notice that has been read. */
const text = tab('empty', 'tasks', async (stage) => {
  const readings = await readEachFile([{ ...SMALL, name: '通知.txt' }]);
  const { registry } = mergeReadings(readings);
  stage.store.set({ incoming: { ...newIncoming('import', registry, false, readings), opened: 0 } });
});

/** The differences between the workbook, in which the user has changed a task, and a later notice. */
const differences = (from: 'import' | 'registry', then: (stage: Stage) => unknown = () => undefined) =>
  tab('samples', 'tasks', async (stage) => {
    stage.type('任务库', REPORTED, '工作内容', '城镇新增就业2.7万人，引进高校毕业生1.8万人以上。');
    stage.review(await laterNotices(), from);
    await compareIncoming(stage.store);
    await then(stage);
  });

/** A question about a task with a report, in place of which the notice has a similar one. */
const asked = (from: 'import' | 'registry') =>
  tab('samples', 'tasks', async (stage) => {
    typeReport(stage);
    const files = await sampleFiles();
    const changed = files.map(({ name, bytes }) =>
      textFile(
        name,
        new TextDecoder()
          .decode(bytes)
          .replaceAll(
            '城镇新增就业2.6万人，引进高校毕业生1.8万人以上，新增高技能人才6000人。',
            '农村新增就业2.6万人，引进留学回国人员1.8万人以上。',
          ),
      ),
    );
    stage.review(await read(changed), from);
    await compareIncoming(stage.store);
  });

/** A completion table with its notice: one of its tasks is worded like another one, and one in fewer words. */
const tableOfNotice = (then: (stage: Stage) => unknown = () => undefined) =>
  tab('empty', 'tasks', async (stage) => {
    const files = await sampleFiles();
    const changed = files.map(({ name, bytes }) =>
      textFile(
        name,
        name.startsWith('half-year')
          ? new TextDecoder()
              .decode(bytes)
              .replace('高质量编制“十五五”规划', '高质量建设海洋科学城')
              .replace('坚持过紧日子，', '')
          : new TextDecoder().decode(bytes),
      ),
    );
    stage.review(await read(changed));
    await compareIncoming(stage.store);
    await then(stage);
  });

const work = (...[kind, done, all]: Parameters<Stage['workForever']>) =>
  tab('samples', 'tasks', (stage) => stage.workForever(kind, done, all));

/** Every state of the pane; see `aspects.ts` for what they have to cover. */
export const STORIES = {
  starting: { open: () => Stage.starting(), shows: (language) => SHELL_TEXT[language].works.opening },
  outside: {
    open: async () => {
      const stage = await Stage.starting();
      stage.store.set({ phase: 'outside' });
      return stage;
    },
    shows: (language) => SHELL_TEXT[language].outside,
  },
  opening: {
    open: async () => {
      const stage = await Stage.before('samples');
      stage.workForever('opening');
      return stage;
    },
    shows: (language) => SHELL_TEXT[language].works.opening,
  },
  'opening-failed': {
    open: async () => {
      const stage = await Stage.before('samples');
      stage.user.beginEditing();
      await stage.session.open();
      return stage;
    },
    shows: (language) => SHELL_TEXT[language].notRead,
  },

  'import-empty': {
    open: view('empty', 'import'),
    shows: (language) => TASKS_TEXT[language].noLedger,
  },
  'import-nothing-pasted': {
    open: view('empty', 'import'),
    acts: (language) => press(IMPORT_TEXT[language].read),
    shows: (language) => IMPORT_TEXT[language].emptyPaste,
  },
  import: { open: view('samples', 'import'), shows: (language) => IMPORT_TEXT[language].intro },
  preview: {
    open: preview(async () => read([SMALL])),
    shows: (language) => IMPORT_TEXT[language].noFindings,
  },
  'preview-text': {
    open: text,
    shows: (language) => READING_TEXT[language].close,
  },
  'preview-text-row': {
    open: text,
    acts: (language) => press(`${READING_TEXT[language].rowOf('1')} `),
    shows: (language) => READING_TEXT[language].markAs,
  },
  'preview-findings': {
    open: preview(sampleRegistry),
    shows: (language) => IMPORT_TEXT[language].discard,
  },
  'preview-all-findings': {
    open: preview(sampleRegistry),
    acts: (language) => press(IMPORT_TEXT[language].allFindings(0).replace(/ 0.*/, '')),
    shows: (language) => IMPORT_TEXT[language].discard,
  },
  'preview-search': {
    open: preview(sampleRegistry),
    acts: () => fill('input[type=search]', '电梯 住建'),
    shows: (language) => IMPORT_TEXT[language].found(3, 85),
  },
  'preview-workbook': {
    open: preview(async () => read([{ name: '督办台账.xlsx', bytes: await samplesWorkbook() }]), true),
    shows: (language) => IMPORT_TEXT[language].leavesEntries,
  },
  ask: { open: asked('import'), shows: (language) => REVIEW_TEXT[language].asksHint },
  'ask-pulled': { open: asked('registry'), shows: (language) => REVIEW_TEXT[language].noneOfThem.task },
  'ask-report': { open: tableOfNotice(), shows: (language) => REVIEW_TEXT[language].asksReportsHint },
  'confirm-table': {
    open: tableOfNotice(async (stage) => answerQuestions(stage.store)),
    shows: (language) => REVIEW_TEXT[language].joinedInOtherWords(1),
  },
  choose: { open: differences('import'), shows: (language) => REVIEW_TEXT[language].differsHint },
  'choose-pulled': {
    open: differences('registry'),
    shows: (language) => REVIEW_TEXT[language].allTheirs.registry,
  },
  confirm: {
    open: tab('empty', 'tasks', async (stage) => {
      stage.review(await sampleRegistry());
      await compareIncoming(stage.store);
    }),
    shows: (language) => REVIEW_TEXT[language].willChange,
  },
  'confirm-differences': {
    open: differences('import', ({ store }) => prepareIncoming(store)),
    shows: (language) => REVIEW_TEXT[language].canUndo,
  },
  'confirm-pulled': {
    open: differences('registry', ({ store }) => prepareIncoming(store)),
    shows: (language) => REVIEW_TEXT[language].canUndo,
  },
  'confirm-nothing': {
    open: tab('samples', 'tasks', async (stage) => {
      stage.review(await sampleRegistry());
      await compareIncoming(stage.store);
    }),
    shows: (language) => REVIEW_TEXT[language].upToDate,
  },

  pull: { open: view('empty', 'registry'), shows: (language) => PULL_TEXT[language].all },
  'pull-chosen': {
    open: view('empty', 'registry'),
    acts: (language) => check(PULL_TEXT[language].all),
    shows: (language) => PULL_TEXT[language].pull(3),
  },
  'pull-present': { open: view('samples', 'registry'), shows: (language) => PULL_TEXT[language].present },
  'pull-changed': {
    open: tab('empty', 'tasks', async (stage) => {
      const [file] = await sampleFiles();
      const text = new TextDecoder().decode(file?.bytes).replace(/\n1\n[^]*?\n2\n/, '\n2\n');
      stage.review(await read([textFile(file?.name ?? '', text)]), 'registry');
      await compareIncoming(stage.store);
      await writeIncoming(stage.store);
      stage.store.set({ message: null });
    }),
    shows: (language) => PULL_TEXT[language].changed,
  },
  'pull-loading': {
    open: view('empty', 'registry'),
    service: () => never,
    shows: (language) => PULL_TEXT[language].loading,
  },
  'pull-empty': {
    open: view('empty', 'registry'),
    service: async (ask) => Response.json({ ...((await (await ask()).json()) as object), notices: [] }),
    shows: (language) => PULL_TEXT[language].empty,
  },
  'pull-failed': {
    open: view('empty', 'registry'),
    service: () => Promise.reject(new TypeError('Failed to fetch')),
    shows: (language) => PULL_TEXT[language].retry,
  },
  'pull-address': {
    open: view('empty', 'registry'),
    service: () => Promise.reject(new TypeError('Failed to fetch')),
    acts: async (language) => {
      await shows(PULL_TEXT[language].retry);
      await press(PULL_TEXT[language].setAddress);
    },
    shows: (language) => PULL_TEXT[language].addressHint,
  },
  'pull-tried-again': {
    open: async () => {
      const stage = await view('empty', 'registry')();
      isDown = true;
      return stage;
    },
    service: (ask) => (isDown ? Promise.reject(new TypeError('Failed to fetch')) : ask()),
    acts: async (language) => {
      await shows(PULL_TEXT[language].retry);
      isDown = false;
      await press(PULL_TEXT[language].retry);
    },
    shows: (language) => PULL_TEXT[language].all,
  },
  'pull-review': {
    open: tab('empty', 'tasks', async (stage) => stage.review(await sampleRegistry(), 'registry')),
    shows: (language) => IMPORT_TEXT[language].discard,
  },

  'targets-empty': { open: view('empty', 'targets'), shows: (language) => TARGETS_TEXT[language].empty },
  targets: { open: view('samples', 'targets'), shows: (language) => TARGETS_TEXT[language].right },
  'targets-waiting': {
    open: tab('samples', 'tasks', ({ store }) => {
      const [first] = store.get().workbook?.ledger.registry.targets ?? [];
      const answers = first === undefined ? [] : [{ target: first.id, state: 'right' } as const];
      store.set({ tasksView: 'targets', targetAnswers: answers });
    }),
    shows: (language) => TARGETS_TEXT[language].unwritten(1),
  },
  'targets-correcting': {
    open: view('samples', 'targets'),
    acts: (language) => press(TARGETS_TEXT[language].correct),
    shows: (language) => TARGETS_TEXT[language].deadlineHint,
  },
  'targets-corrected-wrongly': {
    open: view('samples', 'targets'),
    acts: async (language) => {
      await press(TARGETS_TEXT[language].correct);
      await fill('input[name=value]', '两千多');
      await press(TARGETS_TEXT[language].save);
    },
    shows: (language) => TARGETS_TEXT[language].faults.value,
  },
  'targets-done': {
    open: tab('samples', 'tasks', async ({ session, store }) => {
      await session.change(
        (ledger) =>
          prepareConfirmations(
            ledger,
            ledger.registry.targets.map(({ id }) => ({ target: id, state: 'right' })),
            session.checkOptions,
          ),
        { kind: 'targets', count: store.get().workbook?.ledger.registry.targets.length ?? 0 },
      );
      store.set({ tasksView: 'targets' });
    }),
    shows: (language) => TARGETS_TEXT[language].again,
  },

  'units-empty': { open: view('empty', 'units'), shows: (language) => UNITS_TEXT[language].empty },
  units: { open: view('samples', 'units'), shows: (language) => UNITS_TEXT[language].suspectedHint },
  'units-search': {
    open: view('samples', 'units'),
    acts: () => fill('input[type=search]', '财政'),
    shows: (language) => UNITS_TEXT[language].suspectedHint,
  },
  'units-none-found': {
    open: view('samples', 'units'),
    acts: () => fill('input[type=search]', '没有这样的单位'),
    shows: (language) => UNITS_TEXT[language].none,
  },

  reading: { open: work('reading'), shows: (language) => SHELL_TEXT[language].works.reading },
  fetching: { open: work('fetching', 1, 3), shows: (language) => SHELL_TEXT[language].works.fetching },
  preparing: { open: work('preparing'), shows: (language) => SHELL_TEXT[language].works.preparing },
  writing: {
    open: tab('empty', 'tasks', async (stage) => {
      stage.review(await sampleRegistry());
      await compareIncoming(stage.store);
      stage.workForever('writing', 12, 40);
    }),
    shows: (language) => SHELL_TEXT[language].works.writing,
  },
  redoing: { open: work('redoing'), shows: (language) => SHELL_TEXT[language].works.redoing },
  undoing: { open: work('undoing'), shows: (language) => SHELL_TEXT[language].works.undoing },

  written: {
    open: withFindings(({ session }) =>
      session.change((ledger) => prepareCheck(ledger, session.checkOptions), CHECK),
    ),
    shows: (language) => MESSAGE_TEXT[language].written([]).slice(0, 4),
  },
  'written-nothing': {
    open: tab('samples', 'checks', async ({ session }) => {
      for (let time = 0; time < 2; time += 1)
        await session.change((ledger) => prepareCheck(ledger, session.checkOptions), CHECK);
    }),
    shows: (language) => MESSAGE_TEXT[language].unchanged,
  },
  undone: {
    open: withFindings(async ({ session }) => {
      await session.change((ledger) => prepareCheck(ledger, session.checkOptions), CHECK);
      await session.undo();
    }),
    shows: (language) => MESSAGE_TEXT[language].undone('').slice(0, 4),
  },
  redone: {
    open: withFindings(async ({ session }) => {
      await session.change((ledger) => prepareCheck(ledger, session.checkOptions), CHECK);
      await session.undo();
      await session.redo();
    }),
    shows: (language) => MESSAGE_TEXT[language].redone('').slice(0, 4),
  },
  'undo-and-redo': {
    open: withFindings(async ({ session, store }) => {
      await session.change((ledger) => prepareCheck(ledger, session.checkOptions), CHECK);
      await buildAnew(store, HALF_YEAR);
      await session.undo();
      store.set({ message: null });
    }),
    shows: (language) => SHELL_TEXT[language].redoOf(''),
  },
  'written-kept': {
    open: tab('samples', 'checks', ({ store, state: { workbook } }) => {
      if (workbook !== null)
        store.set({
          message: { kind: 'written', summary: NOTHING_ELSE, notes: { ...NO_NOTES, kept: KEPT } },
        });
    }),
    acts: (language) => press(MESSAGE_TEXT[language].more),
    shows: (language) => MESSAGE_TEXT[language].keptWritten(KEPT.length),
  },
  'undone-kept': {
    open: tab('samples', 'checks', ({ store }) => {
      const [first] = KEPT;
      const action = { name: CHECK, at: NOON };
      if (first !== undefined)
        store.set({
          message: { kind: 'undone', action, isWritten: true, notes: { ...NO_NOTES, kept: [first] } },
        });
    }),
    shows: (language) => MESSAGE_TEXT[language].keptUndone(1),
  },
  'written-put-aside': {
    open: tab('samples', 'tasks', ({ store }) =>
      store.set({
        message: { kind: 'written', summary: NOTHING_ELSE, notes: { ...NO_NOTES, putAside: PUT_ASIDE } },
      }),
    ),
    acts: (language) => press(MESSAGE_TEXT[language].more),
    shows: (language) => MESSAGE_TEXT[language].putAside(PUT_ASIDE.length),
  },
  'read-in-part': {
    open: tab('samples', 'checks', async (stage) => {
      for (const [sheet, header] of RENAMED) stage.user.type(sheet, stage.at(sheet, header), '改过的标题');
      await stage.session.open();
    }),
    acts: (language) => press(MESSAGE_TEXT[language].more),
    shows: (language) => MESSAGE_TEXT[language].readInPart,
  },
  interrupted: {
    open: tab('samples', 'tasks', ({ store }) =>
      store.set({ message: { kind: 'interrupted', sheets: ['进展填报', '指标进度'], notes: NO_NOTES } }),
    ),
    shows: (language) => MESSAGE_TEXT[language].interrupted(['进展填报', '指标进度']),
  },
  'failure-editing': {
    open: withFindings(async ({ session, user }) => {
      user.beginEditing();
      await session.change((ledger) => prepareCheck(ledger, session.checkOptions), CHECK);
    }),
    shows: (language) => EXCEL_FAILURES['excel.editing'][language],
  },
  'failure-cancelled': {
    open: tab('samples', 'tasks', async (stage) => {
      const done = stage.session.work(
        'reading',
        ({ signal }) =>
          new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
      );
      stage.state.work?.cancel?.();
      await done;
    }),
    shows: (language) => EXCEL_FAILURES['excel.cancelled'][language],
  },
  fault: {
    open: tab('samples', 'summary', ({ session }) => session.reportFailure(new Error(FAULT))),
    shows: (language) => MESSAGE_TEXT[language].fault('').slice(0, 6),
  },

  'filling-empty': { open: tab('empty', 'filling'), shows: (language) => SHELL_TEXT[language].noRegistry },
  'filling-reading': { open: tab('samples', 'filling'), shows: (language) => FILLING_TEXT[language].reading },
  'filling-no-task': { open: row('首页', '督办'), shows: (language) => FILLING_TEXT[language].noTask },
  'filling-unreadable': {
    open: tab('samples', 'filling', async (stage) => {
      const { user } = stage;
      for (const [place, { header }] of TASKS.columns.entries())
        user.type('任务库', stage.at('任务库', header), `栏目${String(place)}`);
      await stage.follow('任务库', REPORTED);
    }),
    shows: (language) => FILLING_TEXT[language].unreadable,
  },
  'filling-task': { open: row('任务库', REPORTED), shows: (language) => FILLING_TEXT[language].missing },
  'filling-target': { open: row('目标指标', REPORTED), shows: (language) => FILLING_TEXT[language].ofRow },
  'filling-report': { open: row('进展填报', REPORTED), shows: (language) => FILLING_TEXT[language].targets },
  'filling-figure': {
    open: row('指标进度', '城镇新增就业'),
    shows: (language) => FILLING_TEXT[language].ofRow,
  },
  'filling-plan': {
    open: row('推进方案表', REPORTED),
    shows: (language) => FILLING_TEXT[language].missing,
  },
  'filling-allocation': {
    open: row('任务分解', '自动体外除颤仪'),
    shows: (language) => FILLING_TEXT[language].targets,
  },
  'filling-breakdown': {
    open: row('任务分解表', '自动体外除颤仪'),
    shows: (language) => FILLING_TEXT[language].targets,
  },
  'filling-half-year': {
    open: row('半年度完成情况表', REPORTED),
    shows: (language) => FILLING_TEXT[language].targets,
  },
  'filling-finding': {
    open: row('校验结果', '3850 ÷ 6000'),
    shows: (language) => FILLING_TEXT[language].targets,
  },
  'filling-wrong': {
    open: row('进展填报', REPORTED, async (stage) => {
      typeReport(stage);
      await stage.store.until(({ editedReport }) => editedReport !== null);
    }),
    shows: () => ARITHMETIC,
  },
  'filling-edited-above': {
    open: row('进展填报', REPORTED, async (stage) => {
      typeReport(stage);
      await stage.store.until(({ editedReport }) => editedReport !== null);
      const { row: shown } = stage.state;
      stage.user.select('进展填报', stage.at('进展填报', '规上工业增加值增长8%'));
      await stage.store.until(({ row: now }) => now?.place.row !== shown?.place.row);
    }),
    shows: (language) => FILLING_TEXT[language].backToRow,
  },
  'filling-outdated': {
    open: row('进展填报', REPORTED, async (stage) => {
      stage.type('任务库', REPORTED, '工作内容', '城镇新增就业2.7万人。');
      await stage.store.until(({ isOutdated }) => isOutdated);
    }),
    shows: (language) => FILLING_TEXT[language].outdated,
  },

  ...MONTH_STORIES,

  'checks-empty': { open: tab('empty', 'checks'), shows: (language) => SHELL_TEXT[language].noRegistry },
  'checks-none': {
    open: tab('empty', 'checks', async (stage) => {
      stage.review(await read([SMALL]));
      await compareIncoming(stage.store);
      await writeIncoming(stage.store);
      stage.store.set({ message: null });
    }),
    shows: (language) => CHECKS_TEXT[language].none,
  },
  checks: { open: withFindings(), shows: () => ARITHMETIC },
  'checks-as-of': {
    open: withFindings(({ store }) => store.set({ day: '2025-06-20' })),
    shows: () => ARITHMETIC,
  },
  'checks-filtered': {
    open: withFindings(({ store }) =>
      store.set({ findingFilter: { ...ALL_FINDINGS, severities: ['warning'], text: '城镇' } }),
    ),
    shows: () => ARITHMETIC,
  },
  'checks-none-match': {
    open: withFindings(({ store }) =>
      store.set({ findingFilter: { ...ALL_FINDINGS, text: '没有这样的话' } }),
    ),
    shows: (language) => CHECKS_TEXT[language].noMatch,
  },
  'checks-answering': {
    open: withFindings(),
    acts: (language) => press(CHECKS_TEXT[language].answerTo('')),
    shows: (language) => CHECKS_TEXT[language].noteHint,
  },
  'checks-answered': {
    open: withFindings(({ store }) =>
      store.set({ findingFilter: { ...ALL_FINDINGS, text: ARITHMETIC, isSettledShown: true } }),
    ),
    acts: async (language) => {
      await press(CHECKS_TEXT[language].answerTo(''));
      await fill('form input[maxlength]', NOTE);
      await press(CHECKS_TEXT[language].save);
    },
    shows: (language) => CHECKS_TEXT[language].answered(CHECKS_TEXT[language].answers.done, NOTE),
  },

  'summary-empty': { open: tab('empty', 'summary'), shows: (language) => SHELL_TEXT[language].noRegistry },
  summary: { open: tab('samples', 'summary'), shows: (language) => SUMMARY_TEXT[language].missing },
  compare: {
    open: tab('samples', 'summary', ({ store }) => beginComparing(store)),
    shows: (language) => COMPARE_TEXT[language].hint,
  },
  'compare-file': {
    open: tab('samples', 'summary', async ({ store }) => {
      beginComparing(store);
      await addLaterNotice(store);
    }),
    shows: (language) => COMPARE_TEXT[language].writeHint,
  },
  'compare-written': {
    open: tab('samples', 'summary', async ({ store }) => {
      beginComparing(store);
      await addLaterNotice(store);
      await writeComparison(store);
      store.set({ message: null });
    }),
    shows: (language) => SHELL_TEXT[language].undoOf(''),
  },
  'summary-pending': {
    open: withFindings(async ({ store }) => {
      store.set({ tab: 'summary' });
      await buildOrAsk(store, HALF_YEAR);
    }),
    shows: (language) => SUMMARY_TEXT[language].willChange(HALF_YEAR),
  },
} as const satisfies Readonly<Record<string, Story>>;

export type StoryName = keyof typeof STORIES;
export const STORY_NAMES = Object.keys(STORIES) as StoryName[];
export const isStory = (name: string): name is StoryName => Object.hasOwn(STORIES, name);
