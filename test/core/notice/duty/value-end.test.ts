import { endOfUnits } from '#core/notice/duty/value-end';
import { normaliseText } from '#core/notice/lines/normalise';
import { mapText } from '#core/text/mapped-text';

/** The value of a label for units, with ‖ where it ends and other text begins. */
const VALUES: readonly string[] = [
  '市有关单位，各县（区）人民政府‖各地各部门要把落实情况纳入日常调度。',
  '市发改委、市财政局。‖请各单位抓好落实。',
  '县公路中心‖请各责任单位于每月25日前报送进展。',
  '青垣电信公司‖ 县督查室将于年底前开展专项督查。',
  '各县属国企‖ 来源：沧岚县人民政府办公室',
  '市发改委牵头，市住建局按职责分工负责。',
  '市发改委、市财政局（列第一位者为牵头单位，下同）。',
  '市发改委、市财政局。列第一位者为牵头单位。',
  '县发改局、朔棠苗圃、国网县供电公司',
  '市住房和城 乡建设局、市财政局',
  '各县、区政府，各开发区 管委会2、推进前期工作',
];

test.each(VALUES)('%s', (marked) => {
  const value = marked.replace('‖', '');
  const m = normaliseText(mapText(value));
  const end = endOfUnits(m, 0, m.text.length);
  const at = marked.indexOf('‖');
  expect(end).toBe(at < 0 ? null : marked.slice(0, at).replace(/\s/g, '').length);
});
