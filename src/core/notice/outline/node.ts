import type { MappedText } from '../../text/mapped-text.ts';
import { mergeDuties, namesSomeone, NO_DUTY, type Duty } from '../duty/duty.ts';
import type { Ordinal } from '../paragraphs/ordinal.ts';
import type { TableGrid } from '../tables/grid.ts';

/** Consecutive texts and the duty printed after them. */
export interface OutlineGroup {
  readonly texts: { readonly m: MappedText; readonly labelled: boolean }[];
  duty: Duty | null;
  /** What was reported, where the text says so. */
  readonly progress: MappedText[];
  /** Whether the units are printed before the text: 区住建局：负责…. */
  byUnit?: boolean;
  start: number;
  end: number;
}

/** A node of the outline: a heading, an item, a chapter of prose, or a table. */
export interface OutlineNode {
  readonly ordinal: Ordinal | null;
  /** The ordinal as printed, with its stop. */
  readonly mark: MappedText | null;
  /** Title of a heading without ordinal; the title of a numbered node is its first text. */
  readonly title: MappedText | null;
  readonly glued: boolean;
  readonly groups: OutlineGroup[];
  readonly children: OutlineNode[];
  readonly grid: TableGrid | null;
  readonly start: number;
}

/** One list of a notice: the body, or the part below a list title. */
export interface OutlineList {
  readonly title: string | null;
  readonly root: OutlineNode;
}

/** A node without content. */
export const newNode = (start: number, part: Partial<OutlineNode> = {}): OutlineNode => ({
  ordinal: null,
  mark: null,
  title: null,
  glued: false,
  grid: null,
  start,
  ...part,
  groups: [],
  children: [],
});

/** Whether a leader or unit is named for the group. */
export const groupHasDuty = (group: OutlineGroup): boolean => group.duty !== null && namesSomeone(group.duty);

/** Whether a leader or unit is named in the node itself. */
export const hasOwnDuty = (node: OutlineNode): boolean => node.groups.some(groupHasDuty);

/** Whether a leader or unit is named in the node or below it. */
export const hasDutyBelow = (node: OutlineNode): boolean =>
  hasOwnDuty(node) || node.children.some(hasDutyBelow);

export const firstText = (node: OutlineNode): MappedText | null => node.groups[0]?.texts[0]?.m ?? null;

/** The duties of the node's own groups, merged. */
export const dutyOfGroups = (node: OutlineNode): Duty =>
  node.groups.reduce<Duty>((sum, group) => (group.duty ? mergeDuties(sum, group.duty) : sum), NO_DUTY);
