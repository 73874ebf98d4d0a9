import { readFigures } from '#core/check/claim/read-figures';

const figuresIn = (text: string): readonly string[] =>
  readFigures(text, 2030).map(({ role, value, unit, metric }) => `${role} ${value}${unit} ${metric}`.trim());

describe('the roles of numbers in a report', () => {
  test.each<[string, readonly string[]]>([
    ['新增高技能人才431人，完成年度指标的53.9%。', ['amount 431人 高技能人才', 'completion 53.9% 年度指标']],
    ['海堤加固工程完成工程量的39%。', ['works 39% 海堤加固工程工程量']],
    ['跨海大桥形象进度达95.4%。', ['works 95.4% 跨海大桥形象进度']],
    ['已完成98%的数据采集工作。', ['works 98% 已完成']],
    ['登记失业率为1.55%。', ['ratio 1.55% 登记失业率']],
    ['出口额410亿元，增长40.5%。', ['amount 410亿元 出口额', 'growth 40.5% 出口额']],
    [
      '已认定科技型企业119家，占全年任务92%（全年130家）。',
      [
        'amount 119家 已认定科技型企业',
        'completion 92% 已认定科技型企业占任务',
        'goal 130家 已认定科技型企业占任务',
      ],
    ],
    [
      '融资租赁余额472亿元，提前完成年度450亿元的指标。',
      ['amount 472亿元 融资租赁余额', 'goal 450亿元 指标'],
    ],
    [
      '累计完成投资27.6亿元，占总投资46亿元的60%。',
      ['amount 27.6亿元 投资', 'goal 46亿元 投资占总投资46亿元', 'completion 60% 投资占总投资46亿元'],
    ],
    ['非刚性支出压减4919万元，压缩比例10.8%。', ['amount 4919万元 非刚性支出', 'growth 10.8% 非刚性支出']],
    ['开通2.0单轨运行平台。', []],
  ])('%s', (text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  test('months apply to the figures after them, those of last year to last year', () => {
    const figures = readFigures('1-5月出口额20亿元，1-6月预计25亿元，去年同期出口额18亿元。', 2030);
    expect(
      figures.map(({ value, months, forecast, prior }) => [value, months?.last, forecast, prior]),
    ).toEqual([
      ['20', 5, false, false],
      ['25', 6, true, false],
      ['18', 6, false, true],
    ]);
  });

  test('a number may precede its noun; a comparison is not a figure of another year', () => {
    const [led, behind] = readFigures('10座码头开工，旅客比去年增长3万人次。', 2030);
    expect(led?.precedesNoun).toBe(true);
    expect(behind?.prior).toBe(false);
  });

  test('districts are recognized by name, and 小区 is not one', () => {
    const areas = (text: string) => readFigures(text, 2030).map(({ district }) => district);
    expect(areas('新开工31个，其中泊云区12个、宝山区9个。')).toEqual([null, '泊云区', '宝山区']);
    expect(areas('改造小区30个，其中老旧小区12个、城市社区9个。')).toEqual([null, null, null]);
  });
});
