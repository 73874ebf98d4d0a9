import { memoize } from '../../text/memoize.ts';
import {
  isCloseBracket,
  isOpenBracket,
  findOuterBrackets,
  splitOutsideBrackets,
} from '../paragraphs/brackets.ts';
import { isCollective, isPlausibleCollective } from './body.ts';
import { keepInnerSeparators, restoreSeparators, splitNames } from './split-names.ts';
import { FIRST_LEADS, isDueDate, LIST_RULE, LIST_TAIL, UNIT_ENDING } from '../lexicon/units.ts';

export { isCollective };

/** The content of a printed list of units. */
export interface UnitList {
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

/**
 * Parses a printed list of units. 等, stray separators and rules are dropped; a sub-unit in
 * brackets stays with its unit: 市府办（市大数据管理局）.
 */
export const readUnitList = memoize((printed: string): UnitList => {
  const { text, found } = withoutRules(
    keepInnerSeparators(
      withoutRuleSentences(printed)
        .replace(/[\n\t\u3000]+/g, '、')
        .replace(/(?<=[\u4e00-\u9fa5）)]) +(?=[\u4e00-\u9fa5])/g, '、'),
    ),
  );
  const units = new Set<string>();
  const groups = new Set<string>();
  let beginsWithGroup: boolean | null = null;
  let statedAsEntry = false;
  let due: string | null = null;
  for (const part of splitOutsideBrackets(text, '、，,；;。/|')) {
    for (const piece of splitNames(text.slice(part.start, part.end))) {
      const name = restoreSeparators(tidy(piece));
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
});

/** Whether a text consists of names of units only (at least one). */
export function isUnitList(text: string): boolean {
  const { units, groups } = readUnitList(text);
  const names = [...units, ...groups];
  return (
    names.length > 0 &&
    names.every(
      (name) =>
        name.length <= 24 &&
        !/[。！？“”]/.test(name) &&
        (isCollective(name) ? isPlausibleCollective(name) : endsLikeUnit(name)),
    )
  );
}
