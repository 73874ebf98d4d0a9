import Big from 'big.js';
import { percentInterval, printedInterval, rateFits } from '#core/check/match/interval';
import { readFigures } from '#core/check/claim/read-figures';
import type { Figure } from '#core/check/claim/figure';

/** The last figure of a text. */
function figure(text: string): Figure {
  const last = readFigures(text, 2030).at(-1);
  if (last === undefined) throw new Error(`no figure in ${text}`);
  return last;
}
const fits = (rate: string, part: string, whole: number): boolean =>
  rateFits(
    figure(rate),
    percentInterval(printedInterval(figure(part)), { low: new Big(whole), high: new Big(whole) }),
  );

describe('printed figures are rounded', () => {
  test.each<[string, string, number, boolean]>([
    // The examples of the design: 91.54 printed as 92 is right, 91.61 printed as 91 is not.
    ['完成年度任务的92%', '认定企业119家', 130, true],
    ['完成年度任务的91%', '认定企业119.1万家', 130, false],
    ['完成年度任务的71.8%', '人才4310人', 6000, true],
    ['完成年度任务的70.7%', '人才4310人', 6000, false],
    // 3.17 stands for 3.165 to 3.175.
    ['完成年度任务的63.5%', '外资3.17亿美元', 5, true],
    ['完成年度任务的63.7%', '外资3.17亿美元', 5, false],
    // 近 allows the last place, 以上 everything above.
    ['完成年度任务的近41.6%', '开工10个', 24, true],
    ['完成年度任务的41.6%', '开工10个', 24, false],
    ['完成年度任务的50%以上', '开工13个', 24, true],
    ['完成年度任务的55%以上', '开工13个', 24, false],
    // Counts of single things are exact; rounded ones are not.
    ['完成年度任务的53.2%', '招引人才8510人', 16000, true],
    ['完成年度任务的53.4%', '招引人才近8510人', 16000, false],
    ['完成年度任务的48%', '招引人才近7800人', 16000, true],
  ])('%s of %s and %d: %s', (rate, part, whole, expected) => {
    expect(fits(rate, part, whole)).toBe(expected);
  });
});
