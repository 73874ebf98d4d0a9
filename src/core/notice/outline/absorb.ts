import { joinMapped, type MappedText } from '../../text/mapped.ts';
import { mergeDuties } from '../duty/duty.ts';
import { anyDuty, dutyOfGroups, ownDuty, type OutlineNode } from './node.ts';

/*
 * 3.推进…： / （1）… / （2）… / 责任单位：市水利局
 * ^ one task; the points belong to it, and so do the units printed behind the last
 */
const POINTS = new Set(['arabic-bracket', 'circled']);

/** Sub-points （1）（2） carry no tasks of their own when only the last of them, or none, names units. */
function absorbs(node: OutlineNode, siblings: readonly OutlineNode[]): boolean {
  const { children } = node;
  if (children.length === 0 || children.some((child) => child.grid || child.ordinal === null)) return false;
  const withDuty = children.filter(anyDuty);
  if (withDuty.length === 0)
    return ownDuty(node) && children.every((child) => POINTS.has(child.ordinal?.rank ?? ''));
  if (children.length < 2 || withDuty.length > 1 || withDuty[0] !== children[children.length - 1])
    return false;
  if ((withDuty[0]?.groups.length ?? 0) > 1 || ownDuty(node)) return false;
  if (POINTS.has(children[0]?.ordinal?.rank ?? '')) return true;
  const alike = siblings.filter((other) => other !== node && other.children.length >= 2);
  return alike.length > 0 && alike.every((other) => other.children.filter(anyDuty).length === 1);
}

/** A node with its sub-points written into one group, ordinals as printed. */
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

/** Neighbours with the points of each item written into it. */
export const withPointsAbsorbed = (siblings: readonly OutlineNode[]): readonly OutlineNode[] =>
  siblings.map((node) => (absorbs(node, siblings) ? absorbed(node) : node));
