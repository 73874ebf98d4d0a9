/**
 * Comparators around a number. Source: the usage of government work reports and of 国办
 * guidance on quantified targets, where 达 and 达到 state a lower bound. `level` words name a
 * value to be maintained and express no comparison.
 */
export type Relation = '>=' | '>' | '<=' | '<' | '~' | 'level';

/** Comparators directly before the number. */
export const COMPARATORS_BEFORE = {
  '>=': [
    '不低于',
    '不少于',
    '不小于',
    '不得低于',
    '不得少于',
    '至少',
    '起码',
    '达到',
    '达',
    '达至',
    '已达',
    '迈上',
    '跨上',
    '站上',
    '增至',
    '增加到',
    '增加至',
    '增长到',
    '增长至',
    '提高到',
    '提高至',
    '提升到',
    '提升至',
    '上升到',
    '上升至',
    '扩大到',
    '扩大至',
    '大于等于',
    '≥',
    '>=',
    '≧',
    '$\\geq',
    '\\geq',
    '$\\ge',
    '\\ge',
  ],
  '>': ['超过', '超', '突破', '高于', '大于', '多于', '逾', '>', '$>'],
  '<=': [
    '不超过',
    '不得超过',
    '不高于',
    '不大于',
    '不多于',
    '不突破',
    '最多',
    '至多',
    '控制在',
    '严控在',
    '压控在',
    '降至',
    '降到',
    '下降到',
    '下降至',
    '降低到',
    '降低至',
    '压减至',
    '压减到',
    '压缩至',
    '压缩到',
    '缩短至',
    '缩短到',
    '缩减至',
    '缩减到',
    '减至',
    '减少到',
    '减少至',
    '减到',
    '小于等于',
    '≤',
    '<=',
    '≦',
    '$\\leq',
    '\\leq',
    '$\\le',
    '\\le',
  ],
  '<': ['低于', '少于', '小于', '<'],
  '~': ['约', '大约', '约为', '近', '将近'],
  level: ['保持', '保持在', '稳定在', '维持在', '维持', '稳定', '为', '是', '到', '至'],
} as const satisfies Record<Relation, readonly string[]>;

/** Comparators directly after the unit. */
export const COMPARATORS_AFTER = {
  '>=': ['以上', '及以上', '以上的', '及以上的'],
  '<=': ['内', '以内', '之内', '以下', '及以下', '以内的', '以下的'],
  '~': ['左右', '上下', '左右的'],
} as const satisfies Partial<Record<Relation, readonly string[]>>;

/** For a comparator, the characters that form another word with it when printed before it: 签约, 附近, 行为. */
export const COMPARATOR_IN_WORD: Readonly<Record<string, string>> = {
  约: '签节预合条契',
  近: '附靠临邻',
  达: '到发抵直送传',
  为: '行作成认',
  到: '签报收',
  至: '截甚乃',
  是: '总于',
  超: '赶反',
  上: '以线网地路海陆水岸之台早晚马身手加规限天',
};

/** For a comparator after the unit, the characters that form another word with it when printed after it: 20条内河, 3个内设机构. */
export const COMPARATOR_AFTER_IN_WORD: Readonly<Record<string, string>> = {
  内: '河湖港陆海涝地城街网部容设外控涵科镜刊资源销需贸饰墙页存环核生熟',
};

/** Words after a number that mean “more than”: 100余家, 3000多家. */
export const MORE_THAN = ['余', '多'] as const;

/** Characters before 负 with which it is no minus sign: 税负3%, 担负3项任务. */
export const NOT_NEGATIVE = '税肩担背抱承自欺辜胜减重';

/** Marks between the two numbers of a range (1-2个, 6.5%至7%). */
export const RANGE_MARKS = ['-', '--', '—', '——', '–', '―', '─', '~', '~~', '至', '到'] as const;

/** After a range: 5%至8%之间. */
export const RANGE_ENDS = ['之间', '之间的', '区间'] as const;

/** Before a magnitude without a number, at least that many: 上百人, 上千亩. */
export const ROUGHLY_ABOVE = '上';
