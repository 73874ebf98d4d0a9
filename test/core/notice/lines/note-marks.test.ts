import { withoutNoteMarks } from '#core/notice/lines/note-marks';
import { mapText } from '#core/text/mapped-text';

test.each([
  ['培育企业25¹家', '培育企业25家'],
  ['培育企业25家¹²。', '培育企业25家。'],
  ['规上企业³培育25家', '规上企业培育25家'],
  ['引进40［2］个，管网30[12]公里', '引进40个，管网30公里'],
  ['泵站12座[3]，小区20个②。', '泵站12座，小区20个。'],
  ['造林4500①亩', '造林4500亩'],
])('%s is read as %s', (printed, read) => {
  const m = withoutNoteMarks(mapText(printed));
  expect(m.text).toBe(read);
  expect(Array.from(m.at, (at) => printed[at]).join('')).toBe(read);
});

test.each([
  '绿地3000m²，供水5万m³/d，面积12km²',
  '绿地3000米²',
  '减排3×10⁴吨',
  'R²不低于0.9',
  '¹以省级认定口径为准',
  '澄政办发[2026]3号',
  '澄政办〔26〕3号',
  '包括2项：①甲；②乙',
  '建设2个①甲②乙',
  '见附件[3]',
])('%s stays as it is', (printed) => {
  const m = mapText(printed);
  expect(withoutNoteMarks(m)).toBe(m);
});
