import type { MappedText } from '../../text/mapped.ts';
import { mergeDuties, namesSomeone, NO_DUTY, type Duty } from '../duty/duty.ts';
import type { Ordinal } from '../ordinal.ts';
import type { Grid } from '../tables/grid.ts';

/** One stretch of text with the duty printed behind it. */
export interface Group {
  readonly texts: { readonly m: MappedText; readonly labelled: boolean }[];
  duty: Duty | null;
  start: number;
  end: number;
}

/** A node of the outline: a heading, an item, a chapter of prose, or a table. */
export interface OutlineNode {
  readonly ordinal: Ordinal | null;
  /** Title of a heading without ordinal; numbered nodes have it as first text. */
  readonly title: MappedText | null;
  readonly glued: boolean;
  readonly groups: Group[];
  readonly children: OutlineNode[];
  readonly grid: Grid | null;
  readonly start: number;
}

/** One list of a notice: the body, or what stands below a list's title. */
export interface OutlineList {
  readonly title: string | null;
  readonly root: OutlineNode;
}

/** A node without content yet. */
export const newNode = (start: number, part: Partial<OutlineNode> = {}): OutlineNode => ({
  ordinal: null,
  title: null,
  glued: false,
  grid: null,
  start,
  ...part,
  groups: [],
  children: [],
});

/** Whether somebody is named behind this stretch of text. */
export const groupHasDuty = (group: Group): boolean => group.duty !== null && namesSomeone(group.duty);

/** Whether somebody is named in the node itself. */
export const ownDuty = (node: OutlineNode): boolean => node.groups.some(groupHasDuty);

/** Whether somebody is named in the node or below it. */
export const anyDuty = (node: OutlineNode): boolean => ownDuty(node) || node.children.some(anyDuty);

export const firstText = (node: OutlineNode): MappedText | null => node.groups[0]?.texts[0]?.m ?? null;

/** Everything the node's own groups say about who is responsible. */
export const dutyOfGroups = (node: OutlineNode): Duty =>
  node.groups.reduce<Duty>((sum, group) => (group.duty ? mergeDuties(sum, group.duty) : sum), NO_DUTY);
