import { FULL_NAME, HIDDEN_NAME } from '../../lexicon/surnames.ts';
import { UNIT_ENDING } from '../../lexicon/units.ts';
import { isCollective, likelihoodOfBody } from '../../duty/body.ts';
import { TASK_VERB } from './words.ts';

const STRONG =
  /(?:局|委|办|厅|政府|管委会|办公室|委员会|公司|集团|中心|街道|街道办事处|银行|农商行|指挥部|管理处|法院|检察院|总工会|工商联|残联|妇联|科协|文联|侨联|供销社|合作社|学院|大学|协会|联合会|领导小组|乡镇|单位|部门|大队|支队)$/;
/** Endings of one character that also end other words. */
export const SHORT_ENDING = /(?:部|会|处|科|室|队|站|联|社|馆|所|台|院|镇|乡)$/;
/** With what the name of a unit at its level begins. */
export const LEVEL = /^(?:[省市县区州旗]|各|国网|团[市县区省州])/;
const HAN_ONLY = /^[\u4e00-\u9fa5]+$/;
/** Words around a name that are no part of it. */
const AROUND = /^(?:由|和|及|与|会同)|(?:等(?:有关|相关)?(?:单位|部门)?)?(?<![、，,；;。.])[、，,；;。.]*$/g;

/** Names of two characters. */
const SHORT_NAMES = /^(?:妇联|残联|团委|工会|科协|文联|侨联|公安|海关|邮政|移动|电信|联通|铁塔)$/;
/** Endings that white space may separate from the name. */
const BARE_ENDINGS = /^(?:街道|中心|公司|集团|银行|政府|学院|大学|协会|医院)$/;

/** Whether a text is the name of a unit or a collective, and how surely. */
export function unitLikeness(printed: string): 0 | 1 | 2 {
  const text = printed.replace(AROUND, '');
  if (text.length < 2 || text.length > 24 || /[\d。；;，,：:！？“”%]/.test(text)) return 0;
  const bare = text.replace(/[（(][^（()）]*[）)]$/, '');
  if (/^各/.test(text)) return text.length <= 14 ? 2 : 0;
  if (isCollective(text))
    return text.length > 12
      ? 0
      : text.length > 2
        ? 2
        : /^(?:乡镇|镇街|街镇|县区|区县|市县)$/.test(text)
          ? 1
          : 0;
  if (!UNIT_ENDING.test(bare) || (TASK_VERB.test(bare) && bare.length > 5)) return 0;
  if (bare.length === 2) return SHORT_NAMES.test(bare) ? 2 : BARE_ENDINGS.test(bare) ? 1 : 0;
  if (likelihoodOfBody(bare) === 'none' || (/台$/.test(bare) && !/(?:气象|电视|广播|天文|电)台$/.test(bare)))
    return 0;
  if (STRONG.test(bare)) return 2;
  if (SHORT_ENDING.test(bare)) return LEVEL.test(bare) ? 2 : bare.length >= 3 && bare.length <= 14 ? 1 : 0;
  return 1;
}

/** A text without the separator at its end. */
export const withoutSeparator = (text: string): string => text.replace(/(?<![、，,；;。])[、，,；;。]+$/, '');

/** Whether a text can be the name of a person. */
export const isPersonName = (text: string): boolean => {
  const bare = withoutSeparator(text).replace(/(?:同志|等)$/, '');
  return (FULL_NAME.test(bare) && !UNIT_ENDING.test(bare)) || HIDDEN_NAME.test(bare);
};

/** Whether two pieces with white space between them are one name of a unit at its level. */
export const completesName = (before: string, text: string): boolean =>
  before.length <= 12 &&
  text.length <= 12 &&
  LEVEL.test(before) &&
  !LEVEL.test(text) &&
  HAN_ONLY.test(before) &&
  unitLikeness(before) === 0 &&
  unitLikeness(before + text) === 2;
