import { carryOut } from '#core/amend/carry-out';
import { checkEntries, type CheckSession } from '#core/check/check';
import { targetStatuses } from '#core/check/status/target-status';
import type { Amendment } from '#core/record/entered/amendment';
import type { Entry } from '#core/record/entered/entry';
import type { PeriodRecord } from '#core/record/entered/period-record';
import { readRegistry } from '#core/read';
import { endedTasks } from '#core/reporting/ended-tasks';
import { createUnitMatcher, NO_DIRECTORY } from '#core/unit/directory';
import { textDocument } from '../../support/documents/text-document.ts';
import { anEntry } from '../../support/entries.ts';

const NOTICE = `栖云市人民政府办公室关于下达2030年重点任务的通知
栖政办发〔2030〕7号
1．改造老旧住宅400幢。（牵头单位：市住建局）
2．新建公园10个。（牵头单位：市园林局）
3．新增学位900个。（牵头单位：市教育局）
各单位每月25日前报送进展情况。
2030年1月10日
`;
const REGISTRY = readRegistry([{ name: 'notice.txt', document: textDocument(NOTICE) }]);

const aRow = (changes: Partial<Amendment>): Amendment => ({
  key: '1',
  date: '2030-06-10',
  kind: 'adjust-target',
  taskNo: '1',
  list: '',
  task: null,
  target: null,
  before: '400幢',
  after: '300幢',
  reason: '',
  basis: '',
  approver: '',
  effectiveFrom: '2030-06',
  scoring: null,
  state: 'waiting',
  problem: null,
  ...changes,
});

const opened = (period: string): PeriodRecord => ({
  period,
  state: 'open',
  due: `${period}-25`,
  openedOn: null,
  closedOn: null,
});

/** A check after some rows of 调整台账 were carried out. */
function checked(
  rows: readonly Partial<Amendment>[],
  entries: readonly Entry[],
  asOf = '2030-07-01',
): CheckSession {
  const { registry, amendments, problems } = carryOut(
    { registry: REGISTRY, base: REGISTRY },
    rows.map((row, place) => aRow({ key: String(place), ...row })),
    { on: '2030-06-10', units: createUnitMatcher(NO_DIRECTORY) },
  );
  expect(problems.size).toBe(0);
  const periods = ['2030-05', '2030-06'].map(opened);
  return checkEntries(registry, entries, { asOf, amendments, ended: endedTasks(amendments), periods });
}

const report = (no: number, period: string, text: string, unit?: string): Entry => {
  const task = REGISTRY.tasks[no - 1];
  if (task === undefined) throw new RangeError('no task');
  const lead = unit ?? task.leadUnits[0] ?? '';
  return anEntry(task, text, { period, unit: lead, key: `${String(no)} ${lead} ${period}` });
};

const missing = ({ findings }: CheckSession): readonly string[] =>
  findings.flatMap(({ code, unit, period, params }) =>
    code === 'form.missing' ? [`${unit ?? ''} ${period ?? ''} ${String(params['shownTasks'])}`] : [],
  );
const codes = ({ findings }: CheckSession): readonly string[] =>
  findings.flatMap(({ code }) => (code.startsWith('target.') ? [code] : []));
const lamps = (session: CheckSession): readonly string[] =>
  targetStatuses(session).map(({ target, period, lamp, percent }) =>
    [target.split('#')[1], period, lamp, percent === null ? '—' : percent.toFixed(1)].join(' '),
  );

test('before 生效期间 the original target counts, from it on the new one', () => {
  // 160 of 400 is 40 %, of 300 it is 53.3 %: both reports are right in their period.
  const may = report(1, '2030-05', '改造老旧住宅160幢，完成年度目标的40%。');
  const june = report(1, '2030-06', '改造老旧住宅160幢，完成年度目标的53.3%。');
  const session = checked([{}], [may, june]);
  expect(codes(session)).toEqual([]);
  expect(lamps(session).slice(0, 2)).toEqual(['1/t1 2030-05 green 40.0', '1/t1 2030-06 green 53.3']);
  const swapped = checked(
    [{}],
    [
      report(1, '2030-05', '改造老旧住宅160幢，完成年度目标的53.3%。'),
      report(1, '2030-06', '改造老旧住宅160幢，完成年度目标的40%。'),
    ],
  );
  expect(codes(swapped)).toEqual(['target.rate-differs', 'target.rate-differs']);
});

test('without 生效期间 it holds from the month of its date on', () => {
  const session = checked(
    [{ effectiveFrom: null }],
    [report(1, '2030-05', '改造老旧住宅160幢，完成年度目标的40%。')],
  );
  expect(codes(session)).toEqual([]);
});

test('one row being edited is held against what held in its period', () => {
  const session = checked([{}], []);
  const may = report(1, '2030-05', '改造老旧住宅160幢，完成年度目标的40%。');
  expect(session.checkOne(may).findings.filter(({ code }) => code.startsWith('target.'))).toEqual([]);
});

test('a withdrawn task: nothing is due and no lamp is lit from its period on', () => {
  const rows = [{ kind: 'withdraw', taskNo: '2', before: '', after: '' }] as const;
  const entries = [report(2, '2030-05', ''), report(2, '2030-06', '')];
  const session = checked(rows, entries);
  expect(missing(session).filter((line) => line.startsWith('市园林局'))).toEqual(['市园林局 2030-05 2']);
  expect(lamps(session).filter((line) => line.startsWith('2/'))).toEqual(['2/t1 2030-05 red —']);
});

test('a completed task: nothing more is due, and an empty row is not red', () => {
  const rows = [{ kind: 'complete', taskNo: '2', before: '', after: '' }] as const;
  const session = checked(rows, [report(2, '2030-05', '新建公园10个。'), report(2, '2030-06', '')]);
  expect(missing(session).filter((line) => line.startsWith('市园林局'))).toEqual([]);
  expect(lamps(session).filter((line) => line.startsWith('2/'))).toEqual([
    '2/t1 2030-05 green 100.0',
    '2/t1 2030-06 none —',
  ]);
});

test('a changed unit owes reports from its period on, the former one those before', () => {
  const rows = [{ kind: 'change-unit', taskNo: '3', before: '市教育局', after: '市人社局' }] as const;
  const found = missing(checked(rows, []));
  expect(found).toEqual(expect.arrayContaining(['市教育局 2030-05 3', '市人社局 2030-06 3']));
  expect(found).not.toContain('市教育局 2030-06 3');
  expect(found).not.toContain('市人社局 2030-05 3');
});

test('an added task owes nothing for the time before', () => {
  const rows = [{ kind: 'add', taskNo: '', before: '', after: '建设驿站5个（牵头单位：市民政局）' }] as const;
  expect(missing(checked(rows, [])).filter((line) => line.startsWith('市民政局'))).toEqual([
    '市民政局 2030-06 4',
  ]);
});
