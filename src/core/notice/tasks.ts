import { joinMapped, sliceMapped, type MappedText } from '../text/mapped.ts';
import { mergeDuties, namesSomeone, namesUnit, NO_DUTY, type Duty } from './duty/duty.ts';
import { headingSubject, leadersOfHeading } from './duty/leaders.ts';
import { isUnitList, readUnits } from './duty/units.ts';
import type { SectionStep, TaskDraft } from './draft.ts';
import { isGenericHeading } from './heading.ts';
import type { Group, OutlineNode } from './outline.ts';
import { tasksOfGrid } from './tables/forms.ts';

/** What a node gets from the headings above it. */
interface Above {
  readonly sections: readonly SectionStep[];
  readonly duty: Duty;
}

const SUB_RANKS = new Set(['arabic-bracket', 'circled']);
const HEADING_RANKS = new Set(['chapter', 'part', 'chinese', 'chinese-bracket']);
/** At least this share of an item's neighbours must have leads or units for it to be a task without. */
const LIST_SHARE = 0.6;

const groupHasDuty = (group: Group): boolean => group.duty !== null && namesSomeone(group.duty);
const ownDuty = (node: OutlineNode): boolean => node.groups.some(groupHasDuty);
const anyDuty = (node: OutlineNode): boolean => ownDuty(node) || node.children.some(anyDuty);
const firstText = (node: OutlineNode): MappedText | null => node.groups[0]?.texts[0]?.m ?? null;

/** Title of a heading: its text up to the first stop, without a leader's or duty bracket. */
function headingTitle(node: OutlineNode): string {
  const text = (node.title ?? firstText(node))?.text ?? '';
  const sentence = text.length <= 60 ? text : (/^[^。；;]*/.exec(text)?.[0] ?? text);
  return sentence.replace(/[。：:；;]$/, '');
}

function stepOf(node: OutlineNode, index: number): SectionStep {
  const title = headingTitle(node);
  return {
    title,
    ordinal: node.ordinal?.value ?? index + 1,
    generic: title === '' || isGenericHeading(title),
  };
}

/** Leaders and units a heading gives to the items below it. */
function dutyOfHeading(node: OutlineNode): Duty {
  const own = node.groups.reduce<Duty>(
    (sum, group) => (group.duty ? mergeDuties(sum, group.duty) : sum),
    NO_DUTY,
  );
  const title = headingTitle(node);
  const leaders = leadersOfHeading(title);
  if (leaders.length > 0) return mergeDuties(own, { ...NO_DUTY, leaders });
  const subject = headingSubject(title);
  if (subject !== null && isUnitList(subject) && !namesUnit(own))
    return mergeDuties(own, { ...NO_DUTY, leads: readUnits(subject).units });
  return own;
}

/** Sub-points （1）（2） carry no tasks of their own when only the last of them, or none, names units. */
function absorbs(node: OutlineNode, siblings: readonly OutlineNode[]): boolean {
  const { children } = node;
  if (children.length === 0 || children.some((child) => child.grid || child.ordinal === null)) return false;
  const withDuty = children.filter(anyDuty);
  if (withDuty.length === 0)
    return ownDuty(node) && children.every((child) => SUB_RANKS.has(child.ordinal?.rank ?? ''));
  if (children.length < 2 || withDuty.length > 1 || withDuty[0] !== children[children.length - 1])
    return false;
  if ((withDuty[0]?.groups.length ?? 0) > 1 || ownDuty(node)) return false;
  if (SUB_RANKS.has(children[0]?.ordinal?.rank ?? '')) return true;
  const alike = siblings.filter((other) => other !== node && other.children.length >= 2);
  return alike.length > 0 && alike.every((other) => other.children.filter(anyDuty).length === 1);
}

/** A node with its sub-points written into one group, ordinals as printed. */
function absorbed(node: OutlineNode): OutlineNode {
  const texts = [...node.groups.flatMap((group) => group.texts)];
  let duty: Duty = node.groups.reduce<Duty>(
    (sum, group) => (group.duty ? mergeDuties(sum, group.duty) : sum),
    NO_DUTY,
  );
  let end = node.groups[node.groups.length - 1]?.end ?? node.start;
  for (const child of node.children) {
    for (const group of child.groups) {
      const [head, ...rest] = group.texts;
      if (head) texts.push({ m: withPrintedOrdinal(child, head.m), labelled: head.labelled }, ...rest);
      if (group.duty) duty = mergeDuties(duty, group.duty);
      end = Math.max(end, group.end);
    }
  }
  return { ...node, children: [], groups: [{ texts, duty, start: node.start, end }] };
}

function withPrintedOrdinal(node: OutlineNode, m: MappedText): MappedText {
  const { ordinal } = node;
  if (!ordinal) return m;
  const printed =
    ordinal.rank === 'arabic-bracket'
      ? `（${ordinal.printed}）`
      : ordinal.rank === 'arabic'
        ? `${ordinal.printed}.`
        : ordinal.printed;
  return joinMapped([{ text: printed, at: Array.from(printed, (_, i) => node.start + i) }, m]);
}

/** ——粮食产量…: the dash of an unnumbered item. */
function withoutDash(m: MappedText): MappedText {
  const dash = /^[—–\-·•●▪◆■△▲★※]+/.exec(m.text)?.[0].length ?? 0;
  return dash > 0 ? sliceMapped(m, dash) : m;
}

function contentOf(group: Group, skip = 0): MappedText {
  return joinMapped(group.texts.slice(skip).map(({ m }) => m));
}

/** A heading on a line of its own with the item's text below it (（一）实施…工程。 / 目标任务：…). */
function hasOwnTitle(node: OutlineNode): boolean {
  const texts = node.groups[0]?.texts ?? [];
  const title = texts[0]?.m.text ?? '';
  if (!HEADING_RANKS.has(node.ordinal?.rank ?? '')) return false;
  const isTitle = title.length > 0 && title.length <= 60 && !/[。；;！？]/.test(title.slice(0, -1));
  return (
    isTitle &&
    !(texts[0]?.labelled ?? false) &&
    (texts.length > 1 || (node.groups.length > 1 && !groupHasDuty(node.groups[0] as Group)))
  );
}

function tasksOfNode(
  node: OutlineNode,
  above: Above,
  steps: readonly SectionStep[],
  titleApart: boolean,
  single: boolean,
): readonly TaskDraft[] {
  const drafts: TaskDraft[] = [];
  // Prose behind an item's leads and units (请各单位…) closes the list; it is no item.
  const groups = node.groups.filter(
    (group, i) => group.texts.length > 0 && (groupHasDuty(group) || (node.ordinal !== null && i === 0)),
  );
  groups.forEach((group, index) => {
    const skip = titleApart && group === node.groups[0] ? 1 : 0;
    const content = withoutDash(contentOf(group, skip));
    if (content.text === '') return;
    const own = group.duty ?? NO_DUTY;
    // Units printed at the heading hold for items that name none; leaders likewise.
    const duty = namesUnit(own) ? own : mergeDuties(own, { ...above.duty, leaders: [] });
    const printed = node.ordinal && (single || !titleApart) ? node.ordinal.printed : '';
    drafts.push({
      sections: steps,
      no: printed,
      content,
      duty,
      inheritedLeaders: above.duty.leaders,
      progress: [],
      glued: node.glued && index === 0,
      numberHasStop: node.ordinal?.hasStop ?? true,
      start: index === 0 ? node.start : group.start,
      end: group.end,
    });
  });
  return drafts;
}

/** Whether each heading of these neighbours has exactly one task, so that its ordinal is the task's number. */
const eachHasOneTask = (siblings: readonly OutlineNode[]): boolean =>
  siblings.every(
    (node) => !anyDuty(node) || (node.children.length === 0 && node.groups.filter(groupHasDuty).length === 1),
  );

/** A numbered line that says something to be done, rather than a heading or a label. */
const isStatement = (node: OutlineNode): boolean =>
  node.ordinal !== null && (firstText(node)?.text.length ?? 0) >= 8;

/** Whether neighbours are a list of tasks even where one of them names nobody. */
function isTaskList(siblings: readonly OutlineNode[]): boolean {
  const leaves = siblings.filter(
    (node) => node.children.length === 0 && node.grid === null && node.ordinal !== null,
  );
  return leaves.length > 0 && leaves.filter(ownDuty).length / leaves.length >= LIST_SHARE;
}

/** Reads the tasks below `parent`, in printed order. */
export function tasksBelow(
  parent: OutlineNode,
  above: Above = { sections: [], duty: NO_DUTY },
  everyLeaf = false,
): readonly TaskDraft[] {
  const siblings = parent.children.map((child, _index, all) =>
    absorbs(child, all) ? absorbed(child) : child,
  );
  const isList = isTaskList(siblings) || namesUnit(above.duty);
  const oneEach = eachHasOneTask(siblings.filter((node) => node.ordinal));
  return siblings.flatMap((node, index) => {
    if (node.grid) return tasksOfGrid(node.grid, above.sections, above.duty);
    if (node.children.length > 0) return tasksOfBranch(node, index, above, everyLeaf);
    const wanted = ownDuty(node) || (isList && node.ordinal !== null) || (everyLeaf && isStatement(node));
    if (!wanted) return [];
    const titleApart = node.title !== null || hasOwnTitle(node);
    const steps = titleApart ? [...above.sections, stepOf(node, index)] : above.sections;
    return tasksOfNode(
      node,
      { ...above, duty: inherited(node, above) },
      steps,
      titleApart && node.title === null,
      oneEach && node.title === null,
    );
  });
}

/** Leaders of a leaf heading with unnumbered items below it (一、某某副市长牵头重点工作). */
const inherited = (node: OutlineNode, above: Above): Duty => {
  const leaders = leadersOfHeading(headingTitle(node));
  return leaders.length > 0 ? { ...above.duty, leaders } : above.duty;
};

/** A numbered paragraph of prose with leads of its own, although numbered items follow it. */
const isItemItself = (node: OutlineNode): boolean =>
  node.ordinal !== null &&
  node.groups[0]?.duty != null &&
  namesUnit(node.groups[0].duty) &&
  (firstText(node)?.text.length ?? 0) > 60 &&
  node.children.some(ownDuty);

function tasksOfBranch(
  node: OutlineNode,
  index: number,
  above: Above,
  everyLeaf: boolean,
): readonly TaskDraft[] {
  const itself = isItemItself(node);
  const sections = [...above.sections, stepOf(node, index)];
  // Unnumbered items may stand between a heading and its numbered ones; the heading itself may be one.
  const loose = node.groups.filter(
    (group, i) => groupHasDuty(group) && group.texts.length > 0 && (i > 0 || itself),
  );
  const ordinal = itself ? node.ordinal : null;
  const own = tasksOfNode(
    { ...node, ordinal, groups: loose, children: [] },
    above,
    itself ? above.sections : sections,
    false,
    false,
  );
  const duty = loose.length > 0 ? above.duty : mergeOver(dutyOfHeading(node), above.duty);
  return [...own, ...tasksBelow(node, { sections, duty }, everyLeaf)];
}

/** What the nearer heading says holds; what it leaves open comes from above. */
const mergeOver = (near: Duty, far: Duty): Duty => {
  const units = namesUnit(near) ? near : { ...far, leaders: near.leaders };
  return { ...units, leaders: near.leaders.length > 0 ? near.leaders : far.leaders };
};

/** Of the paragraphs before the first leads and units only the last is the item; the others introduce the list. */
const withoutIntroduction = (group: Group): Group => ({ ...group, texts: group.texts.slice(-1) });

/** Tasks of unnumbered paragraphs that stand directly below a list's title. */
export const looseTasks = (root: OutlineNode): readonly TaskDraft[] =>
  tasksOfNode(
    { ...root, groups: root.groups.map(withoutIntroduction), children: [] },
    { sections: [], duty: NO_DUTY },
    [],
    false,
    false,
  );
