import {
  isCloseBracket,
  isOpenBracket,
  findOuterBrackets,
  splitOutsideBrackets,
} from '../paragraphs/brackets.ts';
import { COLLECTIVES, FIRST_LEADS, isDueDate, LIST_RULE, LIST_TAIL, UNIT_ENDING } from '../lexicon/units.ts';

/** The content of a printed list of units. */
interface UnitList {
  /** Named units in printed order. */
  readonly units: readonly string[];
  /** Collective phrases in printed order. */
  readonly groups: readonly string[];
  /** Whether the first entry is a collective phrase. */
  readonly beginsWithGroup: boolean;
  /** A date printed at the end of the list (6月底前完成). */
  readonly due: string | null;
  /** Whether the list contains the rule “列第一位者为牵头单位”. */
  readonly statesFirstLeads: boolean;
}

/** Whether a name is a collective phrase for several units: 各县（区）政府, 市属有关单位. */
export const isCollective = (name: string): boolean => COLLECTIVES.some((pattern) => pattern.test(name));

/** Whether `text` ends with the ending of a unit name or a collective phrase. */
export const endsLikeUnit = (text: string): boolean => {
  const bare = text.slice(-40).replace(/[（(][^（）()]*[）)]$/, '');
  return UNIT_ENDING.test(bare) || isCollective(bare);
};

/** The list up to its first 。; what follows is a rule about all items or other text. */
export function withoutRuleSentences(text: string): string {
  const stop = splitOutsideBrackets(text, '。')[0]?.end ?? text.length;
  return text.slice(0, stop);
}

/** Removes the brackets with rules from a list; `found`: whether one states that the first unit leads. */
function withoutRules(text: string): { text: string; found: boolean } {
  let out = '';
  let last = 0;
  let found = false;
  for (const { open, close } of findOuterBrackets(text)) {
    const inside = text.slice(open + 1, close);
    const states = FIRST_LEADS.test(inside);
    if (!states && !LIST_RULE.test(inside)) continue;
    found ||= states;
    out += text.slice(last, open);
    last = close + 1;
  }
  out += text.slice(last);
  return { text: out, found };
}

/** A name without separators, conjunctions, 等 and unbalanced brackets around it. */
function tidy(name: string): string {
  let out = name.replace(/^[、，,；;：:。.\s]+|(?<![、，,；;：:。.\s])[、，,；;：:。.\s]+$/g, '');
  out = out.replace(/^(?:和|及|以及|与|由|会同|配合单位[：:]?)(?=[\u4e00-\u9fa5]{2})/, (lead) =>
    lead === '和' || lead === '与' ? lead : '',
  );
  const tail = LIST_TAIL.exec(out);
  // 等 at the very start is no tail.
  if (tail && tail.index > 0) out = out.slice(0, tail.index);
  const open = [...out].filter(isOpenBracket).length;
  const close = [...out].filter(isCloseBracket).length;
  if (close > open && isCloseBracket(out[out.length - 1] ?? '')) out = out.slice(0, -1);
  return out.replace(/(?<![、，,；;。\s])[、，,；;。\s]+$/, '');
}

/** Collectives that contain 、: 各区、县级市 · 各乡、镇人民政府 · 市直有关部门、单位. */
const WIDE_COLLECTIVE =
  /(各(?:有关|相关)?(?:区|县|乡|市|镇|州|地|街道))、(?=(?:县级市|镇|乡|区|县|市|街道|自治县|旗)(?:[（(][^（()）]{1,6}[）)])?(?:人民)?(?:政府|管委会|办事处|$|[（(、，,；;。和]))|((?:有关|相关|各)(?:部门|单位))、(?=(?:单位|部门|企业)(?:$|[、，,；;。）)]))/g;
/** Private-use character that replaces the 、 inside a collective while the list is split. */
const KEPT_SEPARATOR = '\ue000';

/** A name and, after 等, collectives: 人民银行等国务院相关部门及各地区. */
const NAME_THEN_COLLECTIVES = /^(.{2,}?)等((?:国务院|中央|省|市|县|区|州)?(?:有关|相关|各|直属|直|级)[^]*)$/;

function splitNameAndCollectives(name: string): readonly string[] {
  const [, unit = '', collectives = ''] = NAME_THEN_COLLECTIVES.exec(name) ?? [];
  // 等相关单位 alone ends a list and names no unit.
  if (unit === '' || !endsLikeUnit(unit) || !/[及和各]|^(?:国务院|中央|省|市|县|区|州)/.test(collectives))
    return [name];
  return [unit, ...collectives.split(/以及|及|和/)];
}

/** Two names joined by a conjunction; the second begins like the name of a unit. */
const TWO_NAMES =
  /^(.{2,}?(?:局|委|办|部|厅|政府|管委会|中心|公司|院))(?:和|及|以及|会同|与)((?:市|县|区|省|州|各|有关|相关)[^]*)$/;
/** Ending of the second name; a separate expression, since in one expression matching would be quadratic. */
const SECOND_ENDS = /(?:局|委|办|部|厅|政府|管委会|中心|公司|院|单位|部门)$/;

/** Splits two names joined by a conjunction: 市财政局和市商务局. */
function splitAnd(name: string): readonly string[] {
  const match = SECOND_ENDS.test(name) ? TWO_NAMES.exec(name) : null;
  const [, first, second] = match ?? [];
  return first === undefined || second === undefined ? [name] : [first, second];
}

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

/**
 * Parses a printed list of units. 等, stray separators and rules are dropped; a sub-unit in
 * brackets stays with its unit: 市府办（市大数据管理局）.
 */
export function readUnitList(printed: string): UnitList {
  const { text, found } = withoutRules(
    withoutRuleSentences(printed)
      .replace(
        WIDE_COLLECTIVE,
        (_, first?: string, second?: string) => `${first ?? second ?? ''}${KEPT_SEPARATOR}`,
      )
      .replace(/[\n\t\u3000]+/g, '、')
      .replace(/(?<=[\u4e00-\u9fa5）)]) +(?=[\u4e00-\u9fa5])/g, '、'),
  );
  const units = new Set<string>();
  const groups = new Set<string>();
  let beginsWithGroup: boolean | null = null;
  let statedAsEntry = false;
  let due: string | null = null;
  for (const part of splitOutsideBrackets(text, '、，,；;。/|')) {
    for (const piece of splitNameAndCollectives(text.slice(part.start, part.end))
      .flatMap(splitAnd)
      .flatMap(splitGlued)) {
      const name = tidy(piece).replaceAll(KEPT_SEPARATOR, '、');
      if (!/[\u3400-\u9fff]{2}/.test(name)) continue;
      if (FIRST_LEADS.test(name)) statedAsEntry = true;
      if (FIRST_LEADS.test(name) || LIST_RULE.test(name)) continue;
      if (isDueDate(name)) {
        due = name;
        continue;
      }
      const group = isCollective(name);
      beginsWithGroup ??= group;
      (group ? groups : units).add(name);
    }
  }
  return {
    units: [...units],
    groups: [...groups],
    due,
    beginsWithGroup: beginsWithGroup ?? false,
    statesFirstLeads: found || statedAsEntry || FIRST_LEADS.test(printed),
  };
}

/** Whether a text consists of names of units only (at least one). */
export function isUnitList(text: string): boolean {
  const { units, groups } = readUnitList(text);
  const names = [...units, ...groups];
  return (
    names.length > 0 &&
    names.every((name) => name.length <= 24 && !/[。！？“”]/.test(name) && endsLikeUnit(name))
  );
}
