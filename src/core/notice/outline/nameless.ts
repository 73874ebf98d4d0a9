import { sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import {
  announcesTasks,
  beginsWithAims,
  isAimsChapter,
  isPlanChapter,
  isReportTitle,
  isSafeguardChapter,
  isTaskChapter,
  isTaskTitle,
} from '../lexicon/chapters.ts';
import { hasSpaceBefore } from '../paragraphs/glued-ordinal.ts';
import { isListTitle } from '../paragraphs/heading.ts';
import { headingTitle } from './headings.ts';
import { firstText, type OutlineList, type OutlineNode } from './node.ts';

/*
 * 荻港区2021年公共文化工作要点
 * 一、完善数字平台。全年线上直播60场。
 * ^ a list of tasks that names nobody: known by its title, its chapters and its figures
 */
const FIGURE =
  /\d|[零〇一二两三四五六七八九十百千万](?:个|家|项|次|场|亩|万|亿|所|座|条|户|人|套)|底前|年内|季度|月份|上旬|中旬|下旬/;
/** Outside a list of tasks by its title at least this share of the items has a figure or a date. */
const FIGURE_SHARE = 0.5;
const MIN_ITEMS = 3;
/** The sentence that closes a letter behind the last item of its list. */
const CLOSING = /^(?:请|望|以上|特此|上述|此件|此复|附件|附[:：]|联系人|各[^，,。]{1,24}(?:要|应|须|请|需))/;

const CLOSING_SENTENCE = new RegExp(`[。！；](?=${CLOSING.source.slice(1)})`);

/** First sentence of a node, which is its title where it is a heading. */
const titleOf = (node: OutlineNode): string => {
  const title = headingTitle(node);
  return /^[^。；;：:]*/.exec(title)?.[0] ?? title;
};

const leavesOf = (node: OutlineNode): readonly OutlineNode[] =>
  node.children.length === 0 ? (node.ordinal ? [node] : []) : node.children.flatMap(leavesOf);

const hasFigure = (node: OutlineNode): boolean =>
  node.groups.some((group) => group.texts.some(({ m }) => FIGURE.test(m.text)));

/** Whether a chapter is prose around the tasks; how work is organised is a task where most of it has figures. */
const isProse = (node: OutlineNode): boolean => {
  const title = titleOf(node);
  if (isAimsChapter(title) || beginsWithAims(firstText(node)?.text ?? '')) return true;
  const leaves = leavesOf(node);
  return isSafeguardChapter(title) && leaves.filter(hasFigure).length * 2 <= leaves.length;
};

/** The node without the chapters below it that are prose. */
const withoutProse = (node: OutlineNode): OutlineNode => ({
  ...node,
  children: node.children.filter((child) => child.ordinal === null || !isProse(child)).map(withoutProse),
});

/** Items that end with a semicolon and hold no full stop. */
const isClause = (text: string): boolean => /[；;]$/.test(text) && !/[。！]/.test(text);

/** A signature behind the last sentence: an office, a date, or both. */
const SIGNATURE =
  /[\u3400-\u9fff]{2,20}(?:政府|办公室|办公厅|委员会|局)$|[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/;

/** The text of the last item up to its first full stop, where those before it are clauses; without a signature behind it. */
function ownText(m: MappedText, others: readonly OutlineNode[]): MappedText {
  const first = m.text.search(/[。！]/) + 1;
  const clauses = others.every((node) => isClause(firstText(node)?.text ?? ''));
  if (clauses && first > 0) return sliceMapped(m, 0, first);
  const letter = CLOSING_SENTENCE.exec(m.text);
  if (letter !== null) return sliceMapped(m, 0, letter.index + 1);
  const last = Math.max(m.text.lastIndexOf('。'), m.text.lastIndexOf('；')) + 1;
  const apart = last > 0 && last < m.text.length && hasSpaceBefore(m, last);
  return last > 0 && (apart || SIGNATURE.test(m.text.slice(last))) ? sliceMapped(m, 0, last) : m;
}

/** The last item without the letter that goes on behind it; its neighbours show how many paragraphs an item has. */
function lastWithoutLetter(last: OutlineNode, others: readonly OutlineNode[]): OutlineNode {
  const [group] = last.groups;
  if (group === undefined || others.length === 0) return last;
  const single = others.every(
    (node) => node.children.length > 0 || (node.groups[0]?.texts.length ?? 1) === 1,
  );
  const closing = group.texts.findIndex(({ m }, index) => index > 0 && (single || CLOSING.test(m.text)));
  const texts = (closing < 0 ? group.texts : group.texts.slice(0, closing)).map((text) => ({
    ...text,
    m: ownText(text.m, others),
  }));
  return { ...last, groups: [{ ...group, texts, end: endOf(texts) ?? group.end }] };
}

/** The nodes with the last item of each level cut before the letter behind it. */
const withoutLetter = (siblings: readonly OutlineNode[]): OutlineNode[] =>
  siblings.map((node, index) => {
    if (node.children.length > 0) return { ...node, children: withoutLetter(node.children) };
    return index === siblings.length - 1 ? lastWithoutLetter(node, siblings.slice(0, -1)) : node;
  });

const endOf = (texts: OutlineNode['groups'][number]['texts']): number | null => {
  const m = texts.at(-1)?.m;
  return m === undefined || m.text === '' ? null : (m.at[m.text.length - 1] ?? 0) + 1;
};

/** A figure that is no date, time or number of a document: 19公里, 30%. */
const AMOUNT = /\d(?!\d*(?:[年月日号时点分天:：]|个?(?:工作日|月|小时|分钟)))\d*/;

const hasAmount = (node: OutlineNode): boolean =>
  node.groups.some((group) => group.texts.some(({ m }) => AMOUNT.test(m.text)));

/** The texts before the first numbered child. */
function introductionOf(root: OutlineNode): readonly MappedText[] {
  const first = root.children[0]?.start ?? Infinity;
  return root.groups
    .filter((group) => group.start < first)
    .flatMap((group) => group.texts.map(({ m }) => m).filter((m) => (m.at[0] ?? 0) < first));
}

/** The parts of a text between its blanks: a title and a letter pasted on one line. */
function partsAtBlanks(m: MappedText): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 1; at < m.text.length; at += 1) {
    if (!hasSpaceBefore(m, at)) continue;
    parts.push(m.text.slice(start, at));
    start = at;
  }
  parts.push(m.text.slice(start));
  return parts;
}

/** The last sentence of a text. */
function lastSentence(text: string): string {
  const end = /[。；;]$/.test(text) ? text.length - 1 : text.length;
  const stops = ['。', '；', ';'].map((stop) => text.lastIndexOf(stop, end - 1));
  return text.slice(Math.max(...stops) + 1, end);
}

/**
 * The list without its chapters of prose and without the letter behind it, if it is a list of tasks though it names
 * hardly anybody; else null. It is one by its title (工作要点) or by the sentence before it (任务如下：), then only with
 * figures; a plan (方案) only in its chapters of tasks.
 */
export function namelessList({ title, root }: OutlineList): OutlineNode | null {
  const introduction = introductionOf(root);
  const parts = title === null ? introduction.flatMap(partsAtBlanks) : [];
  const byTitle =
    (isTaskTitle(title ?? '') && !isReportTitle(title ?? '')) ||
    parts.some((part) => isListTitle(part) && isTaskTitle(part));
  const reports = isReportTitle(title ?? '');
  const holdsTasks = reports ? isPlanChapter : isTaskChapter;
  const chapters = root.children.filter((node) => holdsTasks(titleOf(node)) && node.children.length > 0);
  if (!byTitle && chapters.length === 0 && !announcesTasks(lastSentence(introduction.at(-1)?.text ?? '')))
    return null;
  if (!byTitle && chapters.length > 0 && title === null && !parts.some(isListTitle)) return null;
  const kept = byTitle || chapters.length === 0 ? root : { ...root, children: chapters };
  const bare = withoutProse(kept);
  const list: OutlineNode = { ...bare, children: withoutLetter(bare.children) };
  const leaves = leavesOf(list);
  const concrete = byTitle || reports || leaves.filter(hasAmount).length >= leaves.length * FIGURE_SHARE;
  return leaves.length >= MIN_ITEMS && concrete ? list : null;
}
