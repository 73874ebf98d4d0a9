import type { Registry } from '../../record/registry.ts';
import { parseUnitName } from '../../unit/name.ts';

const DISTRICT =
  /(?:(?:区|县|旗|镇|乡|街道|新城)(?:人民政府|政府|管委会|管理委员会|办事处)?|[\p{Script=Han}]{2}市(?:人民)?政府)$/u;
const SEAT = /(?:人民政府|政府|管委会|管理委员会|办事处)$/;
/** 县政府 without a name is the issuer of the notice itself. */
const OFFICE = /^(?:省|市|县|区)(?:委|政府|府)(?:办|办公室)?$/;

/** Whether a unit is the government of a district: 泊云区政府, 苍浦县, 某镇. */
export const isDistrict = (unit: string): boolean => {
  const { base } = parseUnitName(unit);
  return DISTRICT.test(base) && !OFFICE.test(base);
};

/** The name breakdown tables use as column header: 泊云区 for 泊云区人民政府. */
export const districtName = (unit: string): string => parseUnitName(unit).base.replace(SEAT, '');

/** Columns of a breakdown that are not a district. */
const OF_WHOLE = /^(?:市本级|市级|全市|县本级|区本级|合计)$/;

/** Names of the districts in a registry: units of tasks that are districts, and columns of breakdowns. */
export function districtsOf({ tasks, allocations }: Registry): readonly string[] {
  const districts = new Set<string>();
  for (const { units } of tasks)
    for (const unit of units) if (isDistrict(unit)) districts.add(districtName(unit));
  for (const { cells } of allocations)
    for (const column of Object.keys(cells)) if (!OF_WHOLE.test(column)) districts.add(column);
  return [...districts];
}
