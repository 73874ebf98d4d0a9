import type { Registry } from '../../record/registry.ts';
import { districtName, isDistrict } from '../row/role.ts';

const OF_WHOLE = /^(?:市本级|市级|全市|县本级|区本级|合计)$/;

/** Names of the districts the notices of a registry know: who reports for one, and the columns of breakdowns. */
export function areasOf({ tasks, allocations }: Registry): readonly string[] {
  const areas = new Set<string>();
  for (const { units } of tasks)
    for (const unit of units) if (isDistrict(unit)) areas.add(districtName(unit));
  for (const { cells } of allocations)
    for (const column of Object.keys(cells)) if (!OF_WHOLE.test(column)) areas.add(column);
  return [...areas];
}
