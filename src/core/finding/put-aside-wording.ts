import type { PutAsideReason } from '../record/entered/put-aside.ts';
import type { Wording } from '../text/language.ts';

/** Why something is in 待处理内容. */
export const PUT_ASIDE_WORDING: Readonly<Record<PutAsideReason, Wording>> = {
  'match-uncertain': {
    zh: '通知修订后，不能确定它属于哪一项',
    en: 'after the revision of the notice it is not certain which item it belongs to',
  },
  'task-removed': { zh: '所属的任务或指标已不存在', en: 'its task or target is no longer there' },
  'value-differs': {
    zh: '与台账中同一处的内容不一致',
    en: 'the ledger says something else in the same place',
  },
  'cell-taken': { zh: '原单元格已有其他内容', en: 'its cell has other content now' },
  'row-removed': {
    zh: '原来所在的行，其记录已不存在，行已删除',
    en: 'the record of its row is gone, and the row was deleted',
  },
  'drawn-over': {
    zh: '写在由台账生成的单元格里，该单元格已更新',
    en: 'it was typed into a cell that Duban draws, which was drawn again',
  },
  'row-unknown': {
    zh: '不能确定所在行属于哪一项任务',
    en: 'it is not certain which task its row belongs to',
  },
  'finding-gone': { zh: '所回应的疑点已不再出现', en: 'the finding it answered is no longer there' },
};
