import { wordsOf, wordList } from '../../text/words.ts';

/** What stands between a figure and the district of the next. */
const LINKS = /^[)(:,、。;和及\s]+/;
const LEADING_IN = /^(?:其中|包括|分别为|分别是)/;
const NAMED = /^[\u4e00-\u9fff]{1,7}?(?:区|县|市|旗|州|镇|乡|街道|新城|本级|管委会)/;
const SHORT = /^[\u4e00-\u9fff]{2,3}$/;
/** Words that end like the name of a district and are none, however they begin. */
const NO_AREAS = wordList(
  wordsOf(
    '小区 社区 园区 景区 街区 校区 片区 库区 示范区 保护区 试验区 自贸区 开发区 全市 我市 本市 各市 全县 我县 本县 各县 超市 城市 集市 夜市 乡镇 村镇 集镇',
  ),
);
/** Words that are none when they stand alone; 宝山区 and 西城区 are. */
const NO_NAMES = new Set(
  wordsOf(
    '各区 各镇 县区 街镇 全区 我区 本区 城区 市区 地区 山区 林区 海区 新区 港区 湾区 辖区 厂区 上市 门市 县市',
  ),
);
/** 其余14座 is what no district was named for, or something else. */
const REST = /其余|其他|剩余|另|合计|共|总计|还|完工|竣工|开工|在建|新建|新增|改造|项目|企业|工程/;

/** 上半年全区: the time before the name. */
const TIMES = /^.*[年月末底前来度]/;

/**
 * The district a figure stands behind: 泊云区 of “、泊云区12个”. `between` runs from
 * the figure before to the number. Null where none is named.
 */
export function areaNamed(between: string): string | null {
  const begun = between.replace(LINKS, '').replace(LEADING_IN, '').replace(LINKS, '');
  const name = NAMED.exec(begun)?.[0];
  if (name === undefined || NO_NAMES.has(name.replace(TIMES, ''))) return null;
  return NO_AREAS.endingAt(name, name.length) === null ? name : null;
}

/** A name without 区 or 县, as it stands beside others that have it: 新城6个. */
export function shortArea(between: string): string | null {
  const name = SHORT.exec(between.replace(LINKS, '').replace(/各$/, ''))?.[0];
  return name === undefined || REST.test(name) ? null : name;
}
