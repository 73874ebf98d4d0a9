import { joinMapped, type MappedText } from '../../text/mapped-text.ts';
import { mergeDuties } from '../duty/duty.ts';
import { hasDutyBelow, dutyOfGroups, hasOwnDuty, type OutlineNode } from './node.ts';

/*
 * 3.推进…： / （1）… / （2）… / 责任单位：市水利局
 * ^ one task, including its points and the units printed after the last point
 */
const POINTS = new Set(['arabic-bracket', 'circled']);

/** Whether the sub-points of a node belong to its task: none of them names units, or only the last does. */
function absorbs(node: OutlineNode, siblings: readonly OutlineNode[]): boolean {
  const { children } = node;
  if (children.length === 0 || children.some((child) => child.grid || child.ordinal === null)) return false;
  const withDuty = children.filter(hasDutyBelow);
  if (withDuty.length === 0)
    return hasOwnDuty(node) && children.every((child) => POINTS.has(child.ordinal?.rank ?? ''));
  if (children.length < 2 || withDuty.length > 1 || withDuty[0] !== children[children.length - 1])
    return false;
  if ((withDuty[0]?.groups.length ?? 0) > 1 || hasOwnDuty(node)) return false;
  if (POINTS.has(children[0]?.ordinal?.rank ?? '')) return true;
  const alike = siblings.filter((other) => other !== node && other.children.length >= 2);
  return alike.length > 0 && alike.every((other) => other.children.filter(hasDutyBelow).length === 1);
}

/** The node with its sub-points joined into one group, their ordinals included as text. */
function absorbed(node: OutlineNode): OutlineNode {
  const texts = [...node.groups.flatMap((group) => group.texts)];
  let duty = dutyOfGroups(node);
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

/** The text with the node's ordinal before it; the offsets of the ordinal count from the start of the node. */
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

/** The nodes with sub-points joined into their items. */
export const withPointsAbsorbed = (siblings: readonly OutlineNode[]): readonly OutlineNode[] =>
  siblings.map((node) => (absorbs(node, siblings) ? absorbed(node) : node));
