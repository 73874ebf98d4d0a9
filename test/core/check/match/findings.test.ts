import { findingSentence } from '#core/finding/finding-sentence';
import { checkReports, type ReportedTask } from '../../../support/check/report.ts';

const DISTRICTS = ['泊云区政府', '鹭汀区政府', '苍浦县政府', '岚洲县政府'];

/** Sentences of the findings about a text, without those about pace and growth. */
const said = (...items: readonly ReportedTask[]): readonly string[] =>
  checkReports(items, DISTRICTS)
    .findings.filter(({ severity }) => severity !== 'info')
    .map((finding) => `${finding.code} ${findingSentence(finding, 'zh')}`);

interface Example {
  readonly check: string;
  readonly promise: string;
  readonly wrong: string;
  readonly says: string;
  readonly near: readonly string[];
}

const EXAMPLES: readonly Example[] = [
  {
    check: 'T1 target.rate-differs',
    promise: '新增高技能人才6000人。',
    wrong: '新增高技能人才4310人，完成年度指标的70.7%。',
    says: 'target.rate-differs “高技能人才”4310人，声称完成70.7%；按目标计算，4310 ÷ 6000 = 71.83%。',
    near: [
      '新增高技能人才4310人，完成年度指标的71.8%。',
      '新增高技能人才4310人，完成年度指标的72%。',
      '新增高技能人才4310人，完成年度指标的近71.9%。',
      '新增高技能人才4310人，实训基地完成工程量的70.7%。',
      '新增高技能人才4310人，完成半年度目标的143%。',
    ],
  },
  {
    check: 'T6 target.magnitude',
    promise: '新建标准厂房60万平方米。',
    wrong: '新建标准厂房280000万平方米，完成率46.7%。',
    says: 'target.magnitude “新建标准厂房”填的是280000万平方米，疑似计量单位错位：如为28万平方米，28 ÷ 60 = 46.67%。',
    near: ['新建标准厂房28万平方米，完成率46.7%。', '新建标准厂房280000平方米，完成率46.7%。'],
  },
  {
    check: 'T8 target.words-exceed',
    promise: '建成充电桩1200个以上。',
    wrong: '建成充电桩1026个，提前超额完成全年任务。',
    says: 'target.words-exceed 文字称“提前超额完成”，但“充电桩”1026 ÷ 1200 = 85.5%，尚未达到目标。',
    near: [
      '建成充电桩1226个，提前超额完成全年任务。',
      '建成充电桩1026个，超时序进度完成。',
      '建成充电桩1026个，超额完成上半年任务。',
      '建成充电桩1026个，路灯改造提前完成。',
    ],
  },
  {
    check: 'T11 target.restated',
    promise: '加装电梯150部。',
    wrong: '加装电梯88部（全年160部）。',
    says: 'target.restated 文中说“电梯”的年度目标为160部，任务中为150部，两者不一致。',
    near: [
      '加装电梯88部（全年150部）。',
      '加装电梯88部，三季度计划40部。',
      '加装电梯88部，计划投资300万元。',
    ],
  },
  {
    check: 'W1 entry.parts-differ',
    promise: '新开工项目52个。',
    wrong: '新开工项目31个，其中泊云区12个、鹭汀区9个、苍浦县6个、岚洲县5个。',
    says: 'entry.parts-differ “新开工项目”总数31个，分项合计12 + 9 + 6 + 5 = 32，相差1个。',
    near: [
      '新开工项目32个，其中泊云区12个、鹭汀区9个、苍浦县6个、岚洲县5个。',
      '新开工项目31个，其中泊云区12个、鹭汀区9个。',
      '新开工项目31个，其中亿元以上项目20个、外资项目15个。',
      '新开工项目31个，其中泊云区12个、鹭汀区9个、苍浦县6个、岚洲县4个。竣工项目5个。',
    ],
  },
  {
    check: 'W3 entry.share-differs',
    promise: '做好诉求办理。',
    wrong: '受理诉求2140件，办结2086件，办结率95.5%。',
    says: 'entry.share-differs “办结率”写的是95.5%，按文中数字计算，2086 ÷ 2140 = 97.48%。',
    near: [
      '受理诉求2140件，办结2086件，办结率97.5%。',
      '受理诉求2140件，回访2086件，满意率95.5%。',
      '受理诉求2140件，其中热线1700件，办结1690件，办结率99.4%。',
      '办结2086件，办结率95.5%。',
    ],
  },
];

describe.each(EXAMPLES)('$check', ({ check, promise, wrong, says, near }) => {
  test('is reported', () => {
    expect(said([promise, wrong])).toEqual([says]);
  });

  test.each(near.map((text) => [text]))('lets pass: %s', (text) => {
    expect(
      said([promise, text]).filter((sentence) => sentence.startsWith(check.split(' ')[1] ?? '')),
    ).toEqual([]);
  });
});

describe('correct figures of published reports, with invented places', () => {
  test.each<[string, string, string]>([
    [
      'districts that act, each with a goal of its own',
      '改善农村公路110公里。',
      '改善农村公路137.4公里，占目标任务数110公里的124.91%。其中，泊云区已建成通村公路14.9公里，占目标任务20公里的74.5%；改善农村公路18.4公里，占目标任务20公里的92%。鹭汀区改善农村公路16公里，占目标任务26公里的61.54%。目前农村公路改善工程已超额完成全年目标任务。',
    ],
    [
      'a goal behind its own figure and before another',
      '产业项目到位资金69.75亿元。',
      '省外到位资金60.4亿元，增长36.7%，完成省下达任务数65.85亿元的91.7%；产业项目到位资金87.88亿元。',
    ],
    [
      'the goal of a part',
      '到位资金61亿元。',
      '共到位资金71.15亿元，完成考核目标61亿元的117%，其中省外资金50.56亿元，完成考核目标42.7亿元的118%。',
    ],
    [
      'the plan of the year beside the whole investment',
      '推进项目建设。',
      '总投资1357.3亿元，年度计划完成投资410.1亿元，上半年已完成年度计划的50.4%，完成投资206.7亿元。',
    ],
    [
      'a goal in brackets that belongs to a later rate',
      '抓好招商引资。',
      '到位资金412678万元，完成市下达目标任务的165.07%，超进度81.74%，完成省下达考核目标任务的（83253万元）的495.69%。',
    ],
    [
      'a plan of another kind beside a rate that fits the target',
      '搬迁安置50万人。',
      '累计下达搬迁计划53.8万人，累计完成搬迁安置42.3万人，占总计划的84.6%。',
    ],
    [
      'a rate of two figures behind another of its name',
      '做好资金拨付。',
      '累计拨付资金21.27亿元，拨付率达80.8%，其中省定项目拨付资金20亿元，拨付率达83%。',
    ],
    [
      'goals of two quantities in one sentence',
      '城镇新增就业23万人。',
      '城镇新增就业21.89万人，完成全年23万人目标任务的95.17%；吸纳大学生就业69841人，完成全年目标任务的99.77%。',
    ],
  ])('%s', (_, promise, report) => {
    expect(said([promise, report])).toEqual([]);
  });
});

test('T8 target.words-exceed: 超过目标任务 says as much as 超额完成', () => {
  expect(said(['建成周转房1万套。', '已建成周转房9149套，大幅超过目标任务。'])).toEqual([
    'target.words-exceed 文字称“大幅超过目标任务”，但“已建成周转房”9149套 ÷ 1万套（10000套） = 91.49%，尚未达到目标。',
  ]);
  expect(said(['建成周转房1万套。', '已建成周转房10149套，大幅超过目标任务。'])).toEqual([]);
});

test('A1 across.two-values: one indicator, two figures; both sides become claims', () => {
  const { claims, findings } = checkReports([
    ['出口额增长9%。', '上半年，全市出口总值410.35亿元。'],
    ['出口额达800亿元。', '上半年，全市出口额393.7亿元。'],
  ]);
  expect(findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual([
    'across.two-values',
  ]);
  expect(claims.filter(({ verdict }) => verdict === 'inconsistent')).toMatchObject([
    { no: '2', value: 393.7, targetValue: 410.35, basis: 'other-item', computedPercent: 95.94 },
    { no: '1', value: 410.35, targetValue: 393.7, basis: 'other-item', computedPercent: 104.23 },
  ]);
});
