import { isPlanTitle, isReportTitle } from '#core/notice/report/report-title';
import { readRegistry } from '#core/read';
import { textDocument } from '../../../support/documents/text-document.ts';
import type { Registry } from '#core/record/registry';

const read = (...lines: readonly string[]): Registry =>
  readRegistry([{ name: 'report.txt', document: textDocument(lines.join('\n')) }]);

describe('titles', () => {
  test.each([
    '霞浦市2034年惠民事项7月份进展通报',
    '云岭县年度重点工作推进情况汇报',
    '关于2034年第二季度督查事项办理情况的通报',
    '石门镇上半年重点工作完成情况',
    '2034年推进方案落实情况表',
    '全市安全生产专项整治工作简报（第5期）',
  ])('%s is a report', (title) => {
    expect(isReportTitle(title)).toBe(true);
    expect(isPlanTitle(title)).toBe(false);
  });

  test.each([
    '关于报送2034年重点工作完成情况的通知',
    '2034年重点项目推进表',
    '2034年工作进度安排',
    '关于印发2034年重点工作责任分解的通知',
    '2034年工作要点',
  ])('%s is none', (title) => {
    expect(isReportTitle(title)).toBe(false);
  });
});

describe('goal and result', () => {
  test('behind a label, in any document', () => {
    const { tasks, targets } = read(
      '云岭县2034年上半年民生工程完成情况',
      '1.幼儿照护工程',
      '目标任务：新增托位120个，改造母婴室10间。',
      '完成情况：新增托位66个，占年度任务的55%。',
      '牵头单位：县卫健局',
    );
    expect(tasks.map(({ progress }) => progress.map(({ text }) => text))).toEqual([
      ['新增托位66个，占年度任务的55%。'],
    ]);
    expect(targets.map(({ value }) => value)).toEqual([120, 10]);
  });

  test('from the second sentence or the first clause of a result on, in a report', () => {
    const { tasks } = read(
      '云岭县2034年前三季度重点事项落实情况',
      '1.改造危桥16座。已完成12座，占年度任务的75%。（县交通局）',
      '2.建设物流点40个，目前已建成30个，完成率75%。（县商务局）',
      '3.整治内河20条。5月底前完成方案，10月底前完工。（县水利局）',
    );
    expect(tasks.map(({ content, progress }) => [content, progress[0]?.text ?? null])).toEqual([
      ['改造危桥16座。', '已完成12座，占年度任务的75%。'],
      ['建设物流点40个', '目前已建成30个，完成率75%。'],
      ['整治内河20条。5月底前完成方案，10月底前完工。', null],
    ]);
  });

  test('not in a notice', () => {
    const { tasks } = read(
      '云岭县2034年重点工作责任分解',
      '1.改造危桥16座。已完成12座的，要抓紧验收。（县交通局）',
      '2.建设物流点40个。（县商务局）',
      '3.整治内河20条。（县水利局）',
    );
    expect(tasks.map(({ progress }) => progress.length)).toEqual([0, 0, 0]);
  });
});

describe('statements', () => {
  const LINES = [
    '云岭县2034年惠民事项7月份进展通报',
    '各乡镇人民政府，县直有关单位：',
    '截至7月31日，48件惠民事项已办结18件，办结率37.5%。',
    '一、设施类事项。设施类20件，已开工15件，开工率75%。',
    '二、下步要求。各单位要在8月20日前启动。',
  ];

  test('are the opening and the numbered paragraphs that have something to recompute; they are no tasks', () => {
    const { tasks, statements = [] } = read(...LINES);
    expect(tasks).toEqual([]);
    expect(statements.map(({ id, no }) => [id.slice(id.indexOf('#')), no])).toEqual([
      ['#r1', ''],
      ['#r2', '一'],
    ]);
  });

  test('show where they stand', () => {
    const text = LINES.join('\n');
    const { statements = [] } = read(...LINES);
    const [paragraph] = statements[1]?.paragraphs ?? [];
    expect(text.slice(paragraph?.span.start, paragraph?.span.end)).toBe(paragraph?.text);
  });

  test('of unnumbered paragraphs bear the name that they begin with', () => {
    const { statements = [] } = read(
      '云岭县2034年1—4月招商引资工作通报',
      '清河镇：年度目标8亿元，到位资金3.2亿元，完成率40%。',
      '柳林镇：年度目标6亿元，到位资金1.8亿元，完成率30%。',
    );
    expect(statements.map(({ no }) => no)).toEqual(['清河镇', '柳林镇']);
  });

  test('a notice states none', () => {
    const { statements } = read(
      '云岭县2034年重点工作责任分解',
      '全年投资增长8%，其中工业投资增长10%。',
      '1.改造危桥16座。（县交通局）',
      '2.建设物流点40个。（县商务局）',
    );
    expect(statements).toBeUndefined();
  });
});

describe('the period', () => {
  const periodOf = (...lines: readonly string[]): string | null | undefined =>
    read(...lines).notices[0]?.period;
  const ITEM = '1.改造危桥16座。已完成12座，占年度任务的75%。（县交通局）';

  test.each([
    ['云岭县2034年1—8月重点工作进展情况', '', '2034-08'],
    ['云岭县2034年前三季度重点工作进展情况', '', '2034-Q3'],
    ['云岭县2034年上半年重点工作进展情况', '截至6月30日，各项工作进展顺利。', '2034-H1'],
    ['云岭县2034年重点工作进展情况', '各项数据截至2034年10月底。', '2034-10'],
    ['云岭县年度重点工作推进情况汇报', '各项数据截至2034年十月底。', '2034-10'],
    ['云岭县2034年第二季度重点工作进展情况', '', '2034-Q2'],
    ['云岭县2034年度重点工作完成情况', '', '2034'],
    ['云岭县2034年重点工作进展情况', '', null],
  ])('%s %s: %s', (title, opening, period) => {
    expect(periodOf(title, opening, ITEM)).toBe(period);
  });

  test('of the text wins over that of the title; the last year names none', () => {
    expect(
      periodOf('云岭县2034年上半年重点工作进展情况', '截至9月底，进展顺利；去年1—9月为七成。', ITEM),
    ).toBe('2034-09');
  });
});
