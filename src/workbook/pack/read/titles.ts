import type { CellValue } from '#xlsx/cell-value';
import { bareTitle } from '../../reading/title.ts';

/**
 * Other words that units put over a column, by the title of the pack. Only words that can mean no other
 * column of the sheet.
 */
const REWORDED: Readonly<Record<string, readonly string[]>> = {
  任务序号: ['序号', '任务编号', '编号'],
  工作内容: ['任务内容', '任务', '工作任务', '主要任务'],
  进展情况: [
    '工作进展',
    '工作进展情况',
    '本期进展',
    '本月进展',
    '进展',
    '落实情况',
    '推进情况',
    '完成情况',
    '进度情况',
  ],
  存在问题和困难: [
    '存在问题',
    '问题和困难',
    '问题及困难',
    '存在的问题',
    '存在的问题和困难',
    '存在问题及困难',
    '困难和问题',
    '困难问题',
  ],
  下一步措施: [
    '下一步工作',
    '下一步打算',
    '下步措施',
    '下步打算',
    '下一步工作措施',
    '下一步工作计划',
    '下步工作',
    '下一步计划',
  ],
  自评状态: ['状态', '自评', '自评情况', '完成状态'],
  报送日期: ['填报日期', '上报日期', '报送时间', '填报时间', '上报时间'],
  累计完成值: ['累计完成', '完成值', '累计完成数', '累计完成情况', '累计完成量', '本期累计完成值'],
};

/** A title that begins with the one of the pack and goes on: 进展情况 不超过500字. */
const LEAST_TITLE = 4;

/**
 * A row of titles with the titles of the pack in place of other words for them, where the pack's own are
 * not there: `进展情况` for `工作进展`, or for `进展情况 不超过500字`.
 */
export function knownTitles(
  titles: readonly CellValue[],
  columns: readonly { readonly header: string }[],
): readonly CellValue[] {
  const bare = titles.map(bareTitle);
  const known = new Set(columns.map(({ header }) => bareTitle(header)));
  const found = [...titles];
  for (const { header } of columns) {
    const own = bareTitle(header);
    if (bare.includes(own)) continue;
    const others = REWORDED[header] ?? [];
    const isFree = (title: string): boolean => title !== '' && !known.has(title);
    const candidates = [
      bare.flatMap((title, place) => (isFree(title) && others.includes(title) ? [place] : [])),
      bare.flatMap((title, place) =>
        isFree(title) && own.length >= LEAST_TITLE && title.startsWith(own) ? [place] : [],
      ),
    ];
    const [place] = candidates.find((places) => places.length === 1) ?? [];
    if (place !== undefined) found[place] = header;
  }
  return found;
}
