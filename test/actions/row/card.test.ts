import type { TargetStatus } from '#core/check/status/target-status';
import { type RowCard, cardOf } from '#actions/row/card';
import { placesOf } from '#actions/row/card-places';
import type { CheckedLedger as Read } from '#actions/ledger/checked-ledger';
import { withEditedRow } from '#actions/row/edited-row';
import { parseLedgerRow } from '#actions/row/parse-ledger-row';
import { prepareCheck } from '#actions/check/prepare-check';
import { lampSentence } from '#core/finding/lamp-reasons';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import type { SheetRow } from '#workbook/reading/sheet-row';
import { TestWorkbook, OPTIONS, SMALL, TASK_IDS, withTask } from '../test-workbook.ts';

const [one, two, three] = TASK_IDS;
const HALF = '街角公园改造6处，完成年度目标的50%。';
const WRONG = '培训人数1200人，完成年度任务的50%。';

async function read(workbook: TestWorkbook): Promise<Read> {
  const ledger = await workbook.readLedger();
  return { ledger, checked: prepareCheck(ledger, OPTIONS).checked };
}

/** The current content of a row, read in one request. */
async function rowAt(
  { ledger }: Read,
  workbook: TestWorkbook,
  sheet: string,
  row: number,
): Promise<SheetRow> {
  const surveyed = ledger.survey.sheets.find(({ name }) => name === sheet);
  if (!surveyed) throw new Error(`no ${sheet}`);
  const requests = workbook.host.requests.length;
  const found = await OPEN_WORKBOOK.readRow(surveyed, row - 1);
  expect(workbook.host.requests.length - requests).toBe(1);
  return found;
}

const rowOf = (workbook: TestWorkbook, sheet: string, key: string, header: string): number =>
  Number(/\d+$/.exec(workbook.at(sheet, key, header))?.[0]);

async function cardAt(
  workbook: TestWorkbook,
  sheet: string,
  row: number,
  now?: Read,
): Promise<RowCard | null> {
  const known = now ?? (await read(workbook));
  return cardOf(known, parseLedgerRow(known.ledger, await rowAt(known, workbook, sheet, row)));
}

describe('the card of a row shows its task', () => {
  test.each([
    ['任务库', two, '工作内容', two],
    ['目标指标', `${two}/t1`, '指标', two],
    ['进展填报', two, '单位', two],
    ['指标进度', `${three}/t1`, '指标', three],
    ['推进方案表', three, '任务（工作内容）', three],
    ['任务分解', '西岭县', '事项', one],
    ['任务分解表', '街角公园改造', '事项名称', one],
  ])('%s', async (sheet, key, header, task) => {
    const allocations = SMALL.allocations.map((row, index) => (index === 0 ? { ...row, task: one } : row));
    const workbook = await TestWorkbook.with({ ...SMALL, allocations });
    const card = await cardAt(workbook, sheet, rowOf(workbook, sheet, key, header));
    expect(card?.task.id).toBe(task);
  });

  test('半年度完成情况表: by its number', async () => {
    const progress = [{ mark: null, text: HALF, span: { start: 0, end: 0 } }];
    const workbook = await TestWorkbook.with(withTask(SMALL, 2, { progress }));
    const card = await cardAt(
      workbook,
      '半年度完成情况表',
      rowOf(workbook, '半年度完成情况表', '2', '工作内容'),
    );
    expect(card?.task.id).toBe(two);
  });

  test('校验结果: the task of its finding', async () => {
    const workbook = await TestWorkbook.small();
    workbook.type('进展填报', two, '进展情况', WRONG);
    await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
    const card = await cardAt(
      workbook,
      '校验结果',
      rowOf(workbook, '校验结果', 'target.rate-differs', '说明'),
    );
    expect(card?.task.id).toBe(two);
  });

  test.each([
    ['任务库', 1],
    ['任务库', 40],
    ['推进方案表', 1],
    ['推进方案表', 3],
    ['推进方案表', 4],
    ['首页', 3],
    ['单位目录', 2],
  ])('%s row %i: none', async (sheet, row) => {
    expect(await cardAt(await TestWorkbook.small(), sheet, row)).toBeNull();
  });

  test('a deleted header of a table is a failure', async () => {
    const workbook = await TestWorkbook.small();
    const now = await read(workbook);
    const row = await rowAt(now, workbook, '任务库', 2);
    expect(() => parseLedgerRow(now.ledger, { ...row, header: row.header.map(() => null) })).toThrow(
      'workbook.titles-missing',
    );
  });
});

describe('the card of a report', () => {
  test('has the role of the unit, the status of the target and its reason', async () => {
    const workbook = await TestWorkbook.small();
    workbook.type('进展填报', one, '进展情况', HALF);
    const card = await cardAt(workbook, '进展填报', rowOf(workbook, '进展填报', one, '单位'));
    expect(card?.report).toEqual({ unit: '市住建局', period: '2030-03', role: 'lead' });
    const [target] = card?.targets ?? [];
    expect(target?.status?.lamp).toBe('green');
    expect(lampSentence(target?.status?.reason ?? ({} as never), 'zh')).toBe(
      '累计6处，目标12处，完成率50.0%，时序进度25.0%，超前25.0个百分点，绿灯',
    );
    expect(card?.findings).toEqual([]);
    expect(card?.missing).toEqual([
      { kind: 'rating' },
      { kind: 'figure', target: SMALL.targets[0], readValue: 6 },
      { kind: 'confirmation', target: SMALL.targets[0] },
    ]);
  });

  test('without a report: the report is missing, but no figure', async () => {
    const workbook = await TestWorkbook.small();
    const card = await cardAt(workbook, '进展填报', rowOf(workbook, '进展填报', one, '单位'));
    expect(card?.missing[0]).toEqual({ kind: 'report', unit: '市住建局', period: '2030-03' });
    expect(card?.missing.map(({ kind }) => kind)).toEqual(['report', 'confirmation']);
  });

  test('a wrong percentage in the current row becomes a finding', async () => {
    const workbook = await TestWorkbook.small();
    const now = await read(workbook);
    workbook.type('进展填报', two, '进展情况', WRONG);
    const card = await cardAt(workbook, '进展填报', rowOf(workbook, '进展填报', two, '单位'), now);
    expect(card?.findings.map(({ code }) => code)).toEqual(['target.rate-differs']);
  });

  test('a row of 指标进度 has its target, and the other reports of the unit', async () => {
    const workbook = await TestWorkbook.small();
    workbook.type('进展填报', one, '进展情况', HALF);
    workbook.type('指标进度', `${one}/t1`, '累计完成值', '6');
    const figures = rowOf(workbook, '指标进度', `${one}/t1`, '指标');
    const card = await cardAt(workbook, '指标进度', figures);
    expect(card?.targets.map(({ isOfRow, status }) => [isOfRow, status?.from])).toEqual([[true, 'column']]);
    expect(card?.missing.map(({ kind }) => kind)).toEqual(['confirmation']);
    expect(card?.reports).toEqual([]);
  });

  test('a unit that the notice does not name, and a row without a unit', async () => {
    const workbook = await TestWorkbook.small();
    workbook.type('进展填报', one, '单位', '市气象局');
    workbook.type('进展填报', two, '单位', '');
    const now = await read(workbook);
    const cards = [
      await cardAt(workbook, '进展填报', rowOf(workbook, '进展填报', one, '期间'), now),
      await cardAt(workbook, '进展填报', rowOf(workbook, '进展填报', two, '期间'), now),
    ];
    expect(cards.map((card) => card?.report?.role)).toEqual(['none', 'unknown']);
    expect(cards[1]?.missing[0]).toEqual({ kind: 'unit' });
  });
});

test('the card of a task is based on its latest report, and has the places of the others', async () => {
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', one, '进展情况', HALF);
  const now = await read(workbook);
  const card = await cardAt(workbook, '任务库', rowOf(workbook, '任务库', one, '工作内容'), now);
  if (card === null) throw new Error('no card');
  expect(card.report).toBeNull();
  expect(card.basis?.unit).toBe('市住建局');
  expect(card.missing.map(({ kind }) => kind)).toEqual(['figure', 'confirmation', 'plan']);
  const { tasks, progress, figures } = placesOf(now.ledger, card);
  expect(tasks).toBeNull();
  expect([progress, figures].map((place) => [place?.sheet.name, (place?.row ?? 0) + 1])).toEqual([
    ['进展填报', rowOf(workbook, '进展填报', one, '单位')],
    ['指标进度', rowOf(workbook, '指标进度', `${one}/t1`, '指标')],
  ]);
});

describe('an edited row is updated without reading the workbook again', () => {
  /** Types a text; returns the ledger with the updated row, and the ledger read again. */
  async function typed(
    sheet: string,
    key: string,
    header: string,
    text: string,
  ): Promise<[Read | null, Read]> {
    const workbook = await TestWorkbook.small();
    workbook.type('进展填报', one, '进展情况', HALF);
    workbook.type('指标进度', `${two}/t1`, '累计完成值', '900');
    const before = await read(workbook);
    const row = rowOf(workbook, sheet, key, header);
    workbook.type(sheet, key, header, text);
    const updated = withEditedRow(before, await rowAt(before, workbook, sheet, row))?.workbook ?? null;
    return [updated, await read(workbook)];
  }

  // Missing reports are found only in the whole workbook; a row has its old key until all are read again.
  const codes = ({ checked }: Read): readonly unknown[] =>
    checked.findings
      .filter(({ code }) => code !== 'form.missing')
      .map(({ code, task, params }) => JSON.stringify([code, task, params]))
      .sort();

  test.each([
    ['进展填报', two, '进展情况', WRONG],
    ['进展填报', one, '进展情况', ''],
    ['进展填报', one, '期间', '2030-04'],
    ['指标进度', `${one}/t1`, '累计完成值', '7'],
    ['指标进度', `${two}/t1`, '累计完成值', ''],
    ['指标进度', `${two}/t1`, '累计完成值', '约九百'],
    ['推进方案表', two, '年度工作推进方案', '分四期举办培训班。'],
    ['目标指标', `${one}/t1`, '确认', '确认'],
    ['目标指标', `${one}/t1`, '更正说明', '按原文'],
  ])('%s %s %s “%s”', async (sheet, key, header, text) => {
    const [updated, reread] = await typed(sheet, key, header, text);
    const entries = ({ ledger }: Read): unknown => ({
      ...ledger.entries,
      progress: ledger.entries.progress.map((entry) => ({ ...entry, key: '' })),
    });
    expect(updated === null ? null : entries(updated)).toEqual(entries(reread));
    expect(updated === null ? null : codes(updated)).toEqual(codes(reread));
    const isWithoutRow = ({ session }: Read['checked'], lamp: TargetStatus): boolean =>
      session.missing.some(
        ({ unit, period, missing }) =>
          unit === lamp.unit &&
          period === lamp.period &&
          missing.some(({ task, entry }) => task === lamp.task && entry === null),
      );
    const lamps = ({ checked }: Read): readonly string[] =>
      checked.statuses
        .filter((lamp) => !isWithoutRow(checked, lamp))
        .map((lamp) => JSON.stringify(lamp))
        .sort();
    expect(updated === null ? null : lamps(updated)).toEqual(lamps(reread));
    const rows = ({ ledger }: Read): unknown => ledger.survey.sheets.find(({ name }) => name === sheet)?.rows;
    expect(updated === null ? null : rows(updated)).toEqual(rows(reread));
  });

  test('a row is checked with the previous edits: a figure is compared with the text typed before', async () => {
    const workbook = await TestWorkbook.small();
    let now = await read(workbook);
    workbook.type('进展填报', one, '进展情况', HALF);
    now =
      withEditedRow(now, await rowAt(now, workbook, '进展填报', rowOf(workbook, '进展填报', one, '单位')))
        ?.workbook ?? now;
    workbook.type('指标进度', `${one}/t1`, '累计完成值', '9');
    const card = await cardAt(workbook, '指标进度', rowOf(workbook, '指标进度', `${one}/t1`, '指标'), now);
    expect(card?.findings.map(({ code }) => code)).toEqual(['entry.column-differs']);
  });

  test('an edited task or target requires reading the workbook; unchanged cells change nothing', async () => {
    expect((await typed('任务库', one, '工作内容', '建成公园13处。'))[0]).toBeNull();
    expect((await typed('目标指标', `${one}/t1`, '目标值', '13'))[0]).toBeNull();
    const workbook = await TestWorkbook.small();
    const now = await read(workbook);
    const updated = withEditedRow(now, await rowAt(now, workbook, '进展填报', 2))?.workbook;
    expect(updated?.ledger).toBe(now.ledger);
  });
});
