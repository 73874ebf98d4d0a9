import { mergeDuties, namesUnit, NO_DUTY, type Duty } from '../duty/duty.ts';
import { headingSubject, leadersOfHeading } from '../duty/leaders.ts';
import { isUnitList, readUnits } from '../duty/units.ts';
import type { SectionStep } from '../draft.ts';
import { isGenericHeading } from '../heading.ts';
import { dutyOfGroups, firstText, groupHasDuty, type Group, type OutlineNode } from './node.ts';

const HEADING_RANKS = new Set(['chapter', 'part', 'chinese', 'chinese-bracket']);
/** Titles are shorter than this; of a longer paragraph the first sentence is the title. */
const LONGEST_TITLE = 60;

/** Title of a heading: its text up to the first stop, without a leader's or duty bracket. */
export function headingTitle(node: OutlineNode): string {
  const text = (node.title ?? firstText(node))?.text ?? '';
  const sentence = text.length <= LONGEST_TITLE ? text : (/^[^。；;]*/.exec(text)?.[0] ?? text);
  return sentence.replace(/[。：:；;]$/, '');
}

/** A heading as a step of the section path; `index` is its place among its neighbours. */
export function stepOf(node: OutlineNode, index: number): SectionStep {
  const title = headingTitle(node);
  return {
    title,
    ordinal: node.ordinal?.value ?? index + 1,
    generic: title === '' || isGenericHeading(title),
  };
}

/** Leaders and units a heading gives to the items below it. */
export function dutyOfHeading(node: OutlineNode): Duty {
  const own = dutyOfGroups(node);
  const title = headingTitle(node);
  const leaders = leadersOfHeading(title);
  if (leaders.length > 0) return mergeDuties(own, { ...NO_DUTY, leaders });
  const subject = headingSubject(title);
  if (subject !== null && isUnitList(subject) && !namesUnit(own))
    return mergeDuties(own, { ...NO_DUTY, leads: readUnits(subject).units });
  return own;
}

/** Leaders of a leaf heading with unnumbered items below it (一、某某副市长牵头重点工作). */
export const withHeadingLeaders = (node: OutlineNode, duty: Duty): Duty => {
  const leaders = leadersOfHeading(headingTitle(node));
  return leaders.length > 0 ? { ...duty, leaders } : duty;
};

/** What the nearer heading says holds; what it leaves open comes from above. */
export const mergeOver = (near: Duty, far: Duty): Duty => {
  const units = namesUnit(near) ? near : { ...far, leaders: near.leaders };
  return { ...units, leaders: near.leaders.length > 0 ? near.leaders : far.leaders };
};

/** A heading on a line of its own with the item's text below it (（一）实施…工程。 / 目标任务：…). */
export function hasOwnTitle(node: OutlineNode): boolean {
  const texts = node.groups[0]?.texts ?? [];
  const title = texts[0]?.m.text ?? '';
  if (!HEADING_RANKS.has(node.ordinal?.rank ?? '')) return false;
  const isTitle =
    title.length > 0 && title.length <= LONGEST_TITLE && !/[。；;！？]/.test(title.slice(0, -1));
  return (
    isTitle &&
    !(texts[0]?.labelled ?? false) &&
    (texts.length > 1 || (node.groups.length > 1 && !groupHasDuty(node.groups[0] as Group)))
  );
}
