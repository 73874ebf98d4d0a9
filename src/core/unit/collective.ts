/**
 * Collective phrases by their ending, and the pattern of their members' names. Collected from the
 * lists of units of published notices (各县（区）政府, 各功能区管委会, 各乡镇). The first matching row
 * applies; a phrase that matches none (市属有关单位, 其他成员单位) may include any unit.
 */
const COLLECTIVES: readonly { readonly ends: RegExp; readonly members: RegExp }[] = [
  { ends: /(?:管委会|功能区|园区|开发区)$/, members: /管委会|新区|功能区|园区|开发区|高新区/ },
  { ends: /(?:乡镇|镇|乡|街道|乡镇政府|街道办事处)$/, members: /乡|镇|街道/ },
  { ends: /(?:政府|[县区市][)）]?)$/, members: /[县区旗]|政府$|市$/ },
];

/** Whether a unit may be a member of a collective phrase; true in doubt. */
export function mayBelong(unit: string, collective: string): boolean {
  const known = COLLECTIVES.find(({ ends }) => ends.test(collective));
  return known === undefined || known.members.test(unit);
}
