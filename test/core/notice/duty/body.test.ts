import { isNoName, likelihoodOfBody, type BodyLikelihood } from '#core/notice/duty/body';

const NAMES: Readonly<Record<BodyLikelihood, readonly string[]>> = {
  sure: [
    '市财政局',
    '市委组织部（市委人才办）',
    '县应急管理局',
    '城西街道',
    '砚湖农商银行',
    '国网朔棠供电公司',
    '各县（区）政府',
    '各渔业村',
    '市直有关单位',
    '整治办',
    '市12345热线办',
    '市政协社会和法制委',
    '长江委',
  ],
  possible: ['市粮库', '朔棠盐业', '朔棠苗圃', '汀南灌区', '市豫剧团', '国网朔棠供电', '县司法局法制股'],
  none: [
    '余建国',
    '社会各界',
    '企业',
    '龙头企业',
    '政府',
    '群众',
    '各项工作',
    '其他',
    '格局',
    '会议室',
    '推进项目建设',
    '完成投资3亿元',
    '含省级计划',
    '市场主体',
    '分管副市长林望川',
    '由市发改委负责',
    '现将有关事项通知如下',
    '3个站',
    '北岸',
  ],
};

test.each(
  Object.entries(NAMES).flatMap(([likelihood, names]) => names.map((name) => [name, likelihood] as const)),
)('%s: %s', (name, likelihood) => {
  expect(likelihoodOfBody(name)).toBe(likelihood);
});

test.each(['确保按期完工', '达到95%', '6月底前', '联系', '市财政局负责', '把任务完成情况纳入考核'])(
  '%s is no name even behind a label',
  (text) => expect(isNoName(text)).toBe(true),
);

test.each(['项目业主单位', '施工企业', '两办', '公安', '中央和省驻市单位'])(
  '%s may be a name behind a label',
  (text) => expect(isNoName(text)).toBe(false),
);
