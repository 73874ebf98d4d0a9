import { joinMapped, sliceMapped, type MappedText } from '../../text/mapped-text.ts';
import { mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import type { SectionStep, TaskDraft } from '../task-draft.ts';
import { dutyInSentence } from '../duty/in-sentence.ts';
import { tasksOfGrid } from '../tables/forms.ts';
import { isGenericHeading } from '../paragraphs/heading.ts';
import { withPointsAbsorbed } from './absorb.ts';
import { dutiesBySubject } from './by-subject.ts';
import { dutiesByUnit } from './by-unit.ts';
import {
  dutyOfHeading,
  hasOwnTitle,
  headingTitle,
  mergeHeadingDuties,
  sectionStepOf,
  withHeadingLeaders,
} from './headings.ts';
import { withTitlesApart } from './run-in-title.ts';
import {
  hasDutyBelow,
  firstText,
  groupHasDuty,
  hasOwnDuty,
  type OutlineGroup,
  type OutlineNode,
} from './node.ts';

/** Sections and duty that a node inherits from the headings above it. */
interface Above {
  readonly sections: readonly SectionStep[];
  readonly duty: Duty;
}

/** An item without leads and units is a task only if at least this share of its neighbours has some. */
const LIST_SHARE = 0.6;

/** The text without the dash or bullet of an unnumbered item: ——粮食产量…. */
function withoutDash(m: MappedText): MappedText {
  const dash = /^[—–\-·•●▪◆■△▲★※]+/.exec(m.text)?.[0].length ?? 0;
  return dash > 0 ? sliceMapped(m, dash) : m;
}

function contentOf(group: OutlineGroup, skip = 0): MappedText {
  return joinMapped(group.texts.slice(skip).map(({ m }) => m));
}

/**
 * The tasks in a node's own groups.
 *
 * @param steps section path of the tasks
 * @param titleApart whether the first text is a title and not content
 * @param single whether the ordinal of the heading is the number of its only task
 */
function tasksOfNode(
  node: OutlineNode,
  above: Above,
  steps: readonly SectionStep[],
  titleApart: boolean,
  single: boolean,
): readonly TaskDraft[] {
  const drafts: TaskDraft[] = [];
  // Text after an item's leads and units (请各单位…) ends the list and is no item.
  const groups = node.groups.filter(
    (group, i) => group.texts.length > 0 && (groupHasDuty(group) || (node.ordinal !== null && i === 0)),
  );
  groups.forEach((group, index) => {
    const skip = titleApart && group === node.groups[0] ? 1 : 0;
    const content = withoutDash(contentOf(group, skip));
    if (content.text === '') return;
    const own = group.duty ?? NO_DUTY;
    // The units of the heading apply to items that name none; leaders likewise.
    const given = namesUnit(own) ? own : mergeDuties(own, { ...above.duty, leaders: [] });
    const duty = namesUnit(given) ? given : mergeDuties(given, dutyInSentence(content.text));
    const printed = node.ordinal && (single || !titleApart) ? node.ordinal.printed : '';
    drafts.push({
      sections: steps,
      no: printed,
      content,
      duty,
      inheritedLeaders: above.duty.leaders,
      progress: group.progress.map((m) => ({ mark: null, m })),
      isRow: false,
      glued: node.glued && index === 0,
      numberHasStop: node.ordinal?.hasStop ?? true,
      start: index === 0 && (node.ordinal !== null || node.title !== null) ? node.start : group.start,
      end: group.end,
    });
  });
  return drafts;
}

/** Whether each of these headings has exactly one task, so that the ordinal of the heading is the task's number. */
const eachHasOneTask = (siblings: readonly OutlineNode[]): boolean =>
  siblings.every(
    (node) =>
      !hasDutyBelow(node) || (node.children.length === 0 && node.groups.filter(groupHasDuty).length === 1),
  );

/** Characters of the shortest name of an item (体育馆). */
const SHORTEST_NAME = 3;

/** Whether a node is a numbered text without the bars of a table. */
const isStatement = (node: OutlineNode): boolean =>
  node.ordinal !== null &&
  (firstText(node)?.text.length ?? 0) >= SHORTEST_NAME &&
  !/[|｜│]/.test(firstText(node)?.text ?? '');

/** Whether a numbered text is shorter than the name of an item: the rest of a broken line. */
const isWord = (node: OutlineNode): boolean => (firstText(node)?.text.length ?? 0) < SHORTEST_NAME;

/** Whether the nodes are a list of tasks, even those without leads and units. */
function isTaskList(siblings: readonly OutlineNode[]): boolean {
  const leaves = siblings.filter(
    (node) => node.children.length === 0 && node.grid === null && node.ordinal !== null,
  );
  return leaves.length > 0 && leaves.filter(hasOwnDuty).length / leaves.length >= LIST_SHARE;
}

/** Reads the tasks below `parent`, in printed order. */
export function tasksBelow(
  parent: OutlineNode,
  above: Above = { sections: [], duty: NO_DUTY },
  everyLeaf = false,
): readonly TaskDraft[] {
  const siblings = withTitlesApart(withPointsAbsorbed(parent.children));
  const isList = isTaskList(siblings) || namesUnit(above.duty);
  const oneEach = eachHasOneTask(siblings.filter((node) => node.ordinal));
  const subjects = new Map([
    ...dutiesByUnit(siblings),
    ...dutiesBySubject({ ...parent, children: [...siblings] }),
  ]);
  return siblings.flatMap((node, index) => {
    if (node.grid) return tasksOfGrid(node.grid, above.sections, above.duty, everyLeaf);
    const subject = subjects.get(node) ?? null;
    if (node.children.length > 0) return tasksOfBranch(node, index, above, subject, everyLeaf);
    const wanted =
      hasOwnDuty(node) ||
      subject !== null ||
      (isList && node.ordinal !== null && !isWord(node)) ||
      (everyLeaf && isStatement(node));
    if (!wanted) return [];
    const titleApart = node.title !== null || hasOwnTitle(node);
    const steps = titleApart ? [...above.sections, sectionStepOf(node, index)] : above.sections;
    return tasksOfNode(
      node,
      { ...above, duty: withHeadingLeaders(node, subject ?? above.duty) },
      steps,
      titleApart && node.title === null,
      oneEach && node.title === null,
    );
  });
}

/** Whether a numbered paragraph with items below it is a task itself, because it has leads of its own. */
const isItemItself = (node: OutlineNode): boolean =>
  node.ordinal !== null &&
  !isGenericHeading(headingTitle(node)) &&
  node.groups[0]?.duty != null &&
  namesUnit(node.groups[0].duty) &&
  ((firstText(node)?.text.length ?? 0) > 60
    ? node.children.some(hasOwnDuty)
    : node.children.every(hasOwnDuty));

function tasksOfBranch(
  node: OutlineNode,
  index: number,
  above: Above,
  subject: Duty | null,
  everyLeaf: boolean,
): readonly TaskDraft[] {
  const itself = isItemItself(node);
  const sections = [...above.sections, sectionStepOf(node, index)];
  // Unnumbered items can precede the numbered ones; the heading itself can be an item.
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
  const duty = loose.length > 0 ? above.duty : mergeHeadingDuties(subject ?? dutyOfHeading(node), above.duty);
  return [...own, ...tasksBelow(node, { sections, duty }, everyLeaf)];
}

/** The group without its introduction: of the paragraphs before the leads and units only the last is the item, or all from the first label on. */
const withoutIntroduction = (group: OutlineGroup): OutlineGroup => {
  const first = group.texts.findIndex(({ labelled }) => labelled);
  return { ...group, texts: group.texts.slice(first < 0 ? -1 : first) };
};

/** The tasks of unnumbered paragraphs directly below a list title. */
export const looseTasks = (root: OutlineNode): readonly TaskDraft[] =>
  tasksOfNode(
    { ...root, groups: root.groups.map(withoutIntroduction), children: [] },
    { sections: [], duty: NO_DUTY },
    [],
    false,
    false,
  );
