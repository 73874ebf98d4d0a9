import { joinMapped, type MappedText } from '../../text/mapped-text.ts';
import { mergeDuties } from '../duty/duty.ts';
import { HEADING_RANKS } from './headings.ts';
import { dutyOfGroups, firstText, hasDutyBelow, hasOwnDuty, type OutlineNode } from './node.ts';

/*
 * 3.推进…： / （1）… / （2）… / 责任单位：市水利局
 * ^ one task, including its points and the units printed after the last point
 */
const POINTS = new Set(['arabic-bracket', 'circled', 'word', 'dash']);

/** Whether a node is an item whose points belong to its sentence, not a heading above them: 3.推进…： / （三）开展走访。一是… */
function isStatementWithPoints(node: OutlineNode): boolean {
  const { ordinal } = node;
  const text = firstText(node)?.text ?? '';
  if (ordinal === null || text === '') return false;
  if (!HEADING_RANKS.has(ordinal.rank)) return true;
  // Below a heading dashes are items of their own, however the heading ends.
  const [sentence = ''] = text.split(/(?<=[。；;：:])/, 1);
  return node.children[0]?.ordinal?.rank === 'dash'
    ? sentence.length < text.length
    : /[。；;：:]$/.test(text);
}

/** Whether the sub-points of a node belong to its task: none of them names units, or only the last does. */
function absorbs(node: OutlineNode, siblings: readonly OutlineNode[]): boolean {
  const { children } = node;
  if (children.length === 0 || children.some((child) => child.grid || child.ordinal === null)) return false;
  const withDuty = children.filter(hasDutyBelow);
  if (withDuty.length === 0)
    return (
      children.every((child) => POINTS.has(child.ordinal?.rank ?? '')) &&
      (hasOwnDuty(node) || isStatementWithPoints(node))
    );
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
  const progress = node.groups.flatMap((group) => group.progress);
  let duty = dutyOfGroups(node);
  let end = node.groups[node.groups.length - 1]?.end ?? node.start;
  for (const child of node.children) {
    for (const group of child.groups) {
      const [head, ...rest] = group.texts;
      if (head) texts.push({ m: withMark(child, head.m), labelled: head.labelled }, ...rest);
      if (group.duty) duty = mergeDuties(duty, group.duty);
      progress.push(...group.progress);
      end = Math.max(end, group.end);
    }
  }
  // Points printed in the paragraph of their item are part of its sentence.
  const before = Math.max(0, node.groups.reduce((sum, group) => sum + group.texts.length, 0) - 1);
  const [last, ...points] = texts.slice(before);
  const runOn = last !== undefined && node.children[0]?.glued === true;
  const own = runOn
    ? [...texts.slice(0, before), { ...last, m: joinMapped([last.m, ...points.map(({ m }) => m)]) }]
    : texts;
  return { ...node, children: [], groups: [{ texts: own, duty, progress, start: node.start, end }] };
}

/** The text with the printed ordinal of the node before it. */
const withMark = ({ mark }: OutlineNode, m: MappedText): MappedText => (mark ? joinMapped([mark, m]) : m);

/** The nodes with sub-points joined into their items. */
export const withPointsAbsorbed = (siblings: readonly OutlineNode[]): readonly OutlineNode[] =>
  siblings.map((node) => (absorbs(node, siblings) ? absorbed(node) : node));
