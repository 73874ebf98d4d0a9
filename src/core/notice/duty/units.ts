import { isCloseBracket, isOpenBracket, outerBrackets, splitOutside } from '../brackets.ts';
import { COLLECTIVES, FIRST_LEADS, isDueDate, LIST_RULE, LIST_TAIL, UNIT_ENDING } from '../lexicon/units.ts';

/** What a printed list of units holds. */
export interface UnitList {
  /** Named units in printed order. */
  readonly units: readonly string[];
  /** Collective phrases in printed order. */
  readonly groups: readonly string[];
  /** Whether the first entry is a collective phrase. */
  readonly beginsWithGroup: boolean;
  /** A date printed at the end of the list (6月底前完成). */
  readonly due: string | null;
  /** Whether the list carries the rule “列第一位者为牵头单位”. */
  readonly statesFirstLeads: boolean;
}

/** 各县（区）政府、市属有关单位: a phrase that stands for several units. */
export const isCollective = (name: string): boolean => COLLECTIVES.some((pattern) => pattern.test(name));

/** Whether `text` ends like the name of a unit, so that it may be complete. */
export const endsLikeUnit = (text: string): boolean => {
  const bare = text.slice(-40).replace(/[（(][^（）()]*[）)]$/, '');
  return UNIT_ENDING.test(bare) || isCollective(bare);
};

/** A list ends with its stop; what follows the 。 is a rule about all items or prose, no name. */
export function withoutRuleSentences(text: string): string {
  const stop = splitOutside(text, '。')[0]?.end ?? text.length;
  return text.slice(0, stop);
}

/** Removes rule sentences that are printed inside a list, in brackets or bare. */
function withoutRules(text: string): { text: string; found: boolean } {
  let out = '';
  let last = 0;
  let found = false;
  for (const { open, close } of outerBrackets(text)) {
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

function tidy(name: string): string {
  let out = name.replace(/^[、，,；;：:。.\s]+|(?<![、，,；;：:。.\s])[、，,；;：:。.\s]+$/g, '');
  out = out.replace(/^(?:和|及|以及|与|由|会同|配合单位[：:]?)(?=[\u4e00-\u9fa5]{2})/, (lead) =>
    lead === '和' || lead === '与' ? lead : '',
  );
  const tail = LIST_TAIL.exec(out);
  // 等 is a tail only behind a name; a unit name hardly ends in 等.
  if (tail && tail.index > 0) out = out.slice(0, tail.index);
  const open = [...out].filter(isOpenBracket).length;
  const close = [...out].filter(isCloseBracket).length;
  if (close > open && isCloseBracket(out[out.length - 1] ?? '')) out = out.slice(0, -1);
  return out.replace(/(?<![、，,；;。\s])[、，,；;。\s]+$/, '');
}

/** 各区、县级市 · 各乡、镇人民政府 · 市直有关部门、单位: one collective, although 、 stands in it. */
const WIDE_COLLECTIVE =
  /(各(?:有关|相关)?(?:区|县|乡|市|镇|州|地|街道))、(?=(?:县级市|镇|乡|区|县|市|街道|自治县|旗)(?:[（(][^（()）]{1,6}[）)])?(?:人民)?(?:政府|管委会|办事处|$|[（(、，,；;。和]))|((?:有关|相关|各)(?:部门|单位))、(?=(?:单位|部门|企业)(?:$|[、，,；;。）)]))/g;
/** Keeps such a collective together while the list is split; a private-use character stands for its 、. */
const HELD = '\ue000';

/** 人民银行等国务院相关部门及各地区: the last name, then the collectives that 等 leads over to. */
const LEADS_OVER = /^(.{2,}?)等((?:国务院|中央|省|市|县|区|州)?(?:有关|相关|各|直属|直|级)[^]*)$/;

function splitLeadOver(name: string): readonly string[] {
  const match = LEADS_OVER.exec(name);
  // 等相关单位 alone ends a list and names nobody.
  if (
    !match ||
    !endsLikeUnit(match[1] as string) ||
    !/[及和各]|^(?:国务院|中央|省|市|县|区|州)/.test(match[2] as string)
  )
    return [name];
  return [match[1] as string, ...(match[2] as string).split(/以及|及|和/)];
}

/** Two names with a word between them; the second begins as names of units do. */
const TWO_NAMES =
  /^(.{2,}?(?:局|委|办|部|厅|政府|管委会|中心|公司|院))(?:和|及|以及|会同|与)((?:市|县|区|省|州|各|有关|相关)[^]*)$/;
/** How the second one ends: asked apart, for within one expression every beginning would be tried with every end. */
const SECOND_ENDS = /(?:局|委|办|部|厅|政府|管委会|中心|公司|院|单位|部门)$/;

/** 市财政局和市商务局: a list of two written as a sentence. */
function splitAnd(name: string): readonly string[] {
  const match = SECOND_ENDS.test(name) ? TWO_NAMES.exec(name) : null;
  return match ? [match[1] as string, match[2] as string] : [name];
}

/** 市卫健委市教育局: two names that lost what stood between them in a narrow cell. */
function splitGlued(name: string): readonly string[] {
  const level = name[0] as string;
  if (name.length < 8 || !'省市县区州'.includes(level)) return [name];
  for (let at = name.indexOf(level, 4); at > 0; at = name.indexOf(level, at + 1)) {
    const [left, right] = [name.slice(0, at), name.slice(at)];
    if (/[局委办厅]$/.test(left) && right.length >= 4 && endsLikeUnit(right) && !/[（(]/.test(left))
      return [left, ...splitGlued(right)];
  }
  return [name];
}

/**
 * Splits a printed list. `等`, stray separators and rule sentences are dropped;
 * a sub-unit in brackets stays with its unit: 市府办（市大数据管理局）.
 */
export function readUnits(printed: string): UnitList {
  const { text, found } = withoutRules(
    withoutRuleSentences(printed)
      .replace(WIDE_COLLECTIVE, (_, first?: string, second?: string) => `${first ?? second ?? ''}${HELD}`)
      .replace(/[\n\t\u3000]+/g, '、')
      .replace(/(?<=[\u4e00-\u9fa5）)]) +(?=[\u4e00-\u9fa5])/g, '、'),
  );
  const units: string[] = [];
  const groups: string[] = [];
  let beginsWithGroup: boolean | null = null;
  let statedAsEntry = false;
  let due: string | null = null;
  for (const part of splitOutside(text, '、，,；;。/|')) {
    for (const piece of splitLeadOver(text.slice(part.start, part.end))
      .flatMap(splitAnd)
      .flatMap(splitGlued)) {
      const name = tidy(piece).replaceAll(HELD, '、');
      if (!/[\u3400-\u9fff]{2}/.test(name)) continue;
      if (FIRST_LEADS.test(name)) statedAsEntry = true;
      if (FIRST_LEADS.test(name) || LIST_RULE.test(name)) continue;
      if (isDueDate(name)) {
        due = name;
        continue;
      }
      const group = isCollective(name);
      beginsWithGroup ??= group;
      const into = group ? groups : units;
      if (!into.includes(name)) into.push(name);
    }
  }
  return {
    units,
    groups,
    due,
    beginsWithGroup: beginsWithGroup ?? false,
    statesFirstLeads: found || statedAsEntry || FIRST_LEADS.test(printed),
  };
}

/** Whether a text consists of nothing but names of units (at least one). */
export function isUnitList(text: string): boolean {
  const { units, groups } = readUnits(text);
  const names = [...units, ...groups];
  return (
    names.length > 0 &&
    names.every((name) => name.length <= 24 && !/[。！？“”]/.test(name) && endsLikeUnit(name))
  );
}
