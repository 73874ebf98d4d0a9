import type { Language } from '#core/text/language';
import type { Comparator } from '#core/record/target';
import { COMPARATOR_WORDS } from '#workbook/codec/wording';

const zh = {
  comparators: COMPARATOR_WORDS,
  fields: {
    metric: '指标',
    comparator: '比较',
    value: '目标值',
    value2: '目标上限',
    deadline: '完成时限',
  },
};

type TargetWords = typeof zh;

const en: TargetWords = {
  comparators: {
    '>=': 'at least',
    '>': 'more than',
    '<=': 'at most',
    '<': 'less than',
    '=': 'equal to',
    '~': 'about',
    between: 'between',
  } satisfies Readonly<Record<Comparator, string>>,
  fields: {
    metric: 'Metric',
    comparator: 'Comparison',
    value: 'Value',
    value2: 'Upper value',
    deadline: 'Deadline',
  },
};

/** Words for the fields of a target and for its comparator, wherever the pane shows one. */
export const TARGET_WORDS: Readonly<Record<Language, TargetWords>> = { zh, en };
