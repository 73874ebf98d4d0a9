import { countOpenBrackets } from '../paragraphs/brackets.ts';
import { UNIT_ENDING } from '../lexicon/units.ts';
import { isCollective, likelihoodOfBody } from './body.ts';

/* Names of a list that have no separator between them, and names that contain one. */

const endsLikeUnit = (name: string): boolean => UNIT_ENDING.test(name) || isCollective(name);

/** Collectives that contain 、: 各区、县级市 · 各乡、镇人民政府 · 市直有关部门、单位. */
const WIDE_COLLECTIVE =
  /(各(?:有关|相关)?(?:区|县|乡|市|镇|州|地|街道))、(?=(?:县级市|镇|乡|区|县|市|街道|自治县|旗)(?:[（(〔［][^（()）〔〕［］]{1,6}[）)〕］])?(?:人民)?(?:政府|管委会|办事处|$|[（(、，,；;。和]))|((?:有关|相关|各)(?:部门|单位))、(?=(?:单位|部门|企业)(?:$|[、，,；;。）)]))/g;
/** Places or fields of two or three characters that share the ending of the last name: 云岭、石门镇政府 · 市教育、卫健局. */
const SHARED_ENDING =
  /(?<![\u3400-\u9fff])([市县区省州]?[\u3400-\u9fff]{2,3}、){1,4}[\u3400-\u9fff]{1,4}(?:[镇乡村县区旗局]|街道|社区)(?:人民)?(?:政府|管委会|办事处)?(?=$|[，,；;。、及和])/g;
/** Private-use character that replaces the 、 inside a name while the list is split. */
const KEPT_SEPARATOR = '\ue000';

/** The list with a private-use character for each 、 inside a name. */
export const keepInnerSeparators = (list: string): string =>
  !list.includes('、')
    ? list
    : list
        .replace(
          WIDE_COLLECTIVE,
          (_, first?: string, second?: string) => `${first ?? second ?? ''}${KEPT_SEPARATOR}`,
        )
        .replace(SHARED_ENDING, (names) =>
          sharesEnding(names) ? names.replaceAll('、', KEPT_SEPARATOR) : names,
        );

/** The name with the 、 that was kept. */
export const restoreSeparators = (name: string): string => name.replaceAll(KEPT_SEPARATOR, '、');

/** Whether none but the last name is complete, and the last has no level of its own. */
function sharesEnding(names: string): boolean {
  const parts = names.split('、');
  const last = parts.at(-1) ?? '';
  const isStem = (part: string, at: number): boolean =>
    !endsLikeUnit(part) &&
    (/^[市县区省州]/.test(part) ? at === 0 && /^..局$/.test(last) && part.length === 3 : part.length <= 3);
  return !/^[市县区省州各]/.test(last) && parts.slice(0, -1).every(isStem);
}

/** A name and, after 等, collectives: 人民银行等国务院相关部门及各地区. */
const NAME_THEN_COLLECTIVES = /^(.{2,}?)等((?:国务院|中央|省|市|县|区|州)?(?:有关|相关|各|直属|直|级)[^]*)$/;

function splitNameAndCollectives(name: string): readonly string[] {
  if (!name.includes('等')) return [name];
  const [, unit = '', collectives = ''] = NAME_THEN_COLLECTIVES.exec(name) ?? [];
  // 等相关单位 alone ends a list and names no unit.
  if (unit === '' || !endsLikeUnit(unit) || !/[及和各]|^(?:国务院|中央|省|市|县|区|州)/.test(collectives))
    return [name];
  return [unit, ...collectives.split(/以及|及|和/)];
}

const CONJUNCTION = /以及|会同|[和及与]/g;
const LEVEL = /^(?:[市县区省州镇]|各|有关|相关|其他|其它)/;

/** Splits names joined by a conjunction; 市文化和旅游局 and 市住房和城乡建设局 are one. */
function splitAnd(name: string): readonly string[] {
  for (const { 0: word, index } of name.matchAll(CONJUNCTION)) {
    const [left, right] = [name.slice(0, index), name.slice(index + word.length)];
    if (left.length < 2 || right.length < 2 || countOpenBrackets(left) > 0) continue;
    if (isJoin(left, right)) return [left, ...splitAnd(right)];
  }
  return [name];
}

/** Whether a conjunction joins two names: both are complete, or both begin with a level. */
function isJoin(left: string, right: string): boolean {
  const [first, second] = [likelihoodOfBody(left), likelihoodOfBody(right)];
  if (first === 'none' || second === 'none' || isHalf(left)) return false;
  if (LEVEL.test(right)) return first === 'sure' || LEVEL.test(left);
  return first === 'sure' && second === 'sure';
}

/** Whether a text that ends as bodies do is the first half of a name: 市政协社会和法制委. */
const isHalf = (left: string): boolean => /(?:社会|房屋?|医院|学校|企业|机关)$/.test(left);

/** Splits names printed without a separator, as in a narrow cell: 市卫健委市教育局. */
function splitGlued(name: string): readonly string[] {
  const level = name.charAt(0);
  if (name.length < 8 || !'省市县区州'.includes(level)) return [name];
  for (let at = name.indexOf(level, 4); at > 0; at = name.indexOf(level, at + 1)) {
    const [left, right] = [name.slice(0, at), name.slice(at)];
    if (/[局委办厅]$/.test(left) && right.length >= 4 && endsLikeUnit(right) && !/[（(]/.test(left))
      return [left, ...splitGlued(right)];
  }
  return [name];
}

/** The names of an entry of a list, which a conjunction joins or nothing separates. */
export const splitNames = (entry: string): readonly string[] =>
  splitNameAndCollectives(entry).flatMap(splitAnd).flatMap(splitGlued);
