import { checkRow } from '#actions/row/check-row';
import { prepareAnswers, prepareConfirmations, prepareUnits } from '#actions/enter/enter';
import type { Held } from '#actions/ledger/read-ledger';
import type { Prepared } from '#actions/ledger/prepare';
import { BUILT_SHEETS, prepareCheck, prepareSheet } from '#actions/build/build-sheet';
import type { Finding } from '#core/record/finding';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { findingKeys } from '#workbook/sheets/store/row';
import { codeOf, Desk, OPTIONS, SMALL, withoutTask, withTask } from '../open-ledger.ts';

const [one, two] = SMALL.tasks.map(({ id }) => id) as [string, string, string];
const WRONG = '培训人数1200人，完成年度任务的50%。';
const NOTHING = { added: [], replaced: [], edited: [] };
const check = (held: Held): Prepared => prepareCheck(held, OPTIONS);

/** A workbook in which somebody reported a percentage that is wrong, and which was checked. */
async function reported(): Promise<Desk> {
  const desk = await Desk.with(SMALL);
  desk.type('进展填报', two, '进展情况', WRONG);
  await desk.do(check);
  return desk;
}

test('a target is confirmed, and one corrected beside the other', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('目标指标', `${two}/t1`, '更正说明', '先写的');
  await desk.do((held) =>
    prepareConfirmations(held, [{ target: `${one}/t1`, state: 'right', note: '' }], OPTIONS),
  );
  expect(desk.shown('目标指标', `${one}/t1`, '确认')).toBe('确认');
  expect((await desk.hold()).entries.confirmations).toEqual([
    { target: `${one}/t1`, state: 'right', note: '' },
    { target: `${two}/t1`, state: 'open', note: '先写的' },
  ]);
});

test('units are answered for, and a collective phrase is given its members', async () => {
  const desk = await Desk.with(withTask(SMALL, 1, { groupUnits: ['各县（区）政府'] }));
  const { contact, phone } = { contact: '周甲', phone: '0000-1234567' };
  const own = { canonical: null, answer: 'open', members: [], contact: '', phone: '' } as const;
  await desk.do((held) =>
    prepareUnits(
      held,
      [
        { ...own, name: '市人力社保局', canonical: '市人社局', answer: 'yes' },
        { ...own, name: '各县（区）政府', members: ['泊云区政府', '苍浦县政府'], contact, phone },
      ],
      OPTIONS,
    ),
  );
  const { units } = (await desk.hold()).entries;
  expect(units).toContainEqual({ ...own, name: '市人力社保局', canonical: '市人社局', answer: 'yes' });
  expect(units).toContainEqual({
    ...own,
    name: '各县（区）政府',
    members: ['泊云区政府', '苍浦县政府'],
    contact,
    phone,
  });
});

test('a wrong percentage is told in 校验结果; answered, it stays answered when all is checked again', async () => {
  const desk = await reported();
  expect(String(desk.shown('校验结果', 'target.rate-differs', '说明'))).toContain('50%');
  const held = await desk.hold();
  const { session, registry } = check(held).checked;
  const findings = [...registry.findings, ...session.findings];
  const finding =
    findingKeys(findings)[findings.findIndex(({ code }) => code === 'target.rate-differs')] ?? '';
  await desk.do((now) => prepareAnswers(now, [{ finding, state: 'dismissed', note: '口径不同' }], OPTIONS));
  expect(desk.shown('校验结果', 'target.rate-differs', '处理')).toBe('不需处理');
  expect((await desk.do(check)).tally).toEqual(NOTHING);
  // The row moves, the answer stays.
  desk.person.sortTable('进展填报', '任务序号', false);
  desk.type('进展填报', one, '进展情况', '街角公园改造6处，完成年度目标的20%。');
  await desk.do(check);
  const after = check(await desk.hold()).checked.findings;
  const answers = after
    .filter(({ code }) => code === 'target.rate-differs')
    .map(({ task, answered }) => [task, answered?.state]);
  expect(answers.sort()).toEqual([
    [one, undefined],
    [two, 'dismissed'],
  ]);
});

test('what was mended is no longer told', async () => {
  const desk = await reported();
  desk.type('进展填报', two, '进展情况', '培训人数1200人，完成年度任务的26.7%。');
  await desk.do(check);
  expect(desk.rows('校验结果').flat()).not.toContain('target.rate-differs');
});

test('all checked twice is checked once, also with rows that are odd', async () => {
  const desk = await reported();
  desk.person.type('任务库', 'A5', '合计');
  desk.person.deleteRows('进展填报', 4);
  desk.type('目标指标', `${one}/t1`, '目标值', '十二');
  const first = await desk.do(check);
  const codes = first.checked.findings.map(({ code }) => code);
  expect(codes).toContain('workbook.row-without-key');
  const again = await desk.do(check);
  expect(again.checked.findings.map(({ code }) => code)).toEqual(codes);
  expect(again.tally).toEqual(NOTHING);
});

describe('one edited row', () => {
  test.each([
    ['进展填报', two, '进展情况', WRONG],
    ['进展填报', two, '进展情况', ''],
    ['进展填报', one, '存在问题和困难', '场地不足'],
    ['指标进度', `${one}/t1`, '累计完成值', '70'],
    ['指标进度', `${one}/t1`, '累计完成值', '七'],
  ])(
    '%s %s %s “%s”: checked in one request, with what all checks say of it',
    async (sheet, key, header, text) => {
      const desk = await Desk.with(SMALL);
      desk.type('进展填报', one, '进展情况', '街角公园改造6处，完成年度目标的20%。');
      const held = await desk.hold();
      const { checked } = check(held);
      const place = desk.at(sheet, key, header);
      desk.type(sheet, key, header, text);
      const surveyed = held.survey.sheets.find(({ name }) => name === sheet);
      if (!surveyed) throw new Error(`no ${sheet}`);
      const requests = desk.host.requests.length;
      const row = await OPEN_WORKBOOK.readRow(surveyed, Number(/\d+$/.exec(place)?.[0]) - 1);
      expect(desk.host.requests.length - requests).toBe(1);
      const result = checkRow(held, checked, row);
      expect(desk.host.requests.length - requests).toBe(1);
      const now = await desk.hold();
      const all = check(now).checked;
      const entry = now.entries.progress.find((found) => found.key === result?.entry.key);
      expect(result?.entry).toEqual(entry);
      // Who has not reported is told of the whole book.
      const ofRow = all.session.findings.filter(
        ({ task, code }) => task === entry?.task && code !== 'form.missing',
      );
      const lasting = (findings: readonly Finding[]): readonly string[] => [...findingKeys(findings)].sort();
      expect(lasting(result?.findings ?? [])).toEqual(lasting(ofRow));
    },
  );

  test('a row of another sheet reports nothing', async () => {
    const desk = await Desk.with(SMALL);
    const held = await desk.hold();
    const sheet = held.survey.sheets.find(({ name }) => name === '任务库');
    if (!sheet) throw new Error('no sheet');
    const row = await OPEN_WORKBOOK.readRow(sheet, 1);
    expect(checkRow(held, check(held).checked, row)).toBeNull();
  });
});

describe.each(BUILT_SHEETS.filter((sheet) => sheet !== '半年度完成情况表'))('%s, deleted', (sheet) => {
  test('is built alone, where it stood, as it was', async () => {
    const desk = await reported();
    const file = await desk.file();
    const { sheets } = desk;
    desk.person.deleteSheet(sheet);
    const { tally } = await desk.do((held) => prepareSheet(held, sheet, OPTIONS));
    expect(tally.added).toEqual([sheet]);
    expect(desk.sheets).toEqual(sheets);
    const others = (await desk.differencesFrom(file)).filter((words) => !words.startsWith('督办数据'));
    expect(others).toEqual([]);
  });
});

test('the first sheet, deleted, stands before the others again', async () => {
  const desk = await Desk.with(SMALL);
  const { sheets } = desk;
  desk.person.deleteSheet('首页');
  desk.person.addSheet('我的表');
  await desk.pull(SMALL);
  expect(desk.sheets).toEqual([...sheets, '我的表']);
});

test('a built table of findings knows what is answered beside it', async () => {
  const desk = await Desk.with(SMALL);
  desk.type('进展填报', two, '进展情况', WRONG);
  await desk.do((held) => prepareSheet(held, '校验结果', OPTIONS));
  desk.type('校验结果', 'target.rate-differs', '处理', '已处理');
  expect((await desk.hold()).entries.handlings).toMatchObject([{ state: 'done' }]);
});

describe('taking back', () => {
  const ACTIONS: readonly [string, (held: Held) => Prepared][] = [
    [
      'a confirmation',
      (held) => prepareConfirmations(held, [{ target: `${one}/t1`, state: 'right', note: '' }], OPTIONS),
    ],
    [
      'an answer about a unit',
      (held) =>
        prepareUnits(
          held,
          [{ name: '市人社局', canonical: null, answer: 'open', members: [], contact: '周甲', phone: '1' }],
          OPTIONS,
        ),
    ],
    ['a check of all', check],
    ['a table', (held) => prepareSheet(held, '推进方案表', OPTIONS)],
  ];

  test.each(ACTIONS)('%s leaves the workbook as it was', async (_, action) => {
    const desk = await Desk.with(SMALL);
    desk.type('进展填报', two, '进展情况', WRONG);
    desk.person.deleteSheet('推进方案表');
    const file = await desk.file();
    const { plan } = await desk.do(action);
    expect(plan.steps).not.toEqual([]);
    expect(await desk.differencesFrom(file)).not.toEqual([]);
    await desk.history.undo();
    expect(await desk.differencesFrom(file)).toEqual([]);
  });

  test('one pull after another, down to the empty workbook', async () => {
    const desk = new Desk();
    const files = [await desk.file()];
    for (const registry of [
      SMALL,
      withTask(SMALL, 1, { content: '建成街角公园15处。' }),
      withoutTask(SMALL, 3),
    ]) {
      await desk.pull(registry);
      files.push(await desk.file());
    }
    files.pop();
    for (const file of files.reverse()) {
      await desk.history.undo();
      expect(await desk.differencesFrom(file)).toEqual([]);
    }
    expect(desk.history.canUndo).toBe(false);
    expect(await codeOf(() => desk.history.undo())).toBe('excel.nothing-to-undo');
  });

  test.each([
    ['edited cells', withTask(SMALL, 1, { content: '建成街角公园15处。' })],
    ['a sheet drawn anew', withoutTask(SMALL, 3)],
  ])('%s is refused where people typed since, and nothing is changed', async (_, registry) => {
    const desk = await Desk.with(SMALL);
    await desk.pull(registry);
    desk.type('任务库', one, '工作内容', '又改了');
    const before = desk.saved();
    expect(await codeOf(() => desk.history.undo())).toBe('excel.undo-overtaken');
    expect(desk.changesSince(before)).toEqual([]);
    expect(desk.history.canUndo).toBe(true);
  });

  test('a new row under a table drawn anew is not lost either', async () => {
    const desk = await Desk.with(SMALL);
    await desk.pull(withoutTask(SMALL, 3));
    desk.person.type('任务库', 'A4', '合计');
    expect(await codeOf(() => desk.history.undo())).toBe('excel.undo-overtaken');
  });

  test('what changed nothing is nothing to take back', async () => {
    const desk = await Desk.with(SMALL);
    await desk.history.undo();
    await desk.history.carryOut({ plan: { workbook: desk.host.book.fileName, steps: [] } });
    expect(desk.history.canUndo).toBe(false);
  });
});
