import type { Task } from '../../record/task.ts';
import { unitName } from '../../unit/name.ts';
import type { Units } from '../../unit/directory.ts';

/**
 * For whom a row speaks. `whole`: for the task, so its figures are held against
 * the task's targets; `part`: for a district, so its figures are a part;
 * `helper`: for a unit that only assists, so nobody knows how much of it.
 */
export type Role = 'whole' | 'part' | 'helper';

const DISTRICT =
  /(?:(?:区|县|旗|镇|乡|街道|新城)(?:人民政府|政府|管委会|管理委员会|办事处)?|[\p{Script=Han}]{2}市(?:人民)?政府)$/u;
const SEAT = /(?:人民政府|政府|管委会|管理委员会|办事处)$/;
/** 县政府 without a name is the issuer itself. */
const OFFICE = /^(?:省|市|县|区)(?:委|政府|府)(?:办|办公室)?$/;

/** Whether a unit stands for a territory below the whole: 泊云区政府, 苍浦县, 某镇. */
export const isDistrict = (unit: string): boolean => {
  const { base } = unitName(unit);
  return DISTRICT.test(base) && !OFFICE.test(base);
};

/** 泊云区 of 泊云区人民政府: what a breakdown table heads its column with. */
export const districtName = (unit: string): string => unitName(unit).base.replace(SEAT, '');

/** `unit` is the name it counts under. */
export function roleOf(unit: string | null, task: Task | null, { nameOf }: Units): Role {
  if (unit === null || task === null) return 'whole';
  const isUnit = (name: string): boolean => isSame(name, unit) || isSame(nameOf(name), unit);
  const leads = leadsOf(task);
  if (isDistrict(unit)) return leads.length === 1 && leads.every(isUnit) ? 'whole' : 'part';
  if (leads.some(isUnit)) return 'whole';
  return task.units.some(isUnit) ? 'helper' : 'whole';
}

/** Who answers for a task: its leads, or the first of its units where none leads. */
const leadsOf = ({ leadUnits, units }: Task): readonly string[] =>
  leadUnits.length > 0 ? leadUnits : units.slice(0, 1);

/** One unit, brackets and sub-units aside. */
const isSame = (a: string, b: string): boolean => a === b || unitName(a).base === unitName(b).base;
