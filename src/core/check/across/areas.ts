import type { Registry } from '../../record/registry.ts';

const DISTRICT = /^([\u4e00-\u9fff]{1,6}?(?:区|县|旗))(?:人民)?政府$/;
const OF_WHOLE = /^(?:市本级|市级|全市|县本级|区本级|合计)$/;

/** Names of the districts the notices of a registry know: who reports for one, and the columns of breakdowns. */
export function areasOf({ tasks, allocations }: Registry): readonly string[] {
  const areas = new Set<string>();
  for (const { units } of tasks)
    for (const unit of units) {
      const district = DISTRICT.exec(unit)?.[1];
      if (district !== undefined) areas.add(district);
    }
  for (const { cells } of allocations)
    for (const column of Object.keys(cells)) if (!OF_WHOLE.test(column)) areas.add(column);
  return [...areas];
}
