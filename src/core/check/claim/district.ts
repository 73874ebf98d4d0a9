import { splitWords, wordList } from '../../text/words.ts';

/** Punctuation and conjunctions between a figure and the district of the next. */
const LINKS = /^[)(:,、。;和及\s]+/;
const LEADING_IN = /^(?:其中|包括|分别为|分别是)/;
const NAMED = /^[\u4e00-\u9fff]{1,7}?(?:区|县|市|旗|州|镇|乡|街道|新城|本级|管委会)/;
const SHORT = /^[\u4e00-\u9fff]{2,3}$/;
/** Words that look like the name of a district but are not, also with a prefix. */
const NOT_DISTRICTS = wordList(
  splitWords(
    '小区 社区 园区 景区 街区 校区 片区 库区 示范区 保护区 试验区 自贸区 开发区 全市 我市 本市 各市 全县 我县 本县 各县 超市 城市 集市 夜市 乡镇 村镇 集镇',
  ),
);
/** Words that are not a district when alone; 宝山区 and 西城区 are. */
const NOT_DISTRICTS_ALONE = new Set(
  splitWords(
    '各区 各镇 县区 街镇 全区 我区 本区 城区 市区 地区 山区 林区 海区 新区 港区 湾区 辖区 厂区 上市 门市 县市',
  ),
);
/** Words of two or three characters that are not a short district name: 其余14座. */
const REST = /其余|其他|剩余|另|合计|共|总计|还|完工|竣工|开工|在建|新建|新增|改造|项目|企业|工程/;

/** A time before the name: 上半年全区. */
const TIMES = /^.*[年月末底前来度]/;

/**
 * The district named before a figure: 泊云区 in “、泊云区12个”. `between` is the text from
 * the previous figure to the number. Null where none is named.
 */
export function namedDistrict(between: string): string | null {
  const begun = between.replace(LINKS, '').replace(LEADING_IN, '').replace(LINKS, '');
  const name = NAMED.exec(begun)?.[0];
  if (name === undefined || NOT_DISTRICTS_ALONE.has(name.replace(TIMES, ''))) return null;
  return NOT_DISTRICTS.endingAt(name, name.length) === null ? name : null;
}

/** A district name without 区 or 县, as used in lists after full names: 新城6个. */
export function shortNamedDistrict(between: string): string | null {
  const name = SHORT.exec(between.replace(LINKS, '').replace(/各$/, ''))?.[0];
  return name === undefined || REST.test(name) ? null : name;
}
