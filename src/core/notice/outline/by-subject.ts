import { dutyOfNames, NO_DUTY, type Duty } from '../duty/duty.ts';
import { subjectAt } from '../duty/subject.ts';
import { isSafeguardChapter } from '../lexicon/chapters.ts';
import { headingTitle } from './headings.ts';
import { firstText, groupHasDuty, hasOwnDuty, newNode, type OutlineNode } from './node.ts';

/*
 * 四、职责分工 / （一）市生态环境局每季度公布结果。
 *                      ^ the unit in charge is the subject of the sentence
 */
/** A chapter that says who does what. */
const DUTIES_CHAPTER = /(?:职责|分工|任务分解)/;
const MIN_ITEMS = 2;
/** At least this share of the items of such a chapter begins with a unit. */
const SUBJECT_SHARE = 0.6;
const LONGEST_SUBJECT = 160;

const isBareLeaf = (node: OutlineNode): boolean =>
  node.ordinal !== null && node.children.length === 0 && node.grid === null && !hasOwnDuty(node);

/** The units that are the subjects of the items of a chapter of duties; empty for other chapters. */
export function dutiesBySubject(parent: OutlineNode): ReadonlyMap<OutlineNode, Duty> {
  const duties = new Map<OutlineNode, Duty>();
  const leaves = parent.children.filter(isBareLeaf);
  if (leaves.length < MIN_ITEMS || !DUTIES_CHAPTER.test(headingTitle(parent).slice(0, 24))) return duties;
  for (const node of leaves) {
    const text = firstText(node)?.text ?? '';
    const subject = subjectAt(text.slice(0, LONGEST_SUBJECT), true);
    if (subject !== null && subject.end < text.length) duties.set(node, dutyOfNames('unit', subject.list));
  }
  if (duties.size < leaves.length * SUBJECT_SHARE) return new Map();
  // The others of the list are tasks too, of nobody.
  for (const node of leaves) if (!duties.has(node)) duties.set(node, NO_DUTY);
  return duties;
}

const FIGURE = /\d/;

/** A numbered list whose items name nobody and all promise a figure, outside the chapters of how work is organised. */
const isGoalList = (node: OutlineNode): boolean =>
  node.children.length >= MIN_ITEMS &&
  node.children.every((child) => isBareLeaf(child) && FIGURE.test(firstText(child)?.text ?? '')) &&
  !isSafeguardChapter(headingTitle(node)) &&
  dutiesBySubject(node).size === 0;

/** Whether a node, or one below it, says who does what by unit. */
const namesByUnit = (node: OutlineNode): boolean =>
  node.groups.filter(({ byUnit }) => byUnit).length >= MIN_ITEMS ||
  dutiesBySubject(node).size > 0 ||
  node.children.some(namesByUnit);

/** Whether a node, or one below it, has a duty that is printed behind its text. */
const namesBehind = (node: OutlineNode): boolean =>
  node.groups.some((group) => groupHasDuty(group) && !group.byUnit) || node.children.some(namesBehind);

const goalsOf = (node: OutlineNode): OutlineNode | null => {
  if (isGoalList(node)) return { ...node, groups: hasLongTitle(node) ? [] : node.groups };
  const children = node.children.flatMap((child) => goalsOf(child) ?? []);
  return children.length > 0 ? { ...node, children } : null;
};

/** Whether the heading runs on into a sentence, and so names no section. */
const hasLongTitle = (node: OutlineNode): boolean => /[，,；;：:]/.test(headingTitle(node));

/**
 * The lists of goals of a plan that says only in a chapter of its own who does what: its items are tasks although they
 * name nobody. Empty for other notices.
 */
export function goalsBesideDuties(root: OutlineNode): OutlineNode {
  const none = newNode(root.start);
  if (!namesByUnit(root) || namesBehind(root) || root.children.some(({ grid }) => grid !== null)) return none;
  return { ...none, children: root.children.flatMap((child) => goalsOf(child) ?? []) };
}
