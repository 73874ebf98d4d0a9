import { checkReports, type ReportedTask } from '../../../support/check/report.ts';

/** The matched claims of one report, as text. */
const matchedClaims = (promise: string, report: ReportedTask[1]): readonly string[] =>
  checkReports([[promise, report]])
    .claims.filter(({ basis }) => basis !== 'none')
    .map(
      ({
        value,
        unit,
        claimedPercent,
        targetValue,
        targetUnit,
        computedPercent,
        verdict,
        basis,
        certainty,
      }) =>
        [
          `${String(value)}${unit}`,
          claimedPercent === null ? '' : `${String(claimedPercent)}%`,
          `/ ${String(targetValue)}${targetUnit}`,
          computedPercent === null ? '' : `= ${String(computedPercent)}%`,
          verdict,
          basis,
          certainty === 'probable' ? 'probable' : '',
        ]
          .filter((part) => part !== '')
          .join(' '),
    );

describe('a figure compared with its target', () => {
  test.each<[string, string, string, readonly string[]]>([
    [
      'a rate that is right',
      '新增高技能人才800人。',
      '新增高技能人才431人，完成年度指标的53.9%。',
      ['431人 53.9% / 800人 = 53.88% consistent target'],
    ],
    [
      'a rate that is wrong',
      '新增高技能人才800人。',
      '新增高技能人才431人，完成年度指标的52.9%。',
      ['431人 52.9% / 800人 = 53.88% inconsistent target'],
    ],
    [
      'units are converted',
      '完成江海联运量2.8亿吨。',
      '完成江海联运量14875.97万吨。',
      ['14875.97万吨 / 2.8亿吨 = 53.13% consistent target'],
    ],
    ['户 and 套 are not', '改造老旧住房1000户。', '改造老旧住房600套。', []],
    [
      'classifiers are one',
      '新开通5G基站1000座以上。',
      '新建5G基站180个。',
      ['180个 / 1000座 = 18% behind target'],
    ],
    [
      'more than the year',
      '放流海洋生物5亿单位。',
      '放流海洋生物6亿单位。',
      ['6亿单位 / 5亿单位 = 120% exceeds target'],
    ],
    ['just the year', '改造公厕20座。', '改造公厕20座。', ['20座 / 20座 = 100% consistent target']],
    ['behind the pace', '改造公厕20座。', '改造公厕9座。', ['9座 / 20座 = 45% behind target']],
    ['on the pace', '改造公厕20座。', '改造公厕10座。', ['10座 / 20座 = 50% consistent target']],
    ['a ceiling kept', '登记失业率控制在3%以内。', '登记失业率为1.55%。', ['1.55% / 3% consistent target']],
    ['a ceiling passed', '登记失业率控制在3%以内。', '登记失业率为3.2%。', ['3.2% / 3% behind target']],
    ['growth against growth', '出口额增长9%。', '出口额410亿元，增长12%。', ['12% / 9% exceeds target']],
    ['growth below', '出口额增长9%。', '出口额增长3%。', ['3% / 9% behind target']],
    ['a fall where a rise was promised', '出口额增长9%。', '出口额下降12%。', ['12% / 9% behind target']],
    ['a fall the right way round', '单位能耗下降2.5%。', '单位能耗下降3%。', ['3% / 2.5% exceeds target']],
    ['an amount is no growth', '出口额增长9%。', '出口额410亿元。', []],
    ['营收 is not 增加值', '数字经济增加值增长10%。', '数字经济营收增长22%。', []],
    ['a share of the works is no share of the target', '新建海堤8公里。', '海堤工程完成工程量的39%。', []],
    [
      'begun is not built',
      '新建公园10个。',
      '新建公园开工8个。',
      ['8个 / 10个 = 80% consistent target probable'],
    ],
    ['applied for is not won', '新增高新技术企业30家。', '组织高新技术企业申报60家。', []],
    ['a restated goal is not a result', '打造美丽乡村70个。', '70个美丽乡村完成年度任务的50%。', []],
    [
      'a stock beside the flow',
      '新建充电桩500个。',
      '今年新建充电桩180个，累计建成充电桩1834个。',
      ['180个 / 500个 = 36% behind target'],
    ],
    [
      'a goal printed beside it',
      '新增科技型企业130家。',
      '认定科技型企业119家，占全年任务92%（全年130家）。',
      ['119家 92% / 130家 = 91.54% consistent target'],
    ],
    [
      'two counted together',
      '新建提升城市书房10家。',
      '新建城市书房2家，提升4家，完成全年目标60%。',
      ['6家 60% / 10家 = 60% consistent target'],
    ],
    [
      'a rate of a rate',
      '项目落地率达50%以上。',
      '招引项目24个，落地10个，落地率近41.6%，完成年度目标的83.3%。',
      [
        '10个 83.3% / 50% = 83.33% consistent target',
        '10个 41.6% / 24个 = 41.67% consistent same-entry',
        '41.6% / 50% consistent target',
      ],
    ],
    [
      'a plan in the paragraph',
      '完成公园改造15个。',
      '计划投资1135万元。累计完成投资1039.8万元，进度91%。',
      ['1039.8万元 91% / 1135万元 = 91.61% inconsistent same-entry'],
    ],
    [
      'the whole of a project',
      '推进跨海大桥建设。',
      '跨海大桥完成投资27.6亿元，占总投资46亿元的60%。',
      ['27.6亿元 60% / 46亿元 = 60% consistent same-entry'],
    ],
    [
      'words that are only near',
      '引进现代航运服务企业60家以上。',
      '引进海事服务企业24家。',
      ['24家 / 60家 = 40% behind target probable'],
    ],
    [
      'a similar name and a wrong rate are not reported',
      '引进现代航运服务企业60家以上。',
      '引进海事服务企业24家，完成年度目标的45%。',
      ['24家 45% / 60家 = 40% uncheckable target probable'],
    ],
    [
      'near words and a right rate are enough',
      '完成绿化造林6480亩。',
      '完成国土绿化面积7050亩，完成年度任务的108.8%。',
      ['7050亩 108.8% / 6480亩 = 108.8% consistent target'],
    ],
    ['a figure of one month is no sum of the year', '新增泊位1000个。', '6月份新增泊位120个。', []],
    [
      'a district is no city',
      '改善农村公路110公里。',
      '泊云区改善农村公路18公里，鹭汀区改善农村公路16公里。',
      [],
    ],
    ['a plan is no result', '新开工项目270项。', '年度计划新开工项目270项，实际已开工135项。', []],
    [
      'what is compared with is no rate',
      '登记失业率控制在4%以内。',
      '登记失业率控制在3.37%，比年目标任务4%低0.63个百分点。',
      ['3.37% / 4% consistent target'],
    ],
    [
      'a goal in brackets before the rate',
      '改造锅炉1026台。',
      '改造锅炉572台，占年度任务（1026台）55.75%。',
      ['572台 55.75% / 1026台 = 55.75% consistent target'],
    ],
    [
      'a bare figure of the only target',
      '城镇新增就业50万人。',
      '上半年，已新增43.91万人。',
      ['43.91万人 / 50万人 = 87.82% consistent target'],
    ],
    ['a bare figure of two targets', '城镇新增就业50万人，培训3万人。', '上半年，已新增43.91万人。', []],
    ['a ceiling without a word', '登记失业率3%。', '登记失业率3.2%。', ['3.2% / 3% behind target']],
  ])('%s', (_, promise, report, claims) => {
    expect(matchedClaims(promise, report)).toEqual(claims);
  });

  test('a target of another task applies if the own task has none', () => {
    const { claims } = checkReports([
      ['做好招商工作。', '实到外资3.17亿美元，完成年度目标任务的63.5%。'],
      ['实际利用外资5亿美元。', '正在推进。'],
    ]);
    expect(claims).toMatchObject([
      { basis: 'other-item', targetValue: 5, verdict: 'consistent', computedPercent: 63.4 },
    ]);
  });

  test('each bullet is numbered, an unmarked paragraph is 0', () => {
    expect(
      checkReports([['改造公厕20座。', ['召开会议。', '改造公厕9座。']]]).claims.map(({ bullet }) => bullet),
    ).toEqual([2]);
    expect(checkReports([['改造公厕20座。', '改造公厕9座。']]).claims.map(({ bullet }) => bullet)).toEqual([
      0,
    ]);
  });

  test('the span is the place of the claim', () => {
    const report = '召开会议。改造公厕9座，完成年度任务的45%。';
    const [claim] = checkReports([['改造公厕20座。', report]]).claims;
    expect(report.slice(claim?.span.start, claim?.span.end)).toBe('改造公厕9座，完成年度任务的45%');
    expect(claim?.span.text).toBe('改造公厕9座，完成年度任务的45%');
  });
});

describe('figures of one paragraph compared with each other', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'parts that add up',
      '共压缩支出5537万元，其中会议费4919万元，培训费618万元。',
      ['5537万元 / 5537万元 = 100% consistent parts'],
    ],
    [
      'in brackets',
      '下达资金42.5万元（其中市补28万元，省补14.5万元）。',
      ['42.5万元 / 42.5万元 = 100% consistent parts'],
    ],
    [
      'with their growth between',
      '产量59.03万吨，增长0.6%。其中捕捞28.55万吨，下降2.6%，远洋25.13万吨，增长5.9%，养殖5.35万吨，下降5.1%。',
      ['59.03万吨 / 59.03万吨 = 100% consistent parts', '0.6% / 0.6% consistent parts'],
    ],
    [
      'dealt with 各',
      '创建示范点18个，其中泊云区、鹭汀区各5个、苍浦县2个、岚洲县6个。',
      ['18个 / 18个 = 100% consistent parts'],
    ],
    [
      'over several sentences',
      '改造小区20个，其中泊云区7个。鹭汀区9个。岚洲县5个。',
      ['20个 / 21个 = 95.24% inconsistent parts'],
    ],
    ['some parts only', '举办招聘会46场，其中省外招聘会6场。', ['6场 / 46场 = 13.04% consistent same-entry']],
    [
      'a remainder listed separately',
      '改造公厕56座，其中泊云区30座、鹭汀区26座。其余14座正在推进。',
      ['56座 / 56座 = 100% consistent parts'],
    ],
    [
      'x of y',
      '受理诉求2140件，办结2086件，办结率97.5%。',
      ['2086件 97.5% / 2140件 = 97.48% consistent same-entry'],
    ],
    [
      'x of y that is wrong',
      '项目开工356个，开工率100%，已完工119个，完工率47.41%。',
      ['119个 47.41% / 356个 = 33.43% inconsistent same-entry'],
    ],
    [
      'a base that is a share itself',
      '拨付资金21.27亿元，拨付率80.8%，其中省定项目拨付20亿元，拨付率83%。',
      ['20亿元 / 21.27亿元 = 94.03% consistent same-entry'],
    ],
    ['a base nobody prints', '50个项目进场，开工率75%。', []],
  ])('%s', (_, report, claims) => {
    expect(matchedClaims('做好相关工作。', report)).toEqual(claims);
  });
});
