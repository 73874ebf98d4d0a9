import { withoutPageMarks } from '#core/notice/lines/page-marks';
import { mapText } from '#core/text/mapped-text';

const LONG = '建设道路，'.repeat(30);

test.each([
  [`${LONG}完工。 — 2 — 五、植树。`, `${LONG}完工。  五、植树。`],
  [`${LONG}完工。 －12－ 五、植树。`, `${LONG}完工。  五、植树。`],
  [`${LONG}增长5%—8%，2023 — 2025 年。`, `${LONG}增长5%—8%，2023 — 2025 年。`],
  ['甲 — 2 — 乙', '甲 — 2 — 乙'],
])('%s', (text, read) => {
  expect(withoutPageMarks(mapText(text)).text).toBe(read);
});
