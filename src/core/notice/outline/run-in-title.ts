import { sliceMapped } from '../../text/mapped-text.ts';
import { HEADING_RANKS } from './headings.ts';
import { groupHasDuty, type OutlineNode } from './node.ts';

/*
 * （一）减少化学投入。推广杀虫灯4万盏。（省农技推广总站牵头）修订补贴办法。（省财政厅牵头）
 *       ^ the title of several items that run on behind it
 */
const TITLE = /^[^。；;：:\d]{2,40}。(?=.)/;

const dutiesOf = (node: OutlineNode): number => node.groups.filter(groupHasDuty).length;

const titleLength = (node: OutlineNode): number =>
  node.children.length === 0 && HEADING_RANKS.has(node.ordinal?.rank ?? '') && dutiesOf(node) > 0
    ? (TITLE.exec(node.groups[0]?.texts[0]?.m.text ?? '')?.[0].length ?? 0)
    : 0;

/** The node with the first sentence of its text as a text of its own. */
function withTitleApart(node: OutlineNode, length: number): OutlineNode {
  const [group, ...groups] = node.groups;
  const [text, ...texts] = group?.texts ?? [];
  if (group === undefined || text === undefined) return node;
  const title = { ...text, m: sliceMapped(text.m, 0, length) };
  const item = { ...text, m: sliceMapped(text.m, length) };
  return { ...node, groups: [{ ...group, texts: [title, item, ...texts] }, ...groups] };
}

/** The nodes with the titles that run into their first item apart, where one of the nodes holds several items. */
export function withTitlesApart(siblings: readonly OutlineNode[]): readonly OutlineNode[] {
  const several = siblings.some((node) => dutiesOf(node) > 1 && titleLength(node) > 0);
  if (!several) return siblings;
  return siblings.map((node) => {
    const length = titleLength(node);
    return length > 0 ? withTitleApart(node, length) : node;
  });
}
