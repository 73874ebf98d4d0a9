import { prepareAnswers } from '#actions/findings/prepare-answers';
import { prepareSheet } from '#actions/build/build-sheet';
import { prepareCheck } from '#actions/check/prepare-check';
import { type Ledger, requireRegistry } from '#actions/ledger/read-ledger';
import type { PreparedChange } from '#actions/ledger/prepare-change';
import type { UndoHistory } from '#actions/ledger/undo-history';
import { comparePull, preparePull } from '#actions/pull/pull';
import { prepareUnits } from '#actions/units/prepare-units';
import type { Registry } from '#core/record/registry';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { aTask } from '../support/records.ts';
import type { Act, Action, Typed } from './person.ts';
import { OPTIONS, SMALL, TASK_IDS, type TestWorkbook, withoutTask, withTask } from './test-workbook.ts';

const [one, two, three] = TASK_IDS;
const WRONG = '培训人数1200人，完成年度任务的50%。';

/** What had been entered before the action. */
export const ENTERED: readonly Typed[] = [
  { text: WRONG, key: two },
  { text: '已建成3处。', key: one },
  { text: '园区方案', key: three },
  { text: '督查室的话', key: null },
  { text: '制表人：周甲', key: null },
  { text: '1200.5', key: null },
];

/** A workbook with `SMALL`, in which something was entered and checked. */
export async function enteredBook(workbook: TestWorkbook): Promise<TestWorkbook> {
  workbook.type('进展填报', two, '进展情况', WRONG);
  workbook.type('进展填报', one, '进展情况', '已建成3处。');
  workbook.user.type('推进方案表', planCell(workbook, three), '园区方案');
  workbook.type('指标进度', two, '累计完成值', '1200.5');
  workbook.user.type('进展填报', 'P2', '督查室的话');
  workbook.user.type('任务库', 'A9', '制表人：周甲');
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  return workbook;
}

const planCell = (workbook: TestWorkbook, task: string): string =>
  workbook.at('推进方案表', task, '年度工作推进方案');

/** A single act of a person: the message where Excel refuses it. */
interface Deed {
  readonly typed: Typed | null;
  readonly does: (workbook: TestWorkbook) => string | null;
}

/** Acts one after the other. What is not there at the moment cannot be changed either. */
const acting = (name: string, deeds: readonly Deed[], removes: readonly string[] = []): Act => ({
  name,
  removes,
  does: (workbook) =>
    deeds.flatMap(({ typed, does }): readonly Typed[] => {
      try {
        return does(workbook) === null && typed !== null ? [typed] : [];
      } catch (error) {
        if (error instanceof Error && /^There is no|^no .* on /.test(error.message)) return [];
        throw error;
      }
    }),
});

const deed = (does: (workbook: TestWorkbook) => string | null): Deed => ({ typed: null, does });

/** Types into the row of a task; the text says where. */
const typing = (sheet: string, key: string, header: string, text: string | number): Deed => ({
  typed: { text, key },
  does: (workbook) => workbook.user.type(sheet, workbook.at(sheet, key, header), String(text)),
});

const noting = (sheet: string, address: string): Deed => ({
  typed: { text: `便签${address}`, key: null },
  does: ({ user }) => user.type(sheet, address, `便签${address}`),
});

export const ACTS: readonly Act[] = [
  acting('types everywhere', [
    typing('进展填报', three, '进展情况', '新进展'),
    typing('进展填报', one, '存在问题和困难', '新问题'),
    typing('指标进度', one, '累计完成值', 7.25),
    typing('推进方案表', one, '年度工作推进方案', '新方案'),
    typing('任务库', one, '工作内容', '新内容'),
    {
      typed: { text: '新说明', key: null },
      does: (workbook) =>
        workbook.user.type('校验结果', workbook.at('校验结果', 'target.rate-differs', '处理说明'), '新说明'),
    },
    noting('任务库', 'Q2'),
    noting('任务分解表', 'A20'),
    noting('推进方案表', 'B30'),
  ]),
  acting('sorts and inserts rows', [
    deed(({ user }) => user.sortTable('进展填报', '任务序号', false)),
    deed(({ user }) => user.sortTable('任务库', '序号', false)),
    deed(({ user }) => user.insertRows('进展填报', 3)),
    deed(({ user }) => user.insertRows('指标进度', 1)),
  ]),
  acting('deletes a row and a sheet', [
    deed((workbook) => {
      const row = /\d+/.exec(workbook.at('进展填报', three, '进展情况'))?.[0];
      return workbook.user.deleteRows('进展填报', Number(row));
    }),
    deed(({ user }) => user.deleteSheet('任务分解表')),
  ]),
  acting('renames, copies, adds and merges', [
    deed(({ user }) => user.renameSheet('进展填报', '我的进展')),
    deed(({ user }) => user.copySheet('任务库')),
    deed(({ user }) => user.addSheet('我的表')),
    deed(({ user }) => user.mergeCells('任务分解表', 'A20:B20')),
    deed(({ user }) => user.moveColumn('任务库', '工作内容', 0)),
  ]),
];

type Prepare = (ledger: Ledger) => PreparedChange;

/** Applies as the pane does: what was prepared is prepared again where that is needed. */
async function apply(workbook: TestWorkbook, history: UndoHistory, prepare: Prepare): Promise<void> {
  const prepared = prepare(await workbook.readLedger());
  await history.apply(prepared, {}, { name: { kind: 'check' }, prepare });
}

const pulling =
  (registry: Registry): Prepare =>
  (ledger) =>
    preparePull(comparePull(ledger, registry), OPTIONS);

const action = (name: string, prepare: Prepare): Action => ({
  name,
  run: (workbook, history) => apply(workbook, history, prepare),
});

const CHANGED = withTask(SMALL, 1, { content: '建成街角公园15处。' });
const LONGER: Registry = { ...SMALL, tasks: [...SMALL.tasks, aTask('4', { content: '新来的任务。' })] };

const begun = (name: string, prepare: Prepare, then: 'undo' | 'redo'): Action => ({
  name,
  begin: async (workbook, history) => {
    await apply(workbook, history, prepare);
    if (then === 'redo') await history.undo();
  },
  run: (_, history) => (then === 'undo' ? history.undo() : history.redo()),
});

export const ACTIONS: readonly Action[] = [
  action('a pull of cells', pulling(CHANGED)),
  action('a pull of rows', pulling(LONGER)),
  action('a pull without a task', pulling(withoutTask(SMALL, 1))),
  {
    ...action('a check', (ledger) => prepareCheck(requireRegistry(ledger), OPTIONS)),
    begin: (workbook) => {
      workbook.type('进展填报', two, '进展情况', `${WRONG}培训人数1300人，完成年度任务的70%。`);
      return Promise.resolve();
    },
  },
  action('building a sheet', (ledger) => prepareSheet(requireRegistry(ledger), '半年度完成情况表', OPTIONS)),
  action('answers', (ledger) => {
    const { checked } = prepareCheck(requireRegistry(ledger), OPTIONS);
    const findings = [...checked.registry.findings, ...checked.session.findings];
    const finding =
      findingKeys(findings)[findings.findIndex(({ code }) => code === 'target.rate-differs')] ?? '';
    // As the pane does, which shows the note that there is.
    const note = ledger.entries.handlings.find((one) => one.finding === finding)?.note ?? '';
    return prepareAnswers(ledger, [{ finding, state: 'dismissed', note }], OPTIONS);
  }),
  action('units', (ledger) =>
    prepareUnits(
      ledger,
      [{ name: '市人社局', canonical: null, answer: 'open', members: [], contact: '周甲', phone: '1' }],
      OPTIONS,
    ),
  ),
  begun('undoing a pull of cells', pulling(CHANGED), 'undo'),
  begun('undoing a pull of rows', pulling(LONGER), 'undo'),
  begun('redoing a pull of rows', pulling(LONGER), 'redo'),
];

/** Acts while the sheets are made for the first time. */
export const FIRST_ACTS: readonly Act[] = [
  acting('types into its own sheet and into one that is being made', [
    noting('Sheet1', 'B2'),
    noting('进展填报', 'F9'),
  ]),
  acting('makes a sheet of the same name', [
    deed(({ user }) => user.addSheet('任务库')),
    {
      ...noting('任务库', 'B2'),
      does: ({ user, sheets }) => (sheets.length > 3 ? '' : user.type('任务库', 'B2', '便签B2')),
    },
  ]),
  acting('renames and deletes sheets that are being made', [
    deed(({ user }) => user.renameSheet('进展填报', '我的进展')),
    deed(({ user }) => user.deleteSheet('推进方案表')),
  ]),
];

export const FIRST_ACTION: Action = action('a first pull', pulling(SMALL));
