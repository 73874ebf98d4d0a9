import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped.ts';
import { mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import type { SectionStep, TaskDraft } from '../draft.ts';
import { tasksOfGrid } from '../tables/forms.ts';
import { withPointsAbsorbed } from './absorb.ts';
import { dutyOfHeading, hasOwnTitle, mergeOver, stepOf, withHeadingLeaders } from './headings.ts';
import { anyDuty, firstText, groupHasDuty, ownDuty, type Group, type OutlineNode } from './node.ts';

/** What a node gets from the headings above it. */
interface Above {
  readonly sections: readonly SectionStep[];
  readonly duty: Duty;
}

/** At least this share of an item's neighbours must have leads or units for it to be a task without. */
const LIST_SHARE = 0.6;

/** ——粮食产量…: the dash of an unnumbered item. */
function withoutDash(m: MappedText): MappedText {
  const dash = /^[—–\-·•●▪◆■△▲★※]+/.exec(m.text)?.[0].length ?? 0;
  return dash > 0 ? sliceMapped(m, dash) : m;
}

function contentOf(group: Group, skip = 0): MappedText {
  return joinMapped(group.texts.slice(skip).map(({ m }) => m));
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
      isRow: false,
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
  node.ordinal !== null &&
  (firstText(node)?.text.length ?? 0) >= 8 &&
  !/[|｜│]/.test(firstText(node)?.text ?? '');

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
  const siblings = withPointsAbsorbed(parent.children);
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
      { ...above, duty: withHeadingLeaders(node, above.duty) },
      steps,
      titleApart && node.title === null,
      oneEach && node.title === null,
    );
  });
}

/** A numbered paragraph of prose with leads of its own, although numbered items follow it. */
const isItemItself = (node: OutlineNode): boolean =>
  node.ordinal !== null &&
  node.groups[0]?.duty != null &&
  namesUnit(node.groups[0].duty) &&
  ((firstText(node)?.text.length ?? 0) > 60
    ? node.children.some(ownDuty)
    : node.children.every((child) => child.groups.some((group) => (group.duty?.leads.length ?? 0) > 0)));

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
