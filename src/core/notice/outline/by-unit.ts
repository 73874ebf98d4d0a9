import { NO_DUTY, namesSomeone, type Duty } from '../duty/duty.ts';
import { isUnitList, readUnitList } from '../duty/units.ts';
import { headingTitle } from './headings.ts';
import { dutyOfGroups, firstText, hasDutyBelow, type OutlineNode } from './node.ts';

/*
 * 二、区水利局 / 1、补设警示牌260块。
 * ^ a heading that consists of units: they are responsible for the items below it
 */
/** Names that are units even as the only heading of their kind (区水利局, not 公共图书馆). */
const SURELY_A_UNIT = /(?:局|厅|政府|管委会|委员会|办公室|办事处|公司|集团)$/;
/** A unit as the subject at the start of a sentence: 棉桥区人民政府组织开展…. */
const SUBJECT =
  /^([^，,。；;：:、（）()“”《》\s\d]{1,16}?(?:局|厅|政府|管委会|委员会|办事处|公司|集团|[省市县区州]委)(?:办公室|办公厅|(?:组织|宣传|统战)部(?![署门]))?)[\u3400-\u9fff]{2}/;

/** The duty of a title that consists of units and collectives; NO_DUTY for another title. */
function dutyOfTitle(title: string): Duty {
  if (!isUnitList(title)) return NO_DUTY;
  const { units, groups, beginsWithGroup } = readUnitList(title);
  return { ...NO_DUTY, units, groups, beginsWithGroup };
}

/** Whether all units of a heading are units by their own names. */
const isSure = (node: OutlineNode): boolean => {
  const { units, groups } = dutyOfTitle(headingTitle(node));
  return groups.length > 0 || units.every((name) => SURELY_A_UNIT.test(name));
};

/** The headings among the nodes whose title consists of units and which have items below them. */
function unitHeadings(siblings: readonly OutlineNode[]): ReadonlySet<OutlineNode> {
  const headings = siblings.filter((node) => node.ordinal !== null && node.children.length > 0);
  const named = headings.filter(
    (node) => !namesSomeone(dutyOfGroups(node)) && namesSomeone(dutyOfTitle(headingTitle(node))),
  );
  const sure = named.filter(isSure);
  // A name that may be something else (消防救援大队, 图书馆) is a unit among headings that mostly are.
  return new Set(named.length > 1 && sure.length * 2 >= headings.length ? named : sure);
}

/**
 * The units that headings, and the items beside them, name as their subject. Empty unless headings
 * of these nodes consist of units.
 */
export function dutiesByUnit(siblings: readonly OutlineNode[]): ReadonlyMap<OutlineNode, Duty> {
  const headings = unitHeadings(siblings);
  const duties = new Map<OutlineNode, Duty>();
  if (headings.size === 0) return duties;
  for (const node of siblings) {
    if (headings.has(node)) duties.set(node, dutyOfTitle(headingTitle(node)));
    else if (node.ordinal !== null && !hasDutyBelow(node)) {
      const [, subject] = SUBJECT.exec(firstText(node)?.text.slice(0, 40) ?? '') ?? [];
      if (subject !== undefined) duties.set(node, { ...NO_DUTY, units: [subject] });
    }
  }
  return duties;
}
