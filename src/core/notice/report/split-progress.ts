import { sliceMapped } from '../../text/mapped-text.ts';
import type { TaskDraft } from '../task-draft.ts';

/*
 * 目标任务：新增普惠托位360个。完成情况：新增普惠托位207个，占年度任务的57.5%。
 *                              ^^^^^^^^^ label of what was done
 * 加固危旧桥梁16座。已完成12座，占年度任务的75%。
 * ^ goal            ^ result
 */
const LABEL =
  /(?:^|[。；;！])\s*[【［[]?(?:目前|当前|截至目前|工作|任务|项目|主要|具体|年度|本期|本月)*(?:(?:完成|进展|落实|办理|推进|实施|建设|整改|执行|开展)(?:情况|进展|进度|成效|结果)|进展|完成进度|工作成效)[】］\]]?[：:]/g;
/** Words of a result, with a figure or a rate behind them. */
const RESULT =
  /(?:已|累计|截至|截止|目前|实际|现有|前[一二三]季度|上半年|1月?[-—–－~～至]\d{1,2}月)[^。；]{0,40}[\d０-９]|(?:占|率|完成|增长|下降)[^。；]{0,20}[\d０-９]\s*[%％]/;
/** Where a result begins in the sentence of the goal. */
const RESULT_IN_SENTENCE = /[，,](?=(?:目前|截至|截止|现|累计|已|实际))/;
const NUMBER = /[\d０-９]/;

/** What was there, not what was promised: 承担事项24项, 共排查隐患300处. */
const COUNTED =
  /^(?:共计?|累计|目前|承担|承办|受理|涉及|收到|列入|分解|排查|摸排|检查|签约|现有|全[市县区省州](?:共|现)?)[^，,。；;]{0,20}[\d０-９]/;

/**
 * A task with what was done apart from what was promised: behind its label, else from the second sentence or the first
 * clause that tells a result on. Unchanged where it already has progress. Null for a paragraph of a report that tells
 * results only and therefore promises nothing.
 *
 * @param isReport whether the document is a report; in others only a label tells
 */
export function withProgressApart(draft: TaskDraft, isReport: boolean): TaskDraft | null {
  if (draft.progress.length > 0) return draft;
  const { text } = draft.content;
  const label = [...text.matchAll(LABEL)].find(({ index, 0: words }) =>
    NUMBER.test(text.slice(index + words.length)),
  );
  if (label !== undefined) {
    const from = label.index + (/^[。；;！]/.test(label[0]) ? 1 : 0);
    if (from > 0) return split(draft, from, label.index + label[0].length);
  }
  if (!isReport || !NUMBER.test(text) || !RESULT.test(text)) return draft;
  if (COUNTED.test(text)) return null;
  const end = endOfSentence(text);
  const goal = text.slice(0, end);
  const comma = RESULT_IN_SENTENCE.exec(goal);
  if (comma !== null && RESULT.test(goal.slice(comma.index)))
    return split(draft, comma.index, comma.index + 1);
  const rest = text.slice(end);
  if (NUMBER.test(rest) && RESULT.test(rest)) return split(draft, end, end);
  return RESULT.test(goal) ? null : draft;
}

/** The content before `end`, the progress from `from` on. */
const split = (draft: TaskDraft, end: number, from: number): TaskDraft => ({
  ...draft,
  content: sliceMapped(draft.content, 0, end),
  progress: [{ mark: null, m: sliceMapped(draft.content, from) }],
});

/** Offset behind the first sentence outside brackets. */
function endOfSentence(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if ('（(《“'.includes(char)) depth += 1;
    else if ('）)》”'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。；;！'.includes(char)) return at + 1;
  }
  return text.length;
}
