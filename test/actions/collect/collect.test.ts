import { closePeriod } from '#actions/period/close-period';
import { CollectFailure } from '#actions/collect/collect-failure';
import { reasonSentence } from '#core/collect/reasons';
import {
  HELPER,
  LEAD,
  master,
  packOf,
  PERIOD,
  read,
  registry,
  reports,
  shown,
  collected,
  tasks,
  textsOf,
  worked,
} from './returned-packs.ts';

const [first, second] = tasks;

test('what a unit typed arrives in its rows, with the day on which it came', async () => {
  const bytes = await worked(await packOf(LEAD), (page) => {
    reports(['=1+1 已改造5处', '  前后有空格  ', '一\n二\n③ 三'])(page);
    page('进展填报').cell(1, '存在问题和困难').value = '资金紧张';
    page('进展填报').cell(1, '下一步措施').value = '申请专项债券';
    page('进展填报').cell(1, '自评状态').value = '正常推进';
    page('进展填报').cell(2, '报送日期').value = '6月20日';
    page('指标进度').cell(1, '累计完成值').value = 5;
    page('指标进度').cell(2, '累计完成值').value = '1,2';
  });
  const { collection, decided } = collected([await read('住建.xlsx', bytes)]);
  expect(shown(collection.changes)).toEqual([
    '1 text new =1+1 已改造5处',
    '1 problem new 资金紧张',
    '1 nextStep new 申请专项债券',
    '1 rating new 正常推进',
    '1 figure new 5',
    '2 text new   前后有空格  ',
    '2 reportedOn new 2030-06-20',
    '2 figure rejected 1,2',
    '3 text new 一\n二\n③ 三',
  ]);
  expect(collection.files).toMatchObject([{ unit: LEAD, period: PERIOD, status: 'partly' }]);
  const { content } = decided('valid', []);
  expect(content.entries.progress.slice(0, 3)).toMatchObject([
    {
      paragraphs: [{ text: '=1+1 已改造5处' }],
      problem: '资金紧张',
      nextStep: '申请专项债券',
      rating: 'on-track',
      reportedOn: '2030-06-24',
      figures: [{ target: `${first?.id ?? ''}/t1`, value: 5 }],
    },
    { paragraphs: [{ text: '  前后有空格  ' }], reportedOn: '2030-06-20', figures: [] },
    { paragraphs: [{ text: '一\n二\n③ 三' }], reportedOn: '2030-06-24' },
  ]);
  expect(content.entries.problems).toEqual([
    {
      ...{
        key: '1',
        task: first?.id,
        unit: LEAD,
        period: PERIOD,
        text: '资金紧张',
        nextStep: '申请专项债券',
      },
      ...{ due: null, verifier: '', evidence: '', closedOn: null },
    },
  ]);
  // The same again changes nothing.
  const again = collected([await read('住建.xlsx', bytes)], content, { on: '2030-06-25' });
  expect(new Set(again.collection.changes.map(({ kind }) => kind))).toEqual(
    new Set(['unchanged', 'rejected']),
  );
  expect(again.decided('valid', []).content.entries).toEqual(content.entries);
});

test('a unit that helps gets a row of its own, behind that of the lead', async () => {
  const bytes = await worked(await packOf(HELPER), reports(['拨付资金3亿元。']));
  const { content } = collected([await read('财政.xlsx', bytes)]).decided('valid', []);
  expect(textsOf(content).slice(0, 3)).toEqual([`1 ${LEAD} `, `1 ${HELPER} 拨付资金3亿元。`, `2 ${LEAD} `]);
  expect(new Set(content.entries.progress.map(({ key }) => key)).size).toBe(5);
});

test('a text over the limit is rejected with its length, and what is emptied stays', async () => {
  const long = '长'.repeat(61);
  const bytes = await worked(await packOf(LEAD), reports([long]));
  const { collection } = collected([await read('a.xlsx', bytes)], master(['', '已有的文字']));
  expect(shown(collection.changes)).toEqual([`1 text rejected ${long}`, '2 text cleared ']);
  const reason = collection.changes[0]?.reason ?? null;
  expect(reason === null ? '' : reasonSentence(reason, 'zh')).toContain('61 字，超过 60 字');
  const { content } = collected([await read('a.xlsx', bytes)], master(['', '已有的文字'])).decided('valid', [
    { task: second?.id ?? '', unit: LEAD, field: 'text', file: 'a.xlsx' },
  ]);
  expect(textsOf(content)[1]).toBe(`2 ${LEAD} `);
});

test('two files that differ are decided by a person, by the row within one file', async () => {
  const [one, two] = await Promise.all(
    ['一', '二'].map(async (text) => read(`${text}.xlsx`, await worked(await packOf(LEAD), reports([text])))),
  );
  const files = [one, two].flatMap((file) => file ?? []);
  const { collection, decided } = collected(files);
  expect(shown(collection.changes)).toEqual(['1 text conflict 一', '1 text conflict 二']);
  expect(textsOf(decided('valid', []).content)[0]).toBe(`1 ${LEAD} `);
  const take = { task: first?.id ?? '', unit: LEAD, field: 'text', file: '二.xlsx' };
  expect(textsOf(decided('none', [take]).content)[0]).toBe(`1 ${LEAD} 二`);
  expect(() => decided('valid', [take, { ...take, file: '一.xlsx' }])).toThrow(
    new CollectFailure('collect.take-twice', take),
  );
  expect(() => decided('valid', [{ ...take, field: 'problem' }])).toThrow(
    new CollectFailure('collect.take-unknown', { ...take, field: 'problem' }),
  );
  const copied = await worked(await packOf(LEAD), (page) => {
    const { sheet, header, cell } = page('进展填报');
    cell(1, '进展情况').value = '原行';
    const values = [...(sheet.getRow(header + 1).values as readonly unknown[])];
    values[(sheet.getRow(header).values as readonly unknown[]).indexOf('进展情况')] = '复制行';
    sheet.addRow(values.slice(1));
  });
  const doubled = collected([await read('c.xlsx', copied)]);
  expect(shown(doubled.collection.changes)).toEqual(['1 text conflict 原行', '1 text conflict 复制行']);
  const ofCopy = { ...take, file: 'c.xlsx' };
  expect(() => doubled.decided('valid', [ofCopy])).toThrow('collect.take-several');
  const row = doubled.collection.changes[1]?.row ?? 0;
  const chosen = doubled.decided('valid', [{ ...ofCopy, file: `c.xlsx#${String(row)}` }]);
  expect(textsOf(chosen.content)[0]).toBe(`1 ${LEAD} 复制行`);
});

test('a pack of a closed period is rejected, and corrects it where somebody answers for that', async () => {
  const open = master(['原来的', '', '', ''], {
    periods: [{ period: PERIOD, state: 'open', due: null, openedOn: null, closedOn: null }],
  });
  const bytes = await worked(await packOf(LEAD, open), reports(['更正的']));
  const { content: closed } = closePeriod(open, PERIOD, '2030-07-01');
  const file = await read('a.xlsx', bytes);
  const rejected = collected([file], closed).collection;
  expect(rejected.files).toMatchObject([{ status: 'refused', reasons: [{ code: 'collect.period-closed' }] }]);
  expect(shown(rejected.changes)).toEqual(['1 text rejected 更正的']);
  const author = { by: '李某', why: '漏报' };
  const { content } = collected([file], closed, { correction: author, on: '2030-07-02' }).decided(
    'valid',
    [],
  );
  expect(content.entries.history.filter(({ entry }) => entry.task === first?.id)).toMatchObject([
    { version: 1, entry: { paragraphs: [{ text: '原来的' }] } },
    { version: 2, ...author, on: '2030-07-02', entry: { paragraphs: [{ text: '更正的' }] } },
  ]);
  expect(() => collected([file], closed, { correction: { by: ' ', why: '漏报' } })).toThrow(
    'period.no-author',
  );
  expect(
    collected([file], closed, { correction: author }).decided('none', []).content.entries.history,
  ).toEqual(closed.entries.history);
});

test('a pack of another notice, of a period that is not open, or of a unit without the task is rejected', async () => {
  const bytes = await worked(await packOf(LEAD), reports(['已改造5处']));
  const file = await read('a.xlsx', bytes);
  const other = { ...registry, notices: registry.notices.map((notice) => ({ ...notice, id: '另一份' })) };
  const codes = (content = master(), request = {}): unknown =>
    collected([file], content, request).collection.files.map(({ status, reasons }) => [
      status,
      ...reasons.map(({ code }) => code),
    ]);
  expect(codes({ ...master(), registry: other })).toEqual([['refused', 'collect.other-notices']]);
  expect(codes(master([], { progress: [] }))).toEqual([['refused', 'collect.period-unopened']]);
  expect(codes(master(), { period: '2030-07' })).toEqual([['refused', 'collect.period-unwanted']]);
  expect(codes(master(), { period: '2030年6月' })).toEqual([['read']]);
  const moved = {
    ...registry,
    tasks: registry.tasks.map((task) => ({ ...task, leadUnits: ['市水务局'], units: ['市水务局'] })),
  };
  const [row] = collected([file], {
    ...master([], { progress: master().entries.progress.slice(3) }),
    registry: moved,
    base: moved,
  }).collection.changes;
  expect(row).toMatchObject({ kind: 'rejected', reason: { code: 'collect.not-of-unit' } });
});

test('plans come back into 推进方案', async () => {
  const bytes = await worked(await packOf(LEAD, master(), true), (page) => {
    page('推进方案表').cell(1, '年度工作推进方案').value = '=全年';
    page('推进方案表').cell(1, '一季度目标任务').value = '3处';
  });
  const { collection, decided } = collected([await read('plan.xlsx', bytes)]);
  expect(shown(collection.changes)).toEqual(['1 plan new =全年', '1 plan new 3处']);
  expect(collection.changes[0]).toMatchObject({ field: 'plan:year', unit: LEAD });
  expect(decided('valid', []).content.entries.plans).toMatchObject([
    { task: first?.id, yearPlan: '=全年', q1: '3处', q2: '' },
  ]);
});

test('a cell that still holds what was sent does not undo what the office did since', async () => {
  const sent = await packOf(LEAD, master(['发放时的文字']));
  const file = await read('a.xlsx', sent);
  expect(shown(collected([file], master(['发放时的文字'])).collection.changes)).toEqual([
    '1 text unchanged 发放时的文字',
  ]);
  expect(shown(collected([file], master(['电话更正后'])).collection.changes)).toEqual([
    '1 text proposed 发放时的文字',
  ]);
});

test('problems: none is none, the same one is told once, new words replace those of the period', async () => {
  const typed = async (problem: string, step: string) =>
    read(
      'a.xlsx',
      await worked(await packOf(LEAD), (page) => {
        page('进展填报').cell(1, '存在问题和困难').value = problem;
        page('进展填报').cell(1, '下一步措施').value = step;
      }),
    );
  const none = collected([await typed('暂无。', '继续')]).decided('valid', []).content;
  expect(none.entries.problems).toEqual([]);
  const once = collected([await typed('资金紧张', '申请')]).decided('valid', []).content;
  const twice = collected([await typed('资金紧张，缺口2亿元', '申请债券')], once).decided(
    'valid',
    [],
  ).content;
  expect(twice.entries.problems).toMatchObject([
    { key: '1', text: '资金紧张，缺口2亿元', nextStep: '申请债券', period: PERIOD },
  ]);
  const closed = {
    ...once,
    entries: {
      ...once.entries,
      problems: once.entries.problems.map((one) => ({ ...one, closedOn: '2030-06-20' })),
    },
  };
  const again = collected([await typed('资金紧张，缺口2亿元', '申请')], closed).decided('valid', []).content;
  expect(again.entries.problems.map(({ key, closedOn }) => [key, closedOn])).toEqual([
    ['1', '2030-06-20'],
    ['2', null],
  ]);
});
