import { readReturnedFile, type ReturnedFile } from '#actions/collect/returned-file';
import { packFiles } from '#actions/pack/pack-files';
import { packUnits } from '#actions/pack/pack-units';
import type { FillingView } from '#taskpane/session/state/filling-view';
import { correctReport, editForm, showClosed } from '#taskpane/session/month/correct-flow';
import { type ClosedReport, closedReports } from '#actions/period/closed-reports';
import { figurePart } from '#actions/period/correction-draft';
import { closePeriodNow } from '#taskpane/session/month/period-flow';
import { noteReminders } from '#taskpane/session/month/reminders-flow';
import { reviewReturns, takeAll, writeReturns } from '#taskpane/session/returns/returns-flow';
import { remindersOf } from '#actions/reporting/reminders';
import { reportingStatus } from '#actions/reporting/reporting-status';
import { AMEND_TEXT } from '#taskpane/text/month/amend';
import { CORRECT_TEXT } from '#taskpane/text/month/correct';
import { FILLING_TEXT } from '#taskpane/text/filling';
import { PACKS_TEXT } from '#taskpane/text/month/packs';
import { PERIOD_TEXT } from '#taskpane/text/month/period';
import { REMINDERS_TEXT } from '#taskpane/text/month/reminders';
import { RETURNS_TEXT } from '#taskpane/text/month/returns';
import { SHELL_TEXT } from '#taskpane/text/shell';
import { periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { press } from './acts.ts';
import { AS_OF, Stage, textFile, type Typed, typedInto } from './stage.ts';
import type { Story } from './stories.ts';

const PERIOD = '2025-H1';
const UNIT = '市人社局';
const TASK = '城镇新增就业2.6万人';
/** Changes of some eighty units. */
const MANY = 3000;
const PROBLEM = '部分岗位专业不对口，技能人才缺口较大。';
const FARMERS = '市农业农村局';

/** A view of the month over the sample notices. */
const month =
  (fillingView: FillingView, more: (stage: Stage) => unknown = () => undefined) =>
  async (): Promise<Stage> => {
    const stage = await Stage.over('samples');
    stage.store.set({ tab: 'filling', fillingView, day: AS_OF });
    await more(stage);
    return stage;
  };

/** The pack of a unit as it comes back. */
async function returned(
  stage: Stage,
  unit: string,
  file: string,
  typed: readonly Typed[],
): Promise<ReturnedFile> {
  const { workbook } = stage.state;
  if (workbook === null) throw new Error('The workbook was not read.');
  const packs = packUnits(workbook.ledger, { kind: 'period', period: null, units: [unit], on: AS_OF });
  for await (const { bytes } of packFiles(packs))
    return readReturnedFile({ name: file, bytes: await typedInto(bytes, typed) });
  throw new Error('There is no pack.');
}

/** Two files of one unit that differ, one of another unit, and one that is no workbook. */
async function someReturns(stage: Stage): Promise<void> {
  const report = (text: string): Typed => ['进展填报', TASK, '进展情况', text];
  const files = [
    await returned(stage, UNIT, '市人社局.xlsx', [
      report('①城镇新增就业1.47万人，完成年度目标的56.5%。②开展招聘活动42场，提供岗位1.9万个。'),
      ['进展填报', TASK, '下一步措施', '8月底前办好3场返乡人员专场招聘。'],
    ]),
    await returned(stage, UNIT, '市人社局（改）.xlsx', [report('①城镇新增就业1.52万人。')]),
    await returned(stage, FARMERS, '农业农村局.xlsx', [
      ['进展填报', '粮食播种面积', '进展情况', '粮食播种面积18.6万亩，新建高标准农田0.7万亩。'],
    ]),
    await readReturnedFile(textFile('情况说明.txt', '本月没有进展。')),
  ];
  await reviewReturns(stage.store, files);
}

/** The reports of a closed period, of which one was corrected before; and what is done with that one. */
const closedPeriod = (more: (stage: Stage, report: ClosedReport) => unknown = () => undefined) =>
  month('period', async (stage) => {
    const { store } = stage;
    await closePeriodNow(store, PERIOD);
    showClosed(store, PERIOD);
    const { workbook } = store.get();
    const reports = workbook === null ? [] : closedReports(workbook.ledger, PERIOD);
    const report = reports.find(({ content }) => content.includes(TASK));
    if (report === undefined) throw new Error('The report is not there.');
    const author = { by: '顾屿生', why: '与市人社局核对，原数漏计泊云区。' };
    await correctReport(store, report, { text: '①城镇新增就业1.52万人，完成年度目标的58.5%。' }, author);
    await stage.follow('任务库', TASK);
    store.set({ message: null });
    await more(stage, report);
  });

const withReturns = (more: (stage: Stage) => unknown = () => undefined) =>
  month('returns', async (stage) => {
    await someReturns(stage);
    await more(stage);
  });

/** How the sentence about an empty 调整后 begins. */
const failureSentenceStart = (language: Language): string =>
  language === 'zh' ? '“调整后”没有填写' : '调整后 (after) is empty';

export const MONTH_STORIES = {
  'filling-history': {
    open: month('card', async (stage) => {
      await closePeriodNow(stage.store, PERIOD);
      stage.store.set({ message: null });
      await stage.follow('进展历史', TASK);
    }),
    shows: (language) => FILLING_TEXT[language].targets,
  },
  'filling-problem': {
    open: month('card', async (stage) => {
      const file = await returned(stage, UNIT, '市人社局.xlsx', [
        ['进展填报', TASK, '存在问题和困难', PROBLEM],
      ]);
      await reviewReturns(stage.store, [file]);
      await writeReturns(stage.store);
      stage.store.set({ message: null, returns: null });
      await stage.follow('问题清单', PROBLEM);
    }),
    shows: (language) => FILLING_TEXT[language].targets,
  },

  'amend-form': {
    open: month('card', (stage) => stage.follow('任务库', TASK)),
    acts: (language) => press(AMEND_TEXT[language].propose),
    shows: (language) => AMEND_TEXT[language].effectiveHint,
  },
  'amend-problem': {
    open: month('card', (stage) => stage.follow('任务库', TASK)),
    acts: async (language) => {
      await press(AMEND_TEXT[language].propose);
      await press(AMEND_TEXT[language].save);
    },
    shows: (language) => failureSentenceStart(language),
  },

  'period-empty': {
    open: async () => {
      const stage = await Stage.over('empty');
      stage.store.set({ tab: 'filling', fillingView: 'period' });
      return stage;
    },
    shows: (language) => SHELL_TEXT[language].noRegistry,
  },
  period: { open: month('period'), shows: (language) => PERIOD_TEXT[language].toReminders },
  'period-opening': {
    open: month('period'),
    acts: (language) => press(PERIOD_TEXT[language].open),
    shows: (language) => PERIOD_TEXT[language].canUndo,
  },
  'period-closing': {
    open: month('period'),
    acts: (language) => press(PERIOD_TEXT[language].closeOf(periodWords(PERIOD, language))),
    shows: (language) => PERIOD_TEXT[language].confirmClose(periodWords(PERIOD, language)),
  },
  'period-closed': {
    open: month('period', async ({ store }) => {
      await closePeriodNow(store, PERIOD);
      store.set({ message: null });
    }),
    shows: (language) => PERIOD_TEXT[language].states.closed,
  },

  correct: { open: closedPeriod(), shows: (language) => CORRECT_TEXT[language].hint },
  'correct-form': {
    open: closedPeriod(({ store }, { entry }) =>
      editForm(store, entry.key, { draft: { text: '①城镇新增就业1.54万人。' }, why: '' }),
    ),
    shows: (language) => CORRECT_TEXT[language].save,
  },
  'correct-incomplete': {
    open: closedPeriod(({ store }, { entry, targets }) => {
      const [target] = targets;
      const draft = target === undefined ? {} : { [figurePart(target)]: '约1.5' };
      editForm(store, entry.key, { draft, why: '' });
    }),
    acts: (language) => press(CORRECT_TEXT[language].save),
    shows: (language) => CORRECT_TEXT[language].faults.number,
  },

  packs: { open: month('packs'), shows: (language) => PACKS_TEXT[language].unresolved },
  'packs-making': {
    open: month('packs', (stage) => stage.workForever('packing', 12, 27)),
    shows: (language) => SHELL_TEXT[language].works.packing,
  },

  'returns-empty': { open: month('returns'), shows: (language) => RETURNS_TEXT[language].orDrop },
  'returns-reading': {
    open: month('returns', (stage) => stage.workForever('collecting', 12, 80)),
    shows: (language) => SHELL_TEXT[language].works.collecting,
  },
  returns: { open: withReturns(), shows: (language) => RETURNS_TEXT[language].takeNone },
  'returns-many': {
    open: withReturns(({ store }) => {
      const { returns } = store.get();
      if (returns === null) return;
      const [first] = returns.changes;
      if (first === undefined) return;
      const many = Array.from({ length: MANY }, (_, row) => ({
        ...first,
        row: row + 6,
        unit: `第${String((row % 80) + 1)}单位`,
        kind: row % 3 === 0 ? ('changed' as const) : ('new' as const),
        is: {
          content: `第${String(row + 1)}处：已完成${String(row)}件，占年度任务的一半以上，其余按计划推进。`,
        },
      }));
      store.set({ returns: { ...returns, changes: many } });
    }),
    shows: (language) => RETURNS_TEXT[language].found(MANY, MANY),
  },
  'returns-conflicts': {
    open: withReturns(({ store }) => takeAll(store, 'none')),
    acts: (language) => press(RETURNS_TEXT[language].kinds.conflict),
    shows: (language) => RETURNS_TEXT[language].write(0),
  },
  'returns-written': {
    open: withReturns(async ({ store }) => {
      await writeReturns(store);
      store.set({ message: null });
    }),
    shows: (language) => RETURNS_TEXT[language].close,
  },

  reminders: { open: month('reminders'), shows: (language) => REMINDERS_TEXT[language].markHint },
  'reminders-text': {
    open: month('reminders'),
    acts: (language) => press(REMINDERS_TEXT[language].show),
    shows: (language) => REMINDERS_TEXT[language].hide,
  },
  'reminders-sent': {
    open: month('reminders', async ({ store }) => {
      const { workbook } = store.get();
      if (workbook === null) return;
      const status = reportingStatus(workbook.checked, null);
      const [first] = remindersOf(status, [], workbook.checked, AS_OF);
      if (first !== undefined) await noteReminders(store, [first], { period: status.period, on: AS_OF });
      store.set({ message: null });
    }),
    shows: (language) => REMINDERS_TEXT[language].sentToday,
  },
} as const satisfies Readonly<Record<string, Story>>;
