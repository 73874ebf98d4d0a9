import { subjectAt, unitsBeforeDuties } from '#core/notice/duty/subject';

/** A sentence, the units it begins with, and what follows them; null for none. */
const SENTENCES: readonly (readonly [text: string, units: string | null, rest: string | undefined])[] = [
  ['市生态环境局按照声功能区划完善监测', '市生态环境局', '按照声功能区划完善监测'],
  ['市公安局交通警察支队加大抓拍力度', '市公安局交通警察支队', '加大抓拍力度'],
  ['市住房和城乡建设局督促工地降噪', '市住房和城乡建设局', '督促工地降噪'],
  ['市轨道交通集团有限公司对高架区段加装阻尼器', '市轨道交通集团有限公司', '对高架区段加装阻尼器'],
  ['市教育局建设学校3所', '市教育局', '建设学校3所'],
  ['县发改委、县财政局和县水利局负责落实资金', '县发改委 县财政局 县水利局', '负责落实资金'],
  ['各县（区）政府负责清理河道', '各县（区）政府', '负责清理河道'],
  ['市委组织部牵头制定方案', '市委组织部', '牵头制定方案'],
  ['开展“安静课堂”行动', null, undefined],
  ['建设社区服务中心3个', null, undefined],
  ['社区卫生服务中心覆盖率达到90%', null, undefined],
  ['农村合作社发展加快', null, undefined],
  ['医院门诊推行预约', null, undefined],
  ['市场主体新增3万户', null, undefined],
  ['区块链平台建设加快', null, undefined],
  ['博物馆建成开放', null, undefined],
  ['县第一中学改扩建', null, undefined],
  ['市人民医院门诊综合楼竣工', null, undefined],
];

test.each(SENTENCES)('%s', (text, units, rest) => {
  const subject = subjectAt(text);
  expect(subject && [...subject.list.units, ...subject.list.groups].join(' ')).toBe(units);
  expect(subject ? text.slice(subject.end) : undefined).toBe(rest);
});

const BEFORE: readonly (readonly [text: string, units: string | null])[] = [
  ['区住建局：负责防波堤施工许可', '区住建局'],
  ['区住建局:负责防波堤施工许可', '区住建局'],
  ['市公安局。负责路面执法', '市公安局'],
  ['朔棠苗圃：负责培育苗木', '朔棠苗圃'],
  ['县应急管理局（县森防指办）：牵头演练', '县应急管理局（县森防指办）'],
  ['各镇、各渔业村：落实值守', '各镇 各渔业村'],
  ['工作目标：负责到底', null],
  ['社区卫生服务：新建站点12个', null],
  ['总体要求：坚持稳中求进', null],
];

test.each(BEFORE)('units before the duties in %s', (text, units) => {
  const found = unitsBeforeDuties(text);
  expect(found && [...found.list.units, ...found.list.groups].join(' ')).toBe(units);
});
