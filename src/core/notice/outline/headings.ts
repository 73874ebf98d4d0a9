import { mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import { headingSubject, leadersOfHeading } from '../duty/leaders.ts';
import { isUnitList, readUnitList } from '../duty/units.ts';
import type { SectionStep } from '../task-draft.ts';
import { isGenericHeading } from '../paragraphs/heading.ts';
import { dutyOfGroups, firstText, groupHasDuty, type OutlineNode } from './node.ts';

export const HEADING_RANKS: ReadonlySet<string> = new Set(['chapter', 'part', 'chinese', 'chinese-bracket']);
/** Maximum length of a title; of a longer paragraph the first sentence is the title. */
const LONGEST_TITLE = 60;

/** Title of a heading, without the final stop; its duty bracket is no part of the text. */
export function headingTitle(node: OutlineNode): string {
  const text = (node.title ?? firstText(node))?.text ?? '';
  const sentence = text.length <= LONGEST_TITLE ? text : (/^[^。；;]*/.exec(text)?.[0] ?? text);
  return sentence.replace(/[。：:；;]$/, '');
}

/** A heading as a step of the section path; `index` is its 0-based position among its neighbours. */
export function sectionStepOf(node: OutlineNode, index: number): SectionStep {
  const title = headingTitle(node);
  return {
    title,
    ordinal: node.ordinal?.value ?? index + 1,
    generic: title === '' || isGenericHeading(title),
  };
}

/** The leaders and units that apply to the items below a heading. */
export function dutyOfHeading(node: OutlineNode): Duty {
  const own = dutyOfGroups(node);
  const title = headingTitle(node);
  const leaders = leadersOfHeading(title);
  if (leaders.length > 0) return mergeDuties(own, { ...NO_DUTY, leaders });
  const subject = headingSubject(title);
  if (subject !== null && isUnitList(subject) && !namesUnit(own))
    return mergeDuties(own, { ...NO_DUTY, leads: readUnitList(subject).units });
  return own;
}

/** The duty with the leaders of a heading that has no numbered items below it (一、某某副市长牵头重点工作). */
export const withHeadingLeaders = (node: OutlineNode, duty: Duty): Duty => {
  const leaders = leadersOfHeading(headingTitle(node));
  return leaders.length > 0 ? { ...duty, leaders } : duty;
};

/** The duty of the nearer heading, completed with that of the heading above it. */
export const mergeHeadingDuties = (near: Duty, far: Duty): Duty => {
  const units = namesUnit(near) ? near : { ...far, leaders: near.leaders };
  return { ...units, leaders: near.leaders.length > 0 ? near.leaders : far.leaders };
};

/** Whether a node is a heading on a line of its own with the item's text below it (（一）实施…工程。 / 目标任务：…). */
export function hasOwnTitle(node: OutlineNode): boolean {
  const [group] = node.groups;
  const texts = group?.texts ?? [];
  const title = texts[0]?.m.text ?? '';
  if (!HEADING_RANKS.has(node.ordinal?.rank ?? '')) return false;
  const isTitle =
    title.length > 0 && title.length <= LONGEST_TITLE && !/[。；;！？]/.test(title.slice(0, -1));
  return (
    isTitle &&
    !(texts[0]?.labelled ?? false) &&
    (texts.length > 1 || (node.groups.length > 1 && group !== undefined && !groupHasDuty(group)))
  );
}
